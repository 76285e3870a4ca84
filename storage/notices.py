"""Consultation notices: their rows, their words in each language, and how they go from state to state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    select,
)

from domain.notices import WRITTEN, Audience, audience_text, may_move, read_audience
from storage.audit import record
from storage.schema import Instant, metadata

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("author", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("role", String(20), nullable=False),
    Column("territory", String(20), nullable=False),
    Column("state", String(10), nullable=False, server_default=WRITTEN, index=True),
    Column("danger", Boolean, nullable=False, server_default="0"),
    Column("audience", Text, nullable=False, server_default="{}"),
    Column("for_missing", String(9), nullable=False, server_default=""),
    Column("file", String(64), nullable=False, server_default=""),
    Column("file_name", String(200), nullable=False, server_default=""),
    Column("file_kind", String(8), nullable=False, server_default=""),
    Column("corrects", Integer, ForeignKey("notices.id", ondelete="SET NULL")),
    Column("opens_at", Instant),
    Column("closes_at", Instant),
    Column("closed_at", Instant),
    Column("told_at", Instant),
    Column("send_at", Instant),
    Column("made_at", Instant, nullable=False),
    Column("asked_at", Instant),
    Column("confirmed_at", Instant),
    Column("confirmed_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("refusal", Text, nullable=False, server_default=""),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("recipients", Integer, nullable=False, server_default="0"),
    Column("cursor", Integer, nullable=False, server_default="0"),
    Column("drawn_below", String(32), nullable=False, server_default=""),
    Column("progress_message", BigInteger, nullable=False, server_default="0"),
    Column("invented", Boolean, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)

notice_texts = Table(
    "notice_texts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice", Integer, ForeignKey("notices.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(2), nullable=False),
    Column("title", String(200), nullable=False),
    Column("body", Text, nullable=False, server_default=""),
    UniqueConstraint("notice", "language"),
)

notice_questions = Table(
    "notice_questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice", Integer, ForeignKey("notices.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("optional", Boolean, nullable=False, server_default="0"),
    Column("spec", Text, nullable=False, server_default="{}"),
    Column("words", Text, nullable=False, server_default="{}"),
    UniqueConstraint("notice", "position"),
    sqlite_autoincrement=True,
)

consultation_answers = Table(
    "consultation_answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice", Integer, ForeignKey("notices.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("territory", String(20), nullable=False),
    Column("language", String(2), nullable=False, server_default=""),
    Column("answers", Text, nullable=False, server_default="{}"),
    Column("way", String(12), nullable=False, server_default="chat"),
    Column("at", Instant, nullable=False),
    Column("changed_at", Instant),
    UniqueConstraint("notice", "person"),
    Index("ix_consultation_answers_place", "notice", "territory"),
    Index("ix_consultation_answers_person", "person"),
    sqlite_autoincrement=True,
)


class NoSuchNotice(Exception):
    """There is no notice with this number."""


class NotNow(Exception):
    """The notice is in a state from which this cannot be done; `state` names it."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


@dataclass(frozen=True)
class Words:
    """What a notice says in one language: plain text, a title of at most 200 characters and a body."""

    title: str
    body: str = ""


@dataclass(frozen=True)
class Notice:
    """A notice. `file_kind` is pdf, picture or empty; `texts` are its words by language.

    `for_missing` is what readers of a language without words get: leave-out, or the code of the language instead; empty
    while nobody decided. With `closes_at` it is a consultation. `recipients` is the number of its audience once queued.
    `refusal` is why the second person refused it, until it is asked for again.
    """

    id: int
    year: int
    author: int | None
    role: str
    territory: str
    state: str
    danger: bool
    audience: Audience
    for_missing: str
    file: str
    file_name: str
    file_kind: str
    corrects: int | None
    opens_at: datetime | None
    closes_at: datetime | None
    closed_at: datetime | None
    send_at: datetime | None
    made_at: datetime
    confirmed_by: int | None
    refusal: str
    started_at: datetime | None
    ended_at: datetime | None
    recipients: int
    cursor: int
    drawn_below: str
    progress_message: int
    invented: bool
    texts: Mapping[str, Words] = field(default_factory=dict)

    @property
    def what(self) -> str:
        """The name of its deliveries: each person gets it once."""
        return f"notice {self.id}"

    @property
    def readers(self) -> frozenset[str] | None:
        """The languages whose readers it has words for; None when readers of any other get one of them instead."""
        return None if self.for_missing in self.texts else frozenset(self.texts)

    def has_words_for(self, language: str) -> bool:
        """Whether readers of a language get it: in theirs, or in the one that the author chose instead."""
        return self.readers is None or language in self.readers


