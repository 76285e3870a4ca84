### Who has it in hand: the Union's workspace, a community's page, people, deadlines, answers by phone, who looked

## The levels

workspace-title = 📋 У кого в работе
# $place, $year, $date, $expected, $received, $ontime, $accepted: numbers of communities
workspace-level =
    <b>{ $place }</b>
    { $year } год · срок: { $date }
    Ожидается: { $expected }
    Получено: { $received }
    Получено в срок: { $ontime }
    Принято: { $accepted }
# $place, $expected, $received, $ontime, $accepted
workspace-line =
    <b>{ $place }</b>
    ожидается { $expected } · получено { $received } · в срок { $ontime } · принято { $accepted }
workspace-legend =
    ✅ принято · 🟢 получено · 🟡 с опозданием · ↩️ заданы вопросы · ⬜ не получено
    Число рядом с названием: на сколько основных вопросов есть ответ.
workspace-table = 📄 Таблица (xlsx)
# $community, $year
completeness-caption = { $community }, { $year } год: у кого в работе

## A community

# $community, $year
workspace-community =
    <b>{ $community }</b>
    Показатели за { $year } год
workspace-state-missing = ⬜ Не получено
# $date
workspace-state-received = 🟢 Получено в срок: { $date }
# $date
workspace-state-late = 🟡 Получено с опозданием: { $date }
# $date
workspace-state-returned = ↩️ Получено: { $date }. Вопросы Союза МСУ ждут ответа.
# $date
workspace-state-accepted = ✅ Принято. Последнее получено: { $date }
# $answered, $asked
workspace-answered = Ответов на основные вопросы: { $answered } / { $asked }
# $date
workspace-due = Срок: { $date }
# $date
workspace-extended = Срок продлён: { $date }
# $n
workspace-returns = Вопросы, которые ждут ответа: { $n }
# $reason
workspace-unconfirmed = ⚠️ По телефону, без подтверждения главы. Причина: { $reason }
# $communities
workspace-former = Присылали и прежние аймаки, отдельно не считается: { $communities }
# $done, $total
workspace-draft = Заполняется: { $done } / { $total }
# $n, $role, $confirmed, $date: last seen
workspace-person = { $n }. { $role } · { $confirmed } · последний раз: { $date }
workspace-confirmed = подтверждено
workspace-waits = ещё не подтверждено
workspace-unreachable = бот заблокирован
workspace-nobody = Ответственных пока нет.
# $role, $date
workspace-link-waits = 🔗 Ссылка ещё не принята: { $role }. Срок: { $date }
# $community
workspace-dissolved = Этот аймак вошёл в другой, отдельно не ожидается. Теперь: { $community }
workspace-not-expected = От этой территории ответ не ожидается.
workspace-closed = Сейчас ответы не собираются.
workspace-remind = 🔔 Напомнить
workspace-extend = Продлить срок
workspace-enter = ☎️ По телефону
workspace-people = 👤 Ответственные

## Reminding by hand

nudge-sent = 🔔 Напоминание отправлено
nudge-nobody = Напоминать некому. Сначала назначьте главу.
nudge-today-already = Сегодня уже напоминали. Можно раз в день.
nudge-scheduled-today = Сегодня им уже ушло обычное напоминание. Можно раз в день.
nudge-nothing-owed = Отсюда всё уже получено.
# $community, $n, $minutes, $date
notice-nudge =
    🔔 { $community }
    Союз МСУ напоминает. Осталось вопросов: { $n } · около { $minutes } мин. · срок: { $date }
# $community, $date
notice-nudge-send =
    🔔 { $community }
    Союз МСУ напоминает: показатели заполнены, осталось проверить и отправить. Срок: { $date }

## A later deadline

# $community, $date, $latest
extension-until =
    <b>{ $community }</b>
    Нынешний срок: { $date }
    До какого дня продлить? Выберите или напишите, например: 15.04.2027
    Самое позднее: { $latest }
# $community
extension-why =
    <b>{ $community }</b>
    Почему срок продлевается? Напишите одним предложением.
# $community, $date, $reason
extension-review =
    <b>{ $community }</b>
    Новый срок: { $date }
    Причина: { $reason }
extension-give = Продлить
extension-given = ✅ Срок продлён, мы сообщили
extension-no-day = Такого дня нет. Напишите, например: 15.04.2027
# $date
extension-past = Этот день уже прошёл. Сегодня: { $date }
# $date
extension-not-later = Нужен день после нынешнего срока. Сейчас: { $date }
# $date
extension-too-late = Слишком поздно: проверка закончится. Самое позднее: { $date }
# $date: the next day that takes a deadline
extension-no-deadline = На этот день срок не ставят: выходной, праздник или период тишины. Ближайший подходящий: { $date }
# $community, $date
notice-extended =
    { $community }: срок для показателей продлён.
    Новый срок: { $date }

## People

# $community
people-title =
    <b>{ $community }</b>
    Ответственные и ссылки
# $role
people-appoint = ➕ Назначить: { $role }
people-hand-over = Передать новому главе
# $role
people-end = Снять роль: { $role }
# $role
people-withdraw = Отозвать ссылку: { $role }
people-has-head = Глава здесь уже есть. При смене нажмите «Передать новому главе».
# $role, $community
people-hand-over-ask =
    { $role }, { $community }: передать новому человеку?
    Прежний доступ закончится, для нового будет ссылка. Всё заполненное останется у аймака.
