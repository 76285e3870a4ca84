### Raising a problem, what became of it, and the head's answer to it

## Groups of categories

menu-water = 💧 Water, sewerage
menu-road = 🛣 Roads, street lights
menu-clean = 🗑 Waste, cleanliness
menu-people = 🏫 School, kindergarten, doctor
menu-energy = ⚡ Electricity, gas, network
menu-land = 🌾 Land, pasture, irrigation
menu-social = 👪 Benefits, youth, culture
menu-other = ➕ Other, or not sure

## Categories in few words, for buttons and lists; the full names stand in reports

matter-econ = Economy, investment
matter-prop = Municipal property
matter-budg = Local budget
matter-watr = Drinking water
matter-sewr = Sewerage
matter-road = Roads, bridges, pavements
matter-lite = Street lighting
matter-ceme = Cemeteries
matter-gren = Greenery and amenity
matter-park = Parks and sports grounds
matter-wast = Waste
matter-tran = Public transport
matter-cult = Culture and heritage
matter-libr = Libraries
matter-land = Land and building
matter-advr = Outdoor advertising
matter-ordr = Public order
matter-folk = Folk art
matter-yout = Children and youth
matter-emrg = Floods, slides, fires
matter-hlth = Disease prevention
matter-othr = Other, or not sure
matter-schl = Schools, kindergartens
matter-medc = Hospital, clinic, ambulance
matter-elec = Electricity, gas, heat
matter-irri = Irrigation
matter-past = Pasture and livestock
matter-socp = Benefits and support
matter-inet = Telephone and internet
matter-cond = Work of officials

## What it is about

problem-group =
    What is the problem about?
    ⚠️ If there is danger to life, call 112 now.
problem-category = More exactly:
# $category
problem-chosen = ✅ Topic: { $category }
problem-officials = The aiyl okmotu will not see this: only the Union of LSG reads it. Neighbours are not shown it either.

## What is wrong

problem-what =
    What has happened? Write it or send a voice message. Any language will do.
    For example: “No water in the upper street for two weeks”.
    Do not write people's names or numbers.
problem-what-too-short = That is too short. Write a little more about what has happened.
expected-what = Write what has happened or send a voice message.
# $seconds
problem-voice-received = 🎤 Recorded, { $seconds } s. Only the Union of LSG will hear your voice.
voice-again = Record again
# $minutes
voice-too-long = The voice message is too long. At most { $minutes } min: please record a shorter one.
voice-too-large = The voice message is too large. Please record a shorter one.
voice-not-fetched = The voice message did not arrive. Please send it again.
# the file is no voice message
voice-not-an-image = This is not a voice message. Send a voice message or write.

## Photos

problem-photos = Any photos? Five at most. Better without people's faces.
# $n
problem-photos-received = 📷 Photos: { $n }. Any more?
# $n
problem-photos-kept = ✅ Photos: { $n }
photos-remove = Remove the photos
# $most
photos-enough = That is enough photos: { $most } at most. Press “Done”.
photo-not-an-image = This is not a photo. Send a photo or skip.
photo-too-large = The photo is too large. Please send a smaller one.
photo-not-fetched = The photo did not arrive. Please send it again.

## Where

problem-where = Where is it? Write the village and street, or send the location.
# $community
problem-elsewhere = This place is in another community: { $community }. Report it there?
problem-elsewhere-no = No, in mine
problem-place-abroad = This place is outside Kyrgyzstan. Write the village and street.
# $place
problem-place-kept = ✅ Place: { $place }
problem-point = a point on the map
problem-share = Show the exact place to the aiyl okmotu? Nobody else will see it.
problem-share-yes = Yes, show it
problem-share-no = No, do not show it

## A similar one

