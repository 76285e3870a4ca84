### The indicator set is discussed: proposals, answers, freezing, and breaks in a series

## Last year's value, where it means something else

# $year
question-counted-otherwise = За { $year } год считали иначе: сравнивать нельзя
report-skipped-redefined = считали иначе
report-skipped-split = показатель разделён
report-skipped-merged = показатели объединены

## The discussion

menu-discuss-indicators = Обсудить показатели
# $year, $date, $n
proposals-front =
    📏 Что измерять за { $year } год?
    Посмотрите список, предложите своё. Чужие предложения можно поддержать, а можно и возразить.
    Обсуждение закончится: { $date }
    Предложений на рассмотрении: { $n }
# $date
proposals-later =
    Сейчас показатели не обсуждаются.
    Следующее обсуждение начнётся: { $date }
proposals-see-set = Что измеряется и зачем?
proposals-new = ➕ Предложить новый
# $n
proposals-open = Предложения на рассмотрении: { $n }
# $n
proposals-answered = С ответом: { $n }
# $n
proposals-mine = Мои предложения: { $n }
proposals-open-title = Предложения на рассмотрении
proposals-answered-title = Предложения с ответом
proposals-mine-title = Мои предложения
# $n
proposals-to-answer = Ждут ответа: { $n }
proposals-to-answer-title = Предложения, которые ждут ответа
proposals-none = Пока предложений нет.
proposals-all = Все предложения

## The set as anybody may read it

# $year, $n
proposals-sections =
    Показатели за { $year } год: { $n }
    Выберите раздел:
# $who
proposals-supplied = Кто даёт: { $who }
proposals-supplier-head = айыл окмоту или мэрия
# $body
proposals-supplier-body = { $body }; айыл окмоту или мэрия подтверждает
proposals-supplier-kenesh = местный кенеш
proposals-supplier-citizens = жители
proposals-private = Ответы нигде не показывают с названием территории.
# $why
proposals-why-proposed = Зачем: { $why }
# $n
proposals-about-it = Предложений об этом показателе: { $n }
proposals-amend = ✏️ Предложить изменить
proposals-retire = ➖ Предложить убрать

## A proposal

# $number, $kind, $state, $subject
proposal-card =
    { $number } · { $kind } · { $state }
    <b>{ $subject }</b>
proposal-kind-new = новый показатель
proposal-kind-amend = изменить
proposal-kind-retire = убрать
proposal-state-open = на рассмотрении
proposal-state-study = изучается
proposal-state-accepted = принято
proposal-state-rejected = отклонено
proposal-state-withheld = скрыто
# $text
proposal-shown-what = Что: { $text }
# $text
proposal-shown-change = Что изменить: { $text }
# $text
proposal-shown-why = Зачем: { $text }
# $text
proposal-shown-unit = Единица: { $text }
# $text
proposal-shown-supplier = Кто может дать: { $text }
# $text
proposal-shown-matter = Вопрос: { $text }
# $supporters, $objectors
proposal-counts = 👍 За: { $supporters } · 👎 Против: { $objectors }
proposal-yours = Это Ваше предложение.
proposal-side-support = Вы поддержали.
proposal-side-object = Вы против.
# $text
proposal-answer = Ответ: { $text }
proposal-reasons-minority = Мнение меньшинства:
proposal-reasons-support = Что говорят те, кто за:
proposal-reasons-object = Что говорят те, кто против:
proposal-support = 👍 Поддержать
proposal-object = 👎 Возразить
proposal-indicator = Открыть показатель
proposal-open = Открыть предложение
proposal-do-accepted = ✅ Принять
proposal-do-rejected = ❌ Отклонить
proposal-do-study = 🔎 Изучить
proposal-do-withheld = 🚫 Скрыть
proposal-enter = Внести в список

## For and against

