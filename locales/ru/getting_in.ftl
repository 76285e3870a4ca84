### Getting in: language, purpose, consent, one's place, the main menu, an invitation

## Language and purpose

language-choose = Выберите язык
language-name = Русский
language-chosen = ✅ Язык: русский
purpose =
    Здравствуйте! Через «Эл үнү» сёла и города каждый год рассказывают Президенту, как они живут.
    Организатор — Союз местных самоуправлений (Союз МСУ). Это не государственный орган.
purpose-trial-year = Это пробный год: официальный порядок доклада ещё не утверждён.
invented = ⚠️ Образец: данные вымышлены.

## Consent

# $link
consent =
    Куда попадёт то, что Вы напишете?
    • Это прочтут без Вашего имени. Имя мы не спрашиваем.
    • Айыл окмоту не увидит ни Ваше имя в Telegram, ни номер.
    • Точное место в доклад не попадёт.
    • Удалить можно в любой момент: /privacy
    Подробнее: { $link }
consent-look = Пока только посмотрю
consent-given = ✅ Спасибо, согласие сохранено.
consent-refused = Хорошо. Доклад и открытые проблемы можно смотреть и так. Захотите написать: /start

## One's place

place-ask =
    Напишите название Вашего села или города.
    Если Вы за границей — всё равно выберите своё село.
# $query
place-suggestions = По запросу «{ $query }» нашлось:
# a suggestion that was found by its village: $village, $community
place-village = • { $village } — { $community }
place-none-of-these = Ничего из этого
# $query
place-nothing-found = «{ $query }» не нашлось. Напишите иначе или выберите из списка.
# $community, $district
place-near =
    📍 Ближе всего: { $community }, { $district }.
    Верно?
place-choose-another = Выбрать другое
place-abroad = Вы сейчас за пределами Кыргызстана. Напишите название своего села или города.
# $old, $new
place-merged =
    Раньше: { $old }.
    Теперь: { $new }.
    Выбрать?
place-list-region = Выберите область
place-list-district = Выберите район
place-list-community = Выберите аймак или город
# $community
place-chosen =
    ✅ Выбрано: { $community }
    Изменить: /territory

## The main menu

# $community
menu-citizen =
    { $community }
    С чего начнём?
menu-no-place = С чего начнём?
# $community, $year, $done, $total, $date
menu-office =
    { $community }
    Показатели за { $year } год: { $done } / { $total }. Срок: { $date }
# $n
menu-new-problems = Новых проблем: { $n }
# button of the head
menu-problems = Проблемы
settings = Что изменить?
settings-language = Язык
settings-territory = Территория
settings-notify = Уведомления
settings-privacy = Мои данные

## An invitation to a role

# $role, $community
invitation-opened =
    Здравствуйте! Вас приглашает Союз МСУ.
    Должность: { $role }
    Территория: { $community }
    Это Вы?
# $section, $community
invitation-section =
    Здравствуйте! Вас просят заполнить один раздел.
    Раздел: { $section }
    Территория: { $community }
    Это Вы?
invitation-yes = Да, это я
invitation-no = Нет, это не я
invitation-phone = Отправьте свой номер кнопкой ниже. Его увидит только Союз МСУ.
invitation-phone-key = 📱 Отправить мой номер
invitation-phone-foreign = Это не Ваш номер. Нажмите кнопку ниже.
invitation-phone-kept = ✅ Номер сохранён.
# accepted, to be confirmed
invitation-waits = ✅ Спасибо. Уже можно заполнять. Отправка откроется, когда Союз МСУ подтвердит, что это Вы.
invitation-section-taken = ✅ Спасибо. Раздел уже можно заполнять. Отправит всё глава.
invitation-declined = Хорошо. Сообщите тому, кто прислал ссылку: похоже, она для другого человека.
# $phone
link-closed = Срок ссылки истёк, или её уже открыл другой человек. Позвоните в Союз МСУ: { $phone }
# $phone
link-revoked = Эта ссылка отозвана. Позвоните в Союз МСУ: { $phone }
# stands where the Union's number would
phone-later = номер сообщим позже
