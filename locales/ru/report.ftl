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

## How to read

report-reading = Как читать доклад
report-reading-sources = Цифры дали сами айыл окмоту и мэрии. О проблемах сообщили жители. За каждой цифрой хранится, кто, когда и каким путём её дал.
report-reading-values = Рядом с суммой указано, сколько территорий ответили. Процент в скобках — доля: она посчитана только по территориям, где известны оба числа. Изменение посчитано по территориям, ответившим за оба года.
report-reading-peers = Сравнение идёт с серединой (медианой) похожих территорий: по доле или в расчёте на жителя. Деньги напрямую не сравниваются. Если похожих меньше пяти, сравнения нет.
# $few
report-reading-small = Если людей меньше пяти, вместо числа стоит «{ $few }». Прочерк значит, что данных нет.
report-reading-opinions = Мнения глав нигде не приводятся с названием территории: только по области и не меньше чем из пяти ответов.

## Coverage

report-coverage = Кто ответил
report-column-place = Территория
report-column-expected = Ожидалось
report-column-received = Получено
report-column-accepted = Принято
report-total = Всего

## Indicators

report-indicators = Показатели
report-column-indicator = Показатель
report-column-change = Изменение
report-column-peers = Похожие территории
report-column-chart = Рисунок
report-column-reason = Причина
report-share-in-brackets = в скобках доля
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
report-scale-bad = плохо
report-scale-neither = средне
report-scale-good = хорошо
report-skipped-no-data = нет данных
report-skipped-not-ours = не относится
report-skipped-later = позже
report-skipped-would-not-say = без ответа по желанию
report-unanswered = нет ответа

## Ability

report-ability = Возможности местного самоуправления
report-ability-note = Доли посчитаны по территориям, где известны оба числа. На рисунке доля этого года, отметка — прошлого.
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
report-problems-working = Запланированы, в работе
report-problems-fixed = Решены
report-problems-unable = Не решить, другой орган
report-problems-backed = С наибольшей поддержкой
report-state-new = новая
report-state-confirmed = рассмотрена
report-state-planned = запланировано
report-state-in-progress = в работе
report-state-fixed = решена
report-state-unable = пока решить нельзя
report-state-not-ours = решает другой орган
report-state-duplicate = повтор
# $n
report-supporters = поддержали: { $n }
report-answer = Ответ айыл окмоту

## What is special, what is missing, method

report-special = Что здесь особенного
report-special-none = Об этом пока никто не написал.
report-missing = Чего не хватает
report-missing-nobody = Ответили все территории.
# $n, $total
report-missing-places = Не прислали показатели: { $n } из { $total }. По районам:
report-missing-nothing = На все основные вопросы даны ответы.
report-method = Как посчитано
report-method-answers = Взято последнее состояние каждого ответа; прежние сохраняются. Пока проверка не закончена, на каждой странице стоит «Не проверено».
report-method-sums = Сумма — сложение чисел ответивших территорий; вместо неответивших ничего не добавлено. Доля — отношение сумм.
report-method-problems = Тексты проблем печатаются только после разрешения Союза МСУ. Имена сообщивших не хранятся.
report-method-privacy = В докладе нет имён, телефонов и точных мест. Мнения глав и числа меньше пяти человек скрыты.
