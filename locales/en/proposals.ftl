### The indicator set is discussed: proposals, answers, freezing, and breaks in a series

## Last year's value, where it means something else

# $year
question-counted-otherwise = For { $year } it was counted differently: not comparable
report-skipped-redefined = counted differently
report-skipped-split = indicator was split
report-skipped-merged = indicators were merged

## The discussion

menu-discuss-indicators = Discuss indicators
# $year, $date, $n
proposals-front =
    📏 What should be measured for { $year }?
    Look at the list and propose your own. You may support what others propose, or object.
    The discussion ends: { $date }
    Proposals under discussion: { $n }
# $date
proposals-later =
    The indicators are not being discussed now.
    The next discussion begins: { $date }
proposals-see-set = What is measured, and why?
proposals-new = ➕ Propose a new one
# $n
proposals-open = Under discussion: { $n }
# $n
proposals-answered = Answered: { $n }
# $n
proposals-mine = My proposals: { $n }
proposals-open-title = Proposals under discussion
proposals-answered-title = Answered proposals
proposals-mine-title = My proposals
# $n
proposals-to-answer = Waiting for an answer: { $n }
proposals-to-answer-title = Proposals that wait for an answer
proposals-none = No proposals yet.
proposals-all = All proposals

## The set as anybody may read it

# $year, $n
proposals-sections =
    Indicators of { $year }: { $n }
    Choose a section:
# $who
proposals-supplied = Who gives it: { $who }
proposals-supplier-head = aiyl okmotu or city hall
# $body
proposals-supplier-body = { $body }; the aiyl okmotu or city hall confirms
proposals-supplier-kenesh = the local council
proposals-supplier-citizens = residents
proposals-private = Answers are never shown with the name of the place.
# $why
proposals-why-proposed = What for: { $why }
# $n
proposals-about-it = Proposals about this indicator: { $n }
proposals-amend = ✏️ Propose to amend it
proposals-retire = ➖ Propose to retire it

## A proposal

# $number, $kind, $state, $subject
proposal-card =
    { $number } · { $kind } · { $state }
    <b>{ $subject }</b>
proposal-kind-new = new indicator
proposal-kind-amend = amend
proposal-kind-retire = retire
proposal-state-open = under discussion
proposal-state-study = being studied
proposal-state-accepted = accepted
proposal-state-rejected = rejected
proposal-state-withheld = withheld
# $text
proposal-shown-what = What: { $text }
# $text
proposal-shown-change = What to change: { $text }
# $text
proposal-shown-why = Why: { $text }
# $text
proposal-shown-unit = Unit: { $text }
# $text
proposal-shown-supplier = Who could supply it: { $text }
# $text
proposal-shown-matter = Matter: { $text }
# $supporters, $objectors
proposal-counts = 👍 For: { $supporters } · 👎 Against: { $objectors }
proposal-yours = This is your proposal.
proposal-side-support = You support it.
proposal-side-object = You object.
# $text
proposal-answer = Answer: { $text }
proposal-reasons-minority = Minority opinion:
proposal-reasons-support = What those in favour say:
proposal-reasons-object = What those against say:
proposal-support = 👍 Support
proposal-object = 👎 Object
proposal-indicator = Open the indicator
proposal-open = Open the proposal
proposal-do-accepted = ✅ Accept
proposal-do-rejected = ❌ Reject
proposal-do-study = 🔎 Study
proposal-do-withheld = 🚫 Withhold
proposal-enter = Enter into the set

## For and against

# $n
proposal-backed = ✅ Thank you, your voice counts. Supporters: { $n }. You will hear of the answer.
proposal-add-reason = Write why
proposal-own = This is your own proposal.
proposal-over = This proposal has been answered; nobody can vote on it any more.
# $number
proposal-why-support =
    { $number }: why are you for it? Write briefly.
    Your name is not shown. Do not write names or numbers of people.
# $number
proposal-why-object =
    { $number }: why are you against it? Write briefly: an objection needs a reason.
    Your name is not shown. Do not write names or numbers of people.
# $number, $what, $text
proposal-words-review =
    { $number } · { $what }
    { $text }
proposal-words-name = Reason
proposal-objected = ✅ Thank you, your objection is noted.
proposal-reason-kept = ✅ Thank you, your reason is noted.

## Proposing

proposal-ask-what =
    What should be measured? Write it in one sentence.
    For example: “Schools with a warm toilet”.
proposal-ask-change =
    What should be changed? Write it in one sentence.
    For example: “Count those who live here for a time as well”.
proposal-ask-why-new =
    Why is it needed? Who is it important for?
    Everybody can read this. Do not write names or numbers of people.
proposal-ask-why-amend =
    Why should it be changed?
    Everybody can read this. Do not write names or numbers of people.
proposal-ask-why-retire =
    Why should this indicator be retired?
    Everybody can read this. Do not write names or numbers of people.
