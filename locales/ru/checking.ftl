### Checking what communities sent, what the Union asks them, and the kenesh's part in it

## The queue

# $n
checking-entry = Проверить ответы: { $n }
# $n, $asked, $accepted
checking-title =
    Ждут проверки: { $n }
    Ждём ответа: { $asked } · принято: { $accepted }
    Число после названия — сколько отметок. ✏️ — исправлено после вопроса.
# $n
checking-asked = Ждём ответа: { $n }
checking-asked-title = Кому заданы вопросы и сколько:
checking-bulk = Принять все без отметок
checking-bulk-none = Отметки есть у всех.
# $n
checking-bulk-ask = Без отметок: { $n }. Принять их, не открывая?
# $n
checking-bulk-yes = Принять: { $n }
# $n
checking-bulk-done = ✅ Принято: { $n }
checking-levels = Районы и области
checking-over = Время проверки за этот год прошло.
# $date
checking-opens = Проверка начнётся: { $date }

## A community

# $community, $year, $number, $date, $state, $n
checking-heading =
    <b>{ $community }</b> · { $year }
    { $number } · { $date } · { $state }
    Отметок: { $n }
review-state-received = получено
review-state-returned = заданы вопросы
review-state-corrected = исправлено
review-state-accepted = принято
review-state-locked = закрыто
# $n
checking-ask-one = { $n } — Спросить
checking-ask-other = Спросить о другом
checking-accept = ✅ Принять
checking-accepted = ✅ Принято
checking-unlock = Открыть заново
checking-unlocked = Открыто: проверьте и примите ещё раз.
checking-next = Другая территория ▶️
checking-to-list = К списку
# $words
checking-remark = 🏛 Замечание кенеша: «{ $words }»
# $what, $question
checking-return-open = ❓ { $what }: «{ $question }»
# $what, $value
checking-return-corrected = ✏️ { $what }: исправлено, теперь { $value }
# $what, $value, $reply
checking-return-explained = 💬 { $what }: { $value }. Пояснение: «{ $reply }»
# $what
checking-return-withdrawn = { $what }: вопрос снят
# $words
checking-comment = 💬 «{ $words }»
# $year, $value
checking-last-year = { $year } год: { $value }
# $own, $median, $n: how many were compared
checking-peers-near = здесь { $own }, у похожих в области { $median } (из { $n })
# $own, $median, $n
checking-peers-country = здесь { $own }, у похожих по стране { $median } (из { $n })
# $value: som for one resident
checking-per-head = { $value } на жителя
# $value
checking-per-thousand = { $value } на 1000 жителей
# $body, $value
checking-figure = { $body }: { $value }
checking-no-answer = ответа нет
checking-skipped-no-data = нет данных
checking-skipped-not-ours = не относится
checking-skipped-would-not-say = без ответа
checking-skipped-later = отложено

## Flags

# $all: names with values
flag-unlikely = Маловероятно: { $all }.
# $what, $year: last year
flag-to-nothing = { $what }: за { $year } год было больше нуля.
# $what
flag-outlier = { $what }: далеко от похожих территорий.
# $what
flag-differs-from-nothing = { $what }: у государственного органа ноль.
# $what, $apart: in percent
flag-above-figure = { $what }: больше, чем у государственного органа, на { $apart }.
# $what, $apart
flag-below-figure = { $what }: меньше, чем у государственного органа, на { $apart }.
# $what, $reason
flag-missing = { $what }: { $reason }.
# $what, $words
flag-comment = { $what }: «{ $words }»

## Asking about a value

checking-choose-section = О чём спросить? Выберите раздел:
checking-choose-value = О каком значении спросить?
# $what, $value
checking-ask-title =
    <b>{ $what }</b>
    Ответ: { $value }
# $n
checking-ask-so = Спросить так: { $n }
checking-ask-own = Написать свой вопрос
# $question
checking-asked-already = Уже спросили: «{ $question }»
checking-withdraw = Снять вопрос
checking-withdrawn = Вопрос снят
checking-asked-done = ✅ Вопрос отправлен. Остальные ответы остаются как есть.
# $community, $what, $value
checking-write-ask =
    { $community }
    <b>{ $what }</b>: { $value }
    Напишите вопрос одним-двумя предложениями.

## The questions worded beforehand: to the community, in its own language

# $all: names with values
return-contradiction = Не сходится между собой: { $all }. Какое число верное?
# $all
return-unlikely = Выглядит необычно: { $all }. Верны ли числа?
return-range = Проверьте, пожалуйста: верны ли число и единица?
# $year: last year, $previous
return-jump = За { $year } год было { $previous }. Почему такая разница?
return-outlier = Значение сильно отличается от похожих территорий. Верно ли число?
# $body, $figure
return-differs = { $body }: { $figure }. Почему числа расходятся?
return-missing = Здесь нет ответа. Сможете его дать?
return-comment = Поясните, пожалуйста, подробнее.

