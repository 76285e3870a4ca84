### The report as PDF

## The cover and every page

report-organiser = Союз местных самоуправлений Кыргызской Республики · Эл үнү
report-title = Ежегодный доклад Президенту
report-subtitle = О состоянии местных сообществ и возможностях местного самоуправления решать вопросы местного значения
# $year
report-year = { $year } год
# $received, $expected
report-cover-coverage = Ответили айылные аймаки и города: { $received } из { $expected }
report-cover-received = Показатели этой территории получены.
report-cover-not-received = Показатели этой территории пока не поступили.
# $date
report-as-of = Данные на: { $date }
report-mark-invented = Вымышленные данные
report-mark-unchecked = Не проверено
report-mark-trial = Пробный год
# $number, $total
report-page = Стр. { $number } из { $total }

## At a glance

report-glance = Коротко
report-glance-spending = Расходы местного бюджета на жителя, сом
# $year, $value
report-glance-last = { $year } год: { $value }
# $share
report-glance-of = ответили { $share }

## How to read

report-reading = Как читать доклад
report-reading-sources = Цифры дали сами айыл окмоту и мэрии. О проблемах сообщили жители. За каждой цифрой хранится, кто, когда и каким путём её дал.
report-reading-values = Под суммой указано, сколько территорий ответили. Процент перед этим — доля: она посчитана только по территориям, где известны оба числа. Изменение посчитано по территориям, ответившим за оба года; от чисел меньше десяти его не считаем.
report-reading-peers = Сравнение идёт с серединой (медианой) похожих территорий: по доле или в расчёте на жителя. Деньги напрямую не сравниваются. Если похожих меньше пяти, сравнения нет.
# $few
report-reading-small = Если людей меньше пяти, вместо числа стоит «{ $few }». Прочерк значит, что данных нет. От чисел меньше десяти изменение не считаем.
report-reading-small-sums = Если в территории людей меньше пяти, её число не печатается. В суммы такие числа входят только по пять вместе, чтобы их нельзя было узнать вычитанием. Прочерк значит, что данных нет.
report-reading-opinions = Мнения глав нигде не приводятся с названием территории: только по области или стране, по пять ответов вместе, в порядке поступления. Новый ответ виден, когда к нему добавятся ещё четыре.

## Coverage

report-coverage = Кто ответил
report-column-place = Территория
report-column-expected = Ожидалось
report-column-received = Получено
report-column-accepted = Принято
report-total = Всего
report-cities = Города областного значения
report-cities-republican = Бишкек и Ош

## Indicators

report-indicators = Показатели
report-column-indicator = Показатель
report-column-change = Изменение
report-column-peers = Похожие территории
report-column-chart = Рисунок
report-column-reason = Причина
report-share-below = процент — доля
report-few = слишком мало
report-key-years = Два столбика — отчётный год и предыдущий:
report-key-years-both = Два столбика — суммы территорий, ответивших за оба года:
report-key-shares = Столбик на серой полосе — доля от целого:
# $year
report-key-share = доля, { $year } год
report-key-peers = медиана похожих
# $n, $total
report-n-of = { $n } из { $total }
# $median, $n
report-peer-share = медиана { $median } (из { $n })
# $own, $median, $n
report-peer-per-head = на жителя { $own }; медиана { $median } (из { $n })
# $own, $median, $n
report-peer-per-thousand = на 1000 жителей { $own }; медиана { $median } (из { $n })
# $year
report-no-data = За { $year } год данных пока нет.
report-too-few = Ответов слишком мало: не показываем
# $n
report-texts-counted = дано ответов: { $n }
report-opinions = Мнения глав
report-skipped-no-data = нет данных
report-skipped-not-ours = не относится
report-skipped-later = позже
report-skipped-would-not-say = без ответа по желанию
report-unanswered = нет ответа

## Ability

report-ability = Возможности местного самоуправления
report-ability-note = Доли посчитаны по территориям, где известны оба числа. Столбик — доля отчётного года, отметка — предыдущего.
report-derived-own-revenue = Доля собственных доходов в доходах
report-derived-revenue-execution = Исполнение плана доходов
report-derived-spending-execution = Исполнение плана расходов
report-derived-capital = Доля капитальных расходов
report-derived-water = Доля домохозяйств с водопроводом
report-derived-waste = Доля домохозяйств с вывозом мусора
report-derived-light = Доля освещённых улиц (к протяжённости дорог)
report-derived-preschool = Доля детей, посещающих детский сад
report-derived-staff = Доля занятых штатных единиц
report-derived-answers-in-time = Доля обращений, на которые ответили в срок
report-derived-delegated = Профинансированная часть делегированных полномочий
report-derived-plots = Семьи, ожидающие участок (к числу домохозяйств)

## Problems

report-problems = Проблемы, о которых сообщили жители
# $n
report-problems-note = Сообщено: { $n }. Это число говорит о том, кто пишет, а не о том, кому хуже: сравнивать по нему территории нельзя.
report-problems-none = О проблемах пока не сообщали.
report-column-category = Тема
report-problems-new = Новые, рассмотрены
report-problems-working = В плане, в работе
report-problems-fixed = Решены
report-problems-unable = Не решить, другой орган
report-problems-backed = С наибольшей поддержкой
report-state-new = новая
report-state-confirmed = рассмотрена
report-state-planned = запланирована
report-state-in-progress = в работе
report-state-fixed = решена
report-state-unable = пока решить нельзя
report-state-not-ours = решает другой орган
report-state-duplicate = повтор
# $n
report-supporters = поддержали: { $n }
report-answer = Ответ органа МСУ

## What is special, what is missing, method

report-special = Что здесь особенного
report-special-none = Об этом пока никто не написал.
# $n, $total
report-special-cut = Приведено { $n } из { $total }, поровну из разных мест. Остальное — в докладах областей, районов и самих территорий.
report-missing = Чего не хватает
report-missing-nobody = Ответили все территории.
# $n, $total
report-missing-places = Не прислали показатели: { $n } из { $total }.
# $year
report-missing-everything = Показатели за { $year } год ещё не поступили.
report-missing-questions = Вопросы, на которые ответили реже всего
report-column-answered = Ответили
report-missing-nothing = На все основные вопросы даны ответы.
report-method = Как посчитано
report-method-answers = Взято последнее состояние каждого ответа; прежние сохраняются. Пока проверка не закончена, на каждой странице стоит «Не проверено».
report-method-sums = Сумма — сложение чисел ответивших территорий; вместо неответивших ничего не добавлено. Доля — отношение сумм. Рядом с районом или областью стоят другие районы или области.
report-method-problems = Тексты проблем печатаются только после разрешения Союза МСУ. Имена сообщивших не хранятся. Повторы не считаются. Сообщения о работе должностных лиц в доклад не входят: их рассматривает только Союз МСУ. Число поддержавших указано, если их не меньше пяти.
report-method-privacy = В докладе нет имён, телефонов и точных мест. Мнения глав и числа меньше пяти человек скрыты.