# $n
proposal-backed = ✅ Спасибо, Ваш голос учтён. Поддержали: { $n }. Об ответе сообщим.
proposal-add-reason = Написать почему
proposal-own = Это Ваше собственное предложение.
proposal-over = На это предложение уже ответили, голосовать больше нельзя.
# $number
proposal-why-support =
    { $number }: почему Вы за? Напишите коротко.
    Ваше имя не показывается. Имена и номера людей не пишите.
# $number
proposal-why-object =
    { $number }: почему Вы против? Напишите коротко: возражению нужна причина.
    Ваше имя не показывается. Имена и номера людей не пишите.
# $number, $what, $text
proposal-words-review =
    { $number } · { $what }
    { $text }
proposal-words-name = Причина
proposal-objected = ✅ Спасибо, возражение записано.
proposal-reason-kept = ✅ Спасибо, причина записана.

## Proposing

proposal-ask-what =
    Что нужно измерять? Напишите одним предложением.
    Например: «Число школ с тёплым туалетом».
proposal-ask-change =
    Что нужно изменить? Напишите одним предложением.
    Например: «Считать и тех, кто живёт временно».
proposal-ask-why-new =
    Зачем это нужно? Для кого это важно?
    Это смогут прочитать все. Имена и номера людей не пишите.
proposal-ask-why-amend =
    Зачем это менять?
    Это смогут прочитать все. Имена и номера людей не пишите.
proposal-ask-why-retire =
    Почему этот показатель нужно убрать?
    Это смогут прочитать все. Имена и номера людей не пишите.
proposal-ask-unit = В чём измерять? Например: человек, домохозяйство, километр, сом.
proposal-ask-supplier = Кто может дать эти данные? Выберите или напишите.
proposal-supplier-lsg = Айыл окмоту или мэрия
proposal-supplier-state = Государственный орган
proposal-supplier-survey = Опрос жителей
proposal-supplier-unknown = Не знаю
proposal-ask-matter = К какому вопросу это относится?
proposal-too-short = Слишком коротко. Напишите чуть подробнее.
# $name
proposal-measured = ℹ️ В списке уже есть похожее: «{ $name }»
proposal-similar = Похожие предложения уже есть. Это одно из них?
# $n, $title, $supporters, $objectors
proposal-similar-one = { $n }. { $title } · 👍 { $supporters } · 👎 { $objectors }
# $n
proposal-this-one = { $n } — Да, это оно
proposal-similar-none = Нет, у меня другое
proposal-back-ask = Поддержать то предложение?
# $kind
proposal-review = Проверьте: { $kind }
proposal-readers = Это смогут прочитать все, имя не показывается. Ответит Союз МСУ или его партнёр.
proposal-edit-what = Что
proposal-edit-why = Зачем
proposal-edit-unit = Единица
proposal-edit-supplier = Кто даст
proposal-edit-matter = Вопрос
proposal-edit-similar = Похожие
# $most
proposal-enough = У Вас на рассмотрении уже { $most } предложений. Когда на них ответят, можно будет отправить ещё; это сохранится.
# $number
proposal-receipt =
    ✅ Получено. Номер: { $number }
    Ответит Союз МСУ или его партнёр. Ответ придёт сюда.
proposal-paused = ⏸ Сохранено. Чтобы продолжить, откройте обсуждение.
proposal-go-on = Начатое предложение

## The answer

# $number, $state
proposal-answer-ask =
    { $number }: «{ $state }». Напишите причину.
    Её прочтут автор и те, кто поддержал.
# $number, $n
proposal-answered-now = ✅ { $number }: ответ дан. Уйдёт сообщений: { $n }
# $number
notice-proposal-answered = 🔔 { $number }: на предложение ответили.
notify-proposals = Ответы на предложения
# $n
privacy-proposals = Ваши предложения: { $n }

## The coming set

