### The names of roles; the word of a role has a hyphen here where the program has an underscore
role-head = глава айыл окмоту
# the head of a city or town
role-mayor = мэр города
role-section = сотрудник, заполняющий раздел
role-deputy = заместитель главы
role-kenesh = местный кенеш
role-citizen = житель
role-union = Союз МСУ
role-partner = партнёрская организация
role-state-body = государственный орган
role-cso = организация гражданского общества
role-president-office = Администрация Президента
role-admin = администратор
