### What came of a consultation

## In a few words

# $title
result-title = 📊 { $title }: result
# $place, $n
result-place = { $place }: { $n } answered
# $place, $n, $population
result-place-population = { $place }: { $n } answered (population { $population })
result-whole-country = The country
# said of a small place and of one left out for its sake alike: which of the two it is would tell something
result-too-small = Your community is not shown by itself: where few answered, one could tell who said what.
result-too-few-at-all = Too few answered to show a result. Thank you for taking part.
# $number, $label
result-question = { $number }. { $label }
# $what, $share
result-most = Most said { $what }: { $share }
# $what, $share
result-these = Said { $what }: { $share }
# $what, $share
result-marked = Marked most often: { $what }, { $share }
# $value
result-median = The middle answer (median): about { $value }
# $n
result-said = Answered: { $n }
# $place, $what
result-of-place = { $place }. { $what }
# $place, $share
result-share-of = { $place }: { $share }
result-question-hidden = This question is not shown by itself, so that nobody's answer can be told.
result-more = The other questions are in the PDF.
result-few = ⚠️ Few answered: this is not the opinion of all residents.
result-accounts = Telegram accounts were counted: whoever wished answered.
result-next = What happens next: once the Union of LSG decides, we write here what and why.

## Answers

# $what
result-quoted = “{ $what }”
# $first, $last
result-either = { $first } or { $last }
result-cell-none = no answer
result-cell-said = answered

## What was decided, and what came next

# $title
step-decision = 📌 { $title }: decision
# $title
step-step = 📌 { $title }: next step
# $date, $what
result-told-decision = 📌 Decision ({ $date }): { $what }
# $date, $what
result-told-step = 📌 Next step ({ $date }): { $what }
# $why
result-why = Why: { $why }
result-other-language-ky = (in Kyrgyz)
result-other-language-ru = (in Russian)
result-other-language-en = (in English)
result-open = More

## On the screen

result-pdf = More (PDF)
result-xlsx = Table (xlsx)
result-csv = Table (CSV)
result-words = What people wrote
result-photos = Photos
result-tell = Tell a decision or a step
result-not-yet = This consultation is not closed yet. The result comes after it closes.
# $date
result-closes = Closes: { $date }
result-making = 📄 Preparing…
# $title
result-caption = { $title }: result
# $place, $n, $minutes, $moment
result-burst = ⚠️ { $place } · { $moment } · { $n } answers came within { $minutes } minutes. That is far more than usual. No answers were deleted.
result-words-title = Written answers and photos. Only the Union of LSG sees them; they are published nowhere. Choose a region:
result-words-none = There are no written answers and no photos.
# $region
result-words-head = { $region }
result-words-looked = Your look was logged.
look-consultation = answers written in a consultation

## Telling a decision or a step

step-ask-kind = What do you want to tell?
step-kind-decision = A decision
step-kind-step = The next step
step-ask-what-ky = What was decided or done? Write it in Kyrgyz.
step-ask-why-ky = Why? Write the reason in Kyrgyz.
step-ask-what-ru = Now the same in Russian.
step-ask-why-ru = The reason in Russian.
step-ask-what-en = Now in English.
step-ask-why-en = The reason in English.
# $most
step-too-long = Too long. At most { $most } characters.
step-review = Please check. Once sent, everyone who took part gets it.
# $language
step-in-language = { $language }:
step-help = Everyone who took part gets this in their language. It cannot be taken back.
step-told = ✅ Received. We are sending it to those who took part.

## The pages

result-report-title = Result of a consultation
result-report-subtitle = The Union of Local Self-Governments asked, people answered
# $date
result-report-closed = Consultation closed: { $date }
result-report-part = Who took part
# $n
result-report-part-n = Answered: { $n }. Telegram accounts were counted: one answer an account, and whoever wished answered. This is not a sample survey.
result-report-place = Territory
result-report-people = Answered
result-report-population = Population
result-report-rest = All others together
result-report-answers = Questions and answers
# $number, $label
result-report-question = Question { $number }. { $label }
result-report-answer = Answer
result-report-n = Number
result-report-share = Share
result-report-regions = By region
# $region
result-report-region = { $region }: by community
result-report-hidden = Not shown, so that nobody's answer can be told.
result-report-nothing = Fewer than five answers came. Such numbers are not shown.
result-report-said = Written answers and photos are not published: only their number is counted, and only the Union of LSG reads them.
# $n
result-report-said-n = Answered: { $n }
# $place, $value
result-report-median = { $place }: the middle answer is about { $value }
result-report-marked-note = Several answers could be marked, so the shares do not add up to 100%.
result-report-country-mark = The mark on a bar is the country's share.
result-report-reading = How to read these numbers
result-report-reading-few = No number that counts fewer than five people is shown, nor is zero. Such answers are put together with others: “A or B”. A place where fewer than five took part is not shown by itself.
result-report-reading-nested = The places of a region are divided into the same parts, and the rest has at least five people in each part. So subtracting one table from another does not tell what fewer than five people said.
result-report-reading-shares = A share is of all who took part, including those who left the question unanswered.
# $few
result-report-reading-warning = With fewer than { $few } answers this is not the opinion of all residents: no conclusion should rest on such numbers.
result-report-reading-order = Territories stand in alphabetical order. This is not a ranking.
result-report-steps = What was decided
result-report-no-steps = No decision has been announced yet.

## The table

result-column-code = code
result-column-place = territory
result-column-region = region
result-column-level = level
result-column-people = answered
result-column-population = population
result-column-question = question
result-column-answer = answer
result-column-n = number
result-column-share = share, %
result-column-median = middle answer
result-level-country = country
result-level-region = region
result-level-community = community
