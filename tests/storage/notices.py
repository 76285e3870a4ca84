"""Notices with an audience, for tests: people who read ky, and a notice that has words for them."""

from datetime import UTC, datetime

from domain.notices import QUEUEING, Audience
from storage.deliveries import deliveries
from storage.notices import Words, add_notice, change_notice, move_notice, set_words
from storage.people import people
from storage.queueing import queue_page
from storage.reference import read_register
from storage.seeding import seed_reference

NOW = datetime(2026, 4, 1, 6, tzinfo=UTC)


async def register_of(store):
    """The register of a store with the reference data."""
    await store.write(seed_reference)
    return await store.read(read_register)


def add_people(connection, count, first=1000, **values):
    """So many people who may be reached; their numbers."""
    rows = [{"telegram_id": first + n, "language": "ky", "joined_at": NOW, **values} for n in range(count)]
    connection.execute(people.insert(), rows)
    query = people.select().where(people.c.telegram_id.between(first, first + count - 1))
    return [row.id for row in connection.execute(query.order_by(people.c.id))]


def make_notice(connection, register, audience=None, state=QUEUEING, **values):
    """A notice with words in ky that is to be queued; its number."""
    number = add_notice(connection, 2025, values.pop("author", None), "union", register.root, NOW, **values)
    set_words(connection, number, "ky", Words("Билдирүү"))
    change_notice(connection, number, audience=audience or Audience())
    if state != "written":
        move_notice(connection, number, state, NOW, None)
    return number


async def queue_all(store, register, notice, n=5_000):
    """Queue the whole audience of a notice; the number of pages."""
    pages = 1
    while await store.write(queue_page, register, notice, NOW, n):
        pages += 1
    return pages


def rows_of(connection, notice):
    """The deliveries of a notice by number."""
    query = deliveries.select().where(deliveries.c.notice == notice).order_by(deliveries.c.id)
    return connection.execute(query).all()
