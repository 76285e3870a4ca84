### Органдар берген сандар: жүктөө, органга кат, баяндамадагы бөлүм

## A file that is no table we can read; $detail says where

figures-unreadable = Файлды окуй албадык: { $why }
figures-file-missing = файл жок.
figures-file-empty = файл бош.
figures-file-too-large = файл өтө чоң, эң көбү 20 МБ болушу керек. Аны бөлүп жөнөтүңүз.
figures-file-old-excel = бул эски Excel (.xls) же сырсөз коюлган файл. «.xlsx» же CSV түрүндө, сырсөзсүз сактаңыз.
figures-file-macros = файлда макрос бар. Аны макроссуз «.xlsx» түрүндө сактаңыз.
figures-file-unpacks-too-large = файл ачылганда өтө чоңоюп кетет. Таблицаны жаңы файлга көчүрүңүз.
# $detail
figures-file-not-a-table = бул таблица эмес же бузулган ({ $detail }). «.xlsx» же CSV жөнөтүңүз.
# $detail
figures-file-formula = { $detail } уячасында формула бар. Формулалардын ордуна маанилерин коюңуз (көчүрүү, «маанисин гана коюу»).
# $detail
figures-file-merged = таблицанын башындагы { $detail } уячалары бириктирилген. Аларды ажыратыңыз.
# $detail
figures-file-too-many-rows = саптар өтө көп ({ $detail } саптан ашты). Файлды бөлүңүз.
figures-file-no-table = таблица табылган жок. Үстүнкү сабында аймак (коду же аты) жана көрсөткүчтөр, же «көрсөткүч» менен «саны» деген тилкелер болсун.
# $detail
figures-file-two-columns = эки тилке бир эле нерсени билдирет: { $detail }. Бирин алып салыңыз.

## Why a line cannot be taken; $about is what stands there

figures-refused-no-territory = аймагы жазылган эмес
# $about
figures-refused-unknown-code = мындай аймак коду жок: { $about }
# $about
figures-refused-code-rounded = таблица аймактын кодун тегеректеп койгон: { $about }. Код тилкесин «текст» кылыңыз
# $about
figures-refused-not-a-community = бул айыл аймагы же шаар эмес (облус, район же жыйынды): { $about }
# $about
figures-refused-names-differ = коду менен аты эки башка аймактыкы: { $about }
# $about
figures-refused-unknown-territory = мындай аймак табылган жок: { $about }
# $about
figures-refused-not-there = мындай аттуу аймак ал жерде жок: { $about }
# $about
figures-refused-ambiguous-territory = мындай аттуу аймак бир нече: { $about }. Районун же кодун кошуңуз
# $about: a year
figures-refused-dissolved = { $about }-жылдын аягында аймактын өз алдынча башкаруусу болгон эмес
# $about
figures-refused-unknown-indicator = мындай көрсөткүч жок: { $about }
figures-refused-no-indicator = көрсөткүчү жазылган эмес
# $about
figures-refused-ambiguous-indicator = мындай аттуу көрсөткүч бир нече: { $about }. Кодун жазыңыз
# $about
figures-refused-unknown-column = бул тилке түшүнүксүз, ал окулган жок: { $about }
# $about
figures-refused-unknown-body = мындай орган жок: { $about }
figures-refused-no-body = кайсы органдын саны экени жазылган эмес
# $about
figures-refused-other-body = бул башка органдын саны: { $about }
# $about
figures-refused-of-another-body = бул көрсөткүчтү башка орган берет: { $about }
figures-refused-no-year = жылы жазылган эмес
# $about
figures-refused-not-a-year = бул жыл эмес: { $about }
# $about
figures-refused-wrong-year = мындай жыл үчүн сан алынбайт: { $about }
# $about
figures-refused-merged = уячалар бириктирилген: { $about }. Аларды ажыратып, ар бирин толтуруңуз
figures-refused-outside-territory = бул аймак Сизге тиешелүү эмес
# $about
figures-refused-outside-subjects = бул көрсөткүч Сизге тиешелүү эмес: { $about }
# $about
figures-refused-private = бул — башчынын жеке пикири, аны башка эч ким бербейт: { $about }
# $about
figures-refused-not-numeric = бул көрсөткүч сан менен берилбейт: { $about }
# $about
figures-refused-date-for-number = сан эмес, дата турат: { $about }
# $about
figures-refused-unclear-nothing = «{ $about }» — нөлбү же маалымат жокпу? 0 деп жазыңыз же бош калтырыңыз
# $about
figures-refused-percent-sign = бул көрсөткүч пайыз менен берилбейт: { $about }
# $about
figures-refused-two-readings = эки башкача окуса болот: { $about }. Миңди бөлбөй жазыңыз же үтүрдөн кийин нөл кошуңуз (12,3450)
# $about
figures-refused-not-a-number = бул сан эмес: { $about }
# $about
figures-refused-two-numbers = бир уячада эки сан бар: { $about }
# $about
figures-refused-negative = сан нөлдөн кичине болбойт: { $about }
# $about
figures-refused-not-whole = бүтүн сан керек: { $about }
# $about
figures-refused-over-hundred = пайыз 100дөн ашпайт: { $about }
figures-refused-too-long = сан өтө узун
# $about
figures-refused-two-rows = бул сан эки жерде эки башка: { $about }. Бирин калтырыңыз

