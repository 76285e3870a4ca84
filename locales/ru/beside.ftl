### Картинка и короткий текст, которые возвращаются главе: аймак рядом с похожими и с прошлым годом

# $community, $year
beside-title = { $community }: итоги за { $year } год рядом с похожими и с предыдущим годом
# $n: how many peers
beside-peers = Сравнение: медиана по территориям того же вида, их { $n } или больше.
beside-no-peers = От похожих территорий пришло меньше пяти ответов, сравнивать пока не с чем.
# $year, $what
beside-moved = Сильнее всего изменилось к { $year } году: { $what }
# $what
beside-best = Лучше всего рядом с похожими: { $what }
# $what
beside-explained = Вы дали пояснение (оно хранится вместе с числами): { $what }
# $year
beside-picture = { $year } год, доли
# $year
beside-key-own = { $year } год
# $year
beside-key-last = { $year } год
beside-key-peers = медиана похожих
beside-nothing = Долей, которые можно сравнить, пока нет.
