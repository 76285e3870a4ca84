### What came of a consultation

## In a few words

# $title
result-title = 📊 { $title }: итог
# $place, $n
result-place = { $place }: ответили — { $n }
# $place, $n, $population
result-place-population = { $place }: ответили — { $n } (население: { $population })
result-whole-country = По стране
# said of a small place and of one left out for its sake alike: which of the two it is would tell something
result-too-small = Ваш аймак отдельно не показываем: там, где ответов мало, было бы видно, кто что сказал.
result-too-few-at-all = Ответов слишком мало, чтобы показать итог. Спасибо за участие.
# $number, $label
result-question = { $number }. { $label }
# $what, $share
result-most = Больше всего — { $what }: { $share }
# $what, $share
result-these = Ответ { $what }: { $share }
# $what, $share
result-marked = Чаще отмечали { $what }: { $share }
# $value
result-median = Медиана ответов: примерно { $value }
# $n
result-said = Ответили: { $n }
# $place, $what
result-of-place = { $place }. { $what }
# $place, $share
result-share-of = { $place }: { $share }
result-question-hidden = Чтобы не было видно, кто что ответил, этот вопрос отдельно не показываем.
result-more = Остальные вопросы — в PDF.
result-few = ⚠️ Ответов мало: это не мнение всех жителей.
result-accounts = Посчитаны аккаунты Telegram: отвечал тот, кто захотел.
result-next = Что дальше: когда Союз МСУ примет решение, напишем сюда, с причинами.

## Answers

# $what
result-quoted = «{ $what }»
# $first, $last
result-either = { $first } или { $last }
result-cell-none = без ответа
result-cell-said = есть ответ

## What was decided, and what came next

# $title
step-decision = 📌 { $title }: решение
# $title
step-step = 📌 { $title }: следующий шаг
# $date, $what
result-told-decision = 📌 Решение ({ $date }): { $what }
# $date, $what
result-told-step = 📌 Следующий шаг ({ $date }): { $what }
# $why
result-why = Почему: { $why }
result-other-language-ky = (на кыргызском)
result-other-language-ru = (на русском)
result-other-language-en = (на английском)
result-open = Подробнее

## On the screen

result-pdf = Подробнее (PDF)
result-xlsx = Таблица (xlsx)
result-csv = Таблица (CSV)
result-words = Что написали люди
result-photos = Фото
result-tell = Сообщить решение или шаг
result-not-yet = Обсуждение ещё не закрыто. Итог появится после закрытия.
# $date
result-closes = Закроется: { $date }
result-making = 📄 Готовим…
# $title
result-caption = { $title }: итог
# $place, $n, $minutes, $moment
result-burst = ⚠️ { $place } · { $moment } · ответов за { $minutes } мин.: { $n }. Это намного больше обычного. Ответы не удалены.
result-words-title = Написанные ответы и фото. Их видит только Союз МСУ, они нигде не публикуются. Выберите область:
result-words-none = Ни написанных ответов, ни фото нет.
# $region
result-words-head = { $region }
result-words-looked = Просмотр записан в журнал.
look-consultation = ответы, написанные в обсуждении

## Telling a decision or a step

step-ask-kind = О чём сообщаете?
step-kind-decision = Решение
step-kind-step = Следующий шаг
step-ask-what-ky = Что решено или сделано? Напишите по-кыргызски.
step-ask-why-ky = Почему? Напишите причину по-кыргызски.
step-ask-what-ru = Теперь то же самое по-русски.
step-ask-why-ru = Причина по-русски.
step-ask-what-en = Теперь по-английски.
step-ask-why-en = Причина по-английски.
# $most
step-too-long = Слишком длинно. Не больше { $most } знаков.
step-review = Проверьте. После отправки это получат все участники обсуждения.
# $language
step-in-language = { $language }:
step-help = Это придёт каждому участнику обсуждения на его языке. Убрать потом нельзя.
step-told = ✅ Принято. Разошлём участникам.

## The pages

result-report-title = Итог обсуждения
result-report-subtitle = Союз местных самоуправлений спросил, люди ответили
# $date
result-report-closed = Обсуждение закрыто: { $date }
result-report-part = Кто участвовал
# $n
result-report-part-n = Ответили: { $n }. Посчитаны аккаунты Telegram: с одного аккаунта один ответ, отвечал тот, кто захотел. Это не выборочный опрос.
result-report-place = Территория
result-report-people = Ответили
result-report-population = Население
result-report-rest = Остальные вместе
result-report-answers = Вопросы и ответы
# $number, $label
result-report-question = Вопрос { $number }. { $label }
result-report-answer = Ответ
result-report-n = Число
result-report-share = Доля
result-report-regions = По областям
# $region
result-report-region = { $region }: по аймакам и городам
result-report-hidden = Не показываем, чтобы не было видно, кто что ответил.
result-report-nothing = Пришло меньше пяти ответов. Такие числа не показываем.
result-report-said = Написанные ответы и фото не публикуются: считается только их число, читает их только Союз МСУ.
# $n
result-report-said-n = Ответили: { $n }
# $place, $value
result-report-median = { $place }: медиана ответов примерно { $value }
result-report-marked-note = Можно было отметить несколько ответов, поэтому сумма долей не равна 100%.
result-report-country-mark = Отметка на полосе — доля по стране.
result-report-reading = Как читать эти числа
result-report-reading-few = Ни одно число, за которым меньше пяти человек, не показано, ноль тоже. Такие ответы сложены с другими и даны вместе: «А или Б». Место, где участвовало меньше пяти человек, отдельно не показано.
result-report-reading-nested = Места одной области разбиты на одни и те же части, а в остатке в каждой части не меньше пяти человек. Поэтому и вычитанием одной таблицы из другой нельзя узнать ответ группы меньше пяти.
result-report-reading-shares = Доля считается от всех участников обсуждения, вместе с теми, кто не ответил на вопрос.
# $few
result-report-reading-warning = Если ответов меньше { $few }, это не мнение всех жителей: выводы на таких числах строить нельзя.
result-report-reading-order = Территории стоят по алфавиту. Это не рейтинг.
result-report-steps = Что решено
result-report-no-steps = Решение пока не объявлено.

## The table

result-column-code = код
result-column-place = территория
result-column-region = область
result-column-level = уровень
result-column-people = ответили
result-column-population = население
result-column-question = вопрос
result-column-answer = ответ
result-column-n = число
result-column-share = доля, %
result-column-median = медиана ответов
result-level-country = страна
result-level-region = область
result-level-community = аймак или город
