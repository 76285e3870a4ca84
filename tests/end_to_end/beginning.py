"""A database on which the program starts with everybody in: what links and commands do is proven once elsewhere."""

from datetime import datetime

from sqlalchemy import create_engine

from benchmarks.whole import CLOCK_START
from storage.clock import real_time, start_clock
from tests.playing import give_role, settle
from tests.ready import write_file

NOW = datetime.fromisoformat(CLOCK_START)


def database_of(whole):
    """The file of the program's database."""
    return whole.folder / "el-unu.sqlite3"


def seeded(whole):
    """Lay the reference data ready, so that the program does not bring it in."""
    whole.folder.mkdir(exist_ok=True)
    write_file(database_of(whole), "seeded")


def in_office(whole, role, territory, language, name="Айгүл", phone="+996700000001"):
    """Somebody with a confirmed role; the program does not run meanwhile."""
    if not database_of(whole).exists():
        seeded(whole)
    person = whole.person(name, phone)
    engine = create_engine(f"sqlite:///{database_of(whole)}")
    with engine.begin() as connection:
        start_clock(connection, NOW, real_time())
        settle(connection, person.telegram, territory, NOW, language)
        give_role(connection, person.telegram, role, territory, NOW)
    engine.dispose()
    return person
