### Consultations: answering, the questions as their author writes them, the days, the poster

## What it is about

# $who
consultation-head = 📣 { $who } спрашивает Ваше мнение
consultation-who-union = Союз МСУ
# $territory
consultation-who-partner = Партнёрская организация ({ $territory })
# $n, $minutes, $date
consultation-about =
    Вопросов: { $n } · { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    } · срок: { $date }
consultation-nameless = Ответ учитывается без имени.
# $language
consultation-other-language = На Вашем языке текста нет. Показан язык: { $language }
consultation-answer = Ответить

## Why it cannot be answered

consultation-none = Такого обсуждения нет. Ссылка неверна или устарела.
# $date
consultation-opens = Это обсуждение ещё не открыто. Откроется: { $date }
consultation-not-yet = Это обсуждение ещё не открыто. Зайдите чуть позже.
consultation-nothing = В этом сообщении нет вопросов.
consultation-closed = Это обсуждение закрыто.
consultation-closed-mine = Это обсуждение закрыто. Ваш ответ учтён.
consultation-closed-toast = Обсуждение закрыто: ответы уже подсчитаны.
consultation-stopped = Союз МСУ остановил это обсуждение.
# $community
consultation-not-for-place = Это обсуждение для других территорий. Ваша: { $community }
# $community
consultation-not-for-moved =
    Это обсуждение для других территорий.
    30 дней после переезда ответ учитывается на прежнем месте: { $community }
consultation-not-for-role = В этом обсуждении участвуют только люди на определённых должностях.

## Answering

consultation-many = Можно отметить несколько.
consultation-mark-one = Отметьте хотя бы один вариант или пропустите вопрос.
consultation-scale-unnamed = 1 — хуже всего, наибольшее число — лучше всего.
consultation-write = Напишите ответ. Имена и номера людей не пишите.
# $most
consultation-send-photos = Пришлите фото, не больше { $most }. Лучше без лиц людей.
consultation-photo-not-an-image = Это не фото. Пришлите фото.
consultation-photo-too-large = Фото слишком большое. Пришлите поменьше.
consultation-photo-not-fetched = Фото не загрузилось. Отправьте ещё раз.
# $n
consultation-photos = Фото: { $n }
# $unit
consultation-unit = Единица: { $unit }
# $min, $max
consultation-between = От { $min } до { $max }
# $min, $max
consultation-outside = Нужно число от { $min } до { $max }. Проверьте и напишите ещё раз.
consultation-not-a-number = Напишите число, например: 1245.
# $typed
consultation-which-number = «{ $typed }» — это сколько?
consultation-dont-know = Не знаю
consultation-would-not-say = Не хочу отвечать

## Review, receipt, one's own answers

# $title
consultation-review =
    Проверьте:
    <b>{ $title }</b>
# $community
consultation-counted = Где учитывается: { $community }
consultation-counted-before = После переезда не прошло 30 дней, поэтому ответ учитывается на прежнем месте.
consultation-changed = Вопросы изменились. Ответьте на новые.
consultation-thanks = ✅ Спасибо, ответ принят. До закрытия его можно изменить. Итог пришлём сюда.
# $title
consultation-yours =
    ✅ Ваш ответ принят:
    <b>{ $title }</b>
consultation-change = Изменить ответ
consultation-take-back = Отозвать ответ
consultation-take-back-ask = Отозвать ответ? Он не будет учтён, написанное удалится.
consultation-take-back-yes = Да, отозвать
consultation-taken-back = Ответ удалён. До закрытия можно ответить снова.
consultation-unchanged = Изменения удалены. Прежний ответ остался.
consultation-paused = Написанное сохранено.

## The reminder

# $n
consultation-unfinished = Обсуждение скоро закроется. У Вас осталось вопросов: { $n }
consultation-unsent = Обсуждение скоро закроется. Ваши ответы готовы, но не отправлены.
consultation-leave = Не участвую
consultation-left = Хорошо, без Вас. Начатое удалено.

## The questions as their author sees them

questions-title = ❓ Вопросы
# $n, $label, $kind
questions-line = { $n }. { $label } ({ $kind })
questions-none = Вопросов пока нет. Сначала напишите вопросы, затем укажите дни, когда обсуждение откроется и закроется.
# $minutes
questions-minutes =
    На ответ уйдёт примерно { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }.
questions-add = ➕ Добавить вопрос
questions-days = 📅 Когда откроется и закроется
# $language
questions-preview = 👁 Как увидят жители · { $language }
questions-preview-mark = Предварительный просмотр. Ответы не сохраняются.
questions-preview-out = Закончить просмотр
questions-frozen-answered = Пришёл первый ответ: вопросы и дни менять больше нельзя.
questions-frozen-confirmed = Это подтверждено вторым человеком: вопросы и дни менять нельзя.
questions-frozen-over = Сейчас вопросы и дни менять нельзя.

## The days

