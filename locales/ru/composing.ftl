### Writing a notice, its second person, and how it goes

## The list

compose-title = 📣 Рассылки и обсуждения
compose-list = Рассылки. Новые сверху.
compose-none = Рассылок пока нет.
# $number, $title, $state
compose-line =
    № { $number } · <b>{ $title }</b>
    { $state }
compose-new = ➕ Новая рассылка
# $number
compose-untitled = Рассылка № { $number }
compose-paused = ⏸ Сохранено. Продолжить: /union

## States

compose-state-written = ✏️ Готовится
compose-state-waiting = ⏳ Ждёт подтверждения
compose-state-scheduled = 🕗 Ждёт своего времени
compose-state-queueing = 📤 Составляется список
compose-state-sending = 📤 Отправляется
compose-state-paused = ⏸ Приостановлена
compose-state-sent = ✅ Отправлена
compose-state-stopped = ⏹ Остановлена насовсем

## Languages

compose-language-ky = кыргызский
compose-language-ru = русский
compose-language-en = английский
compose-in-ky = на кыргызском
compose-in-ru = на русском
compose-in-en = на английском

## The questions

# $language, $most
compose-ask-title = Напишите заголовок { $language }. Не больше { $most } знаков.
# $language
compose-ask-body = Напишите текст { $language }. Что будет, кого касается, что нужно сделать?
# $what
compose-now-is = Сейчас: { $what }
compose-keep = Без изменений
compose-now-reads = Сейчас (нажмите, чтобы скопировать):
compose-ask-file = Приложить файл? Один PDF или одна картинка, до 20 МБ.
# $chosen
compose-ask-territories =
    На какие территории? Можно отметить несколько, входит всё, что внутри.
    Выбрано: { $chosen }
# $place
compose-all-places = Все: { $place }
# $place
compose-whole = { $place } целиком
compose-up = ⬆️ На уровень выше
compose-ask-roles = Кому? Можно отметить несколько.
compose-everybody = Всем без исключения
compose-ask-languages = Тем, кто читает на каком языке?
compose-all-languages = На всех языках
compose-ask-part = Всем или только тем, кто уже участвовал?
compose-part-any = Всем
compose-part-problem = Сообщившим о проблеме
compose-part-support = Поддержавшим проблему
compose-part-discussion = Участвовавшим в обсуждении доклада
compose-part-indicators = Заполнявшим показатели
compose-part-earlier = Ответившим в прежнем обсуждении…
compose-ask-which = Ответившие в каком обсуждении?
compose-ask-sample = Всем или случайной части? Можно написать число.
compose-all = Всем
# $n
compose-some = Случайные { $n } человек
# $most
compose-sample-number = Напишите целое число: от 1 до { $most }.
compose-ask-danger = Это предупреждение об опасности для жизни?
compose-danger-no = Нет, обычная рассылка
compose-danger-yes = Да, есть опасность для жизни
compose-danger-sure = Такая рассылка уходит и ночью, и в период тишины, и тем, кто отказался от рассылок. Опасность для жизни действительно есть?
# $example
compose-ask-when = Когда отправить? Выберите или напишите день и час. Например: { $example }
compose-now = Сейчас
compose-tomorrow = Завтра в 10:00
# $meant, $really
compose-waits =
    В это время отправлять нельзя: ночь или период тишины.
    Вы указали: { $meant }
    Уйдёт: { $really }
# $moment
compose-waits-yes = Хорошо: { $moment }

## What cannot be taken

# $tag
compose-markup = В тексте есть разметка: { $tag }. Читатель увидит её буквально. Напишите простым текстом.
compose-title-short = Заголовок слишком короткий. Пусть будет видно, о чём речь.
# $n, $most
compose-title-long-ky = Заголовок на кыргызском длинный: знаков { $n }, можно { $most }. Сократите.
# $n, $most
compose-title-long-ru = Заголовок на русском длинный: знаков { $n }, можно { $most }. Сократите.
# $n, $most
compose-title-long-en = Заголовок на английском длинный: знаков { $n }, можно { $most }. Сократите.
compose-body-short = Слишком коротко. Напишите подробнее.
# $over
compose-body-long-ky = Кыргызский текст не помещается в одно сообщение: лишних знаков { $over }. Сократите.
# $over
compose-body-long-ru = Русский текст не помещается в одно сообщение: лишних знаков { $over }. Сократите.
# $over
compose-body-long-en = Английский текст не помещается в одно сообщение: лишних знаков { $over }. Сократите.
compose-file-expected = Пришлите PDF или картинку либо пропустите.
compose-file-not-an-image = Такой файл не подходит. Пришлите PDF или картинку.
compose-file-not-a-pdf = Этот PDF повреждён: не читается до конца. Сохраните заново и пришлите.
compose-file-too-large = Файл слишком большой. Пришлите файл меньше 20 МБ.
compose-file-not-fetched = Файл не удалось загрузить. Пришлите ещё раз.
compose-time-unreadable = Не удалось прочесть время. Напишите, как в примере ниже.
compose-time-past = Это время уже прошло. Напишите время в будущем.
compose-time-far = Время не должно быть дальше года.

