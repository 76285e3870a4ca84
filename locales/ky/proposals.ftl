### The indicator set is discussed: proposals, answers, freezing, and breaks in a series

## Last year's value, where it means something else

# $year
question-counted-otherwise = { $year }-жылы башкача эсептелген: салыштырууга болбойт
report-skipped-redefined = башкача эсептелген
report-skipped-split = көрсөткүч бөлүнгөн
report-skipped-merged = көрсөткүчтөр бириктирилген

## The discussion

menu-discuss-indicators = Көрсөткүчтөрдү талкуулоо
# $year, $date, $n
proposals-front =
    📏 { $year }-жыл үчүн эмнени өлчөйбүз?
    Тизмени караңыз, өз сунушуңузду жазыңыз. Башкалардыкын колдосоңуз да, каршы чыксаңыз да болот.
    Талкуу бүтөт: { $date }
    Каралып жаткан сунуштар: { $n }
# $date
proposals-later =
    Көрсөткүчтөр азыр талкууланбай турат.
    Кийинки талкуу башталат: { $date }
proposals-see-set = Эмне өлчөнөт, эмне үчүн?
proposals-new = ➕ Жаңысын сунуштоо
# $n
proposals-open = Каралып жаткан сунуштар: { $n }
# $n
proposals-answered = Жооп берилгендер: { $n }
# $n
proposals-mine = Менин сунуштарым: { $n }
proposals-open-title = Каралып жаткан сунуштар
proposals-answered-title = Жооп берилген сунуштар
proposals-mine-title = Менин сунуштарым
# $n
proposals-to-answer = Жооп күткөн сунуштар: { $n }
proposals-to-answer-title = Жооп күткөн сунуштар
proposals-none = Азырынча сунуш жок.
proposals-all = Бардык сунуштар

## The set as anybody may read it

# $year, $n
proposals-sections =
    { $year }-жылдын көрсөткүчтөрү: { $n }
    Бөлүмдү тандаңыз:
# $who
proposals-supplied = Ким берет: { $who }
proposals-supplier-head = айыл өкмөтү же мэрия
# $body
proposals-supplier-body = { $body }; айыл өкмөтү же мэрия ырастайт
proposals-supplier-kenesh = жергиликтүү кеңеш
proposals-supplier-citizens = жашоочулар
proposals-private = Жооптор аймактын аты менен эч жерде көрсөтүлбөйт.
# $why
proposals-why-proposed = Эмне үчүн: { $why }
# $n
proposals-about-it = Бул көрсөткүч боюнча сунуштар: { $n }
proposals-amend = ✏️ Өзгөртүүнү сунуштоо
proposals-retire = ➖ Алып салууну сунуштоо

## A proposal

# $number, $kind, $state, $subject
proposal-card =
    { $number } · { $kind } · { $state }
    <b>{ $subject }</b>
proposal-kind-new = жаңы көрсөткүч
proposal-kind-amend = өзгөртүү
proposal-kind-retire = алып салуу
proposal-state-open = каралып жатат
proposal-state-study = изилденет
proposal-state-accepted = кабыл алынды
proposal-state-rejected = кабыл алынган жок
proposal-state-withheld = жашырылды
# $text
proposal-shown-what = Эмне: { $text }
# $text
proposal-shown-change = Эмнени өзгөртүү керек: { $text }
# $text
proposal-shown-why = Эмне үчүн: { $text }
# $text
proposal-shown-unit = Бирдиги: { $text }
# $text
proposal-shown-supplier = Ким бере алат: { $text }
# $text
proposal-shown-matter = Маселе: { $text }
# $supporters, $objectors
proposal-counts = 👍 Колдогондор: { $supporters } · 👎 Каршылар: { $objectors }
proposal-yours = Бул — Сиздин сунушуңуз.
proposal-side-support = Сиз колдодуңуз.
proposal-side-object = Сиз каршысыз.
# $text
proposal-answer = Жооп: { $text }
proposal-reasons-minority = Азчылыктын пикири:
proposal-reasons-support = Колдогондор эмне дейт:
proposal-reasons-object = Каршылар эмне дейт:
proposal-support = 👍 Колдойм
proposal-object = 👎 Каршымын
proposal-indicator = Көрсөткүчтү ачуу
proposal-open = Сунушту ачуу
proposal-do-accepted = ✅ Кабыл алуу
proposal-do-rejected = ❌ Кабыл албоо
proposal-do-study = 🔎 Изилдөөгө
proposal-do-withheld = 🚫 Жашыруу
proposal-enter = Тизмеге киргизүү

## For and against

