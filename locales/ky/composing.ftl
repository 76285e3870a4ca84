### Writing a notice, its second person, and how it goes

## The list

compose-title = 📣 Кабарламалар жана талкуулар
compose-list = Кабарламалар. Жаңылары жогоруда.
compose-none = Азырынча кабарлама жок.
# $number, $title, $state
compose-line =
    № { $number } · <b>{ $title }</b>
    { $state }
compose-new = ➕ Жаңы кабарлама
# $number
compose-untitled = Кабарлама № { $number }
compose-paused = ⏸ Сакталды. Улантуу үчүн: /union

## States

compose-state-written = ✏️ Даярдалып жатат
compose-state-waiting = ⏳ Ырастоону күтүп турат
compose-state-scheduled = 🕗 Убактысын күтүп турат
compose-state-queueing = 📤 Тизме түзүлүп жатат
compose-state-sending = 📤 Жөнөтүлүп жатат
compose-state-paused = ⏸ Токтоп турат
compose-state-sent = ✅ Жөнөтүлдү
compose-state-stopped = ⏹ Биротоло токтотулду

## Languages

compose-language-ky = кыргызча
compose-language-ru = орусча
compose-language-en = англисче
compose-in-ky = кыргызча
compose-in-ru = орусча
compose-in-en = англисче

## The questions

# $language, $most
compose-ask-title = Аталышын { $language } жазыңыз. Эң көбү { $most } белги.
# $language
compose-ask-body = Текстин { $language } жазыңыз. Эмне болот, кимге тиешелүү, эмне кылуу керек?
compose-ask-file = Файл тиркейсизби? Бир PDF же бир сүрөт, эң көбү 20 МБ.
# $what
compose-now-is = Азыркысы: { $what }
compose-keep = Ушундай калсын
compose-now-reads = Азыркысы (басып көчүрүп алыңыз):
# $chosen
compose-ask-territories =
    Кайсы аймактарга? Бир нечесин белгилесеңиз болот, алардын ичиндегинин баары кирет.
    Тандалганы: { $chosen }
# $place
compose-all-places = Баары: { $place }
# $place
compose-whole = { $place } бүт бойдон
compose-up = ⬆️ Бир деңгээл жогору
compose-ask-roles = Кимдерге? Бир нечесин белгилесеңиз болот.
compose-everybody = Баарына
compose-ask-languages = Кайсы тилде окугандарга?
compose-all-languages = Бардык тилдерде
compose-ask-part = Баарынабы же мурда катышкандарга ганабы?
compose-part-any = Баарына
compose-part-problem = Көйгөй билдиргендерге
compose-part-support = Көйгөйдү колдогондорго
compose-part-discussion = Баяндаманын талкуусуна катышкандарга
compose-part-indicators = Көрсөткүчтөрдү толтургандарга
compose-part-earlier = Мурунку талкууга жооп бергендерге…
compose-ask-which = Кайсы талкууга жооп бергендер?
compose-ask-sample = Баарынабы же кокустан тандалган бөлүгүнөбү? Санын жазсаңыз да болот.
compose-all = Баарына
# $n
compose-some = Кокустан тандалган { $n } киши
# $most
compose-sample-number = Бүтүн сан жазыңыз. Эң азы 1, эң көбү { $most }.
compose-ask-danger = Өмүргө коркунуч жөнүндө кабарлоосузбу?
compose-danger-no = Жок, кадимки кабарлама
compose-danger-yes = Ооба, өмүргө коркунуч бар
compose-danger-sure = Мындай кабарлама түнкүсүн да, тынч мезгилде да кетет, баш тарткандарга да жетет. Чын эле өмүргө коркунуч барбы?
# $example
compose-ask-when = Качан жөнөтөбүз? Тандаңыз же күнүн, саатын жазыңыз. Мисалы: { $example }
compose-now = Азыр
compose-tomorrow = Эртең 10:00
# $meant, $really
compose-waits =
    Бул убакта жөнөтүлбөйт: түн же тынч мезгил.
    Сиз айткан убакыт: { $meant }
    Жөнөтүлө турган убакыт: { $really }
