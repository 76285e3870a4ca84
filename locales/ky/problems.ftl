### Raising a problem, what became of it, and the head's answer to it

## Groups of categories

menu-water = 💧 Суу, канализация
menu-road = 🛣 Жол, көчө жарыгы
menu-clean = 🗑 Таштанды, тазалык
menu-people = 🏫 Мектеп, бала бакча, дарыгер
menu-energy = ⚡ Электр, газ, байланыш
menu-land = 🌾 Жер, жайыт, сугат суу
menu-social = 👪 Жөлөкпул, жаштар, маданият
menu-other = ➕ Башка же билбейм

## Categories in few words, for buttons and lists; the full names stand in reports

matter-econ = Экономика, инвестиция
matter-prop = Муниципалдык мүлк
matter-budg = Жергиликтүү бюджет
matter-watr = Ичүүчү суу
matter-sewr = Канализация
matter-road = Жол, көпүрө, тротуар
matter-lite = Көчө жарыгы
matter-ceme = Көрүстөн
matter-gren = Жашылдандыруу, тазалык
matter-park = Парк, спорт аянтчасы
matter-wast = Таштанды
matter-tran = Коомдук транспорт
matter-cult = Маданият үйү, эстелик
matter-libr = Китепкана
matter-land = Жер, курулуш
matter-advr = Көчөдөгү жарнама
matter-ordr = Коомдук тартип
matter-folk = Элдик чыгармачылык
matter-yout = Балдар жана жаштар
matter-emrg = Сел, көчкү, өрт
matter-hlth = Оорунун алдын алуу
matter-othr = Башка же билбейм
matter-schl = Мектеп, бала бакча
matter-medc = Оорукана, ФАП, тез жардам
matter-elec = Электр, газ, жылуулук
matter-irri = Сугат суу
matter-past = Жайыт жана мал
matter-socp = Жөлөкпул, социалдык жардам
matter-inet = Байланыш, интернет
matter-cond = Айыл өкмөтүнүн, кеңештин иши

## What it is about

problem-group =
    Көйгөй эмне тууралуу?
    ⚠️ Өмүргө коркунуч болсо, азыр 112ге чалыңыз.
problem-category = Тагыраагын тандаңыз:
# $category
problem-chosen = ✅ Түрү: { $category }
problem-officials = Муну айыл өкмөтү көрбөйт: ЖӨБ союзу гана окуйт. Кошуналарга да чыкпайт.

## What is wrong

problem-what =
    Эмне болду? Жазыңыз же үн билдирүү жөнөтүңүз. Кайсы тилде болсо да болот.
    Мисалы: «Жогорку көчөдө эки жумадан бери суу жок».
    Адамдардын атын, номерин жазбаңыз.
problem-what-too-short = Бир-эки сөз аздык кылат. Эмне болгонун кененирээк жазыңыз.
expected-what = Эмне болгонун жазыңыз же үн билдирүү жөнөтүңүз.
# $seconds
problem-voice-received = 🎤 Жазылды, { $seconds } сек. Үнүңүздү ЖӨБ союзу гана угат.
voice-again = Кайра жаздыруу
# $minutes
voice-too-long = Үн билдирүү өтө узун. Эң көбү { $minutes } мүнөт: кыскараак жаздырып көрүңүз.
voice-too-large = Бул үн билдирүү өтө чоң. Кыскараак жаздырып көрүңүз.
voice-not-fetched = Үн билдирүү жетпей калды. Кайра жөнөтүп көрүңүз.
# the file is no voice message
voice-not-an-image = Бул үн билдирүү эмес. Үн билдирүү жөнөтүңүз же жазыңыз.

## Photos

problem-photos = Сүрөтү барбы? Бештен ашык эмес. Адамдардын жүзү көрүнбөгөнү жакшы.
# $n
problem-photos-received = 📷 Сүрөт: { $n }. Дагы барбы?
# $n
problem-photos-kept = ✅ Сүрөт: { $n }
photos-remove = Сүрөттөрдү өчүрүү
# $most
photos-enough = Сүрөт жетиштүү: эң көбү { $most }. «Даяр» баскычын басыңыз.
photo-not-an-image = Бул сүрөт эмес. Сүрөт жөнөтүңүз же өткөрүп жибериңиз.
photo-too-large = Сүрөт өтө чоң. Кичирээгин жөнөтүңүз.
photo-not-fetched = Сүрөт жетпей калды. Кайра жөнөтүп көрүңүз.

## Where

problem-where = Кайсы жерде? Айылдын, көчөнүн атын жазыңыз же жайгашкан жерди жөнөтүңүз.
# $community
problem-elsewhere = Бул жер башка аймакта: { $community }. Ошол жакка билдиребизби?
problem-elsewhere-no = Жок, өз аймагыма
problem-place-abroad = Бул жер Кыргызстандан тышкары. Айылдын, көчөнүн атын жазыңыз.
# $place
problem-place-kept = ✅ Жери: { $place }
problem-point = картадагы чекит
problem-share = Так жерин айыл өкмөтүнө көрсөтөбүзбү? Башка эч ким көрбөйт.
problem-share-yes = Ооба, көрсөтүлсүн
problem-share-no = Жок, көрсөтүлбөсүн

## A similar one