# $year
coming-open = 📏 Список: { $year } год
# $year, $n
coming-title = Список за { $year } год · показателей: { $n }
# $n, $names
coming-new = Новые ({ $n }): { $names }
coming-no-new = Новых нет.
# $n, $names
coming-redefined = Смысл изменён ({ $n }): { $names }
coming-no-redefined = Смысл ни у одного не изменён.
# $n, $names
coming-retired = Убраны ({ $n }): { $names }
coming-no-retired = Ни один не убран.
# $n, $minutes, $most
coming-load = Значения, которые даёт глава: { $n } (предел: { $most }) · около { $minutes } мин.
# $n
coming-too-much = ⚠️ Больше предела на { $n }. Подумайте о времени главы.
# $n
coming-waiting = ⚠️ Принято, но не внесено в список: { $n }
# $n
coming-unanswered = ⚠️ Предложений без ответа: { $n }
coming-note = Вопросы с вариантами загружаются файлом: load indicators.
# $number, $subject
coming-enter = { $number } · { $subject }: внести
coming-freeze = 🔒 Утвердить список
# $year
coming-freeze-ask = Утвердить список за { $year } год? После этого он не изменится.
coming-freeze-yes = 🔒 Да, утвердить
# $date
coming-frozen = 🔒 Утверждён: { $date }
# $year
coming-cannot-frozen = Список за { $year } год уже утверждён.
# $year
coming-cannot-answered = За { $year } год уже есть ответы, список менять нельзя.
# $year
coming-cannot-refused = В списке за { $year } год есть ошибки:

## A row of the coming set

# $number, $title
row-about = { $number } · <b>{ $title }</b>
# $text
row-now = Сейчас: { $text }
row-ask-code = Код: три латинские буквы и две цифры. Например: ROA09
row-ask-name-ky = Название на кыргызском
row-ask-name-ru = Название на русском
row-ask-name-en = Название на английском
row-ask-group = В каком разделе?
row-ask-type = Какой ответ?
row-ask-unit = Единица
row-ask-respondent = Кто отвечает?
row-ask-mode = Спросить главу или подтвердить число органа?
row-ask-body = Какой государственный орган даёт?
row-ask-as-of = На какое время?
row-ask-core = Включить в основной список?
row-ask-direction = Больше — лучше?
row-ask-usual-min = Сколько обычно самое меньшее?
row-ask-usual-max = Сколько обычно самое большее?
row-ask-meaning = Можно ли сравнивать с прошлыми годами?
row-name-code = Код
row-name-name-ky = На кыргызском
row-name-name-ru = На русском
row-name-name-en = На английском
row-name-group = Раздел
row-name-type = Ответ
row-name-unit = Единица
row-name-respondent = Отвечает
row-name-mode = Как
row-name-body = Орган
row-name-as-of = Время
row-name-core = Список
row-name-direction = Направление
row-name-usual-min = Самое меньшее
row-name-usual-max = Самое большее
row-name-meaning = Смысл
row-type-integer = целое число
row-type-decimal = дробное число
row-type-money = деньги, сом
row-type-percent = проценты
row-type-text = текст
row-respondent-head = айыл окмоту или мэрия
row-respondent-kenesh = местный кенеш
row-respondent-citizens = жители
row-mode-ask = спросить главу
row-mode-confirm = подтвердить число органа
row-as-of-end = на конец года
row-as-of-during = за год
row-core-y = основной
row-core-n = если будет время
row-direction-higher-better = больше — лучше
row-direction-neutral = всё равно
row-direction-lower-better = меньше — лучше
row-meaning-same = Да, смысл тот же
row-meaning-redefined = Нет, считается иначе
# $name, $value
row-line = { $name }: { $value }
row-enter = Внести в список
row-entered = ✅ Внесено в список.
row-paused = ⏸ Сохранено. Чтобы продолжить, откройте список.
# $why
row-refused =
    В список не внесено:
    { $why }
# $code
row-gone = { $code } в списке нет.
row-code-form = Код — три латинские буквы и две цифры. Например: ROA09
# $code
row-code-taken = Код { $code } занят. Напишите другой.
