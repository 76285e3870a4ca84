### The indicator set is discussed: proposals, answers, freezing, and breaks in a series

## Last year's value, where it means something else

# $year
question-counted-otherwise = For { $year } it was counted differently: not comparable
report-skipped-redefined = counted differently
report-skipped-split = indicator was split
report-skipped-merged = indicators were merged
