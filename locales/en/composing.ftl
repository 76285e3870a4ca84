### Writing a notice, its second person, and how it goes

## The list

compose-title = 📣 Notices and consultations
compose-list = Notices, the newest first.
compose-none = No notices yet.
# $number, $title, $state
compose-line =
    № { $number } · <b>{ $title }</b>
    { $state }
compose-new = ➕ New notice
# $number
compose-untitled = Notice No. { $number }
compose-paused = ⏸ Saved. To go on: /union

## States

compose-state-written = ✏️ Being written
compose-state-waiting = ⏳ Waits to be confirmed
compose-state-scheduled = 🕗 Waits for its time
compose-state-queueing = 📤 The list is being made
compose-state-sending = 📤 Being sent
compose-state-paused = ⏸ Paused
compose-state-sent = ✅ Sent
compose-state-stopped = ⏹ Stopped for good

## Languages

compose-language-ky = Kyrgyz
compose-language-ru = Russian
compose-language-en = English
compose-in-ky = in Kyrgyz
compose-in-ru = in Russian
compose-in-en = in English

## The questions

# $language, $most
compose-ask-title = Write the title { $language }. At most { $most } characters.
# $language
compose-ask-body = Write the text { $language }. What will happen, whom does it concern, what is to be done?
# $what
compose-now-is = It is now: { $what }
compose-keep = Keep as it is
compose-now-reads = It now reads (tap to copy):
compose-ask-file = Attach a file? One PDF or one picture, up to 20 MB.
# $chosen
compose-ask-territories =
    Which territories? You may mark several; everything inside them is meant too.
    Chosen: { $chosen }
# $place
compose-all-places = All of it: { $place }
# $place
compose-whole = The whole of { $place }
compose-up = ⬆️ One level up
compose-ask-roles = To whom? You may mark several.
compose-everybody = Everybody
compose-ask-languages = To readers of which language?
compose-all-languages = All languages
compose-ask-part = To all, or only to those who took part before?
compose-part-any = To all
compose-part-problem = Those who reported a problem
compose-part-support = Those who backed a problem
compose-part-discussion = Those who discussed the report
compose-part-indicators = Those who filled in indicators
compose-part-earlier = Those who answered an earlier consultation…
compose-ask-which = Those who answered which one?
compose-ask-sample = To all, or to a random part? You may type a number.
compose-all = To all
# $n
compose-some = { $n } people at random
# $most
compose-sample-number = Write a whole number from 1 to { $most }.
compose-ask-danger = Is this a warning of danger to life?
compose-danger-no = No, an ordinary notice
compose-danger-yes = Yes, there is danger to life
compose-danger-sure = Such a notice goes out at night, in quiet periods, and to those who asked for none. Is there really danger to life?
# $example
compose-ask-when = When is it to go? Choose, or type the day and the hour. For example: { $example }
compose-now = Now
compose-tomorrow = Tomorrow at 10:00
# $meant, $really
compose-waits =
    Nothing goes out then: it is night or a quiet period.
    You said: { $meant }
    It would go: { $really }
# $moment
compose-waits-yes = All right: { $moment }

## What cannot be taken

# $tag
compose-markup = There is markup in the text: { $tag }. Its reader would see it letter by letter. Write plain text.
compose-title-short = The title is too short. Let it say what this is about.
# $n, $most
compose-title-long-ky = The Kyrgyz title is too long: { $n } characters of { $most }. Make it shorter.
# $n, $most
compose-title-long-ru = The Russian title is too long: { $n } characters of { $most }. Make it shorter.
# $n, $most
compose-title-long-en = The English title is too long: { $n } characters of { $most }. Make it shorter.
compose-body-short = That is too short. Write more fully.
# $over
compose-body-long-ky = The Kyrgyz text does not fit into one message: { $over } characters too many. Make it shorter.
# $over
compose-body-long-ru = The Russian text does not fit into one message: { $over } characters too many. Make it shorter.
# $over
compose-body-long-en = The English text does not fit into one message: { $over } characters too many. Make it shorter.
compose-file-expected = Send a PDF or a picture, or skip this.
compose-file-not-an-image = Such a file cannot be taken. Send a PDF or a picture.
compose-file-not-a-pdf = This PDF is broken: it cannot be read to its end. Save it again and send it.
compose-file-too-large = The file is too large. Send one below 20 MB.
compose-file-not-fetched = The file could not be fetched. Send it once more.
compose-time-unreadable = The time could not be read. Write it as in the example below.
compose-time-past = That time is past. Write one that is to come.
compose-time-far = The time cannot be more than a year away.

