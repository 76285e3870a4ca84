### Checking what communities sent, what the Union asks them, and the kenesh's part in it

## The queue

# $n
checking-entry = Жоопторду текшерүү: { $n }
# $n, $asked, $accepted
checking-title =
    Текшерүүнү күткөндөр: { $n }
    Жооп күтүлөт: { $asked } · кабыл алынды: { $accepted }
    Аталыштан кийинки сан — белгилердин саны. ✏️ — суроодон кийин оңдолгон.
# $n
checking-asked = Жооп күтүлөт: { $n }
checking-asked-title = Суроо берилгендер жана суроолордун саны:
checking-bulk = Белгиси жокторду кабыл алуу
checking-bulk-none = Баарында белги бар.
# $n
checking-bulk-ask = Белгиси жоктор: { $n }. Ачпай туруп кабыл алабызбы?
# $n
checking-bulk-yes = Кабыл алуу: { $n }
# $n
checking-bulk-done = ✅ Кабыл алынды: { $n }
checking-levels = Райондор, облустар
checking-over = Бул жылдын текшерүү мөөнөтү бүттү.
# $date
checking-opens = Текшерүү башталат: { $date }

## A community

# $community, $year, $number, $date, $state, $n
checking-heading =
    <b>{ $community }</b> · { $year }
    { $number } · { $date } · { $state }
    Белгилер: { $n }
review-state-received = келди
review-state-returned = суроо берилди
review-state-corrected = оңдолду
review-state-accepted = кабыл алынды
review-state-locked = жабылды
# $n
checking-ask-one = { $n } — Суроо берүү
checking-ask-other = Башка жооп боюнча суроо
checking-accept = ✅ Кабыл алуу
checking-accepted = ✅ Кабыл алынды
checking-unlock = Кайра ачуу
checking-unlocked = Ачылды: кайра текшерип, кабыл алыңыз.
checking-next = Башка аймак ▶️
checking-to-list = Тизмеге
# $words
checking-remark = 🏛 Кеңештин эскертүүсү: «{ $words }»
# $what, $question
checking-return-open = ❓ { $what }: «{ $question }»
# $what, $value
checking-return-corrected = ✏️ { $what }: оңдолду, азыр { $value }
# $what, $value, $reply
checking-return-explained = 💬 { $what }: { $value }. Себеби: «{ $reply }»
# $what
checking-return-withdrawn = { $what }: суроо кайтарылып алынды
# $words
checking-comment = 💬 «{ $words }»
# $year, $value
checking-last-year = { $year }-жылы: { $value }
# $own, $median, $n: how many were compared
checking-peers-near = бул жерде { $own }, облустагы окшошторунда { $median } ({ $n } аймак)
# $own, $median, $n
checking-peers-country = бул жерде { $own }, өлкөдөгү окшошторунда { $median } ({ $n } аймак)
# $value: som for one resident
checking-per-head = бир кишиге { $value }
# $value
checking-per-thousand = 1000 кишиге { $value }
# $body, $value
checking-figure = { $body }: { $value }
checking-no-answer = жооп жок
checking-skipped-no-data = маалымат жок
checking-skipped-not-ours = тиешеси жок
checking-skipped-would-not-say = жооп берилген жок
checking-skipped-later = кийинкиге калтырылды

## Flags

# $all: names with values
flag-unlikely = Адатта мындай болбойт: { $all }.
# $what, $year: last year
flag-to-nothing = { $what }: { $year }-жылы нөлдөн көп болгон.
# $what
flag-outlier = { $what }: окшош аймактардан кескин айырмаланат.
# $what
flag-differs-from-nothing = { $what }: мамлекеттик органда нөл.
# $what, $apart: in percent
flag-above-figure = { $what }: мамлекеттик органдын санынан көп, айырмасы { $apart }.
# $what, $apart
flag-below-figure = { $what }: мамлекеттик органдын санынан аз, айырмасы { $apart }.
# $what, $reason
flag-missing = { $what }: { $reason }.
# $what, $words
flag-comment = { $what }: «{ $words }»

## Asking about a value

checking-choose-section = Эмне боюнча сурайсыз? Бөлүмдү тандаңыз:
checking-choose-value = Кайсы жооп боюнча сурайсыз?
# $what, $value
checking-ask-title =
    <b>{ $what }</b>
    Жооп: { $value }
# $n
checking-ask-so = Ушинтип суроо: { $n }
checking-ask-own = Өз суроомду жазам
# $question
checking-asked-already = Буга чейин суралган: «{ $question }»
checking-withdraw = Суроону кайтарып алуу
checking-withdrawn = Суроо кайтарылып алынды
checking-asked-done = ✅ Суроо жөнөтүлдү. Калган жооптор өзгөрбөйт.
# $community, $what, $value
checking-write-ask =
    { $community }
    <b>{ $what }</b>: { $value }
    Сурооңузду бир-эки сүйлөм менен жазыңыз.

## The questions worded beforehand: to the community, in its own language

# $all: names with values
return-contradiction = Бири-бирине дал келбейт: { $all }. Кайсы сан туура?
# $all
return-unlikely = Адаттагыдай эмес: { $all }. Сандар туурабы?
return-range = Текшерип бериңизчи: сан да, бирдиги да туурабы?
# $year: last year, $previous
return-jump = { $year }-жылы: { $previous }. Айырмасы эмне үчүн мынча чоң?
return-outlier = Окшош аймактардан кескин айырмаланат. Сан туурабы?
# $body, $figure
return-differs = { $body } берген сан: { $figure }. Эмне үчүн дал келбейт?
return-missing = Бул жерде жооп жок. Бере аласызбы?
return-comment = Кененирээк түшүндүрүп бериңизчи.

