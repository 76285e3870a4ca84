### Reminders: what is still owed, "we cannot make it", late communities for the Union, a problem left half told

## To those who fill the indicators

notify-reminders = Напоминания
reminder-hello = Здравствуйте!
# half of the time is over; $community, $n, $minutes, $date
reminder-halfway =
    Здравствуйте! Прошла половина времени на сбор показателей.
    { $community }
    Осталось вопросов: { $n } · около { $minutes } мин. · срок: { $date }
# $community: whose last day it is, when there are several
reminder-of = <b>{ $community }</b>
# $community, $n, $minutes, $date
reminder-open =
    <b>{ $community }</b>
    Осталось вопросов: { $n } · около { $minutes } мин. · срок: { $date }
# all answered and nothing sent; $community, $date
reminder-to-send =
    <b>{ $community }</b>
    На все вопросы есть ответ, осталось отправить · срок: { $date }
# sent, and some answers wait; $community, $n, $minutes
reminder-asked =
    <b>{ $community }</b>
    Ждут Вашего ответа вопросы: { $n } · около { $minutes } мин.
reminder-last-to-send = Сегодня последний день. На все вопросы есть ответ, осталось отправить.
reminder-overdue = Здравствуйте! Срок прошёл, но мы всё ещё ждём Ваши ответы.
reminder-unconfirmed = Пока заполняйте: отправка откроется, когда Союз МСУ подтвердит, что это Вы.
reminder-tomorrow = ✅ Хорошо, напомним ещё раз завтра в девять утра.

## We cannot make it

difficulty-name = Что мешает?
difficulty-which = Какая территория не успевает?
# $community
difficulty-ask =
    { $community }
    Что мешает? Напишите в одном-двух предложениях.
# $community, $words
difficulty-review =
    { $community }
    «{ $words }»
    Отправить это координатору Союза МСУ?
difficulty-told =
    ✅ Мы сообщили координатору Союза МСУ. С Вами свяжутся: помогут или продлят срок. О решении напишем сюда.
    Всё заполненное сохранено, продолжить можно в любое время.
# $community
notice-difficulty = 🔔 { $community }: сообщают, что не успевают к сроку.
# $community, $date, $words
difficulty-seen =
    <b>{ $community }</b> · { $date }
    Не успевают к сроку. Причина:
    «{ $words }»

## What the Union does about it

# $n
difficulties-button = Не успевают: { $n }
difficulties-title = Сообщили, что не успевают, и ждут ответа:
difficulties-none = Никто не ждёт ответа.
difficulty-answer = Ответить
difficulty-community = Открыть территорию
difficulty-settled-already = ✅ Уже решено.
# $community
difficulty-answer-ask =
    { $community }
    Что решено или чем поможете? Напишите в одном-двух предложениях. Если нужен другой срок, продлите его на странице территории.
# $community, $words
difficulty-answer-review =
    { $community }
    «{ $words }»
    Отправить этот ответ?
difficulty-answered = ✅ Ответ отправлен.
# $community, $words
notice-difficulty-settled =
    <b>{ $community }</b>
    Координатор Союза МСУ отвечает на Ваше «не успеваем»:
    «{ $words }»

## To the Union's coordinator

# $n
reminder-late = 🔔 Срок прошёл, ответов нет. Территорий: { $n }
# $n
reminder-late-more = И ещё: { $n }

## To a citizen

reminder-left = 🔔 Сообщение о проблеме начато, но не отправлено. Всё написанное сохранено.
