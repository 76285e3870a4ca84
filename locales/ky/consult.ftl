### A notice as its reader gets it, what is open for them, and the public log

## The message

# $who
consult-asks = 📣 { $who } пикириңизди сурайт
# $who
consult-tells = 📣 { $who } билдирет
# $territory
consult-partner = Өнөктөш уюм ({ $territory })
consult-danger = 🆘 Өмүргө коркунуч бар! Жардам керек болсо, 112ге чалыңыз.
consult-corrects = ✏️ Мурунку кабарламада ката кеткен. Туурасы мына:
consult-other-language-ky = (Сиздин тилиңизде текст жок: кыргызчасын жөнөттүк.)
consult-other-language-ru = (Сиздин тилиңизде текст жок: орусчасын жөнөттүк.)
consult-other-language-en = (Сиздин тилиңизде текст жок: англисчесин жөнөттүк.)
# $n, $minutes
consult-questions = Суроолор: { $n } · { $minutes } мүнөт
# $date
consult-until = мөөнөтү: { $date }
consult-nameless = Жообуңуз атыңызсыз эсептелет.
consult-answer = Жооп берүү
consult-more-pdf = Толугу (PDF)
consult-more-picture = Сүрөтүн көрүү
consult-no-file = Файл табылган жок.

## Asked not to get them

consult-mute = Мага жөнөтпөңүз
consult-muted = 🔕 Эми мындай кабарламалар келбейт. Катышкан талкууларыңыздын жыйынтыгы баары бир келет. Өмүргө коркунуч болсо, баары бир билдиребиз.
consult-only-proof = Бул — үлгүсү гана: кабарлама али жөнөтүлгөн жок, баскыч азырынча эч нерсе кылбайт.
consult-unmute = Кайра келе берсин
consult-unmuted = 🔔 Талкууга чакыруулар кайра келет.
notify-consultations = Талкууга чакыруулар

## What is open

consult-open = 📣 Сизден пикир күткөн талкуулар:
# $title, $date
consult-one =
    <b>{ $title }</b>
    Мөөнөтү: { $date }
consult-answered = ✅ Жообуңуз кабыл алынган
consult-change = Жообумду өзгөртүү
consult-none = Азыр Сиз үчүн ачык талкуу жок. Жаңысы башталганда, ушул жерге жазабыз.
consult-invite-again = 🔔 Чакыруулар кайра келсин
consult-none-muted = Азыр Сиз үчүн ачык талкуу жок. Чакырууларды өчүргөнсүз, ошондуктан жаңысы башталганда билдирбейбиз.
# $date
consult-none-until = Азыр Сиз үчүн ачык талкуу жок. Кийинкиси башталат: { $date }
consult-past = 📊 Аяктаган талкуулардын жыйынтыгы төмөнкү баскычтарда.
# $title
consult-past-few = «{ $title }»: жооп өтө аз болду, ошондуктан сандарын көрсөтпөйбүз. Чечим жана кийинки кадамдар болсо, төмөнкү баскычтан көрүнөт.

## The public log

consult-log = Жөнөтүлгөн кабарламалар
consult-log-title = 📜 Ким, кимдерге, качан, эмне жөнөткөн
consult-log-none = Азырынча эч нерсе жөнөтүлгөн жок.
consult-log-few = 5тен аз
# $date, $who, $place, $title, $audience, $n
consult-logged =
    { $date } · { $who }, { $place }
    <b>{ $title }</b>
    { $audience }
    Алуучулар: { $n }

## Begun and not finished

form-notice = Кабарлама
form-notice-refusal = Ырастоодон баш тартуу
command-consult = Талкуулар
