### The year: its stages, its plan, special days, the decree; and when something may be done

## Stages

stage-indicator-review = Обсуждение показателей
stage-collection = Сбор показателей
stage-verification = Проверка
stage-discussion = Обсуждение проекта доклада
stage-report = Подготовка доклада
stage-response = Ответы на доклад

## What a stage means, in the message that it has begun

about-indicator-review = Обсуждаем, о каких показателях спрашивать.
about-collection = Айыл окмоту и мэрии заполняют показатели.
about-verification = Союз МСУ проверяет присланное. Кто опоздал, ещё может отправить.
about-discussion = Можно прочитать проект доклада, поддержать проблемы и предложить решения.
about-report = Союз МСУ готовит доклад.
about-response = Доклад представлен. Ждём ответов.

## What may not be done now

# $year, $date
deed-propose-from = Обсуждение показателей за { $year } год ещё не началось. Начало: { $date }
# $year
deed-propose-over = Обсуждение показателей за { $year } год завершено. Следующее начнётся в ноябре.
# $year, $date
deed-answer-from = Заполнение показателей за { $year } год ещё не открыто. Откроется: { $date }
# $year
deed-answer-over = Сбор и проверка показателей за { $year } год завершены. Если нашли ошибку, сообщите в Союз МСУ.
# $year, $date
deed-check-from = Проверка показателей за { $year } год ещё не началась. Начало: { $date }
# $year
deed-check-over = Проверка показателей за { $year } год завершена.
# $year, $date
deed-discuss-from = Проект доклада за { $year } год ещё не обсуждается. Обсуждение начнётся: { $date }
# $year
deed-discuss-over = Обсуждение доклада за { $year } год завершено. Спасибо!
# $year, $date
deed-mark-from = Отмечать для доклада за { $year } год ещё рано. Начало: { $date }
# $year
deed-mark-over = Отмечать для доклада за { $year } год уже нельзя.
# $year, $date
deed-summarise-from = Сводку для бюджета за { $year } год можно выпустить после проверки: { $date }
# $year
deed-summarise-over = Время сводки для бюджета за { $year } год прошло.
# $number
sent-already = ✅ Вы отправили показатели. Номер: <code>{ $number }</code>
# $date
opinions-after-quiet = Сейчас период тишины. Вопросы о Вашем мнении появятся позже: { $date }

## The year's screen

# $year
cycle-entry = 📅 Цикл за { $year } год
# $year
cycle-title = 📅 <b>Цикл за { $year } год</b>
# $stage
cycle-stage = Сейчас: { $stage }
# $decree
cycle-decree = Указ: { $decree }
cycle-trial = Указа нет: пробный год
# $date
cycle-budget = 💰 Срок сводки для бюджета: { $date }
cycle-days = Периоды тишины и особые дни:
cycle-quiet-now = 🔕 Сегодня период тишины: жителям ничего не отправляем, мнение не спрашиваем.
cycle-change-dates = Изменить даты
cycle-special-days = Особые дни
cycle-set-decree = Указ
# $stage
cycle-next-stage = ▶️ Начать сейчас: { $stage }
# $stage
cycle-back-stage = ◀️ Открыть снова: { $stage }

## Moving a stage by hand

# $year, $was, $stage, $date
cycle-next-ask =
    Цикл за { $year } год.
    Завершается: { $was }
    Сегодня начинается: <b>{ $stage }</b>
    Срок: { $date }
    Главы, депутаты, кенеши и Союз МСУ получат сообщение. Продолжить?
# under the question whether to begin collection; $year
cycle-not-frozen = ⚠️ Список показателей за { $year } год не утверждён: пока спрашиваем по прежнему списку.
# $year, $was, $stage, $date
cycle-back-ask =
    Цикл за { $year } год.
    Прерывается: { $was }
    Откроется снова: <b>{ $stage }</b>
    Срок: { $date }
    Следующие этапы сдвинутся. Все получат сообщение. Продолжить?
cycle-move-yes = Да, продолжить
# $stage
cycle-moved = ✅ Этап: { $stage }
cycle-changed-meanwhile = За это время что-то изменилось. Посмотрите ещё раз.
cycle-back-forbidden = Вернуть этап назад может только администратор.
stage-last = Это последний этап.
stage-first = Это первый этап.
# $stage
stage-just-begun = «{ $stage }»: началось только сегодня. Следующий этап можно начать завтра.

## Changing a date

cycle-which-date = Какую дату изменить?
cycle-no-date = В этом году уже нечего менять.
# $stage, $date
cycle-edge-begins = { $stage } · начало: { $date }
# $stage, $date
cycle-edge-ends = { $stage } · конец: { $date }
# $stage, $date
cycle-ask-begins =
    <b>{ $stage }</b>
    Начало сейчас: { $date }
    Напишите новый первый день. Например: 15.03.2027 или 15 марта
# $stage, $date
cycle-ask-ends =
    <b>{ $stage }</b>
    Последний день сейчас: { $date }
    Напишите новый последний день. Например: 15.03.2027 или 15 марта
