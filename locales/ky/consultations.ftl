### Consultations: answering, the questions as their author writes them, the days, the poster

## What it is about

# $who
consultation-head = 📣 { $who } пикириңизди сурайт
consultation-who-union = ЖӨБ союзу
# $territory
consultation-who-partner = Өнөктөш уюм ({ $territory })
# $n, $minutes, $date
consultation-about = Суроолор: { $n } · { $minutes } мүнөт · мөөнөтү: { $date }
consultation-nameless = Жообуңуз атыңызсыз эсептелет.
# $language
consultation-other-language = Тексти Сиздин тилиңизде жок. Көрсөтүлгөн тил: { $language }
consultation-answer = Жооп берүү

## Why it cannot be answered

consultation-none = Мындай талкуу жок. Шилтеме туура эмес же эскирген.
# $date
consultation-opens = Бул талкуу али ачыла элек. Ачылат: { $date }
consultation-not-yet = Бул талкуу али ачыла элек. Бир аздан кийин кайра кириңиз.
consultation-nothing = Бул кабарламада суроо жок.
consultation-closed = Бул талкуу жабылган.
consultation-closed-mine = Бул талкуу жабылган. Жообуңуз эсепке алынды.
consultation-closed-toast = Талкуу жабылган: жооптор эсептелип калды.
consultation-stopped = ЖӨБ союзу бул талкууну токтотту.
# $community
consultation-not-for-place = Бул талкуу башка аймактар үчүн. Сиздин аймак: { $community }
# $community
consultation-not-for-moved =
    Бул талкуу башка аймактар үчүн.
    Көчкөндөн кийин 30 күн бою жообуңуз мурдагы аймакта эсептелет: { $community }
consultation-not-for-role = Бул талкууга айрым кызматтагылар гана катышат.

## Answering

consultation-many = Бир нечесин белгилесеңиз болот.
consultation-mark-one = Жок дегенде бирин белгилеңиз же өткөрүп жибериңиз.
consultation-scale-unnamed = 1 — эң төмөн, эң чоң сан — эң жогору.
consultation-write = Жообуңузду жазыңыз. Адамдардын атын, номерин жазбаңыз.
# $most
consultation-send-photos = Сүрөт жөнөтүңүз. Эң көбү: { $most }. Адамдардын жүзү көрүнбөгөнү жакшы.
consultation-photo-not-an-image = Бул сүрөт эмес. Сүрөт жөнөтүңүз.
consultation-photo-too-large = Сүрөт өтө чоң. Кичирээгин жөнөтүңүз.
consultation-photo-not-fetched = Сүрөт жүктөлгөн жок. Кайра жөнөтүңүз.
# $n
consultation-photos = Сүрөт: { $n }
# $unit
consultation-unit = Бирдиги: { $unit }
# $min, $max
consultation-between = Эң азы { $min }, эң көбү { $max }
# $min, $max
consultation-outside = Эң азы { $min }, эң көбү { $max } болушу керек. Текшерип, кайра жазыңыз.
consultation-not-a-number = Сан жазыңыз, мисалы: 1245.
# $typed
consultation-which-number = «{ $typed }» — кайсынысы?
consultation-dont-know = Билбейм
consultation-would-not-say = Айткым келбейт

## Review, receipt, one's own answers

# $title
consultation-review =
    Текшериңиз:
    <b>{ $title }</b>
# $community
consultation-counted = Кайсы аймакта эсептелет: { $community }
consultation-counted-before = Көчкөнүңүзгө 30 күн боло элек, ошондуктан мурдагы аймакта эсептелет.
consultation-changed = Суроолор өзгөрдү. Жаңыларына жооп бериңиз.
consultation-thanks = ✅ Рахмат, жообуңуз кабыл алынды. Талкуу жабылганча өзгөртсөңүз болот. Жыйынтыгын ушул жерге жөнөтөбүз.
# $title
consultation-yours =
    ✅ Сиз жооп бердиңиз:
    <b>{ $title }</b>