## Whom it is for

# $places
compose-for-places = Territories: { $places }
# $n
compose-and-more = { $n } more
compose-for-everybody = Everybody: residents and office holders
# $roles
compose-for-roles = To: { $roles }
# $languages
compose-for-languages = Reading language: { $languages }
# $number
compose-for-answered = Those who answered consultation No. { $number }
# $n, $seed
compose-for-sample = Random sample: { $n } people (seed: { $seed })
# $number
compose-for-got = Only those who got notice No. { $number }

## The preview

# $number, $title
compose-preview-title = 👁 No. { $number } · <b>{ $title }</b>
# $n
compose-below = fewer than { $n }
# $n
compose-about = about { $n }
# $sample, $n
compose-sample-fewer = ⚠️ The sample asks for { $sample }, but only so many can be reached: { $n }. It goes to all of them.
# $n, $languages
compose-recipients = Recipients: { $n } ({ $languages })
# $time, $rate
compose-duration = Sending takes at least { $time } ({ $rate } a second)
# $n
compose-seconds = { $n } s
# $n
compose-minutes = { $n } min
# $n, $minutes
compose-hours = { $n } h { $minutes } min
compose-goes-now = When: at once
# $moment
compose-goes-at = When: { $moment }
# $name
compose-has-file = 📎 { $name }
compose-file-is-pdf = PDF
compose-file-is-picture = picture
compose-is-danger = ⚠️ Danger to life: waits neither for the morning nor for the end of a quiet period.
# $n
compose-missing-ky = ⚠️ No Kyrgyz text; readers of Kyrgyz: { $n }
# $n
compose-missing-ru = ⚠️ No Russian text; readers of Russian: { $n }
# $n
compose-missing-en = ⚠️ No English text; readers of English: { $n }
# $language
compose-missing-get = They get it in another language, and are told so: { $language }.
compose-missing-none = They do not get this notice.
compose-leave-out = Leave them out
# $language
compose-give = Give them: { $language }
compose-second-needed = 🤝 A second person of another organisation confirms.
compose-second-there = 🤝 A second person has confirmed.
# $reason
compose-second-refused = 🤝 The second person did not confirm. Why: { $reason }
compose-block-words-ky = There is no Kyrgyz text.
compose-block-words-ru = There is no Russian text.
compose-block-long-ky = The Kyrgyz text does not fit into one message.
compose-block-long-ru = The Russian text does not fit into one message.
compose-block-long-en = The English text does not fit into one message.
compose-block-missing = Choose what becomes of those whose language has no text.
compose-block-narrow = Those who took part in something can be written to by whole regions or the country only: in a small circle it would show who took part. Choose wider territories.
compose-block-nobody = There is nobody to send it to: change the territories or the roles.
# $n
compose-block-few = Fewer than { $n } people took part in this: choose more territories, or everybody.
compose-block-closes = The consultation closes before it opens: change its dates.
compose-proof = Send me the proof
# $language
compose-proof-in = See it whole: { $language }
compose-proof-shown = ⬆️ This is what a reader sees, buttons included.
compose-no-words = There is no text in this language.
compose-change = Edit
compose-edit = What is to be changed?
compose-edit-ky = Kyrgyz text
compose-edit-ru = Russian text
compose-edit-en = English text
compose-edit-file = File
compose-edit-territories = Territories
compose-edit-roles = To whom
compose-edit-languages = Reading language
compose-edit-part = Took part
compose-edit-sample = Random sample
compose-edit-danger = Danger to life
compose-edit-when = When
compose-unchanged = Nothing was changed.
compose-edit-anew = What do you want to change? After a change it has to be sent anew, and confirmed anew.
compose-drop-file = Take the file away
compose-drop = Delete
compose-drop-ask = Delete this notice? It was sent to nobody.
compose-dropped = Deleted.
# $n
compose-send-ask = Send it? Recipients: { $n }
# $n
compose-send-ask-second = Ask for confirmation? Recipients: { $n }. It goes only once the other organisation confirmed.
compose-changed-since = The notice has changed since. Look at it once more.
# $moment
compose-scheduled = 🕗 It goes: { $moment }
# $n
compose-asked-second = ⏳ Sent to be confirmed. Asked: { $n }
compose-no-partner = No partner organisation of these territories could confirm. Appoint one first: /union
compose-no-union = Nobody of the Union for these territories could confirm.

