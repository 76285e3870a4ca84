### Raising a problem, what became of it, and the head's answer to it

## Groups of categories

menu-water = 💧 Вода, канализация
menu-road = 🛣 Дорога, освещение
menu-clean = 🗑 Мусор, чистота
menu-people = 🏫 Школа, садик, врач
menu-energy = ⚡ Свет, газ, связь
menu-land = 🌾 Земля, пастбище, полив
menu-social = 👪 Пособия, молодёжь, культура
menu-other = ➕ Другое или не знаю

## Categories in few words, for buttons and lists; the full names stand in reports

matter-econ = Экономика, инвестиции
matter-prop = Муниципальное имущество
matter-budg = Местный бюджет
matter-watr = Питьевая вода
matter-sewr = Канализация
matter-road = Дороги, мосты, тротуары
matter-lite = Уличное освещение
matter-ceme = Кладбище
matter-gren = Озеленение, благоустройство
matter-park = Парки и спортплощадки
matter-wast = Мусор
matter-tran = Общественный транспорт
matter-cult = Дом культуры, памятники
matter-libr = Библиотека
matter-land = Земля и застройка
matter-advr = Реклама на улицах
matter-ordr = Общественный порядок
matter-folk = Народное творчество
matter-yout = Дети и молодёжь
matter-emrg = Сели, оползни, пожары
matter-hlth = Профилактика болезней
matter-othr = Другое или не знаю
matter-schl = Школа, детский сад
matter-medc = Больница, ФАП, скорая
matter-elec = Свет, газ, отопление
matter-irri = Поливная вода
matter-past = Пастбища и скот
matter-socp = Пособия, соцзащита
matter-inet = Связь и интернет
matter-cond = Работа айыл окмоту, кенеша

## What it is about

problem-group =
    О чём проблема?
    ⚠️ Если опасность для жизни — сейчас же звоните 112.
problem-category = Уточните:
# $category
problem-chosen = ✅ Тема: { $category }
problem-officials = Этого айыл окмоту не увидит: прочтёт только Союз МСУ. Соседям тоже не показывается.

## What is wrong

problem-what =
    Что случилось? Напишите или пришлите голосовое. На любом языке.
    Например: «На верхней улице две недели нет воды».
    Имена и номера людей не пишите.
problem-what-too-short = Слишком коротко. Напишите чуть подробнее, что случилось.
expected-what = Напишите, что случилось, или пришлите голосовое.
# $seconds
problem-voice-received = 🎤 Записано, { $seconds } с. Ваш голос услышит только Союз МСУ.
voice-again = Записать заново
# $minutes
voice-too-long = Голосовое слишком длинное. Не больше { $minutes } мин.: запишите покороче.
voice-too-large = Голосовое слишком большое. Запишите покороче.
voice-not-fetched = Голосовое не загрузилось. Отправьте ещё раз.
# the file is no voice message
voice-not-an-image = Это не голосовое. Пришлите голосовое или напишите.

## Photos

problem-photos = Есть фото? Не больше пяти. Лучше без лиц людей.
# $n
problem-photos-received = 📷 Фото: { $n }. Ещё есть?
# $n
problem-photos-kept = ✅ Фото: { $n }
photos-remove = Убрать фото
# $most
photos-enough = Фото достаточно: не больше { $most }. Нажмите «Готово».
photo-not-an-image = Это не фото. Пришлите фото или пропустите.
photo-too-large = Фото слишком большое. Пришлите поменьше.
photo-not-fetched = Фото не загрузилось. Отправьте ещё раз.

## Where

problem-where = Где это? Напишите село, улицу или отправьте место.
# $community
problem-elsewhere = Это место в другом аймаке: { $community }. Сообщить туда?
problem-elsewhere-no = Нет, в мой
problem-place-abroad = Это место за пределами Кыргызстана. Напишите село, улицу.
# $place
problem-place-kept = ✅ Место: { $place }
problem-point = точка на карте
problem-share = Показать точное место айыл окмоту? Больше никто его не увидит.
problem-share-yes = Да, показать
problem-share-no = Нет, не показывать

## A similar one