consultation-change = Жообумду өзгөртүү
consultation-take-back = Жообумду алып салуу
consultation-take-back-ask = Жообуңузду алып салабызбы? Ал эсептелбейт, жазгандарыңыз өчөт.
consultation-take-back-yes = Ооба, алып салуу
consultation-taken-back = Жообуңуз өчүрүлдү. Талкуу жабылганча кайра жооп берсеңиз болот.
consultation-unchanged = Өзгөртүүлөр өчүрүлдү. Мурдагы жообуңуз калды.
consultation-paused = Жазгандарыңыз сакталды.

## The reminder

# $n
consultation-unfinished = Талкуу жакында жабылат. Сизден калган суроолор: { $n }
consultation-unsent = Талкуу жакында жабылат. Жоопторуңуз даяр, бирок жөнөтүлгөн жок.
consultation-leave = Катышпайм
consultation-left = Макул, катышпайсыз. Баштаганыңыз өчүрүлдү.

## The questions as their author sees them

questions-title = ❓ Суроолор
# $n, $label, $kind
questions-line = { $n }. { $label } ({ $kind })
questions-none = Азырынча суроо жок. Адегенде суроолорду жазыңыз, анан ачыла жана жабыла турган күндөрүн коюңуз.
# $minutes
questions-minutes = Жооп берүүгө болжол менен { $minutes } мүнөт кетет.
questions-add = ➕ Суроо кошуу
questions-days = 📅 Качан ачылып, качан жабылат
# $language
questions-preview = 👁 Жашоочулар кандай көрөт · { $language }
questions-preview-mark = Алдын ала көрүү. Жооптор сакталбайт.
questions-preview-out = Көрүүнү бүтүрүү
questions-frozen-answered = Биринчи жооп келди: суроолор менен күндөрдү өзгөртүүгө болбойт.
questions-frozen-confirmed = Муну экинчи киши ырастаган: суроолор менен күндөрдү өзгөртүүгө болбойт.
questions-frozen-over = Суроолор менен күндөрдү азыр өзгөртүүгө болбойт.

## The days

# $date
questions-opens = Ачылат: { $date }
# $date
questions-closes = Акыркы күнү: { $date }
questions-opens-sent = жөнөтүлөрү менен
questions-closes-none = коюла элек
questions-ask-opens = Талкуу качан ачылат? Күнүн жазыңыз, мисалы: 1-апрель.
questions-change-opens = ✏️ Ачылышы
questions-change-closes = ✏️ Акыркы күнү
questions-opens-now = Жөнөтүлөрү менен
questions-ask-closes = Жооп бере турган акыркы күн кайсы? Тандаңыз же жазыңыз.
consultation-day-past = Бул күн өтүп кеткен. Башкасын жазыңыз.
# $days
consultation-day-far = Өтө алыс: ачылышына { $days } күндөн көп калбашы керек.
# $date
consultation-day-backwards = Акыркы күн ачылган күндөн эрте болуп калды. Ачылат: { $date }
# $days
consultation-too-long = Талкуу { $days } күндөн узак болбойт. Эртерээк күндү жазыңыз.
# $date
consultation-day-quiet = Бул күн тынч мезгилге туш келет. Андан кийинки биринчи күн: { $date }

## Writing a question

question-kind-choice = бир жооп
question-kind-many = бир нече жооп
question-kind-scale = баа, шкала
question-kind-number = сан
question-kind-text = текст
question-kind-photo = сүрөт
question-ask-kind = Кандай жооп күтөсүз?
# $language
question-ask-words = Суроону жазыңыз. Тили: { $language }. Биринчи сап — суроонун өзү. Түшүндүрмө керек болсо, кийинки саптарга жазыңыз.
# $language
question-ask-options = Тандай турган жоопторду жазыңыз, ар бирин өзүнчө сапка. Тили: { $language }
# $language
question-ask-steps = Баалардын аттарын жазыңыз: төмөнүнөн жогорусуна карай, ар бирин өзүнчө сапка. Тили: { $language }
# $n
question-steps-unnamed = Атсыз: 1 – { $n }
# $language
question-ask-unit = Эмне менен өлчөйбүз? Мисалы: сом. Тили: { $language }
question-ask-range = Эң азы жана эң көбү канча болот? Мисалы: 0-500
question-ask-optional = Суроого жооп бербей койсо болобу? Болсо, «Билбейм» жана «Айткым келбейт» баскычтары чыгат.
question-optional-yes = Ооба, өткөрүп жиберсе болот
question-optional-no = Жок, жооп керек
# $language, $text
question-written =
    Жазылганы ({ $language }):
    { $text }