## Why something is not done

checking-no-not-yours = Бул Сиздин аймагыңызга же кызматыңызга кирбейт.
checking-no-own-community = Өз аймагыңызды башка киши текшерет.
checking-no-out-of-subjects = Бул бөлүмдү ЖӨБ союзу текшерет.
checking-no-locked = Жооптор жабылган: эми өзгөртүлбөйт.
checking-no-done-before = Бул буга чейин чечилген.
checking-no-not-sent = Бул жерден азырынча эч нерсе жөнөтүлгөн жок.
checking-no-changed = Сиз карап жатканда бир нерсе өзгөрдү. Кайра караңыз.
checking-no-open-returns = Адегенде берилген суроолорго жооп керек.
checking-no-returned-already = Бул жооп боюнча буга чейин суралган.
checking-no-opinion = Пикир боюнча суроо берилбейт.
checking-no-settled-before = Бул суроого буга чейин жооп берилген.
checking-no-not-settled = Азырынча баары кабыл алына элек.

## Levels

# $place, $accepted, $expected
levels-title =
    <b>{ $place }</b>
    Кабыл алынды: { $accepted } / { $expected }
level-state-accepted = ✅ Деңгээл кабыл алынды.
level-state-excepted = ☑️ Өзгөчө учур: баары кабыл алынган жок.
level-state-reopened = ↩️ Кабыл алынган, бирок кийин бир нерсе өзгөрдү.
# $reason
levels-reason = Себеби: { $reason }
levels-accept = ✅ Деңгээлди кабыл алуу
levels-except = Өзгөчө учур деп белгилөө
levels-reopen = Өзгөчө учурду жокко чыгаруу
# $place
levels-reason-ask = { $place }: эмне үчүн баарын кабыл албайбыз? Себебин жазыңыз, ал баяндамага кирет.
levels-lock = 🔒 Кабыл алынганды жабуу
# $place, $n
levels-lock-ask = { $place }: кабыл алынган жоопторду ({ $n }) жабабызбы? Андан кийин өзгөртүлбөйт.
# $n
levels-locked = 🔒 Жабылды: { $n }

## What the Union asks a community

# $community, $year, $n
notice-returned =
    🔔 { $community }, { $year }-жыл
    ЖӨБ союзунун суроолору бар. Саны: { $n }
# $n
returned-entry = ЖӨБ союзунун суроолору: { $n }
returned-none = Азыр ЖӨБ союзунун суроосу жок.
returned-mend = Оңдоо
# $name, $value
returned-corrected = ✅ { $name }: { $value }
# $name, $value
returned-explained = ✅ { $name }: { $value }. Түшүндүрмө сакталды.
# $name
returned-settled-before = { $name }: бул суроого буга чейин жооп берилген.
# $community, $number, $date
returned-receipt =
    ✅ Рахмат! Жооптор кабыл алынды, ЖӨБ союзу карап чыгат. Калганы өзгөргөн жок.
    { $community }
    Номери: <code>{ $number }</code> · { $date }
# $n
returned-paused = ⏸ Калган суроолор: { $n }. Улантуу: /indicators
# $phone
send-locked = Бул жылдын жооптору текшерилип, жабылган. Өзгөртүү керек болсо, ЖӨБ союзуна чалыңыз: { $phone }

## The kenesh

kenesh-menu = Кеңеш
# $community, $year, $done, $total, $date
kenesh-title =
    <b>{ $community }</b>, { $year }-жыл
    Айыл өкмөтү толтурганы: { $done } / { $total }. Мөөнөтү: { $date }
kenesh-not-sent = Азырынча жөнөтүлө элек.
# $number
kenesh-sent = ✅ Жөнөтүлгөн. Номери: <code>{ $number }</code>
# $words
kenesh-remark-now = Сиздин эскертүүңүз: «{ $words }»
kenesh-read = Бөлүмдөр боюнча окуу
kenesh-remark = Эскертүү жазуу
# $done, $total
kenesh-own = Кеңешке суроолор: { $done } / { $total }
# $name, $value
kenesh-line = { $name }: <b>{ $value }</b>
# $community
kenesh-remark-ask = { $community }: кеңештин эскертүүсүн жазыңыз. Аны текшерген киши көрөт, аймактын баяндамасына да кирет.
kenesh-remark-done = ✅ Эскертүү сакталды: жооптор менен кошо кетет.
kenesh-locked = Бул жылдын жооптору жабылган: эми өзгөртүүгө болбойт.
# $community
kenesh-own-review = { $community }: кеңештин жооптору
kenesh-own-waits = ✅ Даяр. Кеңештин жооптору айыл өкмөтүнүн жооптору менен кошо кетет.
kenesh-own-sent = ✅ Жөнөтүлдү. Кеңештин жооптору айыл өкмөтүнүн жоопторуна кошулду.
kenesh-own-paused = ⏸ Сакталды.

## In the report

report-remark = Кеңештин эскертүүсү
# $n
report-value-returned = такталып жаткан жооптор: { $n }
# entered by phone or from paper, and sent without the head
report-value-unheard = башчы ырастай элек
report-excepted = Өзгөчө учурлар
# $place, $reason
report-excepted-line = { $place }: баары текшерилген жок. Себеби: { $reason }
