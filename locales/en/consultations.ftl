### Consultations: answering, the questions as their author writes them, the days, the poster

## What it is about

# $who
consultation-head = 📣 { $who } asks for your opinion
consultation-who-union = The Union of LSG
# $territory
consultation-who-partner = A partner organisation ({ $territory })
# $n, $minutes, $date
consultation-about =
    Questions: { $n } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } · open until: { $date }
consultation-nameless = Your answer counts without your name.
# $language
consultation-other-language = There is no text in your language. Shown in: { $language }
consultation-answer = Answer

## Why it cannot be answered

consultation-none = There is no such consultation. The link is wrong or old.
# $date
consultation-opens = This consultation is not open yet. It opens: { $date }
consultation-not-yet = This consultation is not open yet. Please come back a little later.
consultation-nothing = This notice asks nothing.
consultation-closed = This consultation is closed.
consultation-closed-mine = This consultation is closed. Your answer was counted.
consultation-closed-toast = The consultation is closed: the answers have been counted.
consultation-stopped = The Union of LSG stopped this consultation.
# $community
consultation-not-for-place = This consultation is for other places. Yours: { $community }
# $community
consultation-not-for-moved =
    This consultation is for other places.
    For 30 days after a move your answer counts where you lived before: { $community }
consultation-not-for-role = This consultation is for people in certain offices. It is not open to you.

## Answering

consultation-many = You may mark several.
consultation-mark-one = Mark at least one, or skip the question.
consultation-scale-unnamed = 1 is the lowest, the largest number the highest.
consultation-write = Write your answer. No names or phone numbers of people, please.
# $most
consultation-send-photos = Send photos, at most { $most }. Better without faces.
consultation-photo-not-an-image = This is not a photo. Please send a photo.
consultation-photo-too-large = The photo is too large. Please send a smaller one.
consultation-photo-not-fetched = The photo did not arrive. Please send it again.
# $n
consultation-photos = Photos: { $n }
# $unit
consultation-unit = Unit: { $unit }
# $min, $max
consultation-between = From { $min } to { $max }
# $min, $max
consultation-outside = It has to be from { $min } to { $max }. Please check and write again.
consultation-not-a-number = Write a number, for example: 1245.
# $typed
consultation-which-number = How much is “{ $typed }”?
consultation-dont-know = I do not know
consultation-would-not-say = I would rather not say

## Review, receipt, one's own answers

# $title
consultation-review =
    Please check:
    <b>{ $title }</b>
# $community
consultation-counted = Counts in: { $community }
consultation-counted-before = You moved less than 30 days ago, so it counts where you lived before.
consultation-changed = The questions have changed. Please answer the new ones.
consultation-thanks = ✅ Thank you, your answer is in. You may change it until the consultation closes. We will send you the result here.
# $title
consultation-yours =
    ✅ You have answered:
    <b>{ $title }</b>
consultation-change = Change my answer
consultation-take-back = Take my answer back
consultation-take-back-ask = Take your answer back? It will not count, and what you wrote is deleted.
consultation-take-back-yes = Yes, take it back
consultation-taken-back = Your answer is deleted. You may answer again until the consultation closes.
consultation-unchanged = Your changes are deleted. Your answer stays as it was.
consultation-paused = What you wrote is kept.

## The reminder

# $n
consultation-unfinished = The consultation closes soon. Questions left for you: { $n }
consultation-unsent = The consultation closes soon. Your answers are ready but not sent.
consultation-leave = I do not take part
consultation-left = All right, you do not take part. What you began is deleted.

## The questions as their author sees them

questions-title = ❓ Questions
# $n, $label, $kind
questions-line = { $n }. { $label } ({ $kind })
questions-none = No questions yet. Write the questions first, then set the days on which it opens and closes.
# $minutes
questions-minutes =
    Answering takes about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
questions-add = ➕ Add a question
questions-days = 📅 When it opens and closes
# $language
questions-preview = 👁 As residents see it · { $language }
questions-preview-mark = Preview. No answer is kept.
questions-preview-out = Leave the preview
questions-frozen-answered = The first answer is in: questions and days cannot be changed any more.
questions-frozen-confirmed = A second person has confirmed this: questions and days cannot be changed.
questions-frozen-over = Questions and days cannot be changed now.

## The days

