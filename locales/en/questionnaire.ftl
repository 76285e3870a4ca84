### The yearly indicators: start, questions, doubts, review, sending

## The start and the sections

# $year, $total, $minutes, $date
questionnaire-start =
    📋 Indicators for { $year }
    Questions: { $total } · about { $minutes } min · due: { $date }
    You can stop anywhere: nothing is lost.
# $done, $total
questionnaire-so-far = Filled in: { $done } / { $total }
# $number
questionnaire-sent-before = ✅ Sent. Number: <code>{ $number }</code>. You can still correct it.
questionnaire-begin = Begin
questionnaire-sections = Sections
questionnaire-sections-ask = Choose a section:
# the questions beyond the core set
questionnaire-rest = ➕ If you have time: the other questions
questionnaire-choose-office = Which community are you filling in for?
# $done, $total
questionnaire-paused = ⏸ Saved: { $done } / { $total }. Continue: /indicators
pause = Pause
# $section, $done, $total
section-so-far =
    <b>{ $section }</b>
    Filled in: { $done } / { $total }
section-fill = Fill in
section-give = Give to a colleague
# $section, $link
section-link =
    To let a colleague fill in the section “{ $section }”, pass this link on. One person can open it, it works for 14 days. You do the sending.
    { $link }
# $section, $next, $n
section-done = ✅ “{ $section }” is done. Next: “{ $next }”, questions: { $n }

## A question

# $year
question-during-year = During { $year }
# $year: last year, $value
question-previous = In { $year }: { $value }
# $year: last year
question-no-previous = In { $year }: no answer
# $value
question-no-change = No change: { $value }
# $value
question-given-now = Your answer: { $value }
question-keep = Keep this answer
# $body, $value
question-body-figure = Figure of { $body }: { $value }
question-body-agree = Does it agree with yours?
figure-differs = Ours differs
figure-yours = Write your own figure.
would-not-say = I would rather not say
opinions-notice =
    Now your opinion is needed.
    Your answer is shown nowhere with your community's name: only together with others of the region. Neither the akim nor a ministry will see it.

## An answer echoed

# $name, $value
echo = ✅ { $name }: { $value }
# $name, $value, $year: last year, $previous
echo-with-previous = ✅ { $name }: { $value } (in { $year }: { $previous })
# $name
echo-skipped = ↪️ { $name }: skipped
skip-why = Why do you skip it?

## What cannot be taken as it is

# $text
two-readings = “{ $text }”: which is it?
# $value
two-readings-more = { $value } (over a thousand)
# $value
two-readings-less = { $value } (under a thousand)
som-or-thousand = Is this in som or in thousands of som?
# $value
money-som = { $value } som
# $value, $min, $max
out-of-range = { $value } looks like a mistake. It is usually { $min }–{ $max }. Check it and write it again.
right-because = It is right, I will explain
# $body, $value
reason-figure = { $body }: { $value }. Yours is another figure, so we ask why.
reason-ask = Write the reason in one sentence. For example: “Two villages joined us in 2026”.
reason-too-short = Write the reason in one sentence.
not-a-number = Write a number, for example: 1245. If there are no data, skip it.
two-numbers = Write one number only, for example: 1245.
negative = The number cannot be below zero. Write it again.
not-whole = A whole number is needed, without a fraction. Write it again.
over-hundred = A percentage cannot be over a hundred. Write it again.
too-long = The number is too long. Check it and write it again.
# $most
text-too-long = The text is too long: { $most } characters at most. Please shorten it.

## An answer to a question that is no longer the one on the screen

# $text, $question
stale-typed-answer = “{ $text }”: is this the answer to “{ $question }”?
yes = Yes
no = No

## The review

# $done, $total
review-title = Review · answers: { $done } / { $total }
review-mend = Correct it or write the reason.
# $n
review-mend-one = { $n } — Correct
# $n
review-explain-one = { $n } — Explain
# $n
review-more = More to look at: { $n }
# $n
review-later = Questions put off: { $n }
review-to-later = To the questions put off
review-head-sends = The head does the sending.
# $what, $other: each a name with its value
finding-more = { $what } is more than { $other }.
# $what, $ratio, $year: last year
finding-grew = { $what }: { $ratio } times as much as in { $year }.
# $what, $ratio, $year: last year
finding-fell = { $what }: { $ratio } times less than in { $year }.
# $what
finding-range = { $what }: an unusual value.
# $what, $year: last year, $previous: its value
finding-changed = { $what }: it was { $previous } in { $year }.
# $all: names with values
finding-apart = These do not fit together: { $all }.

## Sending

send-ask = Shall we send it? You can correct it later too, all changes are kept.
# $phone
send-waits-for-union = Everything is saved. Sending opens once the Union of LSG has confirmed you. Questions: { $phone }
# $community, $year, $number, $date, $done, $skipped
receipt-questionnaire =
    ✅ Received. Thank you!
    { $community }, { $year }
    Number: <code>{ $number }</code> · { $date }
    Answers: { $done }, skipped: { $skipped }
    The Union of LSG will check it. If there are questions, we will write here.
community-report = The community's report (PDF)
correct = Correct
