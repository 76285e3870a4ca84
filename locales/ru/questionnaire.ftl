### The yearly indicators: start, questions, doubts, review, sending

## The start and the sections

# $year, $total, $minutes, $date
questionnaire-start =
    📋 Показатели за { $year } год
    Вопросов: { $total } · около { $minutes } мин. · срок: { $date }
    Остановиться можно в любом месте: ничего не пропадёт.
# $done, $total
questionnaire-so-far = Заполнено: { $done } / { $total }
# $number
questionnaire-sent-before = ✅ Отправлено. Номер: <code>{ $number }</code>. Можно исправить.
questionnaire-begin = Начать
questionnaire-sections = Разделы
questionnaire-sections-ask = Выберите раздел:
# the questions beyond the core set
questionnaire-rest = ➕ Если есть время: остальные вопросы
questionnaire-choose-office = За какую территорию заполняете?
# $done, $total
questionnaire-paused = ⏸ Сохранено: { $done } / { $total }. Продолжить: /indicators
pause = Пауза
# $section, $done, $total
section-so-far =
    <b>{ $section }</b>
    Заполнено: { $done } / { $total }
section-fill = Заполнить
section-give = Передать сотруднику
# $section, $link
section-link =
    Чтобы раздел «{ $section }» заполнил сотрудник, перешлите ему эту ссылку. Откроет один человек, действует 14 дней. Отправляете всё Вы.
    { $link }
# $section, $next, $n
section-done = ✅ «{ $section }» готово. Дальше: «{ $next }», вопросов: { $n }

## A question

# $year
question-during-year = За { $year } год
# $year: last year, $value
question-previous = За { $year } год: { $value }
# $year: last year
question-no-previous = За { $year } год: ответа нет
# $value
question-no-change = Без изменений: { $value }
# $value
question-given-now = Ваш ответ: { $value }
question-keep = Оставить этот ответ
# $body, $value
question-body-figure = Данные другого органа ({ $body }): { $value }
question-body-agree = Совпадает с вашими?
figure-differs = У нас иначе
figure-yours = Напишите, сколько у вас.
would-not-say = Не хочу отвечать
opinions-notice =
    Теперь нужно Ваше мнение.
    Ваш ответ нигде не покажут с названием аймака: только вместе с другими по области. Ни аким, ни министерство его не увидят.

## An answer echoed

# $name, $value
echo = ✅ { $name }: { $value }
# $name, $value, $year: last year, $previous
echo-with-previous = ✅ { $name }: { $value } (за { $year } год: { $previous })
# $name
echo-skipped = ↪️ { $name }: пропущено
skip-why = Почему пропускаете?

## What cannot be taken as it is

# $text
two-readings = «{ $text }» — это сколько?
# $value
two-readings-more = { $value } (больше тысячи)
# $value
two-readings-less = { $value } (меньше тысячи)
som-or-thousand = Это в сомах или в тысячах сомов?
# $value
money-som = { $value } сом
# $value, $min, $max
out-of-range = { $value } похоже на ошибку. Обычно бывает { $min }–{ $max }. Проверьте и напишите ещё раз.
right-because = Верно, поясню
# $body, $value
reason-figure = { $body }: { $value }. У Вас другое число, поэтому спрашиваем причину.
reason-ask = Напишите причину одним предложением. Например: «В 2026 году присоединили два села».
reason-too-short = Напишите причину одним предложением.
not-a-number = Напишите число, например: 1245. Нет данных — пропустите.
two-numbers = Напишите одно число, например: 1245.
negative = Число не может быть меньше нуля. Напишите ещё раз.
not-whole = Нужно целое число, без запятой. Напишите ещё раз.
over-hundred = Процент не может быть больше ста. Напишите ещё раз.
too-long = Число слишком длинное. Проверьте и напишите ещё раз.
# $most
text-too-long = Текст слишком длинный: не больше { $most } знаков. Сократите.

## An answer to a question that is no longer the one on the screen

# $text, $question
stale-typed-answer = «{ $text }» — это ответ на вопрос «{ $question }»?
yes = Да
no = Нет

## The review

# $done, $total
review-title = Проверка · ответов: { $done } / { $total }
review-mend = Исправьте или напишите причину.
# $n
review-mend-one = { $n } — Исправить
# $n
review-explain-one = { $n } — Причина
# $n
review-more = Ещё есть что проверить: { $n }
# $n
review-later = Отложено вопросов: { $n }
review-to-later = К отложенным вопросам
review-head-sends = Отправляет глава.
# $what, $other: each a name with its value
finding-more = { $what } — больше, чем { $other }.
# $what, $ratio, $year: last year
finding-grew = { $what }: в { $ratio } раза больше, чем за { $year } год.
# $what, $ratio, $year: last year
finding-fell = { $what }: в { $ratio } раза меньше, чем за { $year } год.
# $what
finding-range = { $what }: необычное значение.
# $what, $year: last year, $previous: its value
finding-changed = { $what }: за { $year } год было { $previous }.
# $all: names with values
finding-apart = Не сходится между собой: { $all }.

## Sending

send-ask = Отправляем? Исправить можно и потом, все изменения сохраняются.
# $phone
send-waits-for-union = Всё сохранено. Отправка откроется, когда Союз МСУ подтвердит, что это Вы. Вопросы: { $phone }
# $community, $year, $number, $date, $done, $skipped
receipt-questionnaire =
    ✅ Получено. Спасибо!
    { $community }, { $year } год
    Номер: <code>{ $number }</code> · { $date }
    Ответов: { $done }, пропущено: { $skipped }
    Союз МСУ проверит. Будут вопросы — напишем сюда.
community-report = Доклад по аймаку (PDF)
correct = Исправить
