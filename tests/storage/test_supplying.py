"""Loading figures of bodies and taking loads back, on both engines; and which of them count."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from domain.supply import Figure
from storage.audit import audit
from storage.evidence import read_evidence
from storage.figure_loads import figure_loads
from storage.figures import figures, figures_of
from storage.files import FileStore, adopt
from storage.files_used import used_files
from storage.reference import read_matters, read_register
from storage.reference_indicators import read_indicator_set
from storage.supplying import PAGE, list_loads, load_figures, load_of_file, undo_load

KARAKOL, TAMGA = "41702410000010", "41702210862000"
NOW = datetime(2027, 2, 1, tzinfo=UTC)


def figure(value, territory=KARAKOL, indicator="DEM01", year=2026, body="nsc"):
    return Figure(2, "D2", territory, indicator, year, Decimal(value), body)


async def loaded(store, *given, file="a" * 64, minutes=0):
    when = NOW + timedelta(minutes=minutes)
    return await store.write(load_figures, given, body="nsc", file=file, name="t.xlsx", by=None, now=when)


async def test_the_last_load_counts_and_the_earlier_are_kept(store):
    await loaded(store, figure(5), figure(7, indicator="DEM03"))
    await loaded(store, figure("6.50"), file="b" * 64)
    assert await store.read(figures_of, KARAKOL, 2026) == {
        "DEM01": (Decimal("6.50"), "nsc"),
        "DEM03": (Decimal(7), "nsc"),
    }
    assert await store.read(lambda c: c.execute(select(func.count()).select_from(figures)).scalar_one()) == 3


async def test_an_undone_load_counts_nowhere_and_the_one_before_counts_again(seeded_store):
    first = await loaded(seeded_store, figure(5))
    second = await loaded(seeded_store, figure(6), figure(8, TAMGA))
    assert await seeded_store.write(undo_load, second.id, None, NOW)
    assert await seeded_store.read(figures_of, KARAKOL, 2026) == {"DEM01": (Decimal(5), "nsc")}
    assert await seeded_store.read(figures_of, TAMGA, 2026) == {}
    assert [(one.territory, one.number) for one in await seeded_store.read(_evidence)] == [
        (KARAKOL, Decimal(5))
    ]
    assert await seeded_store.write(undo_load, first.id, None, NOW)
    assert await seeded_store.read(_evidence) == ()


def _evidence(connection):
    register, indicators = read_register(connection), read_indicator_set(connection, 2026)
    matters = read_matters(connection)
    return read_evidence(connection, register, indicators, matters, KARAKOL, 2026).figures


async def test_a_load_is_undone_once(store):
    load = await loaded(store, figure(5))
    done = [await store.write(undo_load, number, None, NOW) for number in (load.id, load.id, 99)]
    assert done == [True, False, False]


async def test_a_load_that_breaks_half_way_leaves_nothing(store):
    def breaking():
        yield from (figure(n, year=2000 + n % 20) for n in range(5000))
        raise ValueError("broken row")

    with pytest.raises(ValueError, match="broken row"):
        await store.write(
            lambda connection: load_figures(
                connection, breaking(), body="nsc", file="", name="", by=None, now=NOW
            )
        )
    for table in (figures, figure_loads):
        assert (
            await store.read(lambda c, t=table: c.execute(select(func.count()).select_from(t)).scalar_one())
            == 0
        )


async def test_the_same_file_is_known_by_its_hash_until_it_is_undone(store):
    load = await loaded(store, figure(5))
    assert (await store.read(load_of_file, "a" * 64)).id == load.id
    assert await store.read(load_of_file, "b" * 64) is None
    await store.write(undo_load, load.id, None, NOW)
    assert await store.read(load_of_file, "a" * 64) is None


async def test_loads_are_listed_with_who_and_what_the_youngest_first(store):
    for n in range(PAGE + 2):
        await loaded(store, figure(n), figure(n, TAMGA), minutes=n)
    page, rest = [await store.read(list_loads, page) for page in (0, 1)]
    assert [one.id for one in page] == list(range(PAGE + 2, 1, -1))
    assert [one.id for one in rest] == [2, 1]
    assert (page[0].lines, page[0].body, page[0].name) == (2, "nsc", "t.xlsx")
    assert page[0].loaded_at == NOW + timedelta(minutes=PAGE + 1)
    assert await store.read(list_loads, 0, 5) == []


async def test_loading_and_undoing_are_written_down(store):
    load = await loaded(store, figure(5))
    await store.write(undo_load, load.id, None, NOW)
    rows = await store.read(
        lambda c: c.execute(select(audit.c.what, audit.c.subject).order_by(audit.c.id)).all()
    )
    assert [tuple(row) for row in rows] == [("figures loaded", "load 1"), ("figures undone", "load 1")]


async def test_files_of_loads_are_kept(store, tmp_path):
    files = FileStore(tmp_path)
    (tmp_path / "files" / ".part").write_bytes(b"rows")
    name = adopt(tmp_path / "files" / ".part")
    assert files.path(name).read_bytes() == b"rows"
    await loaded(store, figure(5), file=name)
    assert name in await store.read(used_files)
