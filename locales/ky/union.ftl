### The Union's lists: people to confirm, texts to release, voice messages to write down, reported problems

## The lists

union-title = ЖӨБ союзунун тизмеси
union-nothing = Азырынча күткөн иш жок.
# $n
union-people = Ырастала турган адамдар: { $n }
# $n
union-texts = Чыгарыла турган тексттер: { $n }
# $n
union-voices = Текстке айландырыла турган үндөр: { $n }
# $n
union-flagged = Даттануу түшкөндөр: { $n }
union-done-before = Бул иш буга чейин бүтүптүр.

## People to confirm

union-people-title = Кимди ырастайбыз?
# $role, $community, $phone, $date
union-person =
    Кызматы: { $role }
    Аймагы: { $community }
    Номери: { $phone }
    Шилтемени ачты: { $date }
# $section
union-person-section = Бөлүмү: { $section }
union-confirm = Ырастоо
union-refuse = Ырастабоо
# $role, $community
union-refuse-ask = { $role }, { $community }: ырастабайбызбы? Бул кызмат ал кишиден алынат.
# $role, $community
union-confirmed = ✅ Ырасталды: { $role }, { $community }
# $role, $community
union-refused = Ырасталган жок: { $role }, { $community }

## Texts and photos to release

union-texts-title = Кошуналарга жана баяндамага чыга турган тексттер:
union-release-ask = Аты-жөнү, номери же жүзү көрүнгөн жери барбы? Болсо, чыгарбаңыз же оңдоп чыгарыңыз.
union-release = Чыгаруу
union-release-text = Текстин гана чыгаруу
union-release-edited = Оңдоп чыгаруу
union-withhold = Чыгарбоо
union-edit-ask = Чыга турган текстти жазыңыз. Маанисин өзгөртпөңүз: аттарды, номерлерди гана алып салыңыз.
# $number
union-released = ✅ { $number }: чыгарылды
# $number
union-withheld = { $number }: чыгарылган жок

## Voice messages to write down

union-voices-title = Үн билдирүүлөр:
# $number
union-voice-ask = { $number }: үн билдирүүнү угуп, текстин жазыңыз. Аттарды, номерлерди жазбаңыз.
union-voice-empty = Эч нерсе угулбайт
# $number
union-written-down = ✅ { $number }: текст сакталды. Айыл өкмөтүнө ушул текст көрүнөт.

## Reported problems

union-flagged-title = Даттануу түшкөн көйгөйлөр:
union-flagged-ask = Бул көйгөйгө даттануу түштү. Кошуналарга көрсөтүлө берсинби?
union-hide = Көрсөтпөө
union-keep = Калтыруу
# $number
union-kept = ✅ { $number }: калтырылды