## Why something is not done

checking-no-not-yours = Это вне Вашей территории или роли.
checking-no-own-community = Свою территорию проверяет кто-то другой.
checking-no-out-of-subjects = Этот раздел проверяет Союз МСУ.
checking-no-locked = Ответы закрыты: их уже не меняют.
checking-no-done-before = Это уже решено.
checking-no-not-sent = Отсюда ещё ничего не отправляли.
checking-no-changed = Пока Вы смотрели, здесь что-то изменилось. Посмотрите ещё раз.
checking-no-open-returns = Сначала нужен ответ на заданные вопросы.
checking-no-returned-already = Об этом значении уже спросили.
checking-no-opinion = О мнениях не спрашивают.
checking-no-settled-before = На этот вопрос уже ответили.
checking-no-not-settled = Приняты ещё не все.

## Levels

# $place, $accepted, $expected
levels-title =
    <b>{ $place }</b>
    Принято: { $accepted } из { $expected }
level-state-accepted = ✅ Уровень принят.
level-state-excepted = ☑️ Исключение: принято не всё.
level-state-reopened = ↩️ Был принят, но потом что-то изменилось.
# $reason
levels-reason = Причина: { $reason }
levels-accept = ✅ Принять уровень
levels-except = Сделать исключение
levels-reopen = Отменить исключение
# $place
levels-reason-ask = { $place }: почему принимаем не всё? Напишите причину, она войдёт в доклад.
levels-lock = 🔒 Закрыть принятое
# $place, $n
levels-lock-ask = { $place }: закрыть принятые ответы ({ $n })? После этого их не меняют.
# $n
levels-locked = 🔒 Закрыто: { $n }

## What the Union asks a community

# $community, $year, $n
notice-returned =
    🔔 { $community }, { $year } год
    У Союза МСУ есть вопросы. Значений: { $n }
# $n
returned-entry = Вопросы Союза МСУ: { $n }
returned-none = Вопросов от Союза МСУ сейчас нет.
returned-mend = Исправить
# $name, $value
returned-corrected = ✅ { $name }: { $value }
# $name, $value
returned-explained = ✅ { $name }: { $value }. Пояснение сохранено.
# $name
returned-settled-before = { $name }: на этот вопрос уже ответили.
# $community, $number, $date
returned-receipt =
    ✅ Спасибо! Все ответы получены, Союз МСУ их посмотрит. Остальное осталось как было.
    { $community }
    Номер: <code>{ $number }</code> · { $date }
# $n
returned-paused = ⏸ Осталось вопросов: { $n }. Продолжить: /indicators
# $phone
send-locked = Ответы за этот год проверены и закрыты. Если что-то нужно изменить, позвоните в Союз МСУ: { $phone }

## The kenesh

kenesh-menu = Кенеш
# $community, $year, $done, $total, $date
kenesh-title =
    <b>{ $community }</b>, { $year } год
    Заполнено айыл окмоту: { $done } / { $total }. Срок: { $date }
kenesh-not-sent = Ещё не отправлено.
# $number
kenesh-sent = ✅ Отправлено. Номер: <code>{ $number }</code>
# $words
kenesh-remark-now = Ваше замечание: «{ $words }»
kenesh-read = Прочитать по разделам
kenesh-remark = Написать замечание
# $done, $total
kenesh-own = Вопросы кенешу: { $done } / { $total }
# $name, $value
kenesh-line = { $name }: <b>{ $value }</b>
# $community
kenesh-remark-ask = { $community }: напишите замечание кенеша. Его увидит проверяющий, и оно войдёт в доклад по аймаку.
kenesh-remark-done = ✅ Замечание сохранено: оно пойдёт вместе с ответами.
kenesh-locked = Ответы за этот год закрыты: изменить их уже нельзя.
# $community
kenesh-own-review = { $community }: ответы кенеша
kenesh-own-waits = ✅ Готово. Ответы кенеша уйдут вместе с ответами айыл окмоту.
kenesh-own-sent = ✅ Отправлено. Ответы кенеша добавлены к ответам айыл окмоту.
kenesh-own-paused = ⏸ Сохранено.

## In the report

report-remark = Замечание кенеша
# $n
report-value-returned = значение уточняется: { $n }
# entered by phone or from paper, and sent without the head
report-value-unheard = не подтверждено главой
report-excepted = Исключения
# $place, $reason
report-excepted-line = { $place }: проверено не всё. Причина: { $reason }