# $date
questions-opens = Opens: { $date }
# $date
questions-closes = Last day: { $date }
questions-opens-sent = when it is sent
questions-closes-none = not set
questions-ask-opens = When does the consultation open? Write the day, for example: 1 April.
questions-change-opens = ✏️ Opening
questions-change-closes = ✏️ Last day
questions-opens-now = When it is sent
questions-ask-closes = Which is the last day for answers? Choose or write.
consultation-day-past = This day is over. Please write another.
# $days
consultation-day-far = Too far away: it has to open within { $days } days.
# $date
consultation-day-backwards = The last day is before it opens. It opens: { $date }
# $days
consultation-too-long = A consultation cannot last longer than { $days } days. Please write an earlier day.
# $date
consultation-day-quiet = This day lies in a quiet period. The first day after it: { $date }

## Writing a question

question-kind-choice = one answer
question-kind-many = several answers
question-kind-scale = a rating, a scale
question-kind-number = a number
question-kind-text = text
question-kind-photo = photos
question-ask-kind = What kind of answer do you expect?
# $language
question-ask-words = Write the question. Language: { $language }. The first line is the question itself. If it needs explaining, write that in the lines below.
# $language
question-ask-options = Write the answers to choose from, one a line. Language: { $language }
# $language
question-ask-steps = Name the ratings from the lowest to the highest, one a line. Language: { $language }
# $n
question-steps-unnamed = Without names: 1 – { $n }
# $language
question-ask-unit = What is the unit? For example: som. Language: { $language }
question-ask-range = Which numbers are possible, from and to? For example: 0-500
question-ask-optional = May people skip this question? If so, the buttons “I do not know” and “I would rather not say” appear.
question-optional-yes = Yes, they may
question-optional-no = No, we need an answer
# $language, $text
question-written =
    As written ({ $language }):
    { $text }
# $kind
question-review = Please check. Kind of answer: { $kind }
question-may-skip = May be skipped.
question-must = Needs an answer.
question-store = Keep
question-stored = ✅ Kept.
question-part-kind = Kind
question-part-words = Question
question-part-options = Answers
question-part-unit = Unit
question-part-range = Range
question-part-optional = Skipping
# $language
question-missing = ⚠️ Not in this language: { $language }
question-remove = Remove
# $label
question-remove-ask = Remove this question? “{ $label }”
question-remove-yes = Yes, remove it
question-removed = The question is removed.
# $most, $n
question-label-long = The question is too long: { $n } characters, at most { $most }. Please shorten it.
# $most, $n
question-help-long = The explanation is too long: { $n } characters, at most { $most }. Please shorten it.
# $least, $most, $n
question-options-number = There are { $n } answers; it has to be from { $least } to { $most }, one a line.
# $line, $most
question-option-long = The answer in line { $line } is too long: at most { $most } characters.
question-options-alike = Two answers are the same. Please correct and write again.
# $n, $wanted
question-options-differ = In the other language there are { $wanted } answers, here { $n }. Please write as many, in the same order.
question-range-unreadable = Write two numbers, the smaller one first. For example: 0-500

## Why a notice with questions cannot be sent yet

consultation-needs-questions = There is a closing day but no question. Please add a question.
consultation-needs-closing = A notice with questions needs a closing day.
consultation-closing-over = The closing day is over. Please set another.
consultation-needs-words = A question has no words in one of the notice's languages. Please complete the questions.

## For groups and notice boards

# $title, $link
share-text =
    <b>{ $title }</b>
    { $link }

    Send the link to groups. The QR code can be shown or printed. Answers are given in the private chat only.
# $language
share-poster = 🖨 Poster (PDF) · { $language }
# $language
poster-caption = 🖨 A poster on one sheet. Language: { $language }. Print it and put it up.
poster-head = Your opinion matters!
poster-invented = Sample: the data are invented.
poster-trial = Trial year: the official procedure of the report is not approved yet.
# $n, $minutes
poster-about =
    Questions: { $n } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
poster-scan = Point your phone's camera at it, or open in Telegram:
# $date
poster-until = Last day: { $date }
# $date
poster-from = Opens: { $date }
poster-nameless = Answers count without a name.
# $territory
poster-asks-partner = Asked by a partner organisation ({ $territory }) and the Union of Local Self-Governments. This is not a state body.
poster-asks = Asked by the Union of Local Self-Governments (Union of LSG), which is not a state body.
# $phone
poster-call = Questions? Call: { $phone }

## One's data

# $n
privacy-consultations = Your answers in consultations: { $n }
privacy-consultations-go = Your answers in open consultations are deleted. In closed ones they stay without your name.
