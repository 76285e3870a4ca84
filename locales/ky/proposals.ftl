### The indicator set is discussed: proposals, answers, freezing, and breaks in a series

## Last year's value, where it means something else

# $year
question-counted-otherwise = { $year }-жылы башкача эсептелген: салыштырууга болбойт
report-skipped-redefined = башкача эсептелген
report-skipped-split = көрсөткүч бөлүнгөн
report-skipped-merged = көрсөткүчтөр бириктирилген
