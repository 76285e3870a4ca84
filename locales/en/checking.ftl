### Checking what communities sent, what the Union asks them, and the kenesh's part in it

## The queue

# $n
checking-entry = Check answers: { $n }
# $n, $asked, $accepted
checking-title =
    To be checked: { $n }
    Waiting for an answer: { $asked } · accepted: { $accepted }
    The number after a name is how many flags there are. ✏️ means corrected after a question.
# $n
checking-asked = Waiting for an answer: { $n }
checking-asked-title = Who was asked, and how many questions:
checking-bulk = Accept all without flags
checking-bulk-none = Everybody has flags.
# $n
checking-bulk-ask = Without flags: { $n }. Accept them without opening?
# $n
checking-bulk-yes = Accept: { $n }
# $n
checking-bulk-done = ✅ Accepted: { $n }
checking-levels = Districts and regions
checking-over = The time to check this year is over.
# $date
checking-opens = Checking begins: { $date }

## A community

# $community, $year, $number, $date, $state, $n
checking-heading =
    <b>{ $community }</b> · { $year }
    { $number } · { $date } · { $state }
    Flags: { $n }
review-state-received = received
review-state-returned = asked
review-state-corrected = corrected
review-state-accepted = accepted
review-state-locked = locked
# $n
checking-ask-one = { $n } — Ask
checking-ask-other = Ask about another value
checking-accept = ✅ Accept
checking-accepted = ✅ Accepted
checking-unlock = Open again
checking-unlocked = Opened: check and accept it once more.
checking-next = Another place ▶️
checking-to-list = To the list
# $words
checking-remark = 🏛 Remark of the kenesh: “{ $words }”
# $what, $question
checking-return-open = ❓ { $what }: “{ $question }”
# $what, $value
checking-return-corrected = ✏️ { $what }: corrected, now { $value }
# $what, $value, $reply
checking-return-explained = 💬 { $what }: { $value }. Explained: “{ $reply }”
# $what
checking-return-withdrawn = { $what }: question taken back
# $words
checking-comment = 💬 “{ $words }”
# $year, $value
checking-last-year = { $year }: { $value }
# $own, $median, $n: how many were compared
checking-peers-near = here { $own }, peers in the region { $median } (of { $n })
# $own, $median, $n
checking-peers-country = here { $own }, peers in the country { $median } (of { $n })
# $value: som for one resident
checking-per-head = { $value } a resident
# $value
checking-per-thousand = { $value } a thousand residents
# $body, $value
checking-figure = { $body }: { $value }
checking-no-answer = no answer
checking-skipped-no-data = no data
checking-skipped-not-ours = does not apply
checking-skipped-would-not-say = not answered
checking-skipped-later = put off

## Flags

# $all: names with values
flag-unlikely = Unlikely: { $all }.
# $what, $year: last year
flag-to-nothing = { $what }: it was above zero in { $year }.
# $what
flag-outlier = { $what }: far from similar places.
# $what
flag-differs-from-nothing = { $what }: the state body has zero.
# $what, $apart: in percent
flag-above-figure = { $what }: above the state body's figure by { $apart }.
# $what, $apart
flag-below-figure = { $what }: below the state body's figure by { $apart }.
# $what, $reason
flag-missing = { $what }: { $reason }.
# $what, $words
flag-comment = { $what }: “{ $words }”

## Asking about a value

checking-choose-section = What to ask about? Choose a section:
checking-choose-value = Which value to ask about?
# $what, $value
checking-ask-title =
    <b>{ $what }</b>
    Answer: { $value }
# $n
checking-ask-so = Ask like this: { $n }
checking-ask-own = Write my own question
# $question
checking-asked-already = Asked already: “{ $question }”
checking-withdraw = Take the question back
checking-withdrawn = Question taken back
checking-asked-done = ✅ The question was sent. All other answers stay as they are.
# $community, $what, $value
checking-write-ask =
    { $community }
    <b>{ $what }</b>: { $value }
    Write your question in a sentence or two.

## The questions worded beforehand: to the community, in its own language

