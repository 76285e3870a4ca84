### What is said anywhere: expectations, refusals, failures, help, commands, settings, the report in chat

## Going on, back and away

resumed = Продолжаем с того же места.
old-button = Эта кнопка устарела. Текущий экран ниже.
page-before = ◀️ Предыдущие
page-next = Следующие ▶️
cancel-ask = Прекратить? Написанное об этой проблеме удалится.
# of anything but a problem
cancel-ask-other = Прекратить? Написанное сейчас удалится.
cancel-yes = Да, удалить
cancel-no = Нет, продолжить
cancelled = Удалено.
cancel-nothing = Отменять нечего.

## What was expected

expected-number = Сейчас напишите число.
expected-text = Сейчас напишите текст.
expected-choice = Выберите один из вариантов ниже.
expected-photo = Сейчас пришлите фото.
expected-place = Сейчас напишите или отправьте место.
expected-contact = Сейчас отправьте номер кнопкой ниже.

## Outside of any conversation

outside-ask = Сообщить об этом как о проблеме?
outside-no = Хорошо. Если понадобится: /problem
outside-unknown = Это мы прочитать не можем. Напишите, пришлите фото или голосовое.
unknown-command = Такой команды нет. Помощь: /help
edited-message = Исправление отправленного сообщения не учитывается. Напишите заново.
# in groups; $link
only-private = Пишите не здесь, а в личном чате: { $link }

## Refusals and failures

# $phone
not-for-this-role = Этот раздел для айыл окмоту. Если Вы глава, попросите у Союза МСУ ссылку-приглашение: { $phone }
not-allowed = Это действие Вам недоступно.
our-failure = Ошибка на нашей стороне. Написанное сохранено. Попробуйте чуть позже.
database-away = Сейчас не можем ответить. Написанное не пропадёт: ответ придёт чуть позже.
too-fast = Слишком быстро. Подождите немного.
quiet-period = Сейчас период тишины: уведомления жителям не отправляем. Опасность для жизни: 112

## Help and the menu of commands

# $phone
help = Вопросы — звоните в Союз МСУ: { $phone }. Опасность для жизни: 112
command-start = Главное меню
command-problem = Сообщить о проблеме
command-my = Мои сообщения
command-near = Проблемы рядом
command-indicators = Показатели
command-report = Доклад
command-territory = Сменить территорию
command-language = Сменить язык
command-notify = Уведомления
command-privacy = Мои данные и их удаление
command-help = Помощь
command-cancel = Прекратить
command-union = Список Союза МСУ

## Notices on and off

notify-title = Какие уведомления присылать? Нажмите, чтобы изменить.
# $kind
notify-on = ✅ { $kind }
# $kind
notify-off = ☐ { $kind }
notify-problems = Изменения по моим проблемам
notify-new-problems = Новые проблемы

## The report in chat

chat-report-choose = Чей доклад нужен?
# $community
chat-report-year = { $community }: за какой год?
chat-report-making = 📄 Готовим…
chat-report-failed = Доклад не получился. Попробуйте чуть позже: /report
# $community, $year
chat-report-empty = { $community }, { $year } год: данных пока нет.
# $community, $year
report-caption = { $community }, { $year } год: доклад

## Tables sent in chat

table-unknown = Не узнаём эту таблицу. Можно прислать таблицу показателей или данные государственного органа (xlsx или csv).
table-too-large = Файл слишком большой. Пришлите файл меньше 20 МБ.
table-not-fetched = Не удалось загрузить файл. Пришлите ещё раз.