# $kind
question-review = Текшериңиз. Жооптун түрү: { $kind }
question-may-skip = Өткөрүп жиберсе болот.
question-must = Жооп берүү керек.
question-store = Сактоо
question-stored = ✅ Сакталды.
question-part-kind = Түрү
question-part-words = Суроо
question-part-options = Жооптор
question-part-unit = Бирдиги
question-part-range = Чеги
question-part-optional = Өткөрүп жиберүү
# $language
question-missing = ⚠️ Бул тилде жок: { $language }
question-remove = Алып салуу
# $label
question-remove-ask = Бул суроону алып салабызбы? «{ $label }»
question-remove-yes = Ооба, алып салуу
question-removed = Суроо алынып салынды.
# $most, $n
question-label-long = Суроо өтө узун: { $n } белги, эң көбү { $most }. Кыскартыңыз.
# $most, $n
question-help-long = Түшүндүрмө өтө узун: { $n } белги, эң көбү { $most }. Кыскартыңыз.
# $least, $most, $n
question-options-number = Жооптордун саны: { $n }. Эң азы { $least }, эң көбү { $most } болсун, ар бири өзүнчө сапта.
# $line, $most
question-option-long = { $line }-саптагы жооп өтө узун. Эң көбү { $most } белги.
question-options-alike = Эки жооп бирдей. Оңдоп, кайра жазыңыз.
# $n, $wanted
question-options-differ = Башка тилде жооптордун саны { $wanted }, бул жерде { $n }. Саны да, ирети да бирдей болсун.
question-range-unreadable = Эки сан жазыңыз, кичинеси биринчи. Мисалы: 0-500

## Why a notice with questions cannot be sent yet

consultation-needs-questions = Жабыла турган күнү бар, суроосу жок. Суроо кошуңуз.
consultation-needs-closing = Суроолору бар кабарламага жабыла турган күн керек.
consultation-closing-over = Жабыла турган күнү өтүп кеткен. Башка күн коюңуз.
consultation-needs-words = Кабарламанын тилдеринин биринде суроо жазылган эмес. Суроолорду толуктаңыз.

## For groups and notice boards

# $title, $link
share-text =
    <b>{ $title }</b>
    { $link }

    Шилтемени топторго жөнөтүңүз. QR кодду көрсөтсөңүз же басып чыгарсаңыз болот. Жооптор жеке чатта гана берилет.
# $language
share-poster = 🖨 Плакат (PDF) · { $language }
# $language
poster-caption = 🖨 Плакат, бир барак. Тили: { $language }. Басып чыгарып, илип койсоңуз болот.
poster-head = Пикириңиз керек!
poster-invented = Үлгү: маалыматтар ойдон чыгарылган.
poster-trial = Сыноо жылы: баяндаманын расмий тартиби бекитиле элек.
# $n, $minutes
poster-about = Суроолор: { $n } · { $minutes } мүнөт
poster-scan = Телефондун камерасын кармаңыз же Telegram аркылуу кириңиз:
# $date
poster-until = Акыркы күнү: { $date }
# $date
poster-from = Ачылат: { $date }
poster-nameless = Жооптор атсыз эсептелет.
# $territory
poster-asks-partner = Пикир сураган: өнөктөш уюм ({ $territory }) жана Жергиликтүү өз алдынча башкаруулар союзу. Бул мамлекеттик орган эмес.
poster-asks = Пикир сураган: Жергиликтүү өз алдынча башкаруулар союзу (ЖӨБ союзу). Бул мамлекеттик орган эмес.
# $phone
poster-call = Суроо болсо, чалыңыз: { $phone }

## One's data

# $n
privacy-consultations = Талкууларга берген жоопторуңуз: { $n }
privacy-consultations-go = Жабыла элек талкууларга берген жоопторуңуз өчөт. Жабылгандары атсыз калат.
