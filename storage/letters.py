"""Dead letters: updates that could not be dealt with, looked at, run again or dropped.

A letter is taken out of the pile in the very transaction that deals with it; so it is dealt with once, whoever asks
for that at the same time, and one that fails again stays.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from storage.audit import record
from storage.schema import Connection
from storage.updates import dead_letters

HIDDEN = frozenset(
    {"from", "chat", "contact", "user", "sender_chat", "forward_origin", "via_bot", "reply_to_message"}
)
"""What tells, in an update, who wrote it."""

CONTENTS = ("text", "photo", "voice", "document", "location", "contact")


@dataclass(frozen=True)
class Letter:
    """One letter; `tries` is how often it failed again, `asked` tells that it is about to be."""

    id: int
    update_id: int | None
    at: datetime
    reason: str
    body: str
    tries: int
    asked: bool

    @property
    def why(self) -> str:
        """The kind of failure without its message, which may hold people's words."""
        first, _, rest = self.reason.partition(":")
        return f"{first}:{rest}" if first == "not understood" else first

    @property
    def kind(self) -> str:
        """What somebody did: tap, command, text, photo, voice, document, location, contact, or other."""
        raw = _read(self.body)
        if "callback_query" in raw:
            return "tap"
        message = raw.get("message")
        if not isinstance(message, Mapping):
            return "other"
        if str(message.get("text", "")).startswith("/"):
            return "command"
        return next((one for one in CONTENTS if one in message), "other")

    @property
    def words(self) -> str:
        """What was written, or ""; it never says by whom."""
        message = _read(self.body).get("message")
        if not isinstance(message, Mapping):
            return ""
        return str(message.get("text") or message.get("caption") or "")

    @property
    def anonymous(self) -> str:
        """The update as it came, without what tells who wrote it."""
        return json.dumps(_without_people(_read(self.body)), ensure_ascii=False, indent=1)


def _read(body: str) -> Mapping[str, Any]:
    try:
        raw = json.loads(body)
    except ValueError:
        return {}
    return raw if isinstance(raw, Mapping) else {}


def _without_people(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: "…" if key in HIDDEN else _without_people(one) for key, one in value.items()}
    return [_without_people(one) for one in value] if isinstance(value, list) else value


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        row.id, row.update_id, row.at, row.reason, row.body, row.tries, asked=row.asked_at is not None
    )


def letters(connection: Connection, offset: int = 0, most: int = 1000) -> list[Letter]:
    """The letters, the oldest first."""
    query = select(dead_letters).order_by(dead_letters.c.id).offset(offset).limit(most)
    return [_letter(row) for row in connection.execute(query)]


def letter_by_id(connection: Connection, number: int) -> Letter | None:
    """A letter, or None when it is there no more."""
    row = connection.execute(select(dead_letters).where(dead_letters.c.id == number)).first()
    return None if row is None else _letter(row)


def show_letter(connection: Connection, number: int, by: int | None, now: datetime) -> Letter | None:
    """A letter for somebody who is to see its words; that they looked is written down."""
    letter = letter_by_id(connection, number)
    if letter is not None:
        record(connection, "letter looked at", f"letter {number}", now, by=by)
    return letter


def ask_again(connection: Connection, numbers: Sequence[int], by: int | None, now: datetime) -> list[int]:
    """Ask that letters be run again; those that were asked for just now. One that waits already is left out."""
    asked = []
    for number in numbers:
        waiting = dead_letters.update().where(dead_letters.c.id == number, dead_letters.c.asked_at.is_(None))
        if connection.execute(waiting.values(asked_at=now)).rowcount:
            record(connection, "letter asked again", f"letter {number}", now, by=by)
            asked.append(number)
    return asked


def asked_letters(connection: Connection) -> list[int]:
    """The numbers of letters that are to be run again."""
    query = select(dead_letters.c.id).where(dead_letters.c.asked_at.is_not(None)).order_by(dead_letters.c.id)
    return list(connection.execute(query.limit(100)).scalars())


def begin_letter(connection: Connection, number: int) -> Letter | None:
    """Take the request to run a letter for oneself; None when another process did, or the letter is gone."""
    waiting = dead_letters.update().where(dead_letters.c.id == number, dead_letters.c.asked_at.is_not(None))
    mine = connection.execute(waiting.values(asked_at=None)).rowcount == 1
    return letter_by_id(connection, number) if mine else None


def take_letter(connection: Connection, number: int, now: datetime) -> bool:
    """Take a letter out of the pile for good; False when somebody else did."""
    gone = connection.execute(dead_letters.delete().where(dead_letters.c.id == number)).rowcount == 1
    if gone:
        record(connection, "letter dealt with", f"letter {number}", now)
    return gone


def keep_letter(connection: Connection, number: int, reason: str) -> None:
    """Note that a letter failed again, and why."""
    failed = dead_letters.update().where(dead_letters.c.id == number)
    connection.execute(failed.values(reason=reason[:300], tries=dead_letters.c.tries + 1))


def drop_letter(connection: Connection, number: int, reason: str, by: int | None, now: datetime) -> bool:
    """Drop a letter for a reason; False when it is there no more, or is about to be run again."""
    there = dead_letters.delete().where(dead_letters.c.id == number, dead_letters.c.asked_at.is_(None))
    if connection.execute(there).rowcount != 1:
        return False
    record(connection, "letter dropped", f"letter {number}", now, by=by, became=reason)
    return True
