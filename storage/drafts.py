"""Drafts: one row a draft, with a version, so that no two writers can overwrite each other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    select,
)

from domain.draft import Draft, from_json, to_json
from storage.schema import Instant, metadata

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("form", String(24), nullable=False),
    Column("owner", String(40), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE")),
    Column("version", Integer, nullable=False),
    Column("data", Text, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    UniqueConstraint("form", "owner"),
    sqlite_autoincrement=True,
)


class StaleDraft(Exception):
    """Somebody else saved this draft since it was read."""


@dataclass(frozen=True)
class StoredDraft:
    """A draft with its row number; `owner` is "person:12" or "417…:2026" (territory and year).

    `person` is whose it is, None when it belongs to an office.
    """

    id: int
    owner: str
    draft: Draft
    person: int | None = None


_by_id = drafts.select().where(drafts.c.id == bindparam("draft"))
_by_owner = drafts.select().where(drafts.c.form == bindparam("form"), drafts.c.owner == bindparam("owner"))
_save = (
    drafts.update()
    .where(drafts.c.id == bindparam("draft"), drafts.c.version == bindparam("read_version"))
    .values(version=bindparam("new_version"), data=bindparam("new_data"), changed_at=bindparam("now"))
)


def _stored(row: Row) -> StoredDraft:  # type: ignore[type-arg]
    return StoredDraft(row.id, row.owner, from_json(row.form, row.version, json.loads(row.data)), row.person)


def _data(draft: Draft) -> str:
    return json.dumps(to_json(draft), ensure_ascii=False, separators=(",", ":"))


def draft_by_id(connection: Connection, draft: int) -> StoredDraft | None:
    """The draft with this number, or None when it was sent or deleted."""
    row = connection.execute(_by_id, {"draft": draft}).first()
    return None if row is None else _stored(row)


def draft_of(connection: Connection, form: str, owner: str) -> StoredDraft | None:
    """The draft of this form that belongs to `owner`, or None."""
    row = connection.execute(_by_owner, {"form": form, "owner": owner}).first()
    return None if row is None else _stored(row)


def begin_draft(
    connection: Connection, draft: Draft, owner: str, person: int | None, now: datetime
) -> StoredDraft:
    """Store a new draft. With `person` it goes when they go; without, it belongs to an office."""
    values = {
        "form": draft.form,
        "owner": owner,
        "person": person,
        "version": draft.version,
        "data": _data(draft),
        "begun_at": now,
        "changed_at": now,
    }
    key = connection.execute(drafts.insert().returning(drafts.c.id), values).scalar_one()
    return StoredDraft(key, owner, draft, person)


def save_draft(connection: Connection, stored: StoredDraft, draft: Draft, now: datetime) -> StoredDraft:
    """Write `draft` over `stored`, one version on. Raises StaleDraft if somebody was quicker."""
    saved = draft.at_version(stored.draft.version + 1)
    done = connection.execute(
        _save,
        {
            "draft": stored.id,
            "read_version": stored.draft.version,
            "new_version": saved.version,
            "new_data": _data(saved),
            "now": now,
        },
    )
    if done.rowcount != 1:
        raise StaleDraft(stored.id)
    return StoredDraft(stored.id, stored.owner, saved, stored.person)


def drop_draft(connection: Connection, draft: int) -> None:
    """Delete a draft that was sent or cancelled."""
    connection.execute(drafts.delete().where(drafts.c.id == draft))


def drafts_of_person(connection: Connection, person: int) -> list[StoredDraft]:
    """A person's own drafts, the youngest first."""
    query = select(drafts).where(drafts.c.person == person).order_by(drafts.c.changed_at.desc(), drafts.c.id)
    return [_stored(row) for row in connection.execute(query)]


def office_drafts(connection: Connection) -> list[StoredDraft]:
    """The drafts that belong to offices, not to one person."""
    return [_stored(row) for row in connection.execute(select(drafts).where(drafts.c.person.is_(None)))]