proposal-ask-unit = In what is it measured? For example: people, households, kilometres, som.
proposal-ask-supplier = Who could supply it? Choose or write.
proposal-supplier-lsg = Aiyl okmotu or city hall
proposal-supplier-state = A state body
proposal-supplier-survey = A survey of residents
proposal-supplier-unknown = I do not know
proposal-ask-matter = Which matter does it belong to?
proposal-too-short = That is too short. Please write a little more.
# $name
proposal-measured = ℹ️ Something like it is in the list: “{ $name }”
proposal-similar = There are proposals like this. Is it one of them?
# $n, $title, $supporters, $objectors
proposal-similar-one = { $n }. { $title } · 👍 { $supporters } · 👎 { $objectors }
# $n
proposal-this-one = { $n } — Yes, this one
proposal-similar-none = No, mine is another
proposal-back-ask = Support that proposal?
# $kind
proposal-review = Please check: { $kind }
proposal-readers = Everybody can read this; your name is not shown. The Union of LSG or its partner will answer.
proposal-edit-what = What
proposal-edit-why = Why
proposal-edit-unit = Unit
proposal-edit-supplier = Who supplies it
proposal-edit-matter = Matter
proposal-edit-similar = Similar ones
# $most
proposal-enough = You have { $most } proposals under discussion. You can send more once they are answered; this one is kept.
# $number
proposal-receipt =
    ✅ Received. Number: { $number }
    The Union of LSG or its partner will answer. The answer comes here.
proposal-paused = ⏸ Kept. To go on, open the discussion.
proposal-go-on = Proposal begun

## The answer

# $number, $state
proposal-answer-ask =
    { $number }: “{ $state }”. Write the reason.
    The author and those in favour will read it.
# $number, $n
proposal-answered-now = ✅ { $number }: answered. Messages to be sent: { $n }
# $number
notice-proposal-answered = 🔔 { $number }: your proposal has an answer.
notify-proposals = Answers to proposals
# $n
privacy-proposals = Your proposals: { $n }

## The coming set

# $year
coming-open = 📏 Set of { $year }
# $year, $n
coming-title = Set of { $year } · indicators: { $n }
# $n, $names
coming-new = New ({ $n }): { $names }
coming-no-new = Nothing new.
# $n, $names
coming-redefined = Redefined ({ $n }): { $names }
coming-no-redefined = Nothing redefined.
# $n, $names
coming-retired = Retired ({ $n }): { $names }
coming-no-retired = Nothing retired.
# $n, $minutes, $most
coming-load = Values a head gives: { $n } (limit: { $most }) · about { $minutes } min
# $n
coming-too-much = ⚠️ Over the limit by { $n }. Think of the head's time.
# $n
coming-waiting = ⚠️ Accepted, but not in the set yet: { $n }
# $n
coming-unanswered = ⚠️ Proposals without an answer: { $n }
coming-note = Questions with options are loaded from a file: load indicators.
# $number, $subject
coming-enter = { $number } · { $subject }: enter
coming-freeze = 🔒 Freeze the set
# $year
coming-freeze-ask = Freeze the set of { $year }? It will not change after that.
coming-freeze-yes = 🔒 Yes, freeze it
# $date
coming-frozen = 🔒 Frozen: { $date }
# $year
coming-cannot-frozen = The set of { $year } is frozen already.
# $year
coming-cannot-answered = There are answers for { $year } already; the set cannot change.
# $year
coming-cannot-refused = The set of { $year } has bad lines:

## A row of the coming set

# $number, $title
row-about = { $number } · <b>{ $title }</b>
# $text
row-now = Now: { $text }
row-ask-code = Code: three Latin letters and two digits. For example: ROA09
row-ask-name-ky = Name in Kyrgyz
row-ask-name-ru = Name in Russian
row-ask-name-en = Name in English
row-ask-group = In which section?
row-ask-type = What kind of answer?
row-ask-unit = Unit
row-ask-respondent = Who answers?
row-ask-mode = Ask the head, or confirm a body's figure?
row-ask-body = Which state body gives it?
row-ask-as-of = As of when?
row-ask-core = In the core set?
row-ask-direction = Is more better?
row-ask-usual-min = What is usually the least?
row-ask-usual-max = What is usually the most?
row-ask-meaning = Can it be compared with earlier years?
row-name-code = Code
row-name-name-ky = In Kyrgyz
row-name-name-ru = In Russian
row-name-name-en = In English
row-name-group = Section
row-name-type = Answer
row-name-unit = Unit
row-name-respondent = Answers
row-name-mode = How
row-name-body = Body
row-name-as-of = Time
row-name-core = Set
row-name-direction = Direction
row-name-usual-min = Least
row-name-usual-max = Most
row-name-meaning = Meaning
row-type-integer = whole number
row-type-decimal = decimal number
row-type-money = money, som
row-type-percent = per cent
row-type-text = text
row-respondent-head = aiyl okmotu or city hall
row-respondent-kenesh = local council
row-respondent-citizens = residents
row-mode-ask = ask the head
row-mode-confirm = confirm the body's figure
row-as-of-end = at the end of the year
row-as-of-during = during the year
row-core-y = core
row-core-n = if there is time
row-direction-higher-better = more is better
row-direction-neutral = neither
row-direction-lower-better = less is better
row-meaning-same = Yes, it means the same
row-meaning-redefined = No, it is counted differently
# $name, $value
row-line = { $name }: { $value }
row-enter = Enter into the set
row-entered = ✅ It is in the set.
row-paused = ⏸ Kept. To go on, open the set.
# $why
row-refused =
    Not entered:
    { $why }
# $code
row-gone = { $code } is not in the set.
row-code-form = A code is three Latin letters and two digits. For example: ROA09
# $code
row-code-taken = The code { $code } is taken. Write another.
