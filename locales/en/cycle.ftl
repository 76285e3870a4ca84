### The year: its stages, its plan, special days, the decree; and when something may be done

## Stages

stage-indicator-review = Discussion of the indicators
stage-collection = Collection of the indicators
stage-verification = Checking
stage-discussion = Discussion of the draft report
stage-report = Preparation of the Report
stage-response = Answers to the Report

## What a stage means, in the message that it has begun

about-indicator-review = We discuss which indicators to ask for.
about-collection = Aiyl okmotu and city halls fill in the indicators.
about-verification = The Union of LSG checks what was sent. Those who are late may still send.
about-discussion = You can read the draft report, back problems and propose solutions.
about-report = The Union of LSG prepares the Report.
about-response = The Report has been presented. We wait for the answers.

## What may not be done now

# $year, $date
deed-propose-from = The discussion of the indicators for { $year } has not begun. It begins on { $date }.
# $year
deed-propose-over = The discussion of the indicators for { $year } is over. The next one begins in November.
# $year, $date
deed-answer-from = Filling in the indicators for { $year } has not begun. It opens on { $date }.
# $year
deed-answer-over = Collection and checking for { $year } are over. If you find a mistake, tell the Union of LSG.
# $year, $date
deed-check-from = Checking for { $year } has not begun. It begins on { $date }.
# $year
deed-check-over = Checking for { $year } is over.
# $year, $date
deed-discuss-from = The draft report for { $year } is not discussed yet. The discussion begins on { $date }.
# $year
deed-discuss-over = The discussion of the report for { $year } is over. Thank you!
# $year, $date
deed-mark-from = It is too early to mark for the report for { $year }. It begins on { $date }.
# $year
deed-mark-over = Marking for the report for { $year } is over.
# $year, $date
deed-summarise-from = The summary for the budget for { $year } can be issued after checking: { $date }
# $year
deed-summarise-over = The time for the summary for the budget for { $year } is over.
# $number
sent-already = ✅ You have sent the indicators. Number: <code>{ $number }</code>
# $date
opinions-after-quiet = It is a quiet period now. The questions about your opinion come back on { $date }.

## The year's screen

# $year
cycle-entry = 📅 The cycle of { $year }
# $year
cycle-title = 📅 <b>The cycle of { $year }</b>
# $stage
cycle-stage = Now: { $stage }
# $decree
cycle-decree = Decree: { $decree }
cycle-trial = No decree: a trial year
# $date
cycle-budget = 💰 The summary for the budget is due on { $date }
cycle-days = Quiet periods and special days:
cycle-quiet-now = 🔕 Today is a quiet period: nothing goes out to residents, no opinion is asked.
cycle-change-dates = Change dates
cycle-special-days = Special days
cycle-set-decree = Decree
# $stage
cycle-next-stage = ▶️ Begin now: { $stage }
# $stage
cycle-back-stage = ◀️ Open again: { $stage }

## Moving a stage by hand

# $year, $was, $stage, $date
cycle-next-ask =
    The cycle of { $year }.
    Ends: { $was }
    Begins today: <b>{ $stage }</b>
    Lasts until { $date }
    Heads, deputies, councils and the Union will be told. Go on?
# under the question whether to begin collection; $year
cycle-not-frozen = ⚠️ The set of indicators of { $year } is not frozen yet: until then the earlier set is used.
# $year, $was, $stage, $date
cycle-back-ask =
    The cycle of { $year }.
    Stops: { $was }
    Opens again: <b>{ $stage }</b>
    Lasts until { $date }
    Later stages move. Everybody will be told. Go on?
cycle-move-yes = Yes, go on
# $stage
cycle-moved = ✅ Stage: { $stage }
cycle-changed-meanwhile = Something has changed meanwhile. Please look again.
cycle-back-forbidden = Only an administrator may go back a stage.
stage-last = This is the last stage.
stage-first = This is the first stage.
# $stage
stage-just-begun = “{ $stage }” has only begun today. The next stage can begin tomorrow.

## Changing a date

cycle-which-date = Which date should change?
cycle-no-date = There is no date left to change in this year.
# $stage, $date
cycle-edge-begins = { $stage } · begins { $date }
# $stage, $date
cycle-edge-ends = { $stage } · ends { $date }
# $stage, $date
cycle-ask-begins =
    <b>{ $stage }</b>
    Begins now on { $date }
    Write the new first day, such as 15.03.2027 or 15 March.
