### How the bot is, its dead letters, and who looked at a community's unpublished data

## How the bot is

operations-entry = 🩺 Боттун абалы
# $date
operations-title =
    <b>Боттун абалы</b>
    { $date }
operations-well = ✅ Баары жайында.
operations-worry = ⚠️ Көңүл буруңуз:
concern-no-process = Бот иштебей турат.
concern-no-leader = Билдирүүлөр жөнөтүлбөй, эске салуулар чыкпай турат.
concern-silent = Программалардын бири үн катпай калды. Калгандары иштеп жатат.
# $time
concern-queue-old = Билдирүүлөр кечигип жатат. Эң узак күткөнү: { $time }
# $n
concern-unknown = Бүгүн жеткен-жетпегени белгисиз билдирүүлөр: { $n }
# $n
concern-letters = Бот жооп бере албай калган кайрылуулар: { $n }
concern-backup-never = Камдык көчүрмө бир да жолу алынган эмес. Техникалык кызматкерге айтыңыз.
# $date
concern-backup-old = Камдык көчүрмө эскирген. Акыркысы: { $date }
# $size
concern-disk-low = Дискте орун аз калды: { $size }

operations-processes = <b>Программа</b>
# $date
operations-one = Иштеп жатат. Ишке киргени: { $date }
# $name, $date
operations-runs = { $name }: иштеп жатат. Ишке киргени: { $date }
# $name, $date
operations-leads = { $name }: иштеп жатат, билдирүүлөрдү ушул жөнөтөт. Ишке киргени: { $date }
# $name, $date
operations-silent = { $name }: үн катпай калды. Акыркы белгиси: { $date }
# $seconds
operations-speed = Акыркы мүнөттө жүз жооптун токсон беши { $seconds } секундада же андан тезирээк даяр болду.

operations-queue = <b>Билдирүүлөрдүн кезеги</b>
# $n
operations-waiting = Күтүп турганы: { $n }
# $time
operations-oldest = Эң узак күткөнү: { $time }
# $sent, $failed, $unknown
operations-today = Бүгүн жеткени: { $sent } · жетпегени: { $failed } · белгисизи: { $unknown }
# $n
reason-not-meant = кызматы бүткөн: { $n }
# $n
reason-no-words = тилин өзгөрткөн, ал тилде текст жок: { $n }
# $n
reason-muted = бул кабарламаларды алгысы келбей калган: { $n }
# $n
reason-held-back = жөнөтүү токтотулган: { $n }
# $n
reason-blocked = ботту бөгөттөгөн: { $n }
# $n
reason-gone = аккаунту жок: { $n }
# $n
reason-never-began = ботту өзү ача элек: { $n }
# $n
reason-not-made = даярдоодо ката кетти: { $n }
# $n
reason-stopped = жөнөтүп жатканда бот токтоп калды: { $n }
# $n
reason-no-answer = Telegram жооп берген жок: { $n }
# $n
reason-too-many = Telegram күтө турууну суранды: { $n }
# $n
reason-refused = Telegram кабыл алган жок: { $n }
# $n
reason-other = башка себеп: { $n }

operations-store = <b>Маалыматтын сакталышы</b>
operations-no-backup = Камдык көчүрмө: жок
# $date
operations-backup = Акыркы камдык көчүрмө: { $date }
# $size
operations-size = Маалымат базасы: { $size }
# $free
operations-disk = Дисктеги бош орун: { $free }

operations-slow = <b>Эң көп убакыт алганы</b>
# $area, $deed, $mean, $longest, $n
operations-slow-line = { $area }, { $deed }: орточо { $mean } мс, эң узагы { $longest } мс, саны: { $n }
operations-reading = окуу
operations-writing = жазуу
area-people = адамдар
area-drafts = толтурулуп жаткан анкеталар
area-answers = көрсөткүчтөр
area-problems = көйгөйлөр
area-deliveries = билдирүүлөр
area-notices = талкуулар
area-proposals = көрсөткүчтөр боюнча сунуштар
area-rest = калганы

operations-refresh = 🔄 Жаңылоо
# $n
operations-letters = 📭 Жооп берилбей калгандар: { $n }

# $n
span-minutes = { $n } мүнөт
# $n
span-hours = { $n } саат
# $n
span-days = { $n } күн
# $n
size-gigabytes = { $n } ГБ
# $n
size-megabytes = { $n } МБ

## Dead letters

letters-title =
    <b>Жооп берилбей калган кайрылуулар</b>
    Ката кетип, бот буларга жооп бере алган жок. Ким жазганы эч кимге көрсөтүлбөйт.
letters-none = Жооп берилбей калган кайрылуу жок.
# $number, $date, $kind, $reason
letters-line = № { $number } · { $date } · { $kind } · { $reason }
# $number, $kind
letter-button = № { $number } · { $kind }
letters-all-again = 🔁 Баарын кайра иштетүү
letters-asked = Кайра иштетилет. Бир аздан кийин тизмени жаңылаңыз.
letters-gone = Бул иш буга чейин бүтүптүр же азыр иштетилип жатат.
letter-kind-tap = баскыч
letter-kind-command = буйрук
letter-kind-text = текст
letter-kind-photo = сүрөт
letter-kind-voice = үн билдирүү
letter-kind-document = файл
letter-kind-location = жайгашкан жери
letter-kind-contact = телефон номери
letter-kind-other = башка
letter-not-understood = бот мындай билдирүүнү тааныбайт
# $code
letter-fault = программанын катасы ({ $code })
# $n
letter-tries = Кайра иштетилип, дагы болгон жок: { $n } жолу
letter-no-words = Тексти жок.
letter-words-hidden = Тексти администраторго гана көрүнөт.
letter-again-means = Кайра иштетилсе, бот жооп берет: адам жаңы эле жазгандай болот.
letter-again = 🔁 Кайра иштетүү
letter-drop = Тизмеден алып салуу
# $number
letter-drop-ask = № { $number }: эмне үчүн тизмеден алып салабыз?
letter-why-outdated = Эскирген
letter-why-written-again = Адам өзү кайра жазган
letter-why-nonsense = Мазмуну жок
# $number
letter-dropped = № { $number } тизмеден алынып салынды

## Who looked at a community's unpublished data

look-log-entry = 👁 Маалыматын ким көрдү
# $community
look-log-head =
    <b>{ $community }</b>
    Жарыялана элек маалыматты ким көрдү:
# $date, $who, $what
look-log-line = { $date } · { $who } · { $what }
# $role, $number
look-log-who = { $role }, № { $number }
look-log-why = Аттар сакталбайт. Номер бир кызматтагы эки кишини айырмалайт.
look-log-xlsx = 📄 Таблица (xlsx)
look-log-csv = 📄 Таблица (CSV)
# $community
look-log-caption = { $community }: жарыялана элек маалыматты ким көрдү
look-checking = текшерүү
look-kenesh = кеңештин барагы
look-solution = сунушталган чечүү жолу
look-difficulty = кыйынчылык тууралуу кабар
look-sheet = анкета, таблица түрүндө
look-paper = анкета, кагаз түрүндө
look-table = иш кимдин колунда: таблица
look-column-at = Качан
look-column-who = Кызматы
look-column-place = Кызматтын аймагы
look-column-number = Номери
look-column-what = Эмнени көрдү
