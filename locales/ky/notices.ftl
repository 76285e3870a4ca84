### What is said unasked. A preview carries a number, never words of the matter.

## Buttons

notice-open = Ачуу
notice-see = Көрүү

## Problems

# to the head: $category, $place, $number
notice-problem-new = 🔔 Жаңы көйгөй: { $category }, { $place }. Номери: { $number }
# to reporter and supporters: $number
notice-problem-changed = 🔔 { $number }: абалы өзгөрдү.

## Roles

# $role, $community
notice-role-confirmed =
    ✅ ЖӨБ союзу Сизди ырастады. Эми жөнөтсөңүз болот.
    Кызматы: { $role }
    Аймагы: { $community }
# $phone
notice-role-refused = ЖӨБ союзу Сиздин кызматыңызды ырастаган жок. Суроо болсо, чалыңыз: { $phone }
notice-union-waiting = 🔔 ЖӨБ союзунун тизмесинде жаңы иш бар.

## The questionnaire

# $question, $value
notice-value-returned =
    ЖӨБ союзунун бир суроосу бар:
    «{ $question }»
    Сиздин жообуңуз: { $value }
# $community, $n, $minutes, $date
notice-reminder =
    Саламатсызбы! { $community }
    Калган суроолор: { $n } · болжол менен { $minutes } мүнөт · мөөнөтү: { $date }
# $n
notice-reminder-last = Бүгүн акыркы күн. Калган суроолор: { $n }. Жетишпесеңиз, бизге айтыңыз.
notice-tomorrow = Эртең эске салыңыз
notice-no-time = Жетишпей жатабыз