def _notice(row: Row, words: Mapping[str, Words]) -> Notice:  # type: ignore[type-arg]
    values = {name: getattr(row, name) for name in Notice.__dataclass_fields__ if name != "texts"}
    values |= {"audience": read_audience(row.audience), "texts": words}
    return Notice(**values)


def add_notice(
    connection: Connection, year: int, author: int, role: str, territory: str, now: datetime, **values: object
) -> int:
    """Enter a notice that is being written by somebody in a role; its number."""
    row = {"year": year, "author": author, "role": role, "territory": territory, "made_at": now, **values}
    made = connection.execute(notices.insert().values(**row))
    number: int = made.inserted_primary_key[0]  # type: ignore[index]
    record(connection, "notice written", f"notice {number}", now, by=author)
    return number


def set_words(connection: Connection, notice: int, language: str, words: Words) -> None:
    """Set what a notice says in one language."""
    mine = notice_texts.c.notice == notice, notice_texts.c.language == language
    connection.execute(notice_texts.delete().where(*mine))
    row = {"notice": notice, "language": language, "title": words.title, "body": words.body}
    connection.execute(notice_texts.insert().values(**row))


def change_notice(connection: Connection, notice: int, **values: object) -> None:
    """Set columns of a notice; an `audience` is given as such."""
    audience = values.get("audience")
    if isinstance(audience, Audience):
        values["audience"] = audience_text(audience)
    connection.execute(notices.update().where(notices.c.id == notice).values(**values))


def move_notice(
    connection: Connection, notice: int, to: str, now: datetime, by: int | None, **values: object
) -> None:
    """Let a notice go to another state. Raises NotNow when its present one does not allow that."""
    state = connection.execute(select(notices.c.state).where(notices.c.id == notice)).scalar_one()
    if not may_move(state, to):
        raise NotNow(state)
    here = notices.update().where(notices.c.id == notice, notices.c.state == state)
    if connection.execute(here.values(state=to, **values)).rowcount != 1:
        raise NotNow(to)
    record(connection, "notice moved", f"notice {notice}", now, by=by, was=state, became=to)


def notice_by_id(connection: Connection, notice: int) -> Notice:
    """A notice with its words. Raises NoSuchNotice."""
    found = notices_where(connection, notices.c.id == notice)
    if not found:
        raise NoSuchNotice(notice)
    return found[0]


def notices_where(connection: Connection, *conditions: object, limit: int = 0, page: int = 0) -> list[Notice]:
    """Notices under conditions on `notices`, the newest first; a page of `limit`, or all."""
    query = select(notices).where(*conditions).order_by(notices.c.id.desc())  # type: ignore[arg-type]
    if limit:
        query = query.limit(limit).offset(page * limit)
    rows = connection.execute(query).all()
    words = _words(connection, [row.id for row in rows])
    return [_notice(row, words.get(row.id, {})) for row in rows]


def _words(connection: Connection, numbers: Sequence[int]) -> dict[int, dict[str, Words]]:
    found: dict[int, dict[str, Words]] = {}
    query = select(notice_texts).where(notice_texts.c.notice.in_(numbers))
    for row in connection.execute(query):
        found.setdefault(row.notice, {})[row.language] = Words(row.title, row.body)
    return found
