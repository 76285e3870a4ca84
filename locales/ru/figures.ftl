### Данные органов: загрузка, письмо органу, раздел доклада

## A file that is no table we can read; $detail says where

figures-unreadable = Файл не прочитан: { $why }
figures-file-missing = файла нет.
figures-file-empty = файл пуст.
figures-file-too-large = файл слишком большой (больше 20 МБ). Разделите его.
figures-file-old-excel = это старый Excel (.xls) или файл с паролем. Сохраните его как .xlsx или CSV, без пароля.
figures-file-macros = в файле макросы. Сохраните его как .xlsx без макросов.
figures-file-unpacks-too-large = при распаковке файл становится слишком большим. Скопируйте таблицу в новый файл.
# $detail
figures-file-not-a-table = это не таблица, или она повреждена ({ $detail }). Пришлите .xlsx или CSV.
# $detail
figures-file-formula = в ячейке { $detail } формула. Вставьте вместо формул их значения (копировать, «вставить значения»).
# $detail
figures-file-merged = в шапке таблицы объединены ячейки { $detail }. Разъедините их.
# $detail
figures-file-too-many-rows = слишком много строк (больше { $detail }). Разделите файл.
figures-file-no-table = таблица не найдена. В её шапке нужны территория (код или название) и показатели, или столбцы «показатель» и «значение».
# $detail
figures-file-two-columns = два столбца об одном и том же: { $detail }. Уберите один.

## Why a line cannot be taken; $about is what stands there

figures-refused-no-territory = территория не указана
# $about
figures-refused-unknown-code = такого кода территории нет: { $about }
# $about
figures-refused-code-rounded = таблица округлила код территории: { $about }. Сделайте столбец кодов текстовым
# $about
figures-refused-not-a-community = это не айылный аймак и не город (область, район или итог): { $about }
# $about
figures-refused-names-differ = код и название от разных территорий: { $about }
# $about
figures-refused-unknown-territory = территория не найдена: { $about }
# $about
figures-refused-not-there = территории с таким названием там нет: { $about }
# $about
figures-refused-ambiguous-territory = территорий с таким названием несколько: { $about }. Добавьте район или код
# $about: a year
figures-refused-dissolved = в конце { $about } года у территории не было своего самоуправления
# $about
figures-refused-unknown-indicator = такого показателя нет: { $about }
figures-refused-no-indicator = показатель не указан
# $about
figures-refused-ambiguous-indicator = показателей с таким названием несколько: { $about }. Напишите код
# $about
figures-refused-unknown-column = столбец не понят и не прочитан: { $about }
# $about
figures-refused-unknown-body = такого органа нет: { $about }
figures-refused-no-body = не указано, чьи это данные
# $about
figures-refused-other-body = это данные другого органа: { $about }
# $about
figures-refused-of-another-body = этот показатель даёт другой орган: { $about }
figures-refused-no-year = год не указан
# $about
figures-refused-not-a-year = это не год: { $about }
# $about
figures-refused-wrong-year = за такой год данные не принимаются: { $about }
# $about
figures-refused-merged = ячейки объединены: { $about }. Разъедините их и заполните каждую
figures-refused-outside-territory = эта территория вне Ваших полномочий
# $about
figures-refused-outside-subjects = этот показатель вне Ваших полномочий: { $about }
# $about
figures-refused-private = это личное мнение главы, его не даёт никто другой: { $about }
# $about
figures-refused-not-numeric = этот показатель не выражается числом: { $about }
# $about
figures-refused-date-for-number = вместо числа стоит дата: { $about }
# $about
figures-refused-unclear-nothing = «{ $about }» — ноль или нет данных? Напишите 0 или оставьте пусто
# $about
figures-refused-percent-sign = этот показатель даётся не в процентах: { $about }
# $about
figures-refused-two-readings = можно прочитать двояко: { $about }. Пишите тысячи слитно или добавьте ноль после запятой (12,3450)
# $about
figures-refused-not-a-number = это не число: { $about }
# $about
figures-refused-two-numbers = в ячейке два числа: { $about }
# $about
figures-refused-negative = число не может быть меньше нуля: { $about }
# $about
figures-refused-not-whole = нужно целое число: { $about }
# $about
figures-refused-over-hundred = процент не может быть больше 100: { $about }
figures-refused-too-long = число слишком длинное
# $about
figures-refused-two-rows = это значение указано дважды и по-разному: { $about }. Оставьте одно

## The file of refused lines

figures-column-line = Строка
figures-column-cell = Ячейка
figures-column-reason = Почему не принято
figures-column-about = Что написано
figures-column-candidates = Возможные территории
# $n
figures-refused-more = ещё таких строк: { $n }

## Sending a table in chat

# $name
figures-reading = 📄 { $name }: читаем…
# $phone
figures-no-body-role = В Вашей роли не указано, какой это орган. Позвоните в Союз МСУ: { $phone }
# $name
figures-which-body = 📄 { $name }: чьи это данные?
# $name
figures-which-year = 📄 { $name }: за какой год эти данные?
# $year
figures-year = { $year } год
figures-expired = Эта таблица устарела. Пришлите файл ещё раз.

## What was understood of a table

