### Discussing the draft of the report: problems, solutions, amendments; and the Union's part in it

## The draft

label-draft-report = Проект доклада
# $year, $date
discussion-start =
    <b>Проект доклада за { $year } год</b>
    Обсуждаем до: { $date }
    Прочитайте, поддержите проблемы, предложите решение. Лучшее войдёт в доклад.
# $place
discussion-draft = 📄 { $place }: проект (PDF)
# $place
discussion-problems = 👥 { $place }: проблемы и решения
# $place
discussion-list = { $place }: проблемы. Сверху те, что поддержали больше.
# $place
discussion-list-empty = { $place }: открытых проблем пока нет.

## A problem

# $text, $n
discussion-solution =
    💡 { $text }
    Поддержали: { $n }
# $text, $n
discussion-amendment =
    ✏️ Дополнение: { $text }
    Поддержали: { $n }
discussion-back-first = 💡 Поддержать это решение
# $n
discussion-back-one = { $n } — Поддержать
discussion-new-solution = Предложить решение
discussion-amend = Дополнить текст

## Proposing

suggestion-name = предложение
# $number, $text
suggestion-ask-solution =
    { $number }
    «{ $text }»

    Как бы Вы это решили? Кто и что должен сделать? Имена и номера людей не пишите.
# $number, $text
suggestion-ask-amendment =
    { $number }
    «{ $text }»

    Что уточнить или дополнить? Имена и номера людей не пишите.
suggestion-too-short = Слишком коротко. Напишите чуть подробнее.
# $text
suggestion-review =
    Проверьте:
    «{ $text }»
    Кто прочтёт: Союз МСУ. После проверки — все, без Вашего имени.
# $number
suggestion-received = ✅ Спасибо! { $number }: Союз МСУ посмотрит Ваше предложение. О результате напишем сюда.
suggestion-paused = ⏸ Сохранено. Чтобы продолжить, откройте ту же проблему.
# $n
privacy-data-solutions = Ваши предложения в обсуждении: { $n }
suggestion-gone = Эта проблема больше не показывается. Предложение не сохранено.
# $number
notice-solution-released = 🔔 { $number }: Ваше предложение вынесено на обсуждение. Спасибо!
# $number
notice-solution-withheld = 🔔 { $number }: Ваше предложение не показано: в нём есть имя, номер или оно не об этой проблеме.

## The Union's list

# $n
suggestions-waiting = Проверить предложения: { $n }
suggestions-title = Предложения для обсуждения:
suggestion-kind-solution = Решение
suggestion-kind-amendment = Дополнение
# $kind, $text
suggestion-shown =
    <b>{ $kind }</b>
    { $text }
suggestion-released = ✅ Показано
suggestion-withheld = Не показано

## Marks for the report

marks-entry = ⭐ Отметить лучшее для доклада
marks-which-region = ⭐ Какая область? Отметьте лучшее в каждом районе: в докладе оно стоит первым.
marks-which-district = Выберите район или город:
# $place
marks-title = { $place }: сверху то, что поддержали больше.
# $place
marks-none = { $place }: проверенных проблем пока нет.
# $text
marks-solution = 💡 { $text }
marks-mark = ⭐ Отметить для доклада
marks-unmark = Снять отметку
marks-marked = ⭐ Отмечено
marks-unmarked = Отметка снята

## In the report

report-marked = Отмечено Союзом МСУ
report-solution = Предложенное решение
