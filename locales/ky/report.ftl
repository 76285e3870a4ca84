### Баяндаманын PDF'и

## The cover and every page

report-organiser = Кыргыз Республикасынын жергиликтүү өз алдынча башкаруулар союзу · Эл үнү
report-title = Президентке жылдык баяндама
report-subtitle = Жергиликтүү жамааттардын абалы жана жергиликтүү өз алдынча башкаруунун жергиликтүү маанидеги маселелерди чечүү мүмкүнчүлүгү
# $year
report-year = { $year }-жыл
# $received, $expected
report-cover-coverage = Жооп берген айыл аймактары жана шаарлар: { $expected } ичинен { $received }
report-cover-received = Бул аймак көрсөткүчтөрүн жөнөттү.
report-cover-not-received = Бул аймактан көрсөткүчтөр азырынча келе элек.
# $date
report-as-of = Маалыматтын күнү: { $date }
report-mark-invented = Ойдон чыгарылган маалымат
report-mark-unchecked = Текшериле элек
report-mark-trial = Сыноо жылы
# $number, $total
report-page = { $number } / { $total } бет

## At a glance

report-glance = Кыскача
report-glance-spending = Жергиликтүү бюджеттин бир кишиге чыгашасы, сом
# $year, $value
report-glance-last = { $year }-жыл: { $value }
# $share
report-glance-of = жооп бергени: { $share }

## How to read

report-reading = Баяндаманы кантип окуу керек
report-reading-sources = Сандарды айыл өкмөттөрү менен мэриялар өздөрү берди. Көйгөйлөрдү жашоочулар билдирди. Ар бир сандын артында ким, качан жана кайсы жол менен бергени сакталат.
report-reading-values = Сумманын астында канча аймак жооп бергени жазылат. Анын алдындагы пайыз — үлүш: ал эки саны тең белгилүү аймактар боюнча гана эсептелет. Өзгөрүү эки жылы тең жооп берген аймактар боюнча чыгарылат; ондон кичине сандардан эсептелбейт.
report-reading-peers = Аймактын үлүшү же бир кишиге эсептелген саны окшош аймактардын ортоңку санына (медианасына) салыштырылат. Акча эч качан түз салыштырылбайт. Окшош аймактар бештен аз болсо, салыштыруу жок.
# $few
report-reading-small = Адамдардын саны бештен аз болсо, анын ордуна «{ $few }» жазылат. Сызыкча маалымат жок экенин билдирет. Ондон кичине сандардан өзгөрүү эсептелбейт.
report-reading-small-sums = Аймакта адамдардын саны бештен аз болсо, ал сан басылбайт. Мындай сандар суммага бешөө чогуу гана кошулат: аларды кемитүү жолу менен билүүгө болбойт. Сызыкча маалымат жок экенин билдирет.
report-reading-opinions = Башчылардын пикири аймактын аты менен эч жерде берилбейт: облус же өлкө боюнча гана берилет, жооптор келген ирети менен бештен чогултулат. Жаңы жооп ага дагы төртөө кошулганда гана көрүнөт.

## Coverage

report-coverage = Ким жооп берди
report-column-place = Аймак
report-column-expected = Күтүлгөнү
report-column-received = Келгени
report-column-accepted = Кабыл алынганы
report-total = Баары
report-cities = Облустук маанидеги шаарлар
report-cities-republican = Бишкек жана Ош

## Indicators

report-indicators = Көрсөткүчтөр
report-column-indicator = Көрсөткүч
report-column-change = Өзгөрүү
report-column-peers = Окшош аймактар
report-column-chart = Сүрөтү
report-column-reason = Себеби
report-share-below = пайызы — үлүшү
report-few = өтө аз
report-key-years = Эки тилке — отчеттук жыл жана андан мурунку жыл:
report-key-years-both = Эки тилке — эки жылы тең жооп берген аймактардын суммасы:
report-key-shares = Боз сызыктагы тилке — бүтүндүн үлүшү:
# $year
report-key-share = үлүшү, { $year }-жыл
report-key-peers = окшоштордун медианасы
# $n, $total
report-n-of = { $total } ичинен { $n }
# $median, $n
report-peer-share = медиана { $median } ({ $n } ичинен)
# $own, $median, $n
report-peer-per-head = бир кишиге { $own }; медиана { $median } ({ $n } ичинен)
# $own, $median, $n
report-peer-per-thousand = 1000 кишиге { $own }; медиана { $median } ({ $n } ичинен)
# $year
report-no-data = { $year }-жыл боюнча азырынча маалымат жок.
report-too-few = Жооптор өтө аз: көрсөтүлбөйт
# $n
report-texts-counted = берилген жооптор: { $n }
report-opinions = Башчылардын пикири
report-skipped-no-data = маалымат жок
report-skipped-not-ours = тиешеси жок
report-skipped-later = кийинчерээк
report-skipped-would-not-say = айткысы келген жок
report-unanswered = жооп жок