people-hand-over-yes = Передать
# $role, $community
people-end-ask =
    { $role }, { $community }: снять роль?
    Всё заполненное останется у аймака.
people-end-yes = Снять роль
people-ended = Роль снята
people-withdrawn = Ссылка отозвана
# $role, $community: to be forwarded
people-letter =
    Здравствуйте! Союз МСУ приглашает Вас в «Эл үнү».
    Должность: { $role }
    Территория: { $community }
    Ссылку ниже может открыть только один человек, она действует 14 дней. Не пересылайте её другим.
# $role, $community, $phone
notice-role-ended =
    Ваш доступ по должности закончился.
    Должность: { $role }
    Территория: { $community }
    Всё заполненное сохранено у аймака. Вопросы — звоните: { $phone }

## Answers by phone

phone-own-office = За эту территорию отвечаете Вы: /indicators
phone-kept = Сохранено
phone-finish = Отдать главе на подтверждение
phone-unfinished = Есть вопросы без ответа или ответы, которые не сходятся.
phone-nothing = По телефону ничего не введено.
phone-given = ✅ Отдано главе на подтверждение
# $community
phone-no-head =
    { $community }: главы нет в Telegram, подтвердить некому.
    Можно отправить без подтверждения. Тогда будет отметка «по телефону, без подтверждения главы».
phone-send-unheard = Отправить без подтверждения
phone-head-there = Сейчас отправить без подтверждения нельзя.
# $community
unheard-why =
    <b>{ $community }</b>
    Почему отправляется без подтверждения главы? Напишите одним предложением.
# $community, $n, $reason
unheard-review =
    <b>{ $community }</b>
    Ответов введено по телефону: { $n }
    Без подтверждения главы. Причина: { $reason }
    Отправляем?
# $number
unheard-sent = ✅ Отправлено. Номер: { $number }
# $community, $n
notice-entered =
    { $community }
    Союз МСУ ввёл ответы с Ваших слов по телефону: { $n }
    Посмотрите и подтвердите. Ваше мнение никто не вводил: его можно добавить самостоятельно.
entered-look = Посмотреть
entered-confirm = ✅ Подтвердить и отправить
entered-title = <b>Ответы, введённые Союзом МСУ с Ваших слов</b>
# $name, $value
entered-line = • { $name }: { $value }
entered-ask = Всё верно?
entered-before = Эти ответы уже отправлены.
entered-changed = С тех пор ответы изменились. Посмотрите ещё раз.

## Who looked

looks-title = Кто смотрел наши данные
# $community
looks-head =
    <b>{ $community }</b>
    Кто смотрел неопубликованные данные:
# $date, $who, $what
looks-line = { $date } · { $who } · { $what }
looks-none = Пока никто не смотрел.
looks-why = Имена не хранятся, видна только роль.
look-somebody = житель
look-state = страница территории
look-phone-entry = ввод по телефону
look-paper-entry = внесение бумажной анкеты
look-problem = проблема
look-report = доклад
look-other = данные территории

## The table

column-code = Код
column-region = Область
column-district = Район
column-community = Аймак или город
column-expected = Ожидается
column-received = Получено
column-ontime = Получено в срок
column-accepted = Принято
column-answered = Ответов на основные вопросы
column-asked = Основных вопросов
column-deadline = Срок
column-extended = Срок продлён
column-first = Получено впервые
column-last = Получено в последний раз
column-returns = Вопросы ждут ответа
column-people = Ответственные
column-seen = Последний вход
column-unconfirmed = Без подтверждения главы: причина
column-former = Прежние аймаки

## Invitations on paper

invitation-paper-title = Эл үнү: приглашения
invitation-paper-head = Эл үнү · Приглашение
invitation-paper-trial = Пробный год: официальный порядок доклада ещё не утверждён.
invitation-paper-invented = Образец: данные вымышлены.
# $role
invitation-paper-for = Кому: { $role }
# $year
invitation-paper-what = Через «Эл үнү» сёла и города каждый год рассказывают Президенту, как они живут. Показатели за { $year } год заполняются с телефона, в боте Telegram. Остановиться можно в любом месте: ничего не пропадёт. Организатор — Союз МСУ. Это не государственный орган.
invitation-paper-step-open = Наведите камеру телефона на QR-код и откройте ссылку в Telegram.
invitation-paper-step-consent = Выберите язык, прочтите условия и нажмите «Даю согласие».
invitation-paper-step-phone = Если должность указана верно, нажмите «Да, это я» и отправьте свой номер. Его увидит только Союз МСУ.
invitation-paper-step-confirm = Заполнять можно сразу. Отправка откроется, когда Союз МСУ подтвердит, что это Вы.
invitation-paper-scan = QR-код открывает ссылку. Она напечатана и внизу.
# $date
invitation-paper-until = Действует 14 дней. Срок: { $date }
invitation-paper-once = Открыть может только один человек: не передавайте и не пересылайте снимок.
# $phone
invitation-paper-call = Вопросы — звоните в Союз МСУ: { $phone }