# $date
questions-opens = Откроется: { $date }
# $date
questions-closes = Последний день: { $date }
questions-opens-sent = сразу при отправке
questions-closes-none = не указан
questions-ask-opens = Когда откроется обсуждение? Напишите день, например: 1 апреля.
questions-change-opens = ✏️ Открытие
questions-change-closes = ✏️ Последний день
questions-opens-now = Сразу при отправке
questions-ask-closes = До какого дня принимаем ответы? Выберите или напишите.
consultation-day-past = Этот день уже прошёл. Напишите другой.
# $days
consultation-day-far = Слишком далеко: до открытия может быть не больше { $days } дней.
# $date
consultation-day-backwards = Последний день раньше открытия. Откроется: { $date }
# $days
consultation-too-long = Обсуждение не может длиться больше { $days } дней. Напишите день пораньше.
# $date
consultation-day-quiet = Этот день попадает в период тишины. Первый день после него: { $date }

## Writing a question

question-kind-choice = один ответ
question-kind-many = несколько ответов
question-kind-scale = оценка, шкала
question-kind-number = число
question-kind-text = текст
question-kind-photo = фото
question-ask-kind = Какого ответа Вы ждёте?
# $language
question-ask-words = Напишите вопрос. Язык: { $language }. Первая строка — сам вопрос. Если нужно пояснение, напишите его ниже, с новой строки.
# $language
question-ask-options = Напишите варианты ответа, каждый с новой строки. Язык: { $language }
# $language
question-ask-steps = Назовите оценки от худшей к лучшей, каждую с новой строки. Язык: { $language }
# $n
question-steps-unnamed = Без названий: 1 – { $n }
# $language
question-ask-unit = В чём измеряем? Например: сомов. Язык: { $language }
question-ask-range = Какие числа возможны, от и до? Например: 0-500
question-ask-optional = Можно ли не отвечать? Если да, появятся кнопки «Не знаю» и «Не хочу отвечать».
question-optional-yes = Да, можно пропустить
question-optional-no = Нет, ответ нужен
# $language, $text
question-written =
    Написано ({ $language }):
    { $text }
# $kind
question-review = Проверьте. Вид ответа: { $kind }
question-may-skip = Можно пропустить.
question-must = Нужен ответ.
question-store = Сохранить
question-stored = ✅ Сохранено.
question-part-kind = Вид
question-part-words = Вопрос
question-part-options = Ответы
question-part-unit = Единица
question-part-range = Границы
question-part-optional = Пропуск
# $language
question-missing = ⚠️ На этом языке нет: { $language }
question-remove = Убрать
# $label
question-remove-ask = Убрать этот вопрос? «{ $label }»
question-remove-yes = Да, убрать
question-removed = Вопрос убран.
# $most, $n
question-label-long = Вопрос слишком длинный: знаков { $n }, можно { $most }. Сократите.
# $most, $n
question-help-long = Пояснение слишком длинное: знаков { $n }, можно { $most }. Сократите.
# $least, $most, $n
question-options-number = Вариантов { $n }, а нужно от { $least } до { $most }, каждый с новой строки.
# $line, $most
question-option-long = Вариант в строке { $line } слишком длинный: можно { $most } знаков.
question-options-alike = Два варианта одинаковы. Исправьте и напишите ещё раз.
# $n, $wanted
question-options-differ = На другом языке вариантов { $wanted }, а здесь { $n }. Нужно столько же и в том же порядке.
question-range-unreadable = Напишите два числа, сначала меньшее. Например: 0-500

## Why a notice with questions cannot be sent yet

consultation-needs-questions = День закрытия указан, а вопросов нет. Добавьте вопрос.
consultation-needs-closing = Сообщению с вопросами нужен день закрытия.
consultation-closing-over = День закрытия уже прошёл. Укажите другой.
consultation-needs-words = На одном из языков сообщения нет слов вопроса. Дополните вопросы.

## For groups and notice boards

# $title, $link
share-text =
    <b>{ $title }</b>
    { $link }

    Отправьте ссылку в группы. QR-код можно показать или напечатать. Отвечают только в личном чате.
# $language
share-poster = 🖨 Плакат (PDF) · { $language }
# $language
poster-caption = 🖨 Плакат на один лист. Язык: { $language }. Можно напечатать и повесить.
poster-head = Нужно Ваше мнение!
poster-invented = Образец: данные вымышлены.
poster-trial = Пробный год: официальный порядок доклада ещё не утверждён.
# $n, $minutes
poster-about =
    Вопросов: { $n } · { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }
poster-scan = Наведите камеру телефона или откройте в Telegram:
# $date
poster-until = Последний день: { $date }
# $date
poster-from = Откроется: { $date }
poster-nameless = Ответы учитываются без имени.
# $territory
poster-asks-partner = Спрашивают партнёрская организация ({ $territory }) и Союз местных самоуправлений. Это не государственный орган.
poster-asks = Спрашивает Союз местных самоуправлений (Союз МСУ). Это не государственный орган.
# $phone
poster-call = Вопросы — звоните: { $phone }

## One's data

# $n
privacy-consultations = Ваши ответы в обсуждениях: { $n }
privacy-consultations-go = Ответы в открытых обсуждениях удалятся. В закрытых они останутся без имени.
