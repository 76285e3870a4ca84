### The year: its stages, its plan, special days, the decree; and when something may be done

## Stages

stage-indicator-review = Көрсөткүчтөрдү талкуулоо
stage-collection = Көрсөткүчтөрдү чогултуу
stage-verification = Текшерүү
stage-discussion = Баяндаманын долбоорун талкуулоо
stage-report = Баяндаманы даярдоо
stage-response = Баяндамага жооптор

## What a stage means, in the message that it has begun

about-indicator-review = Кайсы көрсөткүчтөр сурала турганын талкуулайбыз.
about-collection = Айыл өкмөттөрү менен мэриялар көрсөткүчтөрдү толтурат.
about-verification = ЖӨБ союзу жөнөтүлгөн сандарды текшерет. Кечиккендер дагы жөнөтө алат.
about-discussion = Баяндаманын долбоорун окуп, көйгөйлөрдү жана чечүү жолдорун колдосоңуз болот.
about-report = ЖӨБ союзу баяндаманы даярдап жатат.
about-response = Баяндама берилди. Жоопторду күтөбүз.

## What may not be done now

# $year, $date
deed-propose-from = { $year }-жылдын көрсөткүчтөрүн талкуулоо азырынча башталган жок. Башталышы: { $date }
# $year
deed-propose-over = { $year }-жылдын көрсөткүчтөрүн талкуулоо аяктады. Кийинкиси ноябрда башталат.
# $year, $date
deed-answer-from = { $year }-жылдын көрсөткүчтөрүн толтуруу азырынча ачыла элек. Ачылышы: { $date }
# $year
deed-answer-over = { $year }-жылдын көрсөткүчтөрүн чогултуу жана текшерүү аяктады. Катаны байкасаңыз, ЖӨБ союзуна айтыңыз.
# $year, $date
deed-check-from = { $year }-жылдын көрсөткүчтөрүн текшерүү азырынча башталган жок. Башталышы: { $date }
# $year
deed-check-over = { $year }-жылдын көрсөткүчтөрүн текшерүү аяктады.
# $year, $date
deed-discuss-from = { $year }-жылдын баяндамасынын долбоору азырынча талкууга чыга элек. Талкуунун башталышы: { $date }
# $year
deed-discuss-over = { $year }-жылдын баяндамасын талкуулоо аяктады. Рахмат!
# $year, $date
deed-mark-from = { $year }-жылдын баяндамасы үчүн белгилөө баштала элек. Башталышы: { $date }
# $year
deed-mark-over = { $year }-жылдын баяндамасы үчүн белгилөө аяктады.
# $year, $date
deed-summarise-from = { $year }-жыл боюнча бюджет үчүн жыйынды отчет текшерүүдөн кийин чыгат: { $date }
# $year
deed-summarise-over = { $year }-жыл боюнча бюджет үчүн жыйынды отчетту чыгаруу убактысы бүттү.
# $number
sent-already = ✅ Сиз жөнөткөнсүз. Номери: <code>{ $number }</code>
# $date
opinions-after-quiet = Азыр тынч мезгил. Пикир сураган суроолор кийин келет: { $date }

## The year's screen

# $year
cycle-entry = 📅 { $year }-жылдын циклы
# $year
cycle-title = 📅 <b>{ $year }-жылдын циклы</b>
# $stage
cycle-stage = Азыркы этап: { $stage }
# $decree
cycle-decree = Жарлык: { $decree }
cycle-trial = Жарлык жок: сыноо жылы
# $date
cycle-budget = 💰 Бюджет үчүн жыйынды отчеттун мөөнөтү: { $date }
cycle-days = Тынч мезгилдер жана өзгөчө күндөр:
cycle-quiet-now = 🔕 Бүгүн тынч мезгил: жашоочуларга билдирме жөнөтүлбөйт, пикир суралбайт.
cycle-change-dates = Даталарды өзгөртүү
cycle-special-days = Өзгөчө күндөр
cycle-set-decree = Жарлык
# $stage
cycle-next-stage = ▶️ Азыр баштоо: { $stage }
# $stage
cycle-back-stage = ◀️ Кайра ачуу: { $stage }

## Moving a stage by hand

