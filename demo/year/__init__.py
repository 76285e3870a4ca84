"""A whole year played over the invented country by its invented people, through the program's own turns.

`python -m demo.year` does it in the place of the running program: it moves the clock day by day, runs the clock's
jobs and the deliveries, and lets people do what people do. Only the cast is left alone, and hears what it would hear.
"""