problem-similar = Буга окшош көйгөйлөр бар. Ушулардын биринби?
# $n, $category, $place, $date, $supporters
problem-similar-one = { $n }. { $category }, { $place } · { $date } · колдогондор: { $supporters }
problem-similar-none = Жок, меники башка
problem-back-ask = Ушул көйгөйгө үнүңүздү кошобузбу?
# $n
problem-backed = ✅ Рахмат, үнүңүз кошулду. Колдогондор: { $n }. Абалы өзгөрсө, билдиребиз.
# $n
problem-backed-toast = ✅ Үнүңүз кошулду. Колдогондор: { $n }
# $n
problem-backed-before = Буга үнүңүз мурун эле кошулган. Колдогондор: { $n }

## A solution

problem-solution = Сизче, муну кантип чечсе болот? Жазсаңыз болот, жазбасаңыз да болот.

## The review

# $category, $text, $photos, $place, $solution, $readers
problem-review =
    Текшериңиз:
    Түрү: { $category }
    Эмне болду: { $text }
    Сүрөт: { $photos }
    Жери: { $place }
    Сунуш: { $solution }
    Ким окуйт: { $readers }
readers-head-and-union = айыл өкмөтү жана ЖӨБ союзу, атыңызсыз
readers-union = ЖӨБ союзу гана, атыңызсыз
# stands where nothing was given
nothing = жок
# $seconds
problem-voice = 🎤 үн билдирүү, { $seconds } сек.
problem-edit = Эмнени өзгөртөсүз?
problem-edit-category = Түрү
problem-edit-what = Эмне болду
problem-edit-photos = Сүрөт
problem-edit-where = Жери
problem-edit-share = Так жери
problem-edit-similar = Окшош көйгөйлөр
problem-edit-solution = Сунуш
problem-for-other = Башка киши үчүн
problem-for-other-ask = Телефону жок киши үчүн жазып жатасызбы? Атын жазуунун кереги жок.
problem-for-other-yes = Ооба, башка киши үчүн
problem-for-other-no = Жок, өзүм үчүн
problem-for-other-mark = Башка киши үчүн жазылды
problem-paused = ⏸ Сакталды. Улантуу: /problem

## The receipt

# $number
receipt-problem =
    ✅ Кабыл алдык. Номери: <code>{ $number }</code>
    Айыл өкмөтү атыңызсыз көрөт. Абалы өзгөрсө, ушул жерге жазабыз.
    Бул мыйзам боюнча расмий кайрылуу эмес.
# $number
receipt-problem-union =
    ✅ Кабыл алдык. Номери: <code>{ $number }</code>
    Муну ЖӨБ союзу гана атыңызсыз окуйт. Абалы өзгөрсө, ушул жерге жазабыз.
    Бул мыйзам боюнча расмий кайрылуу эмес.
problem-again = Дагы билдирүү

## States and causes

state-new = Жаңы
state-confirmed = Көрүп чыгышты
state-planned = Пландалды
state-in-progress = Иш жүрүп жатат
state-fixed = Чечилди
state-unable = Азырынча чечүү мүмкүн эмес
state-not-ours = Башка орган чечет
state-duplicate = Кайталанган
cause-money = Каражат жок
cause-staff = Кызматкер жетишпейт
cause-powers = Ыйгарым укугубуз жок
cause-law = Мыйзам жол бербейт
cause-other = Башка себеп

## One's own problems, and what is begun

my-title = Сиздин билдирүүлөрүңүз жана колдогондоруңуз:
my-empty = Азырынча билдирүүңүз жок.
my-drafts = Башталган, бүтпөгөн: 📝
form-problem = Көйгөй
form-indicators = Көрсөткүчтөр

## A card

# $number, $category, $state, $community, $date, $supporters
problem-card =
    <b>{ $category }</b>
    { $community } · { $date }
    Номери: <code>{ $number }</code>
    Абалы: { $state }
    Колдогондор: { $supporters }
# $date, $state, $text
problem-change =
    { $date } — <b>{ $state }</b>
    { $text }

## Problems nearby

# $community
near-title = { $community }: ачык көйгөйлөр
# $community
near-empty = { $community }: азырынча ачык көйгөй жок.
near-not-released = Тексти менен сүрөтүн ЖӨБ союзу карап чыкканча көрсөтпөйбүз.
near-flag = Бул жөнүндө даттануу
near-flagged = Рахмат. ЖӨБ союзу карап чыгат.

## The head's list, card and answer

# $community
problems-title = { $community }: көйгөйлөр
# $community
problems-empty = { $community }: азырынча көйгөй билдирилген жок.
# the button that shows the shared point
problem-point-sent = 📍 Так жери
# $number
problem-move-ask = { $number }: абалын тандаңыз.
problem-cause-ask = Эмне себептен чечүү мүмкүн эмес?
problem-answer-ask =
    Жашоочуга кыскача жооп жазыңыз. Аны билдирген киши да, колдогондор да окуйт.
    Мисалы: «Насосту алмаштырабыз, суу 20-майда келет».
problem-answer-too-short = Жооп өтө кыска. Эмне кылынганын же эмне болорун жазыңыз.
# $number, $state, $cause: empty or in brackets, $text
problem-answer-review =
    Текшериңиз:
    { $number } — <b>{ $state }</b>{ $cause }
    { $text }
problem-answer-edit-text = Жооп
# $number, $state
problem-moved = ✅ { $number }: { $state }. Жообуңуз жөнөтүлөт.
problem-moved-meanwhile = Бул көйгөйдүн абалы өзгөрүп калыптыр. Кайра карап көрүңүз.
