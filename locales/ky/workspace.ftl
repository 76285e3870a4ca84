### Who has it in hand: the Union's workspace, a community's page, people, deadlines, answers by phone, who looked

## The levels

workspace-title = 📋 Иш кимдин колунда
# $place, $year, $date, $expected, $received, $ontime, $accepted: numbers of communities
workspace-level =
    <b>{ $place }</b>
    { $year }-жыл · мөөнөтү: { $date }
    Күтүлгөнү: { $expected }
    Келгени: { $received }
    Мөөнөтүндө келгени: { $ontime }
    Кабыл алынганы: { $accepted }
# $place, $expected, $received, $ontime, $accepted
workspace-line =
    <b>{ $place }</b>
    күтүлгөнү { $expected } · келгени { $received } · мөөнөтүндө { $ontime } · кабыл алынганы { $accepted }
workspace-legend =
    ✅ кабыл алынды · 🟢 келди · 🟡 кеч келди · ↩️ суроо берилди · ⬜ келе элек
    Аттын жанындагы сан: негизги суроолордун канчасына жооп бар.
workspace-table = 📄 Таблица (xlsx)
# $community, $year
completeness-caption = { $community }, { $year }-жыл: иш кимдин колунда

## A community

# $community, $year
workspace-community =
    <b>{ $community }</b>
    { $year }-жылдын көрсөткүчтөрү
workspace-state-missing = ⬜ Келе элек
# $date
workspace-state-received = 🟢 Мөөнөтүндө келди: { $date }
# $date
workspace-state-late = 🟡 Кеч келди: { $date }
# $date
workspace-state-returned = ↩️ Келди: { $date }. ЖӨБ союзунун суроолору жооп күтүп турат.
# $date
workspace-state-accepted = ✅ Кабыл алынды. Акыркы жолу келгени: { $date }
# $answered, $asked
workspace-answered = Негизги суроолорго жооп: { $answered } / { $asked }
# $date
workspace-due = Мөөнөтү: { $date }
# $date
workspace-extended = Мөөнөтү узартылган: { $date }
# $n
workspace-returns = Жооп күткөн суроолор: { $n }
# $reason
workspace-unconfirmed = ⚠️ Телефон аркылуу, башчы ырастаган эмес. Себеби: { $reason }
# $communities
workspace-former = Мурдагы аймактар да жөнөткөн, өзүнчө эсептелбейт: { $communities }
# $done, $total
workspace-draft = Толтурулуп жатканы: { $done } / { $total }
# $n, $role, $confirmed, $date: last seen
workspace-person = { $n }. { $role } · { $confirmed } · акыркы жолу: { $date }
workspace-confirmed = ырасталган
workspace-waits = ырастала элек
workspace-unreachable = ботту бөгөттөгөн
workspace-nobody = Жооптуу киши дайындала элек.
# $role, $date
workspace-link-waits = 🔗 Шилтеме ачыла элек: { $role }. Мөөнөтү: { $date }
# $community
workspace-dissolved = Бул аймак башкасына кошулган, өзүнчө күтүлбөйт. Азыркысы: { $community }
workspace-not-expected = Бул аймактан жооп күтүлбөйт.
workspace-closed = Азыр жооп чогултулбай жатат.
workspace-remind = 🔔 Эске салуу
workspace-extend = Мөөнөтүн узартуу
workspace-enter = ☎️ Телефон аркылуу
workspace-people = 👤 Жооптуулар

## Reminding by hand

nudge-sent = 🔔 Эске салдык
nudge-nobody = Эске сала турган киши жок. Адегенде башчыны дайындаңыз.
nudge-today-already = Бүгүн эске салынган. Күнүнө бир жолу гана болот.
nudge-scheduled-today = Бүгүн аларга кезектеги билдирүү менен эске салынган. Күнүнө бир жолу гана болот.
nudge-nothing-owed = Бул аймак баарын жөнөткөн.
# $community, $n, $minutes, $date
notice-nudge =
    🔔 { $community }
    ЖӨБ союзу эске салат. Калган суроолор: { $n } · болжол менен { $minutes } мүнөт · мөөнөтү: { $date }
# $community, $date
notice-nudge-send =
    🔔 { $community }
    ЖӨБ союзу эске салат: көрсөткүчтөр толтурулган, эми текшерип, жөнөтүп коюңуз. Мөөнөтү: { $date }

