### What came of a consultation

## In a few words

# $title
result-title = 📊 { $title }: жыйынтык
# $place, $n
result-place = { $place }: жооп бергендер — { $n }
# $place, $n, $population
result-place-population = { $place }: жооп бергендер — { $n } (калкы: { $population })
result-whole-country = Өлкө боюнча
# said of a small place and of one left out for its sake alike: which of the two it is would tell something
result-too-small = Аймагыңызды өзүнчө көрсөтпөйбүз: жооп аз жерде кимдин эмне дегени билинип калат.
result-too-few-at-all = Жооп өтө аз болгондуктан, жыйынтыгын көрсөтө албайбыз. Катышканыңызга рахмат.
# $number, $label
result-question = { $number }. { $label }
# $what, $share
result-most = Көбү { $what } деди: { $share }
# $what, $share
result-these = { $what } дегендер: { $share }
# $what, $share
result-marked = { $what } дегенди белгилегендер: { $share }
# $value
result-median = Ортоңку жооп (медиана): болжол менен { $value }
# $n
result-said = Жооп бергендер: { $n }
# $place, $what
result-of-place = { $place }. { $what }
# $place, $share
result-share-of = { $place }: { $share }
result-question-hidden = Кимдин эмне дегени билинип калбашы үчүн бул суроону өзүнчө көрсөтпөйбүз.
result-more = Калган суроолор PDF файлда.
result-few = ⚠️ Жооптор аз: бул бүт элдин пикири эмес.
result-accounts = Telegram аккаунттары эсептелди: каалагандар жооп берди.
result-next = Эми эмне болот: ЖӨБ союзунун чечими чыкса, себеби менен ушул жерге жазабыз.

## Answers

# $what
result-quoted = «{ $what }»
# $first, $last
result-either = { $first } же { $last }
result-cell-none = жооп жок
result-cell-said = жооп берди

## What was decided, and what came next

# $title
step-decision = 📌 { $title }: чечим
# $title
step-step = 📌 { $title }: жаңы кадам
# $date, $what
result-told-decision = 📌 Чечим ({ $date }): { $what }
# $date, $what
result-told-step = 📌 Кийинки кадам ({ $date }): { $what }
# $why
result-why = Себеби: { $why }
result-other-language-ky = (кыргызча)
result-other-language-ru = (орусча)
result-other-language-en = (англисче)
result-open = Толугу

## On the screen

result-pdf = Толугу (PDF)
result-xlsx = Таблица (xlsx)
result-csv = Таблица (CSV)
result-words = Элдин өз сөздөрү
result-photos = Сүрөттөр
result-tell = Чечимди же кадамды жазуу
result-not-yet = Бул талкуу азырынча жабыла элек. Жыйынтыгы жабылгандан кийин чыгат.
# $date
result-closes = Жабылат: { $date }
result-making = 📄 Даярдап жатабыз…
# $title
result-caption = { $title }: жыйынтык
# $place, $n, $minutes, $moment
result-burst = ⚠️ { $place } · { $moment } · { $minutes } мүнөт ичинде { $n } жооп келди. Бул адаттагыдан алда канча көп. Жооптор өчүрүлгөн жок.
result-words-title = Жазылган жооптор жана сүрөттөр. Аларды ЖӨБ союзу гана көрөт, эч жерде жарыяланбайт. Облусту тандаңыз:
result-words-none = Жазылган жооп да, сүрөт да жок.
# $region
result-words-head = { $region }
result-words-looked = Караганыңыз журналга жазылды.
look-consultation = талкууда жазылган жооптор

## Telling a decision or a step