problem-similar = Похожее уже есть. Это оно?
# $n, $category, $place, $date, $supporters
problem-similar-one = { $n }. { $category }, { $place } · { $date } · поддержали: { $supporters }
problem-similar-none = Нет, у меня другое
problem-back-ask = Присоединить Ваш голос к этой проблеме?
# $n
problem-backed = ✅ Спасибо, Ваш голос учтён. Поддержали: { $n }. Сообщим, если что-то изменится.
# $n
problem-backed-toast = ✅ Ваш голос учтён. Поддержали: { $n }
# $n
problem-backed-before = Ваш голос уже учтён. Поддержали: { $n }

## A solution

problem-solution = Как бы Вы это решили? Можно не отвечать.

## The review

# $category, $text, $photos, $place, $solution, $readers
problem-review =
    Проверьте:
    Тема: { $category }
    Что случилось: { $text }
    Фото: { $photos }
    Место: { $place }
    Предложение: { $solution }
    Кто прочтёт: { $readers }
readers-head-and-union = айыл окмоту и Союз МСУ, без имени
readers-union = только Союз МСУ, без имени
# stands where nothing was given
nothing = нет
# $seconds
problem-voice = 🎤 голосовое, { $seconds } с
problem-edit = Что изменить?
problem-edit-category = Тема
problem-edit-what = Что случилось
problem-edit-photos = Фото
problem-edit-where = Место
problem-edit-share = Точное место
problem-edit-similar = Похожие проблемы
problem-edit-solution = Предложение
problem-for-other = За другого человека
problem-for-other-ask = Пишете за того, у кого нет телефона? Имя не нужно.
problem-for-other-yes = Да, за другого
problem-for-other-no = Нет, за себя
problem-for-other-mark = Написано за другого человека
problem-paused = ⏸ Сохранено. Продолжить: /problem

## The receipt

# $number
receipt-problem =
    ✅ Получено. Номер: <code>{ $number }</code>
    Айыл окмоту увидит без Вашего имени. Об изменениях напишем сюда.
    По закону это не официальное обращение.
# $number
receipt-problem-union =
    ✅ Получено. Номер: <code>{ $number }</code>
    Прочтёт только Союз МСУ, без Вашего имени. Об изменениях напишем сюда.
    По закону это не официальное обращение.
problem-again = Сообщить ещё

## States and causes

state-new = Новая
state-confirmed = Рассмотрена
state-planned = Запланирована
state-in-progress = В работе
state-fixed = Решена
state-unable = Пока решить нельзя
state-not-ours = Решает другой орган
state-duplicate = Повтор
cause-money = Нет средств
cause-staff = Не хватает людей
cause-powers = Нет полномочий
cause-law = Не позволяет закон
cause-other = Другая причина

## One's own problems, and what is begun

my-title = Ваши сообщения и то, что Вы поддержали:
my-empty = Пока сообщений нет.
my-drafts = Начато и не закончено: 📝
form-problem = Проблема
form-indicators = Показатели

## A card

# $number, $category, $state, $community, $date, $supporters
problem-card =
    <b>{ $category }</b>
    { $community } · { $date }
    Номер: <code>{ $number }</code>
    Статус: { $state }
    Поддержали: { $supporters }
# $date, $state, $text
problem-change =
    { $date } — <b>{ $state }</b>
    { $text }

## Problems nearby

# $community
near-title = { $community }: открытые проблемы
# $community
near-empty = { $community }: открытых проблем пока нет.
near-not-released = Текст и фото покажем после проверки Союзом МСУ.
near-flag = Пожаловаться на это
near-flagged = Спасибо. Союз МСУ посмотрит.

## The head's list, card and answer

# $community
problems-title = { $community }: проблемы
# $community
problems-empty = { $community }: о проблемах пока не сообщали.
# the button that shows the shared point
problem-point-sent = 📍 Точное место
# $number
problem-move-ask = { $number }: выберите статус.
problem-cause-ask = Почему решить нельзя?
problem-answer-ask =
    Напишите жителю короткий ответ. Его прочтут и тот, кто сообщил, и те, кто поддержал.
    Например: «Меняем насос, вода будет 20 мая».
problem-answer-too-short = Слишком коротко. Напишите, что сделано или что будет.
# $number, $state, $cause: empty or in brackets, $text
problem-answer-review =
    Проверьте:
    { $number } — <b>{ $state }</b>{ $cause }
    { $text }
problem-answer-edit-text = Ответ
# $number, $state
problem-moved = ✅ { $number }: { $state }. Ответ будет отправлен.
problem-moved-meanwhile = Статус этой проблемы уже изменили. Посмотрите ещё раз.