# $stage, $date
cycle-ask-ends =
    <b>{ $stage }</b>
    Ends now on { $date }
    Write the new last day, such as 15.03.2027 or 15 March.
# $date
date-read = 📅 { $date }
date-unreadable = We could not read the date. Write it like 15.03.2027 or 15 March.
date-no-such-day = There is no such day. Check the calendar and write again.
# $date
date-past = That day is over. Today is { $date }. Write today or a later day.
# $date
date-too-far = That is too far away. The latest is { $date }.
# $stage
date-stage-begun = “{ $stage }” has begun: its first day cannot change.
# $stage
date-stage-over = “{ $stage }” is over. An administrator can open it again.
# $stage, $date
date-before-begin = “{ $stage }” cannot end before it begins, on { $date }.
# $stage, $date
date-before-stage = The stage before is not over: “{ $stage }” ends on { $date }. Write a later day, or change the end of that stage.
# $stage, $date
date-after-end = “{ $stage }” would begin after its last day, { $date }.
# $stage, $date
date-no-room = There is no room: “{ $stage }” ends on { $date }. Write an earlier day, or move the end of that stage.
cycle-other-date = Another day
cycle-confirm = Confirm
cycle-moves = What changes:
cycle-moves-nothing = Nothing changes.
# $stage, $was, $became
cycle-moves-one =
    • <b>{ $stage }</b>
        <s>{ $was }</s>
        { $became }
# $stage, $wanted, $became, $why
cycle-shifted = ⚠️ { $stage }: { $wanted } — { $why }. The deadline moves to { $became }.
# $date
cycle-late-for-budget = ⚠️ Checking ends too late for the summary for the budget, due on { $date }.
cycle-told = Heads, deputies, councils and the Union will get the new dates.
cycle-dates-changed = ✅ The dates have changed.

## Special days

days-holiday = holiday
days-workday = work day
days-shortened = shortened day
days-no-deadline = day without deadlines
days-quiet = quiet period
# a weekend or a fixed holiday
days-off = weekend or holiday
days-title = Special days: holidays, moved work days, quiet periods (elections, referendum, mourning), days without deadlines.
days-add = ➕ Add
# $n
days-remove-one = { $n } — Remove
days-remove = Yes, remove
days-remove-ask = Remove them? Dates that moved do not come back by themselves: change them by hand where needed.
days-removed = ✅ Removed.
days-gone = These days are not in the list any more.
days-ask-kind = What kind of days are these?
days-ask-first = Write the first day, such as 10.04.2027 or 10 April.
days-ask-last = Write the last day.
days-ask-why = Write the reason in a few words, such as “Presidential election”.
days-same-day = The same day
days-over = These days are over.
days-backwards = The last day lies before the first. Write again.
# $most
days-too-long = That is too long: { $most } days at most.
days-quiet-means = On these days nothing goes out to residents but warnings of danger to life, and no opinion is asked.
days-added = ✅ Added.

## The decree

# $year
decree-ask = Write the number and date of the decree that orders the report for { $year }, such as: Decree No. 5 of 10 January 2027
decree-too-short = Write its number and date in full.
decree-none = There is no decree
# $decree
decree-review =
    The cover will say:
    <b>{ $decree }</b>
    The mark “Trial year” disappears.
decree-review-none = The decree is removed, and the mark “Trial year” comes back.
decree-set = ✅ Saved.

## What is said unasked

# $year
notice-plan-changed = 📅 Dates in the cycle of { $year } have changed:
# $stage, $dates
notice-plan-one =
    • { $stage }
        { $dates }
# $year, $stage, $about, $date
notice-stage =
    📅 The cycle of { $year }: <b>{ $stage }</b>
    { $about }
    Until { $date }
# $year
notice-not-frozen = ⚠️ Collection for { $year } has begun, but its set of indicators is not frozen yet: until then the earlier set is used.
# $year
notice-year-begun = 📅 The cycle of { $year } has begun: the indicators are discussed.

## The summary for the budget

budget-summary-entry = 💰 Summary for the budget
# $year, $date
budget-summary-ask =
    The summary for the budget for { $year }, due on { $date }.
    For which territory?
# $community, $year
budget-summary-caption = { $community }, { $year }: summary for the budget
budget-summary-title = Summary for the budget
budget-summary-subtitle = Ahead of the Annual Report to the President: for drawing up next year's budget
budget-summary-problems = What needs money
budget-summary-none = No problem is planned or held up for want of money.
budget-summary-planned = Planned, in progress
budget-summary-unpaid = No money
budget-summary-marked = Problems and solutions marked by the Union of LSG
