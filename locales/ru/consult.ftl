### A notice as its reader gets it, what is open for them, and the public log

## The message

# $who
consult-asks = 📣 { $who } спрашивает Ваше мнение
# $who
consult-tells = 📣 { $who } сообщает
# $territory
consult-partner = Партнёрская организация ({ $territory })
consult-danger = 🆘 Опасность для жизни! Нужна помощь — звоните 112.
consult-corrects = ✏️ В прежнем сообщении была ошибка. Верно так:
consult-other-language-ky = (На Вашем языке текста нет, поэтому на кыргызском.)
consult-other-language-ru = (На Вашем языке текста нет, поэтому на русском.)
consult-other-language-en = (На Вашем языке текста нет, поэтому на английском.)
# $n, $minutes
consult-questions = Вопросов: { $n } · { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
# $date
consult-until = срок: { $date }
consult-nameless = Ответ учитывается без имени.
consult-answer = Ответить
consult-more-pdf = Подробнее (PDF)
consult-more-picture = Показать картинку
consult-no-file = Файл не найден.

## Asked not to get them

consult-mute = Не присылать
consult-only-proof = Это только образец: рассылка ещё не отправлена, кнопка пока ничего не делает.
consult-muted = 🔕 Такие сообщения больше не придут. Итоги обсуждений, в которых Вы участвовали, придут всё равно. Об опасности для жизни сообщим в любом случае.
consult-unmute = Присылать снова
consult-unmuted = 🔔 Приглашения к обсуждениям снова будут приходить.
notify-consultations = Приглашения к обсуждениям

## What is open

consult-open = 📣 Обсуждения, где ждут Вашего мнения:
# $title, $date
consult-one =
    <b>{ $title }</b>
    Срок: { $date }
consult-answered = ✅ Ваш ответ принят
consult-change = Изменить ответ
consult-none = Сейчас открытых для Вас обсуждений нет. Когда начнётся новое, напишем сюда.
consult-invite-again = 🔔 Снова присылать приглашения
consult-none-muted = Сейчас открытых для Вас обсуждений нет. Приглашения у Вас отключены, поэтому о новом не напишем.
# $date
consult-none-until = Сейчас открытых для Вас обсуждений нет. Следующее начнётся: { $date }
consult-past = 📊 Итоги прошедших обсуждений — на кнопках ниже.
# $title
consult-past-few = «{ $title }»: ответов слишком мало, чтобы показать цифры. Решение и следующие шаги, если они есть, откроет кнопка ниже.

## The public log

consult-log = Что было разослано
consult-log-title = 📜 Кто, кому, когда и что разослал
consult-log-none = Пока ничего не рассылали.
consult-log-few = меньше 5
# $date, $who, $place, $title, $audience, $n
consult-logged =
    { $date } · { $who }, { $place }
    <b>{ $title }</b>
    { $audience }
    Получателей: { $n }

## Begun and not finished

form-notice = Рассылка
form-notice-refusal = Отказ в подтверждении
command-consult = Обсуждения
