"""How long statements take: by shape, without anybody's words, in a bounded memory, on both engines."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text

from storage.people import meet, people
from storage.timing import Timings, queries, shape_of


@pytest.mark.parametrize(
    ("statement", "shape"),
    [
        ("SELECT a FROM t WHERE b = ?", "SELECT a FROM t WHERE b = ?"),
        ("SELECT a\n  FROM t WHERE b IN (?, ?, ?)", "SELECT a FROM t WHERE b IN (…)"),
        ("SELECT a FROM t WHERE b IN ($1::INTEGER, $2::INTEGER)", "SELECT a FROM t WHERE b IN (…)"),
        ("INSERT INTO t (a, b) VALUES (?, ?), (?, ?)", "INSERT INTO t (a, b) VALUES (…)"),
        (
            "INSERT INTO t (a) VALUES ($1::TIMESTAMP WITH TIME ZONE)",
            "INSERT INTO t (a) VALUES (…)",
        ),
        ("SELECT a FROM t WHERE b = 'нет воды' OR c = 'it''s'", "SELECT a FROM t WHERE b = '…' OR c = '…'"),
    ],
)
def test_the_shape_of_a_statement_holds_nothing_that_differs(statement, shape):
    assert shape_of(statement) == shape


def test_one_shape_is_counted_once_however_long_its_lists_are():
    timings = Timings()
    for n in range(1, 6):
        timings.note(f"SELECT a FROM t WHERE b IN ({', '.join('?' * n)})", n / 10)
    (one,) = timings.slowest()
    assert (one.count, round(one.total, 6), one.longest, one.verb, one.table) == (5, 1.5, 0.5, "select", "t")


def test_the_memory_is_bounded_and_the_heaviest_statements_stay():
    timings = Timings(most=20)
    timings.note("SELECT heavy FROM t", 100.0)
    for n in range(500):
        timings.note(f"SELECT c{n} FROM t", 0.001)
    found = timings.slowest(1000)
    assert len(found) == 20
    assert found[0].shape == "SELECT heavy FROM t"
    assert len(timings.slowest()) == 10


async def test_a_store_notes_reads_and_writes_without_parameters(store):
    queries.forget()
    secret = 996700123456
    await store.write(lambda connection: connection.execute(select(people.c.id).limit(1)).all())
    await store.write(lambda connection: meet(connection, secret, datetime(2027, 2, 1, tzinfo=UTC)))
    await store.read(lambda connection: connection.execute(select(people.c.language)).all())
    found = queries.slowest(100)
    assert {("insert", "people"), ("select", "people")} <= {(one.verb, one.table) for one in found}
    assert str(secret) not in repr(found)
    assert all(one.total >= one.longest > 0 for one in found)


async def test_a_statement_that_fails_is_timed_too(store):
    queries.forget()
    with pytest.raises(Exception, match="nowhere"):
        await store.read(lambda connection: connection.execute(text("SELECT 1 FROM nowhere")).all())
    assert ("select", "nowhere") in {(one.verb, one.table) for one in queries.slowest(100)}
