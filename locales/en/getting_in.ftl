### Getting in: language, purpose, consent, one's place, the main menu, an invitation

## Language and purpose

language-choose = Choose a language
language-name = English
language-chosen = ✅ Language: English
purpose =
    Hello! Through “El Ünü” villages and towns tell the President every year how they live.
    It is run by the Union of Local Self-Governments (Union of LSG). This is not a state body.
purpose-trial-year = This is a trial year: the official procedure for the report has not been approved yet.
invented = ⚠️ Sample: the data are invented.

## Consent

# $link
consent =
    Where does what you write go?
    • It is read without your name. We do not ask for your name.
    • The aiyl okmotu sees neither your Telegram name nor your number.
    • The exact place does not appear in the report.
    • You can delete it at any time: /privacy
    More: { $link }
consent-look = Just looking for now
consent-given = ✅ Thank you, your consent is saved.
consent-refused = All right. You can look at the report and at open problems anyway. If you want to write: /start

## One's place

place-ask =
    Type the name of your village or town.
    If you are abroad, choose your own village all the same.
# $query
place-suggestions = Found for “{ $query }”:
# a suggestion that was found by its village: $village, $community
place-village = • { $village } — { $community }
place-none-of-these = None of these
# $query
place-nothing-found = “{ $query }” was not found. Try another spelling or choose from a list.
# $community, $district
place-near =
    📍 Nearest: { $community }, { $district }.
    Is this it?
place-choose-another = Choose another
place-abroad = You are outside Kyrgyzstan now. Type the name of your own village or town.
# $old, $new
place-merged =
    Before: { $old }.
    Now: { $new }.
    Choose it?
place-list-region = Choose a region
place-list-district = Choose a district
place-list-community = Choose an aimak or a town
# $community
place-chosen =
    ✅ Chosen: { $community }
    Change: /territory

## The main menu

# $community
menu-citizen =
    { $community }
    Where shall we begin?
menu-no-place = Where shall we begin?
# $community, $year, $done, $total, $date
menu-office =
    { $community }
    Indicators for { $year }: { $done } / { $total }. Due: { $date }
# $n
menu-new-problems = New problems: { $n }
# button of the head
menu-problems = Problems
settings = What shall we change?
settings-language = Language
settings-territory = Community
settings-notify = Notices
settings-privacy = My data

## An invitation to a role

# $role, $community
invitation-opened =
    Hello! The Union of LSG invites you.
    Position: { $role }
    Territory: { $community }
    Is this you?
# $section, $community
invitation-section =
    Hello! You are asked to fill in one section.
    Section: { $section }
    Territory: { $community }
    Is this you?
invitation-yes = Yes, this is me
invitation-no = No, this is not me
invitation-phone = Share your own number with the button below. Only the Union of LSG will see it.
invitation-phone-key = 📱 Share my number
invitation-phone-foreign = This is not your number. Press the button below.
invitation-phone-kept = ✅ Your number is kept.
# accepted, to be confirmed
invitation-waits = ✅ Thank you. You can fill in already. Sending opens once the Union of LSG has confirmed you.
invitation-section-taken = ✅ Thank you. You can fill in the section now. The head sends it all.
invitation-declined = All right. Please tell whoever sent the link: it seems to be meant for someone else.
# $phone
link-closed = This link has expired, or somebody else has used it. Call the Union of LSG: { $phone }
# $phone
link-revoked = This link has been revoked. Call the Union of LSG: { $phone }
# stands where the Union's number would
phone-later = the number will follow