# $n
proposal-backed = ✅ Рахмат, үнүңүз кошулду. Колдогондор: { $n }. Жооп чыкса, билдиребиз.
proposal-add-reason = Себебин жазам
proposal-own = Бул — өзүңүздүн сунушуңуз.
proposal-over = Бул сунушка жооп берилген, үн берүү жабык.
# $number
proposal-why-support =
    { $number }: эмне үчүн колдойсуз? Кыска жазыңыз.
    Атыңыз көрсөтүлбөйт. Адамдардын атын, номерин жазбаңыз.
# $number
proposal-why-object =
    { $number }: эмне үчүн каршысыз? Кыска жазыңыз: каршы болуунун себеби керек.
    Атыңыз көрсөтүлбөйт. Адамдардын атын, номерин жазбаңыз.
# $number, $what, $text
proposal-words-review =
    { $number } · { $what }
    { $text }
proposal-words-name = Себеби
proposal-objected = ✅ Рахмат, каршы пикириңиз жазылды.
proposal-reason-kept = ✅ Рахмат, себеби жазылды.

## Proposing

proposal-ask-what =
    Эмнени өлчөө керек? Бир сүйлөм менен жазыңыз.
    Мисалы: «Жылуу ажатканасы бар мектептердин саны».
proposal-ask-change =
    Эмнени өзгөртүү керек? Бир сүйлөм менен жазыңыз.
    Мисалы: «Убактылуу жашагандарды да кошуу керек».
proposal-ask-why-new =
    Бул эмне үчүн керек? Ким үчүн маанилүү?
    Муну баары окуй алат. Адамдардын атын, номерин жазбаңыз.
proposal-ask-why-amend =
    Эмне үчүн ушундай өзгөртүү керек?
    Муну баары окуй алат. Адамдардын атын, номерин жазбаңыз.
proposal-ask-why-retire =
    Бул көрсөткүчтү эмне үчүн алып салуу керек?
    Муну баары окуй алат. Адамдардын атын, номерин жазбаңыз.
proposal-ask-unit = Эмне менен өлчөйбүз? Мисалы: киши, үй чарбасы, километр, сом.
proposal-ask-supplier = Бул маалыматты ким бере алат? Тандаңыз же жазыңыз.
proposal-supplier-lsg = Айыл өкмөтү же мэрия
proposal-supplier-state = Мамлекеттик орган
proposal-supplier-survey = Элден сурап билебиз
proposal-supplier-unknown = Билбейм
proposal-ask-matter = Бул кайсы маселеге тиешелүү?
proposal-too-short = Бир-эки сөз аздык кылат. Кененирээк жазыңыз.
# $name
proposal-measured = ℹ️ Тизмеде буга окшошу бар: «{ $name }»
proposal-similar = Буга окшош сунуштар бар. Ушулардын биринби?
# $n, $title, $supporters, $objectors
proposal-similar-one = { $n }. { $title } · 👍 { $supporters } · 👎 { $objectors }
# $n
proposal-this-one = { $n } — Ооба, ушул
proposal-similar-none = Жок, меники башка
proposal-back-ask = Ошол сунушту колдойсузбу?
# $kind
proposal-review = Текшериңиз: { $kind }
proposal-readers = Муну баары окуй алат, атыңыз көрсөтүлбөйт. Жоопту ЖӨБ союзу же анын өнөктөшү берет.
proposal-edit-what = Эмне
proposal-edit-why = Эмне үчүн
proposal-edit-unit = Бирдиги
proposal-edit-supplier = Ким берет
proposal-edit-matter = Маселе
proposal-edit-similar = Окшош сунуштар
# $most
proposal-enough = Сиздин { $most } сунушуңуз каралып жатат. Жооп чыкканда дагы сунуштасаңыз болот; бул сунушуңуз сакталып турат.
# $number
proposal-receipt =
    ✅ Кабыл алдык. Номери: { $number }
    ЖӨБ союзу же анын өнөктөшү жооп берет. Жообу ушул жерге келет.
proposal-paused = ⏸ Сакталды. Улантуу үчүн талкууну ачыңыз.
proposal-go-on = Башталган сунуш

## The answer

# $number, $state
proposal-answer-ask =
    { $number }: «{ $state }». Себебин жазыңыз.
    Аны автор жана колдогондор окуйт.
# $number, $n
proposal-answered-now = ✅ { $number }: жооп берилди. Жөнөтүлөт: { $n }
# $number
notice-proposal-answered = 🔔 { $number }: сунушка жооп келди.
notify-proposals = Сунуштарга жооптор
# $n
privacy-proposals = Сунуштарыңыз: { $n }

## The coming set

