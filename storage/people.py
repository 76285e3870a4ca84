"""People: the one table that knows a Telegram id, and what a person has chosen about themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
)
from sqlalchemy import delete as sql_delete

from storage.clock import real_time
from storage.schema import Instant, metadata

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("language", String(2), nullable=False, server_default=""),
    Column("consent_version", String(16), nullable=False, server_default=""),
    Column("consent_at", Instant),
    Column("refused_consent", Boolean, nullable=False, server_default="0"),
    Column("territory", String(20), nullable=False, server_default=""),
    Column("territory_since", Instant),
    Column("territory_before", String(20), nullable=False, server_default=""),
    Column("acting_role", Integer),
    Column("active_draft", Integer),
    Column("shown_draft", Integer),
    Column("shown_question", String(40), nullable=False, server_default=""),
    Column("shown_version", Integer, nullable=False, server_default="0"),
    Column("shown_message", BigInteger, nullable=False, server_default="0"),
    Column("outside", Text, nullable=False, server_default=""),
    Column("muted", String(200), nullable=False, server_default=""),
    Column("unreachable_since", Instant),
    Column("joined_at", Instant, nullable=False),
    Column("seen_on", Date),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True)
class Person:
    """What a conversation needs to know of the one who talks.

    `shown_*` name the last question the person was shown: its draft, its place, the draft's version, the message id.
    `outside` is what they said outside any conversation and was not settled yet (JSON).
    `muted` are the kinds of deliveries they asked not to get. `telegram_id` is only for sending.
    `territory_before` is where they were settled before they moved at `territory_since`; empty when they never moved.
    """

    id: int
    telegram_id: int
    language: str
    consent_version: str
    refused_consent: bool
    territory: str
    acting_role: int | None
    active_draft: int | None
    shown_draft: int | None
    shown_question: str
    shown_version: int
    shown_message: int
    outside: str
    muted: frozenset[str]
    unreachable: bool = False
    territory_since: datetime | None = None
    territory_before: str = ""


_by_telegram = people.select().where(people.c.telegram_id == bindparam("telegram"))
_by_id = people.select().where(people.c.id == bindparam("person"))
_insert = people.insert()
_update = people.update().where(people.c.id == bindparam("person"))


def _person(row: Row) -> Person:  # type: ignore[type-arg]
    return Person(
        id=row.id,
        telegram_id=row.telegram_id,
        language=row.language,
        consent_version=row.consent_version,
        refused_consent=bool(row.refused_consent),
        territory=row.territory,
        acting_role=row.acting_role,
        active_draft=row.active_draft,
        shown_draft=row.shown_draft,
        shown_question=row.shown_question,
        shown_version=row.shown_version,
        shown_message=row.shown_message,
        outside=row.outside,
        muted=frozenset(row.muted.split()),
        unreachable=row.unreachable_since is not None,
        territory_since=row.territory_since,
        territory_before=row.territory_before,
    )


def meet(connection: Connection, telegram_id: int, now: datetime) -> Person:
    """The person behind a Telegram account, made known at their first word."""
    row = connection.execute(_by_telegram, {"telegram": telegram_id}).first()
    if row is None:
        connection.execute(_insert, {"telegram_id": telegram_id, "joined_at": now})
        row = connection.execute(_by_telegram, {"telegram": telegram_id}).one()
    person = _person(row)
    if person.unreachable or row.seen_on != now.date():
        change(connection, person.id, unreachable_since=None, seen_on=now.date())
    return person


def person_by_id(connection: Connection, person: int) -> Person | None:
    """The person with this number, or None when they erased themselves."""
    row = connection.execute(_by_id, {"person": person}).first()
    return None if row is None else _person(row)


def person_by_telegram(connection: Connection, telegram_id: int) -> Person | None:
    """The person behind a Telegram account, or None; makes nobody known."""
    row = connection.execute(_by_telegram, {"telegram": telegram_id}).first()
    return None if row is None else _person(row)


def change(connection: Connection, person: int, **values: object) -> None:
    """Set columns of a person's row."""
    connection.execute(_update.values(**values), {"person": person})


_shown = (
    people.update()
    .where(people.c.telegram_id == bindparam("telegram"))
    .values(
        shown_draft=bindparam("draft"),
        shown_question=bindparam("question"),
        shown_version=bindparam("version"),
        shown_message=bindparam("message"),
    )
)


@dataclass(frozen=True)
class Shown:
    """A question on somebody's screen: its draft, its place in it, and the draft's version it was drawn from."""

    draft: int
    question: str
    version: int


def remember_shown(connection: Connection, telegram_id: int, shown: Shown, message: int) -> None:
    """Note which question a person now sees, and in which message."""
    connection.execute(
        _shown,
        {
            "telegram": telegram_id,
            "draft": shown.draft,
            "question": shown.question,
            "version": shown.version,
            "message": message,
        },
    )


def consent(connection: Connection, person: int, version: str, now: datetime) -> None:
    """Store that a person agreed to this version of the full text."""
    change(connection, person, consent_version=version, consent_at=now, refused_consent=False)


def forget(connection: Connection, person: int) -> None:
    """Delete a person; whatever refers to them is deleted or loses its author by its foreign key."""
    connection.execute(sql_delete(people).where(people.c.id == person))


def remember_unreachable(connection: Connection, telegram_id: int, now: datetime | None = None) -> None:
    """Note that a person blocked the bot or left Telegram; what they gave stays."""
    gone = people.update().where(people.c.telegram_id == telegram_id, people.c.unreachable_since.is_(None))
    connection.execute(gone.values(unreachable_since=now or real_time()))


def remember_reachable(connection: Connection, telegram_id: int, now: datetime) -> None:
    """Note that a person let the bot in again."""
    back = people.update().where(people.c.telegram_id == telegram_id)
    connection.execute(back.values(unreachable_since=None))


def migrate_chat(connection: Connection, telegram_id: int, new_id: int) -> None:
    """Follow a chat to its new number, unless somebody stands there already."""
    if person_by_telegram(connection, new_id) is not None:
        return
    connection.execute(people.update().where(people.c.telegram_id == telegram_id).values(telegram_id=new_id))