problem-similar = There are similar problems. Is it one of these?
# $n, $category, $place, $date, $supporters
problem-similar-one = { $n }. { $category }, { $place } · { $date } · backed by: { $supporters }
problem-similar-none = No, mine is different
problem-back-ask = Add your voice to this problem?
# $n
problem-backed = ✅ Thank you, your voice is added. Backed by: { $n }. We will tell you when something changes.
# $n
problem-backed-toast = ✅ Your voice is added. Backed by: { $n }
# $n
problem-backed-before = Your voice was added before. Backed by: { $n }

## A solution

problem-solution = How would you solve it? You may leave this out.

## The review

# $category, $text, $photos, $place, $solution, $readers
problem-review =
    Please check:
    Topic: { $category }
    What has happened: { $text }
    Photos: { $photos }
    Place: { $place }
    Suggestion: { $solution }
    Who reads it: { $readers }
readers-head-and-union = the aiyl okmotu and the Union of LSG, without your name
readers-union = only the Union of LSG, without your name
# stands where nothing was given
nothing = none
# $seconds
problem-voice = 🎤 voice message, { $seconds } s
problem-edit = What do you want to change?
problem-edit-category = Topic
problem-edit-what = What has happened
problem-edit-photos = Photos
problem-edit-where = Place
problem-edit-share = Exact place
problem-edit-similar = Similar problems
problem-edit-solution = Suggestion
problem-for-other = For another person
problem-for-other-ask = Are you writing for somebody without a phone? Their name is not needed.
problem-for-other-yes = Yes, for another person
problem-for-other-no = No, for myself
problem-for-other-mark = Written for another person
problem-paused = ⏸ Saved. Continue: /problem

## The receipt

# $number
receipt-problem =
    ✅ Received. Number: <code>{ $number }</code>
    The aiyl okmotu sees it without your name. We will write here when something changes.
    By law this is not an official appeal.
# $number
receipt-problem-union =
    ✅ Received. Number: <code>{ $number }</code>
    Only the Union of LSG reads it, without your name. We will write here when something changes.
    By law this is not an official appeal.
problem-again = Raise another

## States and causes

state-new = New
state-confirmed = Looked into
state-planned = Planned
state-in-progress = In progress
state-fixed = Resolved
state-unable = Cannot be resolved yet
state-not-ours = Another body decides
state-duplicate = Duplicate
cause-money = No money
cause-staff = Not enough staff
cause-powers = No powers
cause-law = The law does not allow it
cause-other = Another reason

## One's own problems, and what is begun

my-title = Your reports and what you back:
my-empty = No reports yet.
my-drafts = Begun, not finished: 📝
form-problem = Problem
form-indicators = Indicators

## A card

# $number, $category, $state, $community, $date, $supporters
problem-card =
    <b>{ $category }</b>
    { $community } · { $date }
    Number: <code>{ $number }</code>
    State: { $state }
    Backed by: { $supporters }
# $date, $state, $text
problem-change =
    { $date } — <b>{ $state }</b>
    { $text }

## Problems nearby

# $community
near-title = { $community }: open problems
# $community
near-empty = { $community }: no open problems yet.
near-not-released = Text and photos are shown after the Union of LSG has checked them.
near-flag = Report this
near-flagged = Thank you. The Union of LSG will look at it.

## The head's list, card and answer

# $community
problems-title = { $community }: problems
# $community
problems-empty = { $community }: no problems have been raised yet.
# the button that shows the shared point
problem-point-sent = 📍 Exact place
# $number
problem-move-ask = { $number }: choose the state.
problem-cause-ask = Why can it not be resolved?
problem-answer-ask =
    Write the resident a short answer. Whoever raised it and those who back it will read it.
    For example: “We are replacing the pump, water will be back on 20 May”.
problem-answer-too-short = That is too short. Write what has been done or what will be.
# $number, $state, $cause: empty or in brackets, $text
problem-answer-review =
    Please check:
    { $number } — <b>{ $state }</b>{ $cause }
    { $text }
problem-answer-edit-text = Answer
# $number, $state
problem-moved = ✅ { $number }: { $state }. Your answer will be sent.
problem-moved-meanwhile = The state of this problem has changed meanwhile. Please look again.