# $name
figures-preview = 📄 { $name }: поняли так
figures-shape-long = Вид: в каждой строке одно значение
figures-shape-wide = Вид: в строке территория, в столбце показатель
# $sheet
figures-sheet = Лист: { $sheet }
# $others
figures-other-sheets = Не прочитаны листы: { $others }
# $columns
figures-columns = Столбцы: { $columns }
# $body
figures-from = Чьи данные: { $body }
figures-several-bodies = несколько органов
# $years
figures-years = Год: { $years }
# $n
figures-dated = Год записан датой, ячеек: { $n }. Взят год этой даты.
# $columns
figures-scaled = Столбцы в тысячах или миллионах умножены: { $columns }
# $places, $indicators, $n
figures-counts = Территорий: { $places } · показателей: { $indicators } · значений: { $n }
# $n
figures-without = Ячеек без значения: { $n }
# $n
figures-repeated = Одинаковых повторов: { $n }
# $n, $examples
figures-unusual = ⚠️ Необычных значений: { $n } ({ $examples })
# $n
figures-of-others = ⚠️ Значений, которые обычно даёт другой орган: { $n }
# $n
figures-refused = ❌ Не принято ячеек и строк: { $n }
figures-refused-in-file = Причины в файле. Можно исправить и прислать снова.
figures-nothing = Загружать нечего.
# $date, $n
figures-known-file = ⚠️ Этот же файл уже загружен: { $date }, № { $n }. Загрузить ещё раз?
# $n
figures-load = Загрузить: { $n }
# $n
figures-load-again = Загрузить ещё раз: { $n }
# $name
figures-cancelled = { $name }: не загружено. Ничего не изменилось.
# $number, $n, $body, $name
figures-loaded =
    ✅ Загружено. № { $number }
    { $body } · значений: { $n } · { $name }
    Айыл окмоту увидят эти данные в анкете и скажут, совпадает ли это у них.

## The list of loads

figures-list = Данные органов
figures-list-title = Загруженные файлы (новые сверху):
figures-list-empty = Пока ничего не загружено.
figures-how = Чтобы загрузить новые, пришлите таблицу (xlsx или csv) в этот чат.
# $number, $body, $n, $date, $name, $by
figures-list-line =
    № { $number } · { $body } · значений: { $n }
    { $date } · { $name } · загружено: { $by }
figures-was-undone = ↩️ отменено
figures-by-command = администратор (командой)
figures-by-gone = бывший сотрудник
# $n
figures-undo = № { $n }: отменить
# $number, $n, $body
figures-undo-ask = Отменить № { $number } ({ $body }, значений: { $n })? Данные этого файла перестанут учитываться, прежние снова будут действовать.
figures-undo-yes = Да, отменить
# $number
figures-undone = ↩️ № { $number } отменено. Данные этого файла нигде не учитываются.
figures-undone-before = Этот файл уже отменён.
figures-earlier = Раньше
figures-later = Позже

## A letter to a body

letter-ask = Письмо органу
letter-which-body = Какому органу письмо?
letter-which-place = С таблицей какой территории?
letter-which-language = На каком языке?
letter-making = 📄 Готовим письмо и таблицу…
# $body, $place, $year
letter-caption = Письмо: { $body } · { $place } · { $year } год
# $body, $place, $year
letter-table-caption =
    Пустая таблица: { $body } · { $place } · { $year } год
    Заполненную можно прислать обратно в этот чат.

## The letter itself

letter-title = О предоставлении данных
# $body
letter-to = Кому: { $body }
# $year, $place
letter-purpose = Союз местных самоуправлений готовит ежегодный доклад за { $year } год. Чтобы не спрашивать у айыл окмоту то, что уже есть у Вашего органа, просим предоставить показатели ниже по каждому айылному аймаку и городу. Территория: { $place }.
letter-indicators = Запрашиваемые показатели
# $year
letter-as-of-during = за { $year } год
letter-column-code = Код
letter-column-name = Название
letter-column-district = Район
letter-column-indicator = Показатель
letter-column-unit = Единица
letter-column-when = За когда
letter-column-year = Год
letter-column-body = Орган
letter-how = Как ответить
letter-how-fill = Заполните приложенную таблицу (xlsx). Коды территорий и названия столбцов не меняйте. Если данных нет, оставьте ячейку пустой: ноль означает ноль.
letter-how-rules = Суммы пишите в сомах, проценты от 0 до 100. Без формул, макросов и объединённых ячеек.
letter-how-send = Верните заполненную таблицу в Союз или загрузите её сами через бот «Эл үнү».
# $link
letter-bot = Бот: { $link }
# $phone
letter-phone = Телефон Союза для вопросов: { $phone }
letter-shown = Каждое значение увидит айыл окмоту и скажет, совпадает ли оно. В докладе приводятся оба значения с названием органа.
letter-trial = Пробный год: Указа о докладе пока нет, это просьба Союза.
letter-annex = Приложение: таблица для заполнения
letter-table-sheet = Данные
letter-help-sheet = Пояснение
letter-whole-country = Вся страна

## At the review of the questionnaire

# $what, $body, $number
finding-figure = { $what }: { $body } даёт другое число — { $number }.

## In the report: figures of bodies beside those of communities

report-sources = Данные сообществ и государственных органов
report-sources-note = Считались только территории, где известны оба значения. Какое из них верно, доклад не решает.
report-sources-community = Сообщества
report-sources-own = Сообщество
report-sources-body = Орган
report-sources-body-name = Какой орган
report-sources-difference = Разница
# $reason
report-sources-reason = Сообщество объясняет: «{ $reason }»