# $moment
compose-waits-yes = Макул: { $moment }

## What cannot be taken

# $tag
compose-markup = Тексттин ичинде белги бар: { $tag }. Ал окурманга ошол бойдон көрүнөт. Жөнөкөй текст жазыңыз.
compose-title-short = Аталышы өтө кыска. Эмне жөнүндө экени көрүнсүн.
# $n, $most
compose-title-long-ky = Кыргызча аталышы узун: { $n } белги, эң көбү { $most }. Кыскартып жазыңыз.
# $n, $most
compose-title-long-ru = Орусча аталышы узун: { $n } белги, эң көбү { $most }. Кыскартып жазыңыз.
# $n, $most
compose-title-long-en = Англисче аталышы узун: { $n } белги, эң көбү { $most }. Кыскартып жазыңыз.
compose-body-short = Бир-эки сөз аздык кылат. Кененирээк жазыңыз.
# $over
compose-body-long-ky = Кыргызча текст бир билдирүүгө батпайт: ашыгы { $over } белги. Кыскартып жазыңыз.
# $over
compose-body-long-ru = Орусча текст бир билдирүүгө батпайт: ашыгы { $over } белги. Кыскартып жазыңыз.
# $over
compose-body-long-en = Англисче текст бир билдирүүгө батпайт: ашыгы { $over } белги. Кыскартып жазыңыз.
compose-file-expected = PDF же сүрөт жөнөтүңүз, же өткөрүп жибериңиз.
compose-file-not-an-image = Мындай файл болбойт. PDF же сүрөт жөнөтүңүз.
compose-file-not-a-pdf = Бул PDF бузук: аягына чейин окулбайт. Кайра сактап жөнөтүңүз.
compose-file-too-large = Файл өтө чоң. Эң көбү 20 МБ болсун.
compose-file-not-fetched = Файлды жүктөй албадык. Дагы бир жолу жөнөтүп көрүңүз.
compose-time-unreadable = Убакытты окуй алган жокпуз. Төмөнкү мисалдагыдай жазыңыз.
compose-time-past = Бул убакыт өтүп кетти. Келе турган убакытты жазыңыз.
compose-time-far = Бир жылдан алыс убакытты жазууга болбойт.

## Whom it is for

# $places
compose-for-places = Аймактар: { $places }
# $n
compose-and-more = дагы { $n }
compose-for-everybody = Баарына: жашоочуларга да, кызматтагыларга да
# $roles
compose-for-roles = Кимдерге: { $roles }
# $languages
compose-for-languages = Окуу тили: { $languages }
# $number
compose-for-answered = Талкууга жооп бергендерге: № { $number }
# $n, $seed
compose-for-sample = Кокустан тандоо: { $n } киши (тандоо саны: { $seed })
# $number
compose-for-got = Мурунку кабарламаны алгандарга гана: № { $number }

## The preview