## Ability

report-ability = Жергиликтүү өз алдынча башкаруунун мүмкүнчүлүгү
report-ability-note = Үлүштөр эки саны тең белгилүү аймактар боюнча эсептелди. Тилке — отчеттук жылдын үлүшү, белги — мурунку жылдыкы.
report-derived-own-revenue = Кирешедеги өздүк кирешелердин үлүшү
report-derived-revenue-execution = Киреше планынын аткарылышы
report-derived-spending-execution = Чыгаша планынын аткарылышы
report-derived-capital = Чыгашадагы капиталдык чыгашалардын үлүшү
report-derived-water = Суу түтүгү бар үй чарбаларынын үлүшү
report-derived-waste = Таштандысы чыгарылган үй чарбаларынын үлүшү
report-derived-light = Жарыгы бар көчөлөрдүн үлүшү (жолдун узундугуна карата)
report-derived-preschool = Бала бакчага барган балдардын үлүшү
report-derived-staff = Ээленген штаттык бирдиктердин үлүшү
report-derived-answers-in-time = Мөөнөтүндө жооп берилген кайрылуулардын үлүшү
report-derived-delegated = Берилген мамлекеттик ыйгарым укуктардын каржыланган бөлүгү
report-derived-plots = Үй курууга жер күткөн үй-бүлөлөр (үй чарбаларына карата)

## Problems

report-problems = Жашоочулар билдирген көйгөйлөр
# $n
report-problems-note = Билдирилгени: { $n }. Бул сан кимдер жазганын көрсөтөт, кимге оор экенин эмес: аймактарды аны менен салыштырууга болбойт.
report-problems-none = Азырынча көйгөй билдирилген жок.
report-column-category = Көйгөйдүн түрү
report-problems-new = Жаңы, каралган
report-problems-working = Пландалды, иш жүрүп жатат
report-problems-fixed = Чечилди
report-problems-unable = Чечилбейт, башка органдыкы
report-problems-backed = Эң көп колдоо алгандары
report-state-new = жаңы
report-state-confirmed = көрүп чыгышты
report-state-planned = пландалды
report-state-in-progress = иш жүрүп жатат
report-state-fixed = чечилди
report-state-unable = азырынча чечүү мүмкүн эмес
report-state-not-ours = башка орган чечет
report-state-duplicate = кайталанган
# $n
report-supporters = колдогондор: { $n }
report-answer = ЖӨБ органынын жообу

## What is special, what is missing, method

report-special = Бул жердин өзгөчөлүгү
report-special-none = Бул жөнүндө азырынча эч ким жазган жок.
# $n, $total
report-special-cut = { $total } ичинен { $n } басылды, ар кайсы жерден бирдей сандан. Калганы облустардын, райондордун жана аймактардын өз баяндамаларында.
report-missing = Эмне жетишпейт
report-missing-nobody = Бардык аймактар жооп берди.
# $n, $total
report-missing-places = Көрсөткүчтөрүн жөнөтө элек аймактар: { $total } ичинен { $n }.
# $year
report-missing-everything = { $year }-жылдын көрсөткүчтөрү азырынча келе элек.
report-missing-questions = Эң аз жооп берилген суроолор
report-column-answered = Жооп бергени
report-missing-nothing = Негизги суроолордун баарына жооп берилди.
report-method = Кантип эсептелди
report-method-answers = Ар бир жооптун акыркы абалы алынды; мурдагылары сакталып турат. Текшерүү бүтө элек болсо, ар бир бетте «Текшериле элек» деп жазылат.
report-method-sums = Сумма — жооп берген аймактардын сандарынын кошундусу; жооп бербегендердин ордуна эч нерсе кошулган жок. Үлүш — суммалардын катышы. Район башка райондор менен, облус башка облустар менен салыштырылат.
report-method-problems = Көйгөйлөрдүн тексти ЖӨБ союзу уруксат бергенден кийин гана басылат. Билдирген кишилердин аты-жөнү сакталбайт. Кайталангандар эсептелбейт. Кызмат адамдарынын иши жөнүндөгү билдирүүлөр баяндамага кирбейт: аларды ЖӨБ союзу гана карайт. Колдогондордун саны бештен кем болбосо гана жазылат.
report-method-privacy = Баяндамада аты-жөн, телефон жана так жер жок. Башчылардын пикири жана бештен аз адамдын саны жашырылат.