## Whom it is for

# $places
compose-for-places = Территории: { $places }
# $n
compose-and-more = ещё { $n }
compose-for-everybody = Всем: и жителям, и должностным лицам
# $roles
compose-for-roles = Кому: { $roles }
# $languages
compose-for-languages = Язык чтения: { $languages }
# $number
compose-for-answered = Ответившим в обсуждении № { $number }
# $n, $seed
compose-for-sample = Случайная выборка: { $n } чел. (число выборки: { $seed })
# $number
compose-for-got = Только получившим прежнюю рассылку № { $number }

## The preview

# $number, $title
compose-preview-title = 👁 № { $number } · <b>{ $title }</b>
# $n
compose-below = меньше { $n }
# $n
compose-about = около { $n }
# $sample, $n
compose-sample-fewer = ⚠️ В выборку запрошено: { $sample }, а получить могут меньше: { $n }. Поэтому уйдёт всем им.
# $n, $languages
compose-recipients = Получателей: { $n } ({ $languages })
# $time, $rate
compose-duration = Отправка займёт не меньше: { $time } ({ $rate } в секунду)
# $n
compose-seconds = { $n } с
# $n
compose-minutes = { $n } мин.
# $n, $minutes
compose-hours = { $n } ч { $minutes } мин.
compose-goes-now = Когда: сразу
# $moment
compose-goes-at = Когда: { $moment }
# $name
compose-has-file = 📎 { $name }
compose-file-is-pdf = PDF
compose-file-is-picture = картинка
compose-is-danger = ⚠️ Опасность для жизни: не ждёт ни утра, ни конца периода тишины.
# $n
compose-missing-ky = ⚠️ Нет текста на кыргызском, а читают на нём: { $n }
# $n
compose-missing-ru = ⚠️ Нет текста на русском, а читают на нём: { $n }
# $n
compose-missing-en = ⚠️ Нет текста на английском, а читают на нём: { $n }
# $language
compose-missing-get = Они получат на другом языке: { $language }. Об этом сказано в сообщении.
compose-missing-none = Они эту рассылку не получат.
compose-leave-out = Им не отправлять
# $language
compose-give = Им на другом языке: { $language }
compose-second-needed = 🤝 Подтвердит второй человек из другой организации.
compose-second-there = 🤝 Второй человек подтвердил.
# $reason
compose-second-refused = 🤝 Второй человек не подтвердил. Причина: { $reason }
compose-block-words-ky = Нет текста на кыргызском.
compose-block-words-ru = Нет текста на русском.
compose-block-long-ky = Кыргызский текст не помещается в одно сообщение.
compose-block-long-ru = Русский текст не помещается в одно сообщение.
compose-block-long-en = Английский текст не помещается в одно сообщение.
compose-block-missing = Выберите, как быть с теми, на чьём языке текста нет.
compose-block-narrow = Тем, кто в чём-то участвовал, можно писать только по целым областям или по стране: в узком кругу стало бы видно, кто участвовал. Расширьте территории.
compose-block-nobody = Получателей нет: измените территории или кому.
# $n
compose-block-few = В этом участвовало меньше { $n } человек: выберите больше территорий или всех.
compose-block-closes = Обсуждение закроется раньше, чем начнётся: измените срок.
compose-proof = Показать мне
# $language
compose-proof-in = Показать: { $language }
compose-proof-shown = ⬆️ Так это увидит читатель, с теми же кнопками.
compose-no-words = На этом языке текста нет.
compose-change = Изменить
compose-edit = Что изменить?
compose-edit-ky = Текст на кыргызском
compose-edit-ru = Текст на русском
compose-edit-en = Текст на английском
compose-edit-file = Файл
compose-edit-territories = Территории
compose-edit-roles = Кому
compose-edit-languages = Язык чтения
compose-edit-part = Участвовавшие
compose-edit-sample = Случайная выборка
compose-edit-danger = Опасность для жизни
compose-edit-when = Когда
compose-unchanged = Ничего не изменено.
compose-edit-anew = Что изменить? После изменения нужно отправить заново; подтверждение тоже спросят заново.
compose-drop-file = Убрать файл
compose-drop = Удалить
compose-drop-ask = Удалить эту рассылку? Она никому не отправлена.
compose-dropped = Удалено.
# $n
compose-send-ask = Отправляем? Получателей: { $n }
# $n
compose-send-ask-second = Отправить на подтверждение? Получателей: { $n }. Уйдёт только после подтверждения другой организацией.
compose-changed-since = С тех пор рассылка изменилась. Посмотрите заново.
# $moment
compose-scheduled = 🕗 Уйдёт: { $moment }
# $n
compose-asked-second = ⏳ Отправлено на подтверждение. Запросов: { $n }
compose-no-partner = На этих территориях нет партнёрской организации, которая подтвердила бы. Сначала назначьте партнёра: /union
compose-no-union = На этих территориях нет сотрудника Союза МСУ, который подтвердил бы.

