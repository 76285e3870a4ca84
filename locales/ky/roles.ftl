### The names of roles; the word of a role has a hyphen here where the program has an underscore
role-head = айыл өкмөтүнүн башчысы
# the head of a city or town
role-mayor = шаардын мэри
role-section = бөлүм толтуруучу кызматкер
role-deputy = башчынын орун басары
role-kenesh = жергиликтүү кеңеш
role-citizen = жашоочу
role-union = ЖӨБ союзу
role-partner = өнөктөш уюм
role-state-body = мамлекеттик орган
role-cso = жарандык коом уюму
role-president-office = Президенттин Администрациясы
role-admin = администратор