# $year, $was, $stage, $date
cycle-next-ask =
    { $year }-жылдын циклы.
    Бүтөт: { $was }
    Бүгүн башталат: <b>{ $stage }</b>
    Мөөнөтү: { $date }
    Башчыларга, депутаттарга, кеңештерге жана ЖӨБ союзуна билдирме барат. Улантабызбы?
# under the question whether to begin collection; $year
cycle-not-frozen = ⚠️ { $year }-жылдын көрсөткүчтөр тизмеси бекитиле элек: азырынча мурунку тизме боюнча суралат.
# $year, $was, $stage, $date
cycle-back-ask =
    { $year }-жылдын циклы.
    Токтойт: { $was }
    Кайра ачылат: <b>{ $stage }</b>
    Мөөнөтү: { $date }
    Кийинки этаптар жылат. Бардыгына билдирме барат. Улантабызбы?
cycle-move-yes = Ооба, улантуу
# $stage
cycle-moved = ✅ Этап: { $stage }
cycle-changed-meanwhile = Бул арада бир нерсе өзгөрдү. Кайра карап көрүңүз.
cycle-back-forbidden = Этапты артка администратор гана кайтара алат.
stage-last = Бул акыркы этап.
stage-first = Бул биринчи этап.
# $stage
stage-just-begun = «{ $stage }» бүгүн эле башталды. Кийинки этапты эртең баштасаңыз болот.

## Changing a date

cycle-which-date = Кайсы датаны өзгөртөбүз?
cycle-no-date = Бул жылда өзгөртө турган дата калган жок.
# $stage, $date
cycle-edge-begins = { $stage } · башталышы: { $date }
# $stage, $date
cycle-edge-ends = { $stage } · аягы: { $date }
# $stage, $date
cycle-ask-begins =
    <b>{ $stage }</b>
    Азыркы башталышы: { $date }
    Жаңы биринчи күнүн жазыңыз. Мисалы: 15.03.2027 же 15-март
# $stage, $date
cycle-ask-ends =
    <b>{ $stage }</b>
    Азыркы акыркы күнү: { $date }
    Жаңы акыркы күнүн жазыңыз. Мисалы: 15.03.2027 же 15-март
# $date
date-read = 📅 { $date }
date-unreadable = Датаны окуй алган жокпуз. Мындай жазыңыз: 15.03.2027 же 15-март
date-no-such-day = Мындай күн жок. Календарды карап, кайра жазыңыз.
# $date
date-past = Бул күн өтүп кеткен. Бүгүн: { $date }. Бүгүндөн эрте эмес күндү жазыңыз.
# $date
date-too-far = Өтө алыс дата. Эң кеч болгондо: { $date }
# $stage
date-stage-begun = «{ $stage }» башталып калган: башталган күнүн өзгөртүүгө болбойт.
# $stage
date-stage-over = «{ $stage }» бүткөн: аны кайра ачуу үчүн администраторго айтыңыз.
# $stage, $date
date-before-begin = «{ $stage }» башталганга чейин бүтө албайт. Башталышы: { $date }
# $stage, $date
date-before-stage = Мурунку этап бүтө элек: «{ $stage }», акыркы күнү: { $date }. Андан кийинки күндү жазыңыз же мурунку этаптын аягын өзгөртүңүз.
# $stage, $date
date-after-end = «{ $stage }» өзүнүн акыркы күнүнөн кийин башталмак. Акыркы күнү: { $date }
# $stage, $date
date-no-room = Батпай калат: «{ $stage }» этабынын акыркы күнү { $date }. Эртерээк күндү жазыңыз же ошол этаптын аягын жылдырыңыз.
cycle-other-date = Башка күн
cycle-confirm = Ырастоо
cycle-moves = Өзгөрөт:
cycle-moves-nothing = Эч нерсе өзгөрбөйт.
# $stage, $was, $became
cycle-moves-one =
    • <b>{ $stage }</b>
        <s>{ $was }</s>
        { $became }
# $stage, $wanted, $became, $why
cycle-shifted = ⚠️ { $stage }: { $wanted } — { $why }. Мөөнөт жылды: { $became }
# $date
cycle-late-for-budget = ⚠️ Текшерүү бюджет үчүн жыйынды отчеттун мөөнөтүнө жетпейт: { $date }
cycle-told = Башчыларга, депутаттарга, кеңештерге жана ЖӨБ союзуна жаңы даталар жөнөтүлөт.
cycle-dates-changed = ✅ Даталар өзгөрдү.