step-ask-kind = Эмнени кабарлайсыз?
step-kind-decision = Чечим
step-kind-step = Кийинки кадам
step-ask-what-ky = Эмне чечилди же эмне кылынды? Кыргызча жазыңыз.
step-ask-why-ky = Эмне үчүн? Себебин кыргызча жазыңыз.
step-ask-what-ru = Эми ошол эле нерсени орусча жазыңыз.
step-ask-why-ru = Себебин орусча жазыңыз.
step-ask-what-en = Эми англисче жазыңыз.
step-ask-why-en = Себебин англисче жазыңыз.
# $most
step-too-long = Узун болуп калды. Эң көбү { $most } белги.
step-review = Текшериңиз. Жөнөтсөңүз, талкууга катышкандардын баары алат.
# $language
step-in-language = { $language }:
step-help = Бул талкууга катышкандардын баарына өз тилинде барат. Кийин өчүрүүгө болбойт.
step-told = ✅ Кабыл алынды. Катышкандарга жөнөтөбүз.

## The pages

result-report-title = Талкуунун жыйынтыгы
result-report-subtitle = Жергиликтүү өз алдынча башкаруулар союзу суроо берди, эл жооп берди
# $date
result-report-closed = Талкуу жабылган күн: { $date }
result-report-part = Ким катышты
# $n
result-report-part-n = Жооп бергендер: { $n }. Telegram аккаунттары эсептелди: бир аккаунт бир жолу жооп берди, каалагандар гана катышты. Бул тандалма сурамжылоо эмес.
result-report-place = Аймак
result-report-people = Жооп берди
result-report-population = Калкы
result-report-rest = Калгандары чогуу
result-report-answers = Суроолор жана жооптор
# $number, $label
result-report-question = { $number }-суроо. { $label }
result-report-answer = Жооп
result-report-n = Саны
result-report-share = Үлүшү
result-report-regions = Облустар боюнча
# $region
result-report-region = { $region }: аймактар боюнча
result-report-hidden = Кимдин эмне дегени билинип калбашы үчүн көрсөтүлбөйт.
result-report-nothing = Бешке жетпеген жооп келди. Мындай санды көрсөтпөйбүз.
result-report-said = Жазылган жооптор жана сүрөттөр жарыяланбайт: алардын саны гана эсептелет, ЖӨБ союзу гана окуйт.
# $n
result-report-said-n = Жооп бергендер: { $n }
# $place, $value
result-report-median = { $place }: ортоңку жооп болжол менен { $value }
result-report-marked-note = Бир нече жооп белгилесе болчу, ошондуктан үлүштөрдүн суммасы 100% эмес.
result-report-country-mark = Тилкедеги белги — өлкө боюнча үлүш.
result-report-reading = Бул сандарды кантип окуу керек
result-report-reading-few = Бештен аз кишини эсептеген эч бир сан көрсөтүлбөйт, нөл да. Мындай жооптор башкасы менен кошулуп, «А же Б» деп чогуу берилет. Бештен аз катышкан аймак өзүнчө көрсөтүлбөйт.
result-report-reading-nested = Бир облустун аймактары бирдей бөлүктөргө бөлүнөт, калгандары чогуу бешке жеткидей болот. Ошондуктан таблицаларды салыштырып кемитсе да, бештен аз кишинин жообу чыкпайт.
result-report-reading-shares = Үлүш талкууга катышкандардын баарынан эсептелет, жооп бербегендер да кошулат.
# $few
result-report-reading-warning = Жооптордун эң аз саны — { $few }: андан аз болсо, бул бүт элдин пикири эмес, мындай сандарга таянып жыйынтык чыгарууга болбойт.
result-report-reading-order = Аймактар алфавит боюнча тизилди. Бул рейтинг эмес.
result-report-steps = Эмне чечилди
result-report-no-steps = Чечим азырынча жарыялана элек.

## The table

result-column-code = код
result-column-place = аймак
result-column-region = облус
result-column-level = деңгээл
result-column-people = жооп бергендер
result-column-population = калкы
result-column-question = суроо
result-column-answer = жооп
result-column-n = саны
result-column-share = үлүшү, %
result-column-median = ортоңку сан
result-level-country = өлкө
result-level-region = облус
result-level-community = аймак
