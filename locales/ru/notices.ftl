### What is said unasked. A preview carries a number, never words of the matter.

## Buttons

notice-open = Открыть
notice-see = Посмотреть

## Problems

# to the head: $category, $place, $number
notice-problem-new = 🔔 Новая проблема: { $category }, { $place }. Номер: { $number }
# to reporter and supporters: $number
notice-problem-changed = 🔔 { $number }: есть изменение.

## Roles

# $role, $community
notice-role-confirmed =
    ✅ Союз МСУ подтвердил Вас. Теперь можно отправлять.
    Должность: { $role }
    Территория: { $community }
# $phone
notice-role-refused = Союз МСУ не подтвердил Вашу должность. Если это ошибка, позвоните: { $phone }
notice-union-waiting = 🔔 В списке Союза МСУ есть новое.

## The questionnaire

# $question, $value
notice-value-returned =
    У Союза МСУ вопрос:
    «{ $question }»
    Ваш ответ: { $value }
# $community, $n, $minutes, $date
notice-reminder =
    Здравствуйте! { $community }
    Осталось вопросов: { $n } · около { $minutes } мин. · срок: { $date }
# $n
notice-reminder-last = Сегодня последний день. Осталось вопросов: { $n }. Не успеваете — скажите нам.
notice-tomorrow = Напомнить завтра
notice-no-time = Не успеваем