## Special days

days-holiday = майрам, дем алыш
days-workday = жумуш күнү
days-shortened = кыскартылган күн
days-no-deadline = мөөнөт коюлбаган күн
days-quiet = тынч мезгил
# a weekend or a fixed holiday
days-off = дем алыш же майрам
days-title = Өзгөчө күндөр: майрамдар, жылдырылган жумуш күндөрү, тынч мезгилдер (шайлоо, референдум, аза күтүү), мөөнөт коюлбаган күндөр.
days-add = ➕ Кошуу
# $n
days-remove-one = { $n } — Алып салуу
days-remove = Ооба, алып салуу
days-remove-ask = Алып салабызбы? Жылдырылган даталар өзү кайтпайт: керек болсо, аларды кол менен өзгөртүңүз.
days-removed = ✅ Алынып салынды.
days-gone = Бул күндөр тизмеде жок.
days-ask-kind = Бул кандай күндөр?
days-ask-first = Биринчи күнүн жазыңыз. Мисалы: 10.04.2027 же 10-апрель
days-ask-last = Акыркы күнүн жазыңыз.
days-ask-why = Себебин кыскача жазыңыз. Мисалы: «Президентти шайлоо».
days-same-day = Бир эле күн
days-over = Бул күндөр өтүп кеткен.
days-backwards = Акыркы күн биринчи күндөн эрте болуп калды. Кайра жазыңыз.
# $most
days-too-long = Өтө узун: эң көбү { $most } күн.
days-quiet-means = Бул күндөрү жашоочуларга билдирме жөнөтүлбөйт (өмүргө коркунуч болбосо) жана пикир суралбайт.
days-added = ✅ Кошулду.

## The decree

# $year
decree-ask = { $year }-жылдын баяндамасын буюрган Жарлыктын номерин жана күнүн жазыңыз. Мисалы: 2027-жылдын 10-январындагы № 5 Жарлык
decree-too-short = Номери менен күнүн толук жазыңыз.
decree-none = Жарлык жок
# $decree
decree-review =
    Мукабада ушундай чыгат:
    <b>{ $decree }</b>
    «Сыноо жылы» деген белги алынып салынат.
decree-review-none = Жарлык алынып салынат, кайра «Сыноо жылы» деген белги чыгат.
decree-set = ✅ Сакталды.

## What is said unasked

# $year
notice-plan-changed = 📅 { $year }-жылдын циклында даталар өзгөрдү:
# $stage, $dates
notice-plan-one =
    • { $stage }
        { $dates }
# $year, $stage, $about, $date
notice-stage =
    📅 { $year }-жылдын циклы: <b>{ $stage }</b>
    { $about }
    Мөөнөтү: { $date }
# $year
notice-not-frozen = ⚠️ { $year }-жыл боюнча маалымат чогултуу башталды, бирок көрсөткүчтөр тизмеси бекитиле элек: азырынча мурунку тизме боюнча суралат.
# $year
notice-year-begun = 📅 { $year }-жылдын циклы ачылды: көрсөткүчтөрдү талкуулоо башталды.

## The summary for the budget

budget-summary-entry = 💰 Бюджет үчүн жыйынды отчет
# $year, $date
budget-summary-ask =
    { $year }-жыл боюнча бюджет үчүн жыйынды отчет. Мөөнөтү: { $date }
    Кайсы аймак үчүн?
# $community, $year
budget-summary-caption = { $community }, { $year }-жыл: бюджет үчүн жыйынды отчет
budget-summary-title = Бюджет үчүн жыйынды отчет
budget-summary-subtitle = Президентке жылдык баяндамадан мурда: кийинки жылдын бюджетин түзүүгө
budget-summary-problems = Эмнеге каражат керек
budget-summary-none = Пландалган же каражаттын жоктугунан токтоп турган көйгөй жок.
budget-summary-planned = Пландалган, иш жүрүп жатат
budget-summary-unpaid = Каражат жок
budget-summary-marked = ЖӨБ союзу белгилеген көйгөйлөр жана чечүү жолдору