# $date
date-read = 📅 { $date }
date-unreadable = Дату прочитать не удалось. Напишите так: 15.03.2027 или 15 марта
date-no-such-day = Такого дня нет. Проверьте по календарю и напишите ещё раз.
# $date
date-past = Этот день уже прошёл. Сегодня: { $date }. Напишите день не раньше сегодняшнего.
# $date
date-too-far = Слишком далеко. Самое позднее: { $date }
# $stage
date-stage-begun = «{ $stage }»: уже началось, первый день изменить нельзя.
# $stage
date-stage-over = «{ $stage }»: уже завершено. Открыть снова может администратор.
# $stage, $date
date-before-begin = «{ $stage }»: конец раньше начала. Начало: { $date }
# $stage, $date
date-before-stage = Ещё идёт предыдущий этап: «{ $stage }», последний день: { $date }. Напишите день после него или измените конец того этапа.
# $stage, $date
date-after-end = «{ $stage }»: начало позже конца. Последний день: { $date }
# $stage, $date
date-no-room = Не помещается: последний день этапа «{ $stage }» — { $date }. Напишите день пораньше или сдвиньте конец того этапа.
cycle-other-date = Другой день
cycle-confirm = Подтвердить
cycle-moves = Изменится:
cycle-moves-nothing = Ничего не изменится.
# $stage, $was, $became
cycle-moves-one =
    • <b>{ $stage }</b>
        <s>{ $was }</s>
        { $became }
# $stage, $wanted, $became, $why
cycle-shifted = ⚠️ { $stage }: { $wanted } — { $why }. Срок сдвинут: { $became }
# $date
cycle-late-for-budget = ⚠️ Проверка не успевает к сроку сводки для бюджета: { $date }
cycle-told = Главам, депутатам, кенешам и Союзу МСУ придут новые даты.
cycle-dates-changed = ✅ Даты изменены.

## Special days

days-holiday = праздник, выходной
days-workday = рабочий день
days-shortened = сокращённый день
days-no-deadline = день без сроков
days-quiet = период тишины
# a weekend or a fixed holiday
days-off = выходной или праздник
days-title = Особые дни: праздники, перенесённые рабочие дни, периоды тишины (выборы, референдум, траур), дни без сроков.
days-add = ➕ Добавить
# $n
days-remove-one = { $n } — Убрать
days-remove = Да, убрать
days-remove-ask = Убрать? Сдвинутые даты сами не вернутся: если нужно, измените их вручную.
days-removed = ✅ Убрано.
days-gone = Этих дней уже нет в списке.
days-ask-kind = Какие это дни?
days-ask-first = Напишите первый день. Например: 10.04.2027 или 10 апреля
days-ask-last = Напишите последний день.
days-ask-why = Коротко напишите причину. Например: «Выборы Президента».
days-same-day = Один день
days-over = Эти дни уже прошли.
days-backwards = Последний день раньше первого. Напишите ещё раз.
# $most
days-too-long = Слишком долго: не больше { $most } дней.
days-quiet-means = В эти дни жителям ничего не отправляем (кроме предупреждений об опасности для жизни) и мнение не спрашиваем.
days-added = ✅ Добавлено.

## The decree

# $year
decree-ask = Напишите номер и дату Указа о докладе за { $year } год. Например: Указ № 5 от 10 января 2027 года
decree-too-short = Напишите полностью номер и дату.
decree-none = Указа нет
# $decree
decree-review =
    На обложке будет так:
    <b>{ $decree }</b>
    Пометка «Пробный год» исчезнет.
decree-review-none = Указ будет убран, снова появится пометка «Пробный год».
decree-set = ✅ Сохранено.

## What is said unasked

# $year
notice-plan-changed = 📅 В цикле за { $year } год изменились даты:
# $stage, $dates
notice-plan-one =
    • { $stage }
        { $dates }
# $year, $stage, $about, $date
notice-stage =
    📅 Цикл за { $year } год: <b>{ $stage }</b>
    { $about }
    Срок: { $date }
# $year
notice-not-frozen = ⚠️ Сбор показателей за { $year } год начался, а их список не утверждён: пока спрашиваем по прежнему списку.
# $year
notice-year-begun = 📅 Открыт цикл за { $year } год: началось обсуждение показателей.

## The summary for the budget

budget-summary-entry = 💰 Сводка для бюджета
# $year, $date
budget-summary-ask =
    Сводка для бюджета за { $year } год. Срок: { $date }
    Для какой территории?
# $community, $year
budget-summary-caption = { $community }, { $year } год: сводка для бюджета
budget-summary-title = Сводка для бюджета
budget-summary-subtitle = До Ежегодного доклада Президенту: к составлению бюджета на следующий год
budget-summary-problems = На что нужны средства
budget-summary-none = Запланированных или остановленных из-за нехватки средств проблем нет.
budget-summary-planned = Запланировано, в работе
budget-summary-unpaid = Нет средств
budget-summary-marked = Проблемы и решения, отмеченные Союзом МСУ