## The file of refused lines

figures-column-line = Сап
figures-column-cell = Уяча
figures-column-reason = Эмне үчүн алынган жок
figures-column-about = Жазылганы
figures-column-candidates = Мүмкүн болгон аймактар
# $n
figures-refused-more = дагы ушундай саптар: { $n }

## Sending a table in chat

# $name
figures-reading = 📄 { $name }: окуп жатабыз…
# $phone
figures-no-body-role = Сиздин кызматыңызда кайсы орган экени көрсөтүлгөн эмес. ЖӨБ союзуна чалыңыз: { $phone }
# $name
figures-which-body = 📄 { $name }: бул кайсы органдын сандары?
# $name
figures-which-year = 📄 { $name }: бул кайсы жылдын сандары?
# $year
figures-year = { $year }-жыл
figures-expired = Бул таблица эскирди. Файлды кайра жөнөтүңүз.

## What was understood of a table

# $name
figures-preview = 📄 { $name }: мындай түшүндүк
figures-shape-long = Түрү: ар бир сапта бир сан
figures-shape-wide = Түрү: сапта аймак, тилкеде көрсөткүч
# $sheet
figures-sheet = Барагы: { $sheet }
# $others
figures-other-sheets = Окулбаган барактар: { $others }
# $columns
figures-columns = Тилкелери: { $columns }
# $body
figures-from = Ким берди: { $body }
figures-several-bodies = бир нече орган
# $years
figures-years = Жылы: { $years }
# $n
figures-dated = Жыл дата болуп жазылган уячалар: { $n }. Ошол датанын жылы алынды.
# $columns
figures-scaled = Миң же миллион менен берилген тилкелер көбөйтүлдү: { $columns }
# $places, $indicators, $n
figures-counts = Аймактар: { $places } · көрсөткүчтөр: { $indicators } · сандар: { $n }
# $n
figures-without = Саны жок уячалар: { $n }
# $n
figures-repeated = Кайталанган бирдей саптар: { $n }
# $n, $examples
figures-unusual = ⚠️ Адаттан тыш сандар: { $n } ({ $examples })
# $n
figures-of-others = ⚠️ Адатта башка орган берчү сандар: { $n }
# $n
figures-refused = ❌ Алынбаган уячалар менен саптар: { $n }
figures-refused-in-file = Себептери файлда. Оңдоп, кайра жөнөтсөңүз болот.
figures-nothing = Жүктөй турган сан жок.
# $date, $n
figures-known-file = ⚠️ Ушул эле файл жүктөлгөн: { $date }, № { $n }. Дагы жүктөйлүбү?
# $n
figures-load = Жүктөө: { $n }
# $n
figures-load-again = Дагы бир жолу жүктөө: { $n }
# $name
figures-cancelled = { $name }: жүктөлгөн жок. Эч нерсе өзгөргөн жок.
# $number, $n, $body, $name
figures-loaded =
    ✅ Жүктөлдү. № { $number }
    { $body } · сандар: { $n } · { $name }
    Айыл өкмөттөрү бул сандарды анкетада көрөт: дал келеби же аларда башкачабы, өздөрү айтат.

## The list of loads

figures-list = Органдардын сандары
figures-list-title = Жүктөлгөн файлдар (жаңысы жогоруда):
figures-list-empty = Азырынча эч нерсе жүктөлгөн эмес.
figures-how = Жаңысын жүктөө үчүн таблицаны (xlsx же csv) ушул чатка жөнөтүңүз.
# $number, $body, $n, $date, $name, $by
figures-list-line =
    № { $number } · { $body } · сандар: { $n }
    { $date } · { $name } · жүктөгөн: { $by }
