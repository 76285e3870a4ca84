### What is said anywhere: expectations, refusals, failures, help, commands, settings, the report in chat

## Going on, back and away

resumed = Токтогон жериңизден улантабыз.
old-button = Бул баскыч эскирген. Азыркы экран төмөндө.
page-before = ◀️ Мурункулар
page-next = Кийинкилер ▶️
cancel-ask = Токтотобузбу? Бул көйгөй боюнча жазгандарыңыз өчөт.
# of anything but a problem
cancel-ask-other = Токтотобузбу? Азыр жазганыңыз өчөт.
cancel-yes = Ооба, өчүрүү
cancel-no = Жок, улантуу
cancelled = Өчүрүлдү.
cancel-nothing = Токтото турган эч нерсе жок.

## What was expected

expected-number = Азыр сан жазыңыз.
expected-text = Азыр текст жазыңыз.
expected-choice = Төмөнкүлөрдүн бирин тандаңыз.
expected-photo = Азыр сүрөт жөнөтүңүз.
expected-place = Азыр жерин жазыңыз же жөнөтүңүз.
expected-contact = Азыр номериңизди төмөнкү баскыч менен жөнөтүңүз.

## Outside of any conversation

outside-ask = Муну көйгөй катары билдиребизби?
outside-no = Макул. Керек болсо: /problem
outside-unknown = Муну окуй албайбыз. Жазыңыз, сүрөт же үн билдирүү жөнөтүңүз.
unknown-command = Мындай буйрук жок. Жардам: /help
edited-message = Жөнөтүлгөн билдирүүнү оңдогонуңуз эсепке алынбайт. Кайра жазып жөнөтүңүз.
# in groups; $link
only-private = Бул жерде эмес, жеке чатка жазыңыз: { $link }

## Refusals and failures

# $phone
not-for-this-role = Бул бөлүм айыл өкмөтү үчүн. Башчы болсоңуз, ЖӨБ союзунан чакыруу шилтемесин сураңыз: { $phone }
not-allowed = Муну жасоого Сиздин укугуңуз жок.
our-failure = Бизден ката кетти. Жазганыңыз сакталды. Бир аздан кийин кайра аракет кылыңыз.
database-away = Азыр жооп бере албай жатабыз. Жазганыңыз жоголбойт: бир аздан кийин келет.
too-fast = Өтө тез жазып жатасыз. Бир аз күтө туруңуз.
quiet-period = Азыр тынч мезгил: жашоочуларга билдирмелер жөнөтүлбөйт. Өмүргө коркунуч болсо: 112

## Help and the menu of commands

# $phone
help = Суроо болсо, ЖӨБ союзуна чалыңыз: { $phone }. Өмүргө коркунуч болсо: 112
command-start = Башкы меню
command-problem = Көйгөйдү билдирүү
command-my = Менин билдирүүлөрүм
command-near = Аймагымдагы көйгөйлөр
command-indicators = Көрсөткүчтөр
command-report = Баяндама
command-territory = Аймакты өзгөртүү
command-language = Тилди өзгөртүү
command-notify = Билдирмелер
command-privacy = Маалыматым жана аны өчүрүү
command-help = Жардам
command-cancel = Токтотуу
command-union = ЖӨБ союзунун тизмеси

## Notices on and off

notify-title = Кайсы билдирмелер келсин? Баскычты басып өзгөртүңүз.
# $kind
notify-on = ✅ { $kind }
# $kind
notify-off = ☐ { $kind }
notify-problems = Көйгөйлөрүмдүн абалы
notify-new-problems = Жаңы көйгөйлөр

## The report in chat

chat-report-choose = Кайсы жердин баяндамасы керек?
# $community
chat-report-year = { $community }: кайсы жыл?
chat-report-making = 📄 Даярдап жатабыз…
chat-report-failed = Баяндама чыкпай калды. Бир аздан кийин кайра аракет кылыңыз: /report
# $community, $year
chat-report-empty = { $community }, { $year }-жыл: азырынча маалымат жок.
# $community, $year
report-caption = { $community }, { $year }-жыл: баяндама

## Tables sent in chat

table-unknown = Бул таблицаны тааныбай жатабыз. Көрсөткүчтөрдүн таблицасын же мамлекеттик органдын сандарын жөнөтсөңүз болот (xlsx же csv).
table-too-large = Файл өтө чоң. Эң көбү 20 МБ болсун.
table-not-fetched = Файлды жүктөй албадык. Дагы бир жолу жөнөтүп көрүңүз.
