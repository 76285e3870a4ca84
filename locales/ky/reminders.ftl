### Reminders: what is still owed, "we cannot make it", late communities for the Union, a problem left half told

## To those who fill the indicators

notify-reminders = Эске салуулар
reminder-hello = Саламатсызбы!
# half of the time is over; $community, $n, $minutes, $date
reminder-halfway =
    Саламатсызбы! Маалымат чогултууга берилген убакыттын жарымы өттү.
    { $community }
    Калган суроолор: { $n } · болжол менен { $minutes } мүнөт · мөөнөтү: { $date }
# $community: whose last day it is, when there are several
reminder-of = <b>{ $community }</b>
# $community, $n, $minutes, $date
reminder-open =
    <b>{ $community }</b>
    Калган суроолор: { $n } · болжол менен { $minutes } мүнөт · мөөнөтү: { $date }
# all answered and nothing sent; $community, $date
reminder-to-send =
    <b>{ $community }</b>
    Бардык суроого жооп берилди, эми жөнөтүү гана калды · мөөнөтү: { $date }
# sent, and some answers wait; $community, $n, $minutes
reminder-asked =
    <b>{ $community }</b>
    Жообуңузду күткөн суроолор: { $n } · болжол менен { $minutes } мүнөт
reminder-last-to-send = Бүгүн акыркы күн. Бардык суроого жооп берилди, эми жөнөтүү гана калды.
reminder-overdue = Саламатсызбы! Мөөнөт өтүп кетти, бирок жообуңузду дагы эле күтүп жатабыз.
reminder-unconfirmed = Азырынча толтура бериңиз: жөнөтүү ЖӨБ союзу Сизди ырастагандан кийин ачылат.
reminder-tomorrow = ✅ Макул, эртең саат тогузда дагы бир жолу эске салабыз.

## We cannot make it

difficulty-name = Эмне тоскоол болуп жатат?
difficulty-which = Кайсы аймак жетишпей жатат?
# $community
difficulty-ask =
    { $community }
    Эмне тоскоол болуп жатат? Бир-эки сүйлөм менен жазыңыз.
# $community, $words
difficulty-review =
    { $community }
    «{ $words }»
    ЖӨБ союзунун координаторуна жөнөтөбүзбү?
difficulty-told =
    ✅ ЖӨБ союзунун координаторуна билдирдик. Ал Сиз менен сүйлөшөт: жардам берет же мөөнөттү узартат. Чечимин ушул жерге жазабыз.
    Жазгандарыңыз сакталып турат, каалаган убакта улантсаңыз болот.
# $community
notice-difficulty = 🔔 { $community }: мөөнөткө жетишпей жатабыз деп билдирди.
# $community, $date, $words
difficulty-seen =
    <b>{ $community }</b> · { $date }
    Мөөнөткө жетишпей жатат. Себеби:
    «{ $words }»

## What the Union does about it

# $n
difficulties-button = Жетишпей жаткандар: { $n }
difficulties-title = Жетишпей жатабыз деп билдирип, жооп күтүп жаткандар:
difficulties-none = Жооп күткөн эч ким жок.
difficulty-answer = Жооп берүү
difficulty-community = Аймакты ачуу
difficulty-settled-already = ✅ Бул маселе чечилген.
# $community
difficulty-answer-ask =
    { $community }
    Эмне чечилди же кандай жардам бересиз? Бир-эки сүйлөм менен жазыңыз. Башка мөөнөт керек болсо, аны аймактын барагында узартыңыз.
# $community, $words
difficulty-answer-review =
    { $community }
    «{ $words }»
    Ушул жоопту жөнөтөсүзбү?
difficulty-answered = ✅ Жооп жөнөтүлдү.
# $community, $words
notice-difficulty-settled =
    <b>{ $community }</b>
    «Жетишпей жатабыз» деген билдирүүңүзгө ЖӨБ союзунун координатору жооп берди:
    «{ $words }»

## To the Union's coordinator

# $n
reminder-late = 🔔 Мөөнөтүндө жооп бербеген аймактар: { $n }
# $n
reminder-late-more = Дагы: { $n }

## To a citizen

reminder-left = 🔔 Көйгөйдү билдирүүнү баштап, бүтүрө элексиз. Жазганыңыз сакталып турат.
