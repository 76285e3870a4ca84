"""Two cycles in a row, played in chat by three communities, with a merger and a changed set between them.

Until 31 December 2027 there are Ак-Суу, Бөрү-Башат and Каракол; on that day's next the first and four tenths of the
second pass into one new community. The set of 2027 is made in chat and by the loader and frozen: households are counted in
another way, light in streets is split off from the roads, and two indicators become one.
"""
