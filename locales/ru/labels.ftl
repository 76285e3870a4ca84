### The main buttons, worded as people's guides name them
label-raise-problem = Сообщить о проблеме
label-my-reports = Мои сообщения
label-near-me = Мой аймак, город
label-indicators = Показатели
label-consultations = Обсуждения
label-laws = Законы
label-report = Доклад
label-settings = Настройки
label-union-workspace = Союз МСУ
label-agree = Даю согласие
label-i-am-here = Я здесь
label-choose-from-list = Выбрать из списка
label-yes = Да
label-no = Нет
label-back = Назад
label-skip = Пропустить
label-no-data = Нет данных
label-not-applicable = К нам не относится
label-later = Позже
label-no-change = Без изменений
label-help = Пояснение
label-done = Готово
label-change = Изменить
label-send = Отправить
label-cancel = Отменить
label-continue = Продолжить
label-this-too = У нас так же
label-whole-community = Вся территория

## Keys that ask the phone for something

key-i-am-here = 📍 Я здесь