## The second person

# $number
compose-confirm-title = 🤝 You are asked to confirm notice No. { $number }
# $who
compose-confirm-who = Sent by: { $who }
# $n
compose-confirm-count = Recipients: { $n }
compose-confirm-long = The text is long: see it whole by the button below.
compose-confirm = ✅ Confirm
compose-refuse = Refuse with a reason
# $number
compose-refuse-why = Notice No. { $number }: why do you not confirm it? Its author reads the reason.
# $reason
compose-refuse-review = Reason: { $reason }
compose-refuse-send = Refuse
# $number
compose-refused = You refused notice No. { $number }. Its author is told.
# $number
compose-confirmed = ✅ You confirmed notice No. { $number }
compose-cannot-go = This notice cannot go now: its author has to correct it.
# $number
compose-was-confirmed = 🔔 Notice No. { $number }: confirmed by a second person.
# $number, $reason
compose-was-refused =
    🔔 Notice No. { $number }: not confirmed.
    Reason: { $reason }
# $number
compose-was-overtaken = 🔔 Notice No. { $number } did not go out: the last day of its consultation passes before the quiet period or the night is over. Please set other days and send it again.

## On its way

# $number, $title
compose-going-title = No. { $number } · <b>{ $title }</b>
# $n, $total
compose-going-sent = Delivered: { $n } / { $total }
# $n
compose-going-failed = Failed: { $n }
# $n
compose-going-unknown = Not known whether delivered: { $n }
# $n
compose-going-tens = 🔒 So that nobody who took part can be recognised, numbers are told in tens only. Reasons that fewer than { $n } have are not named.
# $n
compose-going-waiting = Waiting: { $n }
# $n
compose-going-never = Never sent: { $n }
# $time
compose-going-left = Time left: about { $time }
# $rate
compose-going-slow = ⚠️ Slower within the last minute: { $rate } a second
compose-going-stands = ⚠️ Nothing went out within the last minute. How long is left cannot be told now.
# $moment
compose-going-on-at = 🌙 It is night or a quiet period. It goes on: { $moment }
compose-pause = ⏸ Pause
compose-go-on = ▶️ Go on
compose-stop = ⏹ Stop for good
# $n
compose-stop-ask = Stop for good? So many will not get it: { $n }. It cannot go on afterwards.
# $n
compose-repeat = Repeat the unknown ones: { $n }
# $n
compose-repeat-ask = Not known whether delivered: { $n }. If repeated, some may get it twice. Repeat them?
compose-repeat-yes = Yes, repeat
compose-correct = ✏️ Write a correction
# $number
compose-correction-begun = The correction goes to exactly those who got notice No. { $number }
compose-refresh = 🔄 Refresh
# $n
compose-questions = ❓ Questions and dates: { $n }
compose-add-questions = ➕ Add questions and dates
compose-share = 🔗 Link, QR, poster
compose-result = 📊 Result
