### The main buttons, worded as people's guides name them
label-raise-problem = Көйгөйдү билдирүү
label-my-reports = Менин билдирүүлөрүм
label-near-me = Менин аймагым
label-indicators = Көрсөткүчтөр
label-consultations = Талкуулар
label-laws = Мыйзамдар
label-report = Баяндама
label-settings = Жөндөөлөр
label-union-workspace = ЖӨБ союзу
label-agree = Макулмун
label-i-am-here = Мен ушул жердемин
label-choose-from-list = Тизмеден тандоо
label-yes = Ооба
label-no = Жок
label-back = Артка
label-skip = Өткөрүп жиберүү
label-no-data = Маалымат жок
label-not-applicable = Бизге тиешеси жок
label-later = Кийинчерээк
label-no-change = Өзгөргөн жок
label-help = Түшүндүрмө
label-done = Даяр
label-change = Өзгөртүү
label-send = Жөнөтүү
label-cancel = Жокко чыгаруу
label-continue = Улантуу
label-this-too = Бизде да ушундай
label-whole-community = Бүт аймак

## Keys that ask the phone for something

key-i-am-here = 📍 Мен ушул жердемин