# $number, $title
compose-preview-title = 👁 № { $number } · <b>{ $title }</b>
# $n
compose-below = { $n } адамдан аз
# $n
compose-about = болжол менен { $n }
# $sample, $n
compose-sample-fewer = ⚠️ Кокустан тандоого { $sample } киши суралган, ал эми жете турган киши азыраак: { $n }. Ошондуктан баарына барат.
# $n, $languages
compose-recipients = Алуучулар: { $n } ({ $languages })
# $time, $rate
compose-duration = Жөнөтүү убактысы: кеминде { $time } (секундасына { $rate })
# $n
compose-seconds = { $n } сек.
# $n
compose-minutes = { $n } мүн.
# $n, $minutes
compose-hours = { $n } саат { $minutes } мүн.
compose-goes-now = Качан: дароо
# $moment
compose-goes-at = Качан: { $moment }
# $name
compose-has-file = 📎 { $name }
compose-file-is-pdf = PDF
compose-file-is-picture = сүрөт
compose-is-danger = ⚠️ Өмүргө коркунуч: түнкүсүн да, тынч мезгилде да кете берет.
# $n
compose-missing-ky = ⚠️ Кыргызча текст жок, кыргызча окугандар: { $n }
# $n
compose-missing-ru = ⚠️ Орусча текст жок, орусча окугандар: { $n }
# $n
compose-missing-en = ⚠️ Англисче текст жок, англисче окугандар: { $n }
# $language
compose-missing-get = Аларга башка тилде барат: { $language }. Бул кабарламанын ичинде айтылат.
compose-missing-none = Алар бул кабарламаны албайт.
compose-leave-out = Аларга жөнөтпөө
# $language
compose-give = Аларга башка тилде: { $language }
compose-second-needed = 🤝 Башка уюмдан экинчи киши ырастайт.
compose-second-there = 🤝 Экинчи киши ырастады.
# $reason
compose-second-refused = 🤝 Экинчи киши ырастаган жок. Себеби: { $reason }
compose-block-words-ky = Кыргызча текст жок.
compose-block-words-ru = Орусча текст жок.
compose-block-long-ky = Кыргызча текст бир билдирүүгө батпайт.
compose-block-long-ru = Орусча текст бир билдирүүгө батпайт.
compose-block-long-en = Англисче текст бир билдирүүгө батпайт.
compose-block-missing = Тексти жок тилде окугандар үчүн эмне кылабыз? Тандаңыз.
compose-block-narrow = Бир нерсеге катышкандарга бүтүндөй облустар же өлкө боюнча гана жазса болот: тар чөйрөдө ким катышканы билинип калат. Аймактарды кеңейтиңиз.
compose-block-nobody = Алуучу жок: аймактарды же кимдерге барарын өзгөртүңүз.
# $n
compose-block-few = Буга катышкандар { $n } адамга жетпейт: көбүрөөк аймакты же баарын тандаңыз.
compose-block-closes = Талкуу жөнөтүлгүчө эле жабылып калат: мөөнөтүн өзгөртүңүз.
compose-proof = Өзүмө көрсөтүү
# $language
compose-proof-in = Көрсөтүү: { $language }
compose-proof-shown = ⬆️ Окурман ушундай көрөт. Баскычтар да ошондой болот.
compose-no-words = Бул тилде текст жок.
compose-change = Өзгөртүү
compose-edit = Эмнени өзгөртөсүз?
compose-edit-ky = Кыргызча текст
compose-edit-ru = Орусча текст
compose-edit-en = Англисче текст
compose-edit-file = Файл
compose-edit-territories = Аймактар
compose-edit-roles = Кимдерге
compose-edit-languages = Окуу тили
compose-edit-part = Катышкандар
compose-edit-sample = Кокустан тандоо
compose-edit-danger = Өмүргө коркунуч
compose-edit-when = Качан
compose-unchanged = Эч нерсе өзгөргөн жок.
compose-edit-anew = Эмнени өзгөртөсүз? Өзгөрткөндөн кийин кайра жөнөтүү керек; ырастоо да кайра суралат.
compose-drop-file = Файлды алып салуу
compose-drop = Өчүрүү
compose-drop-ask = Бул кабарламаны өчүрөбүзбү? Эч кимге жөнөтүлгөн эмес.
compose-dropped = Өчүрүлдү.
# $n
compose-send-ask = Жөнөтөбүзбү? Алуучулар: { $n }
# $n
compose-send-ask-second = Ырастоого жөнөтөбүзбү? Алуучулар: { $n }. Башка уюм ырастагандан кийин гана кетет.
compose-changed-since = Ошондон бери кабарлама өзгөрдү. Жаңысын карап чыгыңыз.
# $moment
compose-scheduled = 🕗 Жөнөтүлө турган убакыт: { $moment }
# $n
compose-asked-second = ⏳ Ырастоого жөнөтүлдү. Ырастоо суралгандар: { $n }
compose-no-partner = Бул аймактарда ырастай турган өнөктөш уюм жок. Адегенде өнөктөш дайындаңыз: /union
compose-no-union = Бул аймактарда ырастай турган ЖӨБ союзунун кызматкери жок.