## The second person

# $number
compose-confirm-title = 🤝 Просят Вашего подтверждения: рассылка № { $number }
# $who
compose-confirm-who = Отправляет: { $who }
# $n
compose-confirm-count = Получателей: { $n }
compose-confirm-long = Текст длинный: смотрите целиком по кнопке ниже.
compose-confirm = ✅ Подтвердить
compose-refuse = Отказать с причиной
# $number
compose-refuse-why = Рассылка № { $number }: почему не подтверждаете? Причину прочтёт отправитель.
# $reason
compose-refuse-review = Причина: { $reason }
compose-refuse-send = Отказать
# $number
compose-refused = Вы отказали: рассылка № { $number }. Отправитель об этом узнает.
# $number
compose-confirmed = ✅ Вы подтвердили: рассылка № { $number }
compose-cannot-go = Эта рассылка сейчас не может уйти: автор должен её исправить.
# $number
compose-was-confirmed = 🔔 Рассылка № { $number }: подтверждена вторым человеком.
# $number, $reason
compose-was-refused =
    🔔 Рассылка № { $number }: не подтверждена.
    Причина: { $reason }
# $number
compose-was-overtaken = 🔔 Рассылка № { $number } не ушла: пока длится период тишины или ночь, последний день обсуждения пройдёт. Поставьте другие дни и отправьте снова.

## On its way

# $number, $title
compose-going-title = № { $number } · <b>{ $title }</b>
# $n, $total
compose-going-sent = Доставлено: { $n } / { $total }
# $n
compose-going-failed = Не доставлено: { $n }
# $n
compose-going-unknown = Неизвестно, дошло ли: { $n }
# $n
compose-going-tens = 🔒 Чтобы никого из участвовавших нельзя было узнать, числа здесь только десятками. Причины, которые касаются меньше { $n } человек, не названы.
# $n
compose-going-waiting = В очереди: { $n }
# $n
compose-going-never = Так и не отправлено: { $n }
# $time
compose-going-left = Осталось примерно: { $time }
# $rate
compose-going-slow = ⚠️ За последнюю минуту уходило медленнее: { $rate } в секунду
compose-going-stands = ⚠️ За последнюю минуту ничего не ушло. Сколько осталось, сейчас сказать нельзя.
# $moment
compose-going-on-at = 🌙 Сейчас ночь или период тишины. Продолжится: { $moment }
compose-pause = ⏸ Приостановить
compose-go-on = ▶️ Продолжить
compose-stop = ⏹ Остановить насовсем
# $n
compose-stop-ask = Остановить насовсем? Не получат: { $n }. Продолжить будет нельзя.
# $n
compose-repeat = Повторить неизвестные: { $n }
# $n
compose-repeat-ask = Неизвестно, дошло ли: { $n }. Если повторить, некоторые могут получить второй раз. Повторяем?
compose-repeat-yes = Да, повторить
compose-correct = ✏️ Написать исправление
# $number
compose-correction-begun = Исправление получат только получатели прежней рассылки № { $number }
compose-refresh = 🔄 Обновить
# $n
compose-questions = ❓ Вопросы и сроки: { $n }
compose-add-questions = ➕ Добавить вопросы и сроки
compose-share = 🔗 Ссылка, QR, плакат
compose-result = 📊 Итог
