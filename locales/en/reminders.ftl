### Reminders: what is still owed, "we cannot make it", late communities for the Union, a problem left half told

## To those who fill the indicators

notify-reminders = Reminders
reminder-hello = Hello!
# half of the time is over; $community, $n, $minutes, $date
reminder-halfway =
    Hello! Half of the time for answering has passed.
    { $community }
    Questions left: { $n } · about { $minutes } min · due: { $date }
# $community: whose last day it is, when there are several
reminder-of = <b>{ $community }</b>
# $community, $n, $minutes, $date
reminder-open =
    <b>{ $community }</b>
    Questions left: { $n } · about { $minutes } min · due: { $date }
# all answered and nothing sent; $community, $date
reminder-to-send =
    <b>{ $community }</b>
    All questions are answered, only sending is left · due: { $date }
# sent, and some answers wait; $community, $n, $minutes
reminder-asked =
    <b>{ $community }</b>
    Questions waiting for your answer: { $n } · about { $minutes } min
reminder-last-to-send = Today is the last day. All questions are answered, only sending is left.
reminder-overdue = Hello! The last day has passed, but we still wait for your answers.
reminder-unconfirmed = Please go on filling in: sending opens once the Union of LSG has confirmed you.
reminder-tomorrow = ✅ All right, we will remind you once more tomorrow at nine.

## We cannot make it

difficulty-name = What stands in the way?
difficulty-which = Which community cannot make it?
# $community
difficulty-ask =
    { $community }
    What stands in the way? Write a sentence or two.
# $community, $words
difficulty-review =
    { $community }
    “{ $words }”
    Send this to the Union's coordinator?
difficulty-told =
    ✅ We have told the Union's coordinator, who will get in touch: to help, or to give you more time. You will read the decision here.
    What you filled in is kept; you may go on at any time.
# $community
notice-difficulty = 🔔 { $community }: they say they cannot make it in time.
# $community, $date, $words
difficulty-seen =
    <b>{ $community }</b> · { $date }
    They cannot make it in time. The reason:
    “{ $words }”

## What the Union does about it

# $n
difficulties-button = Cannot make it: { $n }
difficulties-title = They said that they cannot make it, and wait for an answer:
difficulties-none = Nobody waits for an answer.
difficulty-answer = Answer
difficulty-community = Open the community
difficulty-settled-already = ✅ Settled already.
# $community
difficulty-answer-ask =
    { $community }
    What was decided, or how will you help? Write it in a sentence or two. If they need another deadline, extend it on the page of the community.
# $community, $words
difficulty-answer-review =
    { $community }
    “{ $words }”
    Send this answer?
difficulty-answered = ✅ The answer was sent.
# $community, $words
notice-difficulty-settled =
    <b>{ $community }</b>
    The Union's coordinator answers your “we cannot make it”:
    “{ $words }”

## To the Union's coordinator

# $n
reminder-late = 🔔 The last day has passed without an answer. Communities: { $n }
# $n
reminder-late-more = And more: { $n }

## To a citizen

reminder-left = 🔔 You began to report a problem and did not finish. What you wrote is kept.