figures-was-undone = ↩️ кайтарылып алынган
figures-by-command = администратор (буйрук менен)
figures-by-gone = мурдагы кызматкер
# $n
figures-undo = № { $n }: кайтарып алуу
# $number, $n, $body
figures-undo-ask = № { $number } ({ $body }, сандар: { $n }) кайтарып алабызбы? Ушул файлдын сандары эсептелбей калат, мурдагылары кайра күчүнө кирет.
figures-undo-yes = Ооба, кайтарып алуу
# $number
figures-undone = ↩️ № { $number } кайтарылып алынды. Бул файлдын сандары эч жерде эсептелбейт.
figures-undone-before = Бул файл буга чейин кайтарылып алынган.
figures-earlier = Мурдагылар
figures-later = Жаңылары

## A letter to a body

letter-ask = Органга кат жазуу
letter-which-body = Кайсы органга кат даярдайлы?
letter-which-place = Кайсы аймактын таблицасы менен?
letter-which-language = Кат кайсы тилде болсун?
letter-making = 📄 Кат менен таблица даярдалып жатат…
# $body, $place, $year
letter-caption = Кат: { $body } · { $place } · { $year }-жыл
# $body, $place, $year
letter-table-caption =
    Бош таблица: { $body } · { $place } · { $year }-жыл
    Толтурулганын ушул чатка кайра жөнөтсө болот.

## The letter itself

letter-title = Маалымат берүү жөнүндө
# $body
letter-to = Кимге: { $body }
# $year, $place
letter-purpose = Жергиликтүү өз алдынча башкаруулар союзу { $year }-жылдын жылдык баяндамасын даярдап жатат. Сиздин органда бар маалыматты айыл өкмөттөрүнөн экинчи жолу сурабоо үчүн, төмөнкү көрсөткүчтөрдү ар бир айыл аймагы жана шаар боюнча берүүңүздөрдү өтүнөбүз. Аймак: { $place }.
letter-indicators = Суралган көрсөткүчтөр
# $year
letter-as-of-during = { $year }-жыл ичинде
letter-column-code = Коду
letter-column-name = Аталышы
letter-column-district = Району
letter-column-indicator = Көрсөткүч
letter-column-unit = Бирдиги
letter-column-when = Мезгили
letter-column-year = Жыл
letter-column-body = Орган
letter-how = Кантип жооп берсе болот
letter-how-fill = Катка тиркелген таблицаны (xlsx) толтуруңуз. Аймактардын коддорун жана тилкелердин аттарын өзгөртпөңүз. Маалымат жок болсо, уячаны бош калтырыңыз: нөл — бул нөл.
letter-how-rules = Сумманы сом менен, пайызды 0–100 аралыгында жазыңыз. Формула, макрос жана бириктирилген уячалар болбосун.
letter-how-send = Толтурулган таблицаны ЖӨБ союзуна кайра жөнөтүңүз же «Эл үнү» ботуна өзүңүздөр жүктөңүз.
# $link
letter-bot = Бот: { $link }
# $phone
letter-phone = Суроолор боюнча ЖӨБ союзунун телефону: { $phone }
letter-shown = Ар бир сан айыл өкмөтүнө көрсөтүлөт: дал келеби же аларда башкачабы, өзү айтат. Баяндамада эки сан тең органдын аты менен берилет.
letter-trial = Сыноо жылы: баяндама жөнүндө Жарлык азырынча чыга элек, бул — ЖӨБ союзунун өтүнүчү.
letter-annex = Тиркеме: толтуруу үчүн таблица
letter-table-sheet = Сандар
letter-help-sheet = Жардам
letter-whole-country = Бүт өлкө

## At the review of the questionnaire

# $what, $body, $number
finding-figure = { $what }: { $body } берген сан башка — { $number }.

## In the report: figures of bodies beside those of communities

report-sources = Жамааттар менен органдардын сандары
report-sources-note = Эки сан тең белгилүү болгон аймактар гана эсептелди. Кайсынысы туура экенин баяндама чечпейт.
report-sources-community = Жамааттар
report-sources-own = Жамаат
report-sources-body = Орган
report-sources-body-name = Кайсы орган
report-sources-difference = Айырмасы
# $reason
report-sources-reason = Жамаат мындай дейт: «{ $reason }»
