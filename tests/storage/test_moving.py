"""Moving from SQLite to PostgreSQL, and backups: what arrives is what was there, or nothing arrives."""

import asyncio
import json
import threading
import zipfile

import pytest
from sqlalchemy import select, text

from demo.country import fill
from demo.country.filling import START
from demo.country.raising import VOICE
from storage import backups, copying, moving
from storage.backups import note_backup, restore_backup, write_backup
from storage.clock import real_time, start_clock
from storage.copying import content_of, is_empty, tables
from storage.engine import open_store
from storage.failures import CannotCopy, DatabaseTooNew
from storage.files import FileStore
from storage.people import meet, people
from storage.replicas import beat, upkeep
from storage.seeding import seed_reference
from storage.updates import bury

NOW = real_time()
ODD = "тил: ң ө ү \\ \" ' \u2028 😀 \n\t%s {}"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The invented country in a SQLite file, with what is odd; and a photo."""
    folder = tmp_path_factory.mktemp("filled")

    async def make():
        store = await open_store(f"sqlite+aiosqlite:///{folder / 'el-unu.sqlite3'}")
        await store.write(seed_reference)
        await store.write(start_clock, START, real_time())
        await store.write(fill)
        await store.write(bury, None, "odd", ODD, NOW)
        gone = await store.write(meet, 10**15, NOW)
        await store.write(lambda c: c.execute(people.delete().where(people.c.id == gone.id)) and None)
        FileStore(folder).keep(VOICE.read_bytes())
        name = FileStore(folder).keep(b"photo")
        first = select(people.c.id).limit(1).scalar_subquery()
        point = people.update().where(people.c.id == first).values(outside=json.dumps([{"file": name}]))
        await store.write(lambda c: c.execute(point) and None)
        await store.close()

    asyncio.run(make())
    return folder


@pytest.fixture
async def target(postgres_url):
    store = await open_store(postgres_url, migrate=False)
    yield store
    await store.close()


def hush(table):
    pass


def copy_of(filled, tmp_path):
    path = tmp_path / "copy.sqlite3"
    path.write_bytes((filled / "el-unu.sqlite3").read_bytes())
    return path


async def contents(store):
    def read(connection):
        return {table.name: content_of(connection, table) for table in tables() if table.name != "upkeep"}

    return await store.read(read)


async def test_what_was_moved_is_the_same_table_by_table(filled, target):
    proofs = await target.write(moving.move, filled / "el-unu.sqlite3", hush)
    assert [proof.table for proof in proofs if not proof.same] == []
    rows = {proof.table: proof.here.rows for proof in proofs}
    assert len(rows) == len(tables())
    assert rows["answers"] > 1000
    assert rows["people"] > 50
    source = await open_store(f"sqlite+aiosqlite:///{filled / 'el-unu.sqlite3'}")
    assert await contents(source) == await contents(target)
    await source.close()


async def test_after_a_move_no_number_is_given_twice_not_even_that_of_somebody_who_is_gone(filled, target):
    await target.write(moving.move, filled / "el-unu.sqlite3", hush)
    highest = await target.read(lambda c: c.execute(text("SELECT max(id) FROM people")).scalar())
    assert (await target.write(meet, 10**15 + 1, NOW)).id == highest + 2


async def test_a_target_that_is_not_empty_is_refused(filled, postgres_url):
    store = await open_store(postgres_url)
    with pytest.raises(CannotCopy, match="not empty"):
        await store.write(moving.move, filled / "el-unu.sqlite3", hush)
    await store.close()


async def test_a_database_that_a_bot_runs_on_is_refused(filled, tmp_path, target):
    path = copy_of(filled, tmp_path)
    store = await open_store(f"sqlite+aiosqlite:///{path}")
    await store.write(beat, "a", "host:1", "0.1.0", True, {})
    await store.close()
    with pytest.raises(CannotCopy, match="stop it first"):
        await target.write(moving.move, path, hush)
    assert await target.read(is_empty)


@pytest.mark.parametrize("damage", ["a row less", "a letter other"])
async def test_a_difference_is_found_and_nothing_is_kept(filled, target, monkeypatch, damage):
    insert = copying.insert_rows

    def damaged(connection, table, rows):
        insert(connection, table, rows)
        if table.name == "dead_letters" and damage == "a row less":
            connection.execute(table.delete())
        elif table.name == "dead_letters":
            connection.execute(table.update().values(reason="odd."))

    monkeypatch.setattr(moving, "insert_rows", damaged)
    with pytest.raises(moving.Differs, match="dead_letters") as caught:
        await target.write(moving.move, filled / "el-unu.sqlite3", hush)
    assert [proof.table for proof in caught.value.proofs if not proof.same] == ["dead_letters"]
    assert await target.read(is_empty)


async def test_what_postgresql_does_not_take_is_named_and_nothing_is_kept(filled, tmp_path, target):
    path = copy_of(filled, tmp_path)
    store = await open_store(f"sqlite+aiosqlite:///{path}")
    await store.write(bury, None, "zero", "a\0b", NOW)
    await store.close()
    with pytest.raises(CannotCopy, match="table dead_letters"):
        await target.write(moving.move, path, hush)
    assert await target.read(is_empty)


async def test_a_table_is_moved_in_batches_so_that_memory_does_not_grow_with_it(filled, monkeypatch):
    held = []
    real = copying.insert_rows

    class Counting:
        def execute(self, statement, batch):
            held.append(len(batch))

    real(Counting(), people, ({"id": n} for n in range(10_001)))
    assert held == [2000] * 5 + [1]


async def empty_of(engine, request, tmp_path):
    url = request.getfixturevalue("postgres_url") if engine == "postgresql" else None
    return await open_store(url or f"sqlite+aiosqlite:///{tmp_path / 'restored.sqlite3'}", migrate=False)


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_a_backup_is_restored_whole_with_its_files(filled, tmp_path, request, engine):
    source = await open_store(f"sqlite+aiosqlite:///{filled / 'el-unu.sqlite3'}")
    made = await source.read(write_backup, FileStore(filled), tmp_path / "one.zip")
    before = await contents(source)
    await source.close()
    assert (made.files, made.missing) == (2, 0)
    assert (tmp_path / "one.zip").stat().st_mode & 0o77 == 0
    store = await empty_of(engine, request, tmp_path)
    files = FileStore(tmp_path / "data")
    restored = await store.write(restore_backup, files, tmp_path / "one.zip")
    assert (restored.rows, restored.files) == (made.rows, 2)
    assert await contents(store) == before
    kept = {path.read_bytes() for path in files.folder.iterdir()}
    assert kept == {b"photo", VOICE.read_bytes()}
    again = await store.read(write_backup, files, tmp_path / "two.zip")
    assert again.rows == made.rows + 1  # the note that it was restored
    with pytest.raises(CannotCopy, match="not empty"):
        await store.write(restore_backup, files, tmp_path / "one.zip")
    await store.close()


@pytest.fixture
async def written(store, tmp_path):
    """A small backup, and its path."""
    await store.write(meet, 1, NOW)
    path = tmp_path / "backup.zip"
    await store.read(write_backup, FileStore(tmp_path), path)
    return path


async def test_nothing_is_written_over_and_a_backup_is_noted(store, written, tmp_path):
    with pytest.raises(CannotCopy, match="exists already"):
        await store.read(write_backup, FileStore(tmp_path), written)
    made = await store.read(write_backup, FileStore(tmp_path), tmp_path / "other.zip")
    await store.write(note_backup, made, "other.zip")
    await store.write(note_backup, made, "other.zip")
    found = await store.read(lambda c: c.execute(select(upkeep.c.what, upkeep.c.at)).all())
    assert [(row.what, row.at) for row in found] == [("backup", made.at)]


async def test_a_full_disk_leaves_no_half_backup(store, tmp_path, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.os, "fsync", full)
    with pytest.raises(Exception, match="No space left"):
        await store.read(write_backup, FileStore(tmp_path), tmp_path / "backup.zip")
    assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == []


def in_another_process(url, fn, *args):
    """Run a transaction elsewhere, and wait for it."""

    async def work():
        store = await open_store(url, migrate=False)
        await store.write(fn, *args)
        await store.close()

    thread = threading.Thread(target=lambda: asyncio.run(work()))
    thread.start()
    thread.join()


async def test_a_backup_is_of_one_moment_whatever_is_said_meanwhile(database_url, tmp_path, monkeypatch):
    store, real, read = await open_store(database_url), backups.read_rows, []

    def slow(connection, table):
        if table.name == "people":
            in_another_process(database_url, meet, 77, NOW)
        read.append(table.name)
        return real(connection, table)

    monkeypatch.setattr(backups, "read_rows", slow)
    made = await store.read(write_backup, FileStore(tmp_path), tmp_path / "backup.zip")
    assert read.index("people") > 0
    assert made.rows == 0
    assert await store.read(lambda c: c.execute(select(people.c.telegram_id)).scalar()) == 77
    await store.close()


def rewritten(path, change):
    """The same backup with one member changed."""
    target = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


def newer(name, content):
    return content.replace(b'"revision": "', b'"revision": "9') if name == "about.json" else content


def other_person(name, content):
    return (
        content.replace(b'"telegram_id": 1', b'"telegram_id": 2')
        if name.endswith("people.jsonl")
        else content
    )


def without_people(name, content):
    return None if name.endswith("people.jsonl") else content


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        (newer, DatabaseTooNew, "not known"),
        (other_person, CannotCopy, "table people of the backup is damaged"),
        (without_people, CannotCopy, "no whole backup"),
    ],
)
async def test_a_damaged_backup_is_refused_and_nothing_is_kept(written, tmp_path, change, error, words):
    store = await open_store(f"sqlite+aiosqlite:///{tmp_path / 'r.sqlite3'}", migrate=False)
    with pytest.raises(error, match=words):
        await store.write(restore_backup, FileStore(tmp_path), rewritten(written, change))
    assert await store.read(is_empty)
    await store.close()


async def test_a_file_that_is_no_backup_is_refused(tmp_path):
    store = await open_store(f"sqlite+aiosqlite:///{tmp_path / 'r.sqlite3'}", migrate=False)
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 half")
    with pytest.raises(CannotCopy, match="no whole backup"):
        await store.write(restore_backup, FileStore(tmp_path), tmp_path / "x.zip")
    await store.close()
