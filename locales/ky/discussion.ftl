### Discussing the draft of the report: problems, solutions, amendments; and the Union's part in it

## The draft

label-draft-report = Баяндаманын долбоору
# $year, $date
discussion-start =
    <b>{ $year }-жылдын баяндамасынын долбоору</b>
    Талкуунун мөөнөтү: { $date }
    Окуңуз, көйгөйлөрдү колдоңуз, чечүү жолун сунуштаңыз. Мыктылары баяндамага кирет.
# $place
discussion-draft = 📄 { $place }: долбоор (PDF)
# $place
discussion-problems = 👥 { $place }: көйгөйлөр жана чечүү жолдору
# $place
discussion-list = { $place }: көйгөйлөр. Көп колдоо алгандары жогоруда.
# $place
discussion-list-empty = { $place }: ачык көйгөй азырынча жок.

## A problem

# $text, $n
discussion-solution =
    💡 { $text }
    Колдогондор: { $n }
# $text, $n
discussion-amendment =
    ✏️ Толуктоо: { $text }
    Колдогондор: { $n }
discussion-back-first = 💡 Ушул чечүү жолун колдоо
# $n
discussion-back-one = { $n } — Колдоо
discussion-new-solution = Чечүү жолун сунуштоо
discussion-amend = Текстти толуктоо

## Proposing

suggestion-name = сунуш
# $number, $text
suggestion-ask-solution =
    { $number }
    «{ $text }»

    Сизче, муну кантип чечсе болот? Ким эмне кылышы керек? Адамдардын атын, номерин жазбаңыз.
# $number, $text
suggestion-ask-amendment =
    { $number }
    «{ $text }»

    Эмнени тактоо же толуктоо керек? Адамдардын атын, номерин жазбаңыз.
suggestion-too-short = Өтө кыска. Кененирээк жазыңыз.
# $text
suggestion-review =
    Текшериңиз:
    «{ $text }»
    Ким окуйт: ЖӨБ союзу. Текшерилгенден кийин — бардыгы, атыңызсыз.
# $number
suggestion-received = ✅ Рахмат! { $number }: сунушуңузду ЖӨБ союзу карап чыгат. Жыйынтыгын ушул жерге жазабыз.
suggestion-paused = ⏸ Сакталды. Улантуу үчүн ошол эле көйгөйдү ачыңыз.
# $n
privacy-data-solutions = Талкууга жазган сунуштарыңыз: { $n }
suggestion-gone = Бул көйгөй эми көрсөтүлбөйт. Сунуш сакталган жок.
# $number
notice-solution-released = 🔔 { $number }: сунушуңуз талкууга чыкты. Рахмат!
# $number
notice-solution-withheld = 🔔 { $number }: сунушуңуз талкууга чыккан жок: анда адамдын аты, номери бар же ал бул көйгөйгө тиешелүү эмес.

## The Union's list

# $n
suggestions-waiting = Чыгарыла турган сунуштар: { $n }
suggestions-title = Талкууга чыга турган сунуштар:
suggestion-kind-solution = Чечүү жолу
suggestion-kind-amendment = Толуктоо
# $kind, $text
suggestion-shown =
    <b>{ $kind }</b>
    { $text }
suggestion-released = ✅ Чыгарылды
suggestion-withheld = Чыгарылган жок

## Marks for the report

marks-entry = ⭐ Баяндамага мыктыларды белгилөө
marks-which-region = ⭐ Кайсы облус? Ар бир райондун мыктыларын белгилеңиз: алар баяндамада биринчи турат.
marks-which-district = Районду же шаарды тандаңыз:
# $place
marks-title = { $place }: көп колдоо алгандары жогоруда.
# $place
marks-none = { $place }: чыгарылган көйгөй азырынча жок.
# $text
marks-solution = 💡 { $text }
marks-mark = ⭐ Баяндамага белгилөө
marks-unmark = Белгини алып салуу
marks-marked = ⭐ Белгиленди
marks-unmarked = Белги алынып салынды

## In the report

report-marked = ЖӨБ союзу белгилеген
report-solution = Сунушталган чечүү жолу
