### How the bot is, its dead letters, and who looked at a community's unpublished data

## How the bot is

operations-entry = 🩺 Как работает бот
# $date
operations-title =
    <b>Как работает бот</b>
    { $date }
operations-well = ✅ Всё в порядке.
operations-worry = ⚠️ Обратите внимание:
concern-no-process = Бот не работает.
concern-no-leader = Сообщения не отправляются, напоминания не выходят.
concern-silent = Одна из программ перестала отвечать. Остальные работают.
# $time
concern-queue-old = Сообщения задерживаются. Дольше всего ждёт: { $time }
# $n
concern-unknown = Сегодня неизвестно, дошли ли сообщения: { $n }
# $n
concern-letters = Обращения, которые бот не смог обработать: { $n }
concern-backup-never = Резервной копии ещё ни разу не было. Скажите техническому сотруднику.
# $date
concern-backup-old = Резервная копия устарела. Последняя: { $date }
# $size
concern-disk-low = На диске мало места: { $size }

operations-processes = <b>Программа</b>
# $date
operations-one = Работает. Запущена: { $date }
# $name, $date
operations-runs = { $name }: работает. Запущена: { $date }
# $name, $date
operations-leads = { $name }: работает и отправляет сообщения. Запущена: { $date }
# $name, $date
operations-silent = { $name }: не отвечает. Последний сигнал: { $date }
# $seconds
operations-speed = За последнюю минуту 95 ответов из 100 были готовы за { $seconds } с или быстрее.

operations-queue = <b>Очередь сообщений</b>
# $n
operations-waiting = Ждут отправки: { $n }
# $time
operations-oldest = Дольше всего ждёт: { $time }
# $sent, $failed, $unknown
operations-today = Сегодня дошло: { $sent } · не дошло: { $failed } · неизвестно: { $unknown }
# $n
reason-not-meant = роль закончилась: { $n }
# $n
reason-no-words = сменили язык, а текста на нём нет: { $n }
# $n
reason-muted = отказались от таких рассылок: { $n }
# $n
reason-held-back = отправка остановлена: { $n }
# $n
reason-blocked = бот заблокирован: { $n }
# $n
reason-gone = аккаунта больше нет: { $n }
# $n
reason-never-began = бот ещё ни разу не открыт: { $n }
# $n
reason-not-made = ошибка при подготовке: { $n }
# $n
reason-stopped = бот остановился во время отправки: { $n }
# $n
reason-no-answer = Telegram не ответил: { $n }
# $n
reason-too-many = Telegram попросил подождать: { $n }
# $n
reason-refused = Telegram не принял: { $n }
# $n
reason-other = другая причина: { $n }

operations-store = <b>Хранение данных</b>
operations-no-backup = Резервная копия: нет
# $date
operations-backup = Последняя резервная копия: { $date }
# $size
operations-size = База данных: { $size }
# $free
operations-disk = Свободно на диске: { $free }

operations-slow = <b>Что занимает больше всего времени</b>
# $area, $deed, $mean, $longest, $n
operations-slow-line = { $area }, { $deed }: в среднем { $mean } мс, самое долгое { $longest } мс, число раз: { $n }
operations-reading = чтение
operations-writing = запись
area-people = люди
area-drafts = начатые анкеты
area-answers = показатели
area-problems = проблемы
area-deliveries = сообщения
area-notices = обсуждения
area-proposals = предложения по показателям
area-rest = остальное

operations-refresh = 🔄 Обновить
# $n
operations-letters = 📭 Необработанные обращения: { $n }

# $n
span-minutes = { $n } мин.
# $n
span-hours = { $n } ч
# $n
span-days = { $n } дн.
# $n
size-gigabytes = { $n } ГБ
# $n
size-megabytes = { $n } МБ

## Dead letters

letters-title =
    <b>Необработанные обращения</b>
    Из-за ошибки бот не смог на них ответить. Кто писал, не показывается никому.
letters-none = Необработанных обращений нет.
# $number, $date, $kind, $reason
letters-line = № { $number } · { $date } · { $kind } · { $reason }
# $number, $kind
letter-button = № { $number } · { $kind }
letters-all-again = 🔁 Обработать все ещё раз
letters-asked = Будет обработано ещё раз. Обновите список чуть позже.
letters-gone = Это уже сделано или обрабатывается прямо сейчас.
letter-kind-tap = кнопка
letter-kind-command = команда
letter-kind-text = текст
letter-kind-photo = фото
letter-kind-voice = голосовое сообщение
letter-kind-document = файл
letter-kind-location = местоположение
letter-kind-contact = номер телефона
letter-kind-other = другое
letter-not-understood = бот не знает таких сообщений
# $code
letter-fault = ошибка программы ({ $code })
# $n
letter-tries = Обработать ещё раз не удалось, попыток: { $n }
letter-no-words = Текста нет.
letter-words-hidden = Текст виден только администратору.
letter-again-means = Если обработать ещё раз, бот ответит так, как будто сообщение пришло только что.
letter-again = 🔁 Обработать ещё раз
letter-drop = Убрать из списка
# $number
letter-drop-ask = № { $number }: почему убрать из списка?
letter-why-outdated = Устарело
letter-why-written-again = Человек уже написал снова
letter-why-nonsense = Нет содержания
# $number
letter-dropped = № { $number }: убрано из списка

## Who looked at a community's unpublished data

look-log-entry = 👁 Кто смотрел данные
# $community
look-log-head =
    <b>{ $community }</b>
    Кто смотрел неопубликованные данные:
# $date, $who, $what
look-log-line = { $date } · { $who } · { $what }
# $role, $number
look-log-who = { $role }, № { $number }
look-log-why = Имена не хранятся. По номеру можно отличить двух людей в одной роли.
look-log-xlsx = 📄 Таблица (xlsx)
look-log-csv = 📄 Таблица (CSV)
# $community
look-log-caption = { $community }: кто смотрел неопубликованные данные
look-checking = проверка
look-kenesh = страница кенеша
look-solution = предложенное решение
look-difficulty = сообщение о трудности
look-sheet = анкета в виде таблицы
look-paper = анкета на бумаге
look-table = таблица «у кого в работе»
look-column-at = Когда
look-column-who = Роль
look-column-place = Территория роли
look-column-number = Номер
look-column-what = Что смотрели
