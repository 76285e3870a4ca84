### Discussing the draft of the report: problems, solutions, amendments; and the Union's part in it

## The draft

label-draft-report = Draft report
# $year, $date
discussion-start =
    <b>Draft report for { $year }</b>
    Discussed until { $date }
    Read it, back problems, propose a solution. The best go into the report.
# $place
discussion-draft = 📄 { $place }: draft (PDF)
# $place
discussion-problems = 👥 { $place }: problems and solutions
# $place
discussion-list = { $place }: problems, the most backed first.
# $place
discussion-list-empty = { $place }: there are no open problems yet.

## A problem

# $text, $n
discussion-solution =
    💡 { $text }
    Backed by { $n }
# $text, $n
discussion-amendment =
    ✏️ Amendment: { $text }
    Backed by { $n }
discussion-back-first = 💡 Back this solution
# $n
discussion-back-one = { $n } — Back it
discussion-new-solution = Propose a solution
discussion-amend = Amend the text

## Proposing

suggestion-name = proposal
# $number, $text
suggestion-ask-solution =
    { $number }
    “{ $text }”

    How would you solve this? Who should do what? Do not write names or numbers of people.
# $number, $text
suggestion-ask-amendment =
    { $number }
    “{ $text }”

    What should be corrected or added? Do not write names or numbers of people.
suggestion-too-short = That is too short. Write a little more.
# $text
suggestion-review =
    Please check:
    “{ $text }”
    Who reads it: the Union of LSG; once released everybody, without your name.
# $number
suggestion-received = ✅ Thank you! { $number }: the Union of LSG will look at your proposal. We will write here what comes of it.
suggestion-paused = ⏸ Saved. To go on, open the same problem.
# $n
privacy-data-solutions = Your proposals in the discussion: { $n }
suggestion-gone = This problem is not shown any more. The proposal was not kept.
# $number
notice-solution-released = 🔔 { $number }: your proposal is now in the discussion. Thank you!
# $number
notice-solution-withheld = 🔔 { $number }: your proposal was not released: it holds a name or number, or is not about this problem.

## The Union's list

# $n
suggestions-waiting = Proposals to release: { $n }
suggestions-title = Proposals for the discussion:
suggestion-kind-solution = Solution
suggestion-kind-amendment = Amendment
# $kind, $text
suggestion-shown =
    <b>{ $kind }</b>
    { $text }
suggestion-released = ✅ Released
suggestion-withheld = Withheld

## Marks for the report

marks-entry = ⭐ Mark the best for the report
marks-which-region = ⭐ Which region? Mark the best of each district: they stand first in the report.
marks-which-district = Choose a district or city:
# $place
marks-title = { $place }: the most backed first.
# $place
marks-none = { $place }: there are no released problems yet.
# $text
marks-solution = 💡 { $text }
marks-mark = ⭐ Mark for the report
marks-unmark = Take the mark away
marks-marked = ⭐ Marked
marks-unmarked = The mark is gone

## In the report

report-marked = Marked by the Union of LSG
report-solution = Proposed solution