## A later deadline

# $community, $date, $latest
extension-until =
    <b>{ $community }</b>
    Азыркы мөөнөтү: { $date }
    Жаңы мөөнөт кайсы күн? Тандаңыз же жазыңыз, мисалы: 15.04.2027
    Эң кеч: { $latest }
# $community
extension-why =
    <b>{ $community }</b>
    Мөөнөт эмне үчүн узартылат? Бир сүйлөм менен жазыңыз.
# $community, $date, $reason
extension-review =
    <b>{ $community }</b>
    Жаңы мөөнөтү: { $date }
    Себеби: { $reason }
extension-give = Узартуу
extension-given = ✅ Мөөнөт узартылды, аймакка билдирдик
extension-no-day = Мындай күн жок. Мисалы, мындай жазыңыз: 15.04.2027
# $date
extension-past = Бул күн өтүп кеткен. Бүгүн: { $date }
# $date
extension-not-later = Азыркы мөөнөттөн кийинки күндү жазыңыз. Азыркысы: { $date }
# $date
extension-too-late = Өтө кеч: текшерүү бүтүп калат. Эң кеч: { $date }
# $date: the next day that takes a deadline
extension-no-deadline = Бул күнгө мөөнөт коюлбайт: дем алыш, майрам же тынч мезгил. Жакынкы ылайыктуу күн: { $date }
# $community, $date
notice-extended =
    { $community }: көрсөткүчтөрдүн мөөнөтү узартылды.
    Жаңы мөөнөтү: { $date }

## People

# $community
people-title =
    <b>{ $community }</b>
    Жооптуу кишилер жана шилтемелер
# $role
people-appoint = ➕ Дайындоо: { $role }
people-hand-over = Жаңы башчыга өткөрүү
# $role
people-end = Кызматтан алуу: { $role }
# $role
people-withdraw = Шилтемени жокко чыгаруу: { $role }
people-has-head = Бул аймакта башчы бар. Жаңысы дайындалса, «Жаңы башчыга өткөрүү» баскычын басыңыз.
# $role, $community
people-hand-over-ask =
    { $role }, { $community }: кызматты жаңы кишиге өткөрөбүзбү?
    Мурдагысынын укугу токтойт, жаңысына шилтеме берилет. Толтурулгандын баары аймакта калат.
people-hand-over-yes = Өткөрүү
# $role, $community
people-end-ask =
    { $role }, { $community }: кызматтан алабызбы?
    Толтурулгандын баары аймакта калат.
people-end-yes = Кызматтан алуу
people-ended = Кызматтан алынды
people-withdrawn = Шилтеме жокко чыгарылды
# $role, $community: to be forwarded
people-letter =
    Саламатсызбы! ЖӨБ союзу Сизди «Эл үнүнө» чакырат.
    Кызматы: { $role }
    Аймагы: { $community }
    Төмөнкү шилтемени бир гана киши ача алат, 14 күн иштейт. Башкага жөнөтпөңүз.
# $role, $community, $phone
notice-role-ended =
    Кызматыңыз боюнча укугуңуз токтоду.
    Кызматы: { $role }
    Аймагы: { $community }
    Толтурулгандын баары аймакта сакталды. Суроо болсо, чалыңыз: { $phone }

## Answers by phone

phone-own-office = Бул аймакка өзүңүз жооп бересиз: /indicators
phone-kept = Сакталды
phone-finish = Башчыга ырастоого жөнөтүү
phone-unfinished = Жообу жок же бири-бирине дал келбеген суроолор бар.
phone-nothing = Телефон аркылуу эч нерсе киргизилген жок.
phone-given = ✅ Башчыга ырастоого жөнөтүлдү
# $community
phone-no-head =
    { $community }: башчы Telegram колдонбойт, ырастай албайт.
    Ырастоосуз жөнөтсөңүз болот. Анда «телефон аркылуу, башчы ырастаган эмес» деген белги коюлат.
phone-send-unheard = Ырастоосуз жөнөтүү
phone-head-there = Азыр ырастоосуз жөнөтүүгө болбойт.
# $community
unheard-why =
    <b>{ $community }</b>
    Эмне үчүн башчынын ырастоосу жок жөнөтүлөт? Бир сүйлөм менен жазыңыз.
