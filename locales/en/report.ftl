### The report as PDF

## The cover and every page

report-organiser = Union of Local Self-Governments of the Kyrgyz Republic · El Ünü
report-title = Annual Report to the President
report-subtitle = On the state of local communities and the ability of local self-government to resolve matters of local importance
# $year
report-year = { $year }
# $received, $expected
report-cover-coverage = Communities that answered: { $received } of { $expected }
report-cover-received = This community has sent its indicators.
report-cover-not-received = This community has not sent its indicators yet.
# $date
report-as-of = Data as of { $date }
report-mark-invented = Invented data
report-mark-unchecked = Not checked
report-mark-trial = Trial year
# $number, $total
report-page = Page { $number } of { $total }

## At a glance

report-glance = At a glance
report-glance-spending = Local budget spending per resident, som
# $year, $value
report-glance-last = { $year }: { $value }
# $share
report-glance-of = answered: { $share }

## How to read

report-reading = How to read this report
report-reading-sources = The figures were given by the aiyl okmotu and the city halls themselves. The problems were raised by residents. For each figure it is recorded who gave it, when and how.
report-reading-values = Below each sum stands how many communities answered. The percentage before it is a share: it is counted only over communities that gave both numbers. A change is counted over communities that answered both years, and not from numbers below ten.
report-reading-peers = Comparison is with the middle (median) of similar territories: by share or per resident. Money is never compared directly. With fewer than five similar territories there is no comparison.
# $few
report-reading-small = Where fewer than five people are counted, “{ $few }” stands instead. A dash means that there is no data. No change is counted from numbers below ten.
report-reading-small-sums = Where a community counted fewer than five people, its number is not printed. Such numbers enter sums only five together, so that none can be found by subtraction. A dash means that there is no data.
report-reading-opinions = The opinions of heads are never given with the community's name: only by region or for the country, five answers together, in the order in which they came. A new answer shows when four more have joined it.

## Coverage

report-coverage = Who answered
report-column-place = Territory
report-column-expected = Expected
report-column-received = Received
report-column-accepted = Accepted
report-total = Total
report-cities = Cities of oblast significance
report-cities-republican = Bishkek and Osh

## Indicators

report-indicators = Indicators
report-column-indicator = Indicator
report-column-change = Change
report-column-peers = Similar territories
report-column-chart = Chart
report-column-reason = Reason
report-share-below = the percentage is a share
report-few = too few
report-key-years = Two bars are the reporting year and the year before:
report-key-years-both = Two bars are the sums of the communities that answered both years:
report-key-shares = A bar on a grey strip is a share of the whole:
# $year
report-key-share = share, { $year }
report-key-peers = median of similar ones
# $n, $total
report-n-of = { $n } of { $total }
# $median, $n
report-peer-share = median { $median } (of { $n })
# $own, $median, $n
report-peer-per-head = { $own } per resident; median { $median } (of { $n })
# $own, $median, $n
report-peer-per-thousand = { $own } per 1,000 residents; median { $median } (of { $n })
# $year
report-no-data = There is no data for { $year } yet.
report-too-few = Too few answers to be shown
# $n
report-texts-counted = answers given: { $n }
report-opinions = Opinions of heads
report-skipped-no-data = no data
report-skipped-not-ours = does not apply
report-skipped-later = later
report-skipped-would-not-say = would not say
report-unanswered = no answer

## Ability

report-ability = The ability of local self-government
report-ability-note = Shares are counted over communities that gave both numbers. The bar is the share of the reporting year, the mark that of the year before.
report-derived-own-revenue = Own revenue in revenue
report-derived-revenue-execution = Revenue plan fulfilled
report-derived-spending-execution = Spending plan fulfilled
report-derived-capital = Capital spending in spending
report-derived-water = Households with piped water
report-derived-waste = Households with waste collection
report-derived-light = Lit streets (to the length of roads)
report-derived-preschool = Children attending kindergarten
report-derived-staff = Staff positions filled
report-derived-answers-in-time = Appeals answered in time
report-derived-delegated = Delegated powers that are funded
report-derived-plots = Families waiting for a plot (to households)

## Problems

report-problems = Problems that residents raised
# $n
report-problems-note = Raised: { $n }. This number says who writes, not who suffers: places must not be compared by it.
report-problems-none = No problems have been raised yet.
report-column-category = Matter
report-problems-new = New, reviewed
report-problems-working = Planned, in progress
report-problems-fixed = Fixed
report-problems-unable = Cannot be done, not ours
report-problems-backed = The most backed
report-state-new = new
report-state-confirmed = reviewed
report-state-planned = planned
report-state-in-progress = in progress
report-state-fixed = fixed
report-state-unable = cannot be done now
report-state-not-ours = another body decides
report-state-duplicate = duplicate
# $n
report-supporters = backed by { $n }
report-answer = Answer of the LSG body

## What is special, what is missing, method

report-special = What is special here
report-special-none = Nobody has written about this yet.
# $n, $total
report-special-cut = { $n } of { $total } are given, evenly from different places. The others stand in the reports of the regions, districts and communities.
report-missing = What is missing
report-missing-nobody = All communities have answered.
# $n, $total
report-missing-places = Indicators not sent: { $n } of { $total }.
# $year
report-missing-everything = The indicators for { $year } have not come in yet.
report-missing-questions = The questions least answered
report-column-answered = Answered
report-missing-nothing = All core questions have been answered.
report-method = How it was counted
report-method-answers = The last state of each answer was taken; earlier ones are kept. Until checking is finished, every page says “Not checked”.
report-method-sums = A sum adds the numbers of the communities that answered; nothing was added for the others. A share is a sum over a sum. A district is compared with other districts, a region with other regions.
report-method-problems = The words of problems are printed only after the Union of LSG has released them. Names of those who raised them are not kept. Duplicates are not counted. What was said about the work of officials is not in the report: only the Union of LSG sees it. The number of backers stands where it is five or more.
report-method-privacy = The report holds no names, phones or exact places. Opinions of heads and counts below five people are hidden.
