### The Union's lists: people to confirm, texts to release, voice messages to write down, reported problems

## The lists

union-title = Список Союза МСУ
union-nothing = Пока ничего не ждёт.
# $n
union-people = Подтвердить людей: { $n }
# $n
union-texts = Проверить тексты и фото: { $n }
# $n
union-voices = Записать голосовые: { $n }
# $n
union-flagged = Жалобы на проблемы: { $n }
union-done-before = Это уже решено.

## People to confirm

union-people-title = Кого подтвердить?
# $role, $community, $phone, $date
union-person =
    Роль: { $role }
    Территория: { $community }
    Номер: { $phone }
    Ссылка открыта: { $date }
# $section
union-person-section = Раздел: { $section }
union-confirm = Подтвердить
union-refuse = Отказать
# $role, $community
union-refuse-ask = { $role }, { $community }: отказать? Роль у этого человека будет снята.
# $role, $community
union-confirmed = ✅ Подтверждено: { $role }, { $community }
# $role, $community
union-refused = Отказано: { $role }, { $community }

## Texts and photos to release

union-texts-title = Тексты для соседей и доклада:
union-release-ask = Есть имена, номера, лица? Тогда не показывайте или исправьте.
union-release = Показать
union-release-text = Показать только текст
union-release-edited = Исправить и показать
union-withhold = Не показывать
union-edit-ask = Напишите текст, который увидят. Смысл не меняйте: уберите только имена и номера.
# $number
union-released = ✅ { $number }: показано
# $number
union-withheld = { $number }: не показано

## Voice messages to write down

union-voices-title = Голосовые сообщения:
# $number
union-voice-ask = { $number }: послушайте и напишите текст. Имена и номера не пишите.
union-voice-empty = Ничего не слышно
# $number
union-written-down = ✅ { $number }: текст сохранён. Айыл окмоту увидит его.

## Reported problems

union-flagged-title = Проблемы, на которые пожаловались:
union-flagged-ask = На эту проблему пожаловались. Показывать её соседям дальше?
union-hide = Скрыть
union-keep = Оставить
# $number
union-kept = ✅ { $number }: оставлено
