### The indicator set is discussed: proposals, answers, freezing, and breaks in a series

## Last year's value, where it means something else

# $year
question-counted-otherwise = За { $year } год считали иначе: сравнивать нельзя
report-skipped-redefined = считали иначе
report-skipped-split = показатель разделён
report-skipped-merged = показатели объединены