## The second person

# $number
compose-confirm-title = 🤝 Сизден ырастоо сурашат: кабарлама № { $number }
# $who
compose-confirm-who = Ким жөнөтөт: { $who }
# $n
compose-confirm-count = Алуучулар: { $n }
compose-confirm-long = Тексти узун: төмөнкү баскычтан толук көрүңүз.
compose-confirm = ✅ Ырастоо
compose-refuse = Баш тартуу, себебин жазуу
# $number
compose-refuse-why = Кабарлама № { $number }: эмне үчүн ырастабайсыз? Себебин жөнөтүүчү окуйт.
# $reason
compose-refuse-review = Себеби: { $reason }
compose-refuse-send = Баш тартуу
# $number
compose-refused = Баш тарттыңыз: кабарлама № { $number }. Жөнөтүүчүгө билдирдик.
# $number
compose-confirmed = ✅ Ырастадыңыз: кабарлама № { $number }
compose-cannot-go = Бул кабарлама азыр жөнөтүлбөйт: автору оңдошу керек.
# $number
compose-was-confirmed = 🔔 Кабарлама № { $number }: экинчи киши ырастады.
# $number, $reason
compose-was-refused =
    🔔 Кабарлама № { $number }: ырасталган жок.
    Себеби: { $reason }
# $number
compose-was-overtaken = 🔔 Кабарлама № { $number } жөнөтүлгөн жок: тынч мезгил же түн бүткөнчө талкуунун акыркы күнү өтүп кетет. Башка күндөрдү коюп, кайра жөнөтүңүз.

## On its way

# $number, $title
compose-going-title = № { $number } · <b>{ $title }</b>
# $n, $total
compose-going-sent = Жетти: { $n } / { $total }
# $n
compose-going-failed = Жетпей калды: { $n }
# $n
compose-going-unknown = Жеткени белгисиз: { $n }
# $n
compose-going-tens = 🔒 Катышкандар таанылып калбашы үчүн сандар ондук менен гана айтылат. Себеби { $n } адамдан азында кездешсе, ал айтылбайт.
# $n
compose-going-waiting = Кезекте: { $n }
# $n
compose-going-never = Жөнөтүлбөй калды: { $n }
# $time
compose-going-left = Калган убакыт: болжол менен { $time }
# $rate
compose-going-slow = ⚠️ Акыркы мүнөттө жайыраак кетти: секундасына { $rate }
compose-going-stands = ⚠️ Акыркы мүнөттө эч нерсе кеткен жок. Канча убакыт калганын азыр айтуу мүмкүн эмес.
# $moment
compose-going-on-at = 🌙 Азыр түн же тынч мезгил. Улантылат: { $moment }
compose-pause = ⏸ Убактылуу токтотуу
compose-go-on = ▶️ Улантуу
compose-stop = ⏹ Биротоло токтотуу
# $n
compose-stop-ask = Биротоло токтотобузбу? Кезектегилер албай калат: { $n }. Кайра улантууга болбойт.
# $n
compose-repeat = Белгисиздерин кайталоо: { $n }
# $n
compose-repeat-ask = Жеткени белгисиз: { $n }. Кайталасак, айрымдары экинчи жолу алып калышы мүмкүн. Кайталайбызбы?
compose-repeat-yes = Ооба, кайталоо
compose-correct = ✏️ Катасын оңдоп жазуу
# $number
compose-correction-begun = Оңдолгон кабарлама мурункусун алгандарга гана барат: № { $number }
compose-refresh = 🔄 Жаңылоо
# $n
compose-questions = ❓ Суроолор жана мөөнөтү: { $n }
compose-add-questions = ➕ Суроо жана мөөнөт кошуу
compose-share = 🔗 Шилтеме, QR, плакат
compose-result = 📊 Жыйынтыгы
