"""What one process is still saying to a person while another may take their next update: replies keep their order.

Telegram sends the next update of a chat only after the last was acknowledged. A process acknowledges when its reply has
been said; when that takes long it leaves a row here first, and whoever answers next waits until the row is gone. Only
PostgreSQL has several processes, so nothing is written or asked elsewhere.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, func, select
from sqlalchemy.dialects import postgresql

from storage.people import people
from storage.replicas import living, replicas
from storage.schema import Connection, metadata

sayings = Table(
    "sayings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("holder", String(40), nullable=False),
    sqlite_autoincrement=True,
)

albums = Table(
    "albums",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("album", String(64), nullable=False),
    Column("update_id", BigInteger, nullable=False),
)
"""The last picture that came of the last album of each person, whichever process took it."""


def several(connection: Connection) -> bool:
    """Whether there may be other processes."""
    return connection.dialect.name == "postgresql"


_last = select(func.max(sayings.c.id))


def last_saying(connection: Connection, person: int) -> int:
    """The last reply to this person that was under way when its update was acknowledged; 0 when all is said."""
    if not several(connection):
        return 0
    return connection.execute(_last.where(sayings.c.person == person)).scalar() or 0


def begin_saying(connection: Connection, telegram_id: int, holder: str) -> int:
    """Leave word that a reply is under way; its number, 0 when the person is not there any more."""
    found = select(people.c.id).where(people.c.telegram_id == telegram_id)
    person = connection.execute(found).scalar()
    if person is None:
        return 0
    made = sayings.insert().values(person=person, holder=holder).returning(sayings.c.id)
    return int(connection.execute(made).scalar_one())


def end_saying(connection: Connection, number: int) -> None:
    """It has been said."""
    connection.execute(sayings.delete().where(sayings.c.id == number))


def is_being_said(connection: Connection, telegram_id: int, behind: int, holder: str) -> bool:
    """Whether another living process is still saying something to this person that came before."""
    query = (
        select(sayings.c.holder)
        .join(people, people.c.id == sayings.c.person)
        .where(people.c.telegram_id == telegram_id, sayings.c.id <= behind, sayings.c.holder != holder)
    )
    holders = set(connection.execute(query).scalars())
    return bool(holders) and not holders.isdisjoint(living(connection))


def forget_sayings(connection: Connection) -> None:
    """Drop what processes left behind that are forgotten themselves."""
    gone = sayings.c.holder.not_in(select(replicas.c.id))
    connection.execute(sayings.delete().where(gone))


def note_album(connection: Connection, person: int, album: str, update_id: int) -> None:
    """Note the last picture of an album."""
    values = {"person": person, "album": album[:64], "update_id": update_id}
    insert = postgresql.insert(albums).values(values)
    connection.execute(insert.on_conflict_do_update(index_elements=["person"], set_=values))


def is_last_of_album(connection: Connection, telegram_id: int, album: str, update_id: int) -> bool:
    """Whether no later picture of the same album came to any process."""
    later = (
        select(albums.c.update_id)
        .join(people, people.c.id == albums.c.person)
        .where(
            people.c.telegram_id == telegram_id,
            albums.c.album == album[:64],
            albums.c.update_id > update_id,
        )
    )
    return connection.execute(later).first() is None