# $year
coming-open = 📏 Тизме: { $year }-жыл
# $year, $n
coming-title = { $year }-жылдын тизмеси · көрсөткүчтөр: { $n }
# $n, $names
coming-new = Жаңы ({ $n }): { $names }
coming-no-new = Жаңысы жок.
# $n, $names
coming-redefined = Мааниси өзгөргөн ({ $n }): { $names }
coming-no-redefined = Мааниси өзгөргөнү жок.
# $n, $names
coming-retired = Алынып салынган ({ $n }): { $names }
coming-no-retired = Алынып салынганы жок.
# $n, $minutes, $most
coming-load = Башчы өзү бере турган маалымат: { $n } (чеги: { $most }) · болжол менен { $minutes } мүнөт
# $n
coming-too-much = ⚠️ Чектен ашты: { $n }. Башчынын убактысын ойлоңуз.
# $n
coming-waiting = ⚠️ Кабыл алынган, бирок тизмеге кире элек: { $n }
# $n
coming-unanswered = ⚠️ Жооп берилбеген сунуштар: { $n }
coming-note = Варианттары бар суроолор файл менен жүктөлөт: load indicators.
# $number, $subject
coming-enter = { $number } · { $subject }: киргизүү
coming-freeze = 🔒 Тизмени бекитүү
# $year
coming-freeze-ask = { $year }-жылдын тизмесин бекитебизби? Бекитилгенден кийин ал өзгөрбөйт.
coming-freeze-yes = 🔒 Ооба, бекитүү
# $date
coming-frozen = 🔒 Бекитилди: { $date }
# $year
coming-cannot-frozen = { $year }-жылдын тизмеси мурда эле бекитилген.
# $year
coming-cannot-answered = { $year }-жыл боюнча жооптор келип калган, тизмени өзгөртүүгө болбойт.
# $year
coming-cannot-refused = { $year }-жылдын тизмесинде ката саптар бар:

## A row of the coming set

# $number, $title
row-about = { $number } · <b>{ $title }</b>
# $text
row-now = Азыр: { $text }
row-ask-code = Коду: үч латын тамга жана эки сан. Мисалы: ROA09
row-ask-name-ky = Аталышы кыргызча
row-ask-name-ru = Аталышы орусча
row-ask-name-en = Аталышы англисче
row-ask-group = Кайсы бөлүмгө кирет?
row-ask-type = Жообу кандай?
row-ask-unit = Бирдиги
row-ask-respondent = Ким жооп берет?
row-ask-mode = Башчыдан сурайбызбы же органдын санын ырастайбы?
row-ask-body = Кайсы мамлекеттик орган берет?
row-ask-as-of = Кайсы убакытка карата?
row-ask-core = Негизги тизмеге кошобузбу?
row-ask-direction = Сан көбөйсө, жакшыбы?
row-ask-usual-min = Көбүнчө эң азы канча?
row-ask-usual-max = Көбүнчө эң көбү канча?
row-ask-meaning = Мурдагы жылдар менен салыштырууга болобу?
row-name-code = Коду
row-name-name-ky = Кыргызча
row-name-name-ru = Орусча
row-name-name-en = Англисче
row-name-group = Бөлүм
row-name-type = Жообу
row-name-unit = Бирдиги
row-name-respondent = Жооп берет
row-name-mode = Кантип
row-name-body = Орган
row-name-as-of = Убактысы
row-name-core = Тизме
row-name-direction = Багыты
row-name-usual-min = Эң азы
row-name-usual-max = Эң көбү
row-name-meaning = Мааниси
row-type-integer = бүтүн сан
row-type-decimal = бөлчөк сан
row-type-money = акча, сом
row-type-percent = пайыз
row-type-text = текст
row-respondent-head = айыл өкмөтү же мэрия
row-respondent-kenesh = жергиликтүү кеңеш
row-respondent-citizens = жашоочулар
row-mode-ask = башчыдан сурайбыз
row-mode-confirm = органдын санын ырастайт
row-as-of-end = жыл аягына карата
row-as-of-during = жыл ичинде
row-core-y = негизги
row-core-n = убакыт болсо
row-direction-higher-better = көп болсо жакшы
row-direction-neutral = баары бир
row-direction-lower-better = аз болсо жакшы
row-meaning-same = Ооба, мааниси ошол
row-meaning-redefined = Жок, башкача эсептелет
# $name, $value
row-line = { $name }: { $value }
row-enter = Тизмеге киргизүү
row-entered = ✅ Тизмеге кирди.
row-paused = ⏸ Сакталды. Улантуу үчүн тизмени ачыңыз.
# $why
row-refused =
    Тизмеге кирген жок:
    { $why }
# $code
row-gone = { $code } тизмеде жок.
row-code-form = Код үч латын тамгадан жана эки сандан турат. Мисалы: ROA09
# $code
row-code-taken = { $code } деген код мурда эле бар. Башкасын жазыңыз.