# $all: names with values
return-contradiction = These do not fit together: { $all }. Which number is right?
# $all
return-unlikely = This looks unusual: { $all }. Are the numbers right?
return-range = Please check: are the number and its unit right?
# $year: last year, $previous
return-jump = In { $year } it was { $previous }. Why such a difference?
return-outlier = This is very different from similar places. Is the number right?
# $body, $figure
return-differs = { $body }: { $figure }. Why do the numbers differ?
return-missing = There is no answer here. Can you give one?
return-comment = Please explain this in more detail.

## Why something is not done

checking-no-not-yours = This is outside of your territory or role.
checking-no-own-community = Your own community is checked by somebody else.
checking-no-out-of-subjects = This section is checked by the Union.
checking-no-locked = The answers are locked and do not change any more.
checking-no-done-before = This was settled before.
checking-no-not-sent = Nothing has been sent from here yet.
checking-no-changed = Something changed here while you were looking. Look again.
checking-no-open-returns = The questions asked have to be answered first.
checking-no-returned-already = This value was returned already.
checking-no-opinion = Opinions are not asked about.
checking-no-settled-before = This question was answered before.
checking-no-not-settled = Not all are accepted yet.

## Levels

# $place, $accepted, $expected
levels-title =
    <b>{ $place }</b>
    Accepted: { $accepted } of { $expected }
level-state-accepted = ✅ The level is accepted.
level-state-excepted = ☑️ Excepted: not all of it was accepted.
level-state-reopened = ↩️ It was accepted, but something changed since.
# $reason
levels-reason = Reason: { $reason }
levels-accept = ✅ Accept the level
levels-except = Make an exception
levels-reopen = Take the exception back
# $place
levels-reason-ask = { $place }: why is not all of it accepted? Write the reason; it goes into the report.
levels-lock = 🔒 Lock what is accepted
# $place, $n
levels-lock-ask = { $place }: lock the accepted answers ({ $n })? They do not change after that.
# $n
levels-locked = 🔒 Locked: { $n }

## What the Union asks a community

# $community, $year, $n
notice-returned =
    🔔 { $community }, { $year }
    The Union has questions. Values: { $n }
# $n
returned-entry = Questions of the Union: { $n }
returned-none = The Union has no questions now.
returned-mend = Correct it
# $name, $value
returned-corrected = ✅ { $name }: { $value }
# $name, $value
returned-explained = ✅ { $name }: { $value }. Your explanation is kept.
# $name
returned-settled-before = { $name }: this question was answered before.
# $community, $number, $date
returned-receipt =
    ✅ Thank you! All answers were received, and the Union will look at them. Everything else stays as it was.
    { $community }
    Number: <code>{ $number }</code> · { $date }
# $n
returned-paused = ⏸ Questions left: { $n }. To go on: /indicators
# $phone
send-locked = The answers of this year are checked and locked. If something has to change, call the Union: { $phone }

## The kenesh

kenesh-menu = Kenesh
# $community, $year, $done, $total, $date
kenesh-title =
    <b>{ $community }</b>, { $year }
    Filled by the aiyl okmotu: { $done } / { $total }. Deadline: { $date }
kenesh-not-sent = Not sent yet.
# $number
kenesh-sent = ✅ Sent. Number: <code>{ $number }</code>
# $words
kenesh-remark-now = Your remark: “{ $words }”
kenesh-read = Read by section
kenesh-remark = Write a remark
# $done, $total
kenesh-own = Questions to the kenesh: { $done } / { $total }
# $name, $value
kenesh-line = { $name }: <b>{ $value }</b>
# $community
kenesh-remark-ask = { $community }: write the kenesh's remark. The checker sees it, and it goes into the community's report.
kenesh-remark-done = ✅ The remark is kept: it goes with the answers.
kenesh-locked = The answers of this year are locked and cannot be changed any more.
# $community
kenesh-own-review = { $community }: the kenesh's answers
kenesh-own-waits = ✅ Done. The kenesh's answers go with those of the aiyl okmotu.
kenesh-own-sent = ✅ Sent. The kenesh's answers were added to those of the aiyl okmotu.
kenesh-own-paused = ⏸ Saved.

## In the report

report-remark = Remark of the kenesh
# $n
report-value-returned = value still asked about: { $n }
# entered by phone or from paper, and sent without the head
report-value-unheard = not confirmed by the head
report-excepted = Exceptions
# $place, $reason
report-excepted-line = { $place }: not all of it was checked. Reason: { $reason }