# $community, $n, $reason
unheard-review =
    <b>{ $community }</b>
    Телефон аркылуу киргизилген жооптор: { $n }
    Башчы ырастаган эмес. Себеби: { $reason }
    Жөнөтөбүзбү?
# $number
unheard-sent = ✅ Жөнөтүлдү. Номери: { $number }
# $community, $n
notice-entered =
    { $community }
    ЖӨБ союзу Сиз телефондон айткан жоопторду киргизди: { $n }
    Карап чыгып, ырастаңыз. Пикириңизди эч ким киргизген жок: аны өзүңүз кошсоңуз болот.
entered-look = Карап чыгуу
entered-confirm = ✅ Ырастап, жөнөтүү
entered-title = <b>Сиз айтып, ЖӨБ союзу киргизген жооптор</b>
# $name, $value
entered-line = • { $name }: { $value }
entered-ask = Баары туурабы?
entered-before = Бул жооптор мурда жөнөтүлгөн.
entered-changed = Андан бери жооптор өзгөргөн. Кайра карап чыгыңыз.

## Who looked

looks-title = Биздин маалыматты ким көрдү
# $community
looks-head =
    <b>{ $community }</b>
    Жарыялана элек маалыматты көргөндөр:
# $date, $who, $what
looks-line = { $date } · { $who } · { $what }
looks-none = Азырынча эч ким көргөн жок.
looks-why = Аттар сакталбайт, кызматы гана көрсөтүлөт.
look-somebody = жашоочу
look-state = аймактын барагы
look-phone-entry = телефон аркылуу киргизүү
look-paper-entry = кагаз анкетаны киргизүү
look-problem = көйгөй
look-report = баяндама
look-other = аймактын маалыматы

## The table

column-code = Коду
column-region = Облус
column-district = Район
column-community = Аймак же шаар
column-expected = Күтүлгөнү
column-received = Келгени
column-ontime = Мөөнөтүндө келгени
column-accepted = Кабыл алынганы
column-answered = Негизги суроолорго жооп
column-asked = Негизги суроолор
column-deadline = Мөөнөтү
column-extended = Мөөнөтү узартылган
column-first = Биринчи келген күнү
column-last = Акыркы келген күнү
column-returns = Жооп күткөн суроолор
column-people = Жооптуулар
column-seen = Акыркы жолу киргени
column-unconfirmed = Башчы ырастаган эмес: себеби
column-former = Мурдагы аймактар

## Invitations on paper

invitation-paper-title = Эл үнү: чакыруулар
invitation-paper-head = Эл үнү · Чакыруу
invitation-paper-trial = Сыноо жылы: баяндаманын расмий тартиби бекитиле элек.
invitation-paper-invented = Үлгү: маалыматтар ойдон чыгарылган.
# $role
invitation-paper-for = Кимге: { $role }
# $year
invitation-paper-what = «Эл үнү» аркылуу айылдар менен шаарлар өз абалын жыл сайын Президентке жеткирет. { $year }-жылдын көрсөткүчтөрү Telegram боту аркылуу телефондон толтурулат. Каалаган жерден токтотсоңуз болот: эч нерсе жоголбойт. Уюштуруучусу — ЖӨБ союзу. Бул мамлекеттик орган эмес.
invitation-paper-step-open = Телефондун камерасын QR кодго кармап, шилтемени Telegram колдонмосунда ачыңыз.
invitation-paper-step-consent = Тилди тандап, шартын окуп, «Макулмун» баскычын басыңыз.
invitation-paper-step-phone = Кызматыңыз туура болсо, «Ооба, бул мен» баскычын басып, өз номериңизди жөнөтүңүз. Аны ЖӨБ союзу гана көрөт.
invitation-paper-step-confirm = Дароо толтура берсеңиз болот. Жөнөтүү ЖӨБ союзу Сизди ырастагандан кийин ачылат.
invitation-paper-scan = QR код шилтемени ачат. Шилтеме төмөндө да жазылган.
# $date
invitation-paper-until = 14 күн иштейт. Мөөнөтү: { $date }
invitation-paper-once = Бир гана киши ача алат: башкага бербеңиз, сүрөтүн жөнөтпөңүз.
# $phone
invitation-paper-call = Суроо болсо, ЖӨБ союзуна чалыңыз: { $phone }
