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

## How to read

report-reading = How to read this report
report-reading-sources = The figures were given by the aiyl okmotu and the city halls themselves. The problems were raised by residents. Behind each figure it is kept who gave it, when and by which way.
report-reading-values = Beside each sum stands how many communities answered. The percentage in brackets is a share: it is counted only over communities that gave both numbers. A change is counted over communities that answered both years.
report-reading-peers = Comparison is with the middle (median) of similar communities: by share or per resident. Money is never compared directly. With fewer than five similar communities there is no comparison.
# $few
report-reading-small = Where fewer than five people are counted, “{ $few }” stands instead. A dash means that there is no data.
report-reading-opinions = The opinions of heads are never given with the community's name: only by region, and from five answers at least.

## Coverage

report-coverage = Who answered
report-column-place = Territory
report-column-expected = Expected
report-column-received = Received
report-column-accepted = Accepted
report-total = Total

## Indicators

report-indicators = Indicators
report-column-indicator = Indicator
report-column-change = Change
report-column-peers = Similar communities
report-column-chart = Chart
report-column-reason = Reason
report-share-in-brackets = share in brackets
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
report-scale-bad = bad
report-scale-neither = middling
report-scale-good = good
report-skipped-no-data = no data
report-skipped-not-ours = does not apply
report-skipped-later = later
report-skipped-would-not-say = would not say
report-unanswered = no answer

## Ability

report-ability = The ability of local self-government
report-ability-note = Shares are counted over communities that gave both numbers. The chart shows this year's share, the mark last year's.
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
report-answer = Answer of the aiyl okmotu

## What is special, what is missing, method

report-special = What is special here
report-special-none = Nobody has written about this yet.
report-missing = What is missing
report-missing-nobody = All communities have answered.
# $n, $total
report-missing-places = Indicators not sent: { $n } of { $total }. By district:
report-missing-nothing = All core questions have been answered.
report-method = How it was counted
report-method-answers = The last state of each answer was taken; earlier ones are kept. Until checking is finished, every page says “Not checked”.
report-method-sums = A sum adds the numbers of the communities that answered; nothing was added for the others. A share is a sum over a sum.
report-method-problems = The words of problems are printed only after the Union of LSG has released them. Names of those who raised them are not kept.
report-method-privacy = The report holds no names, phones or exact places. Opinions of heads and counts below five people are hidden.
