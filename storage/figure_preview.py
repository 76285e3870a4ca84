"""The preview of a table sent in chat: read in another process, its understood rows kept until somebody says yes.

What waits for that is a draft of its sender. Nothing of it is in any other table, so nothing can be half loaded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.columns import NotUnderstood
from domain.draft import Draft, Json
from domain.places import Register
from domain.supply import Scope
from locales import texts
from storage.drafts import StoredDraft, begin_draft, draft_by_id, draft_of, drop_draft, save_draft
from storage.figure_tables import Task, Understood, read_table
from storage.files import adopt
from storage.reading import UnreadableFile
from storage.refused_lines import place_label, reason_of, refused_csv
from storage.roles import Role
from storage.schema import Connection
from storage.supplying import load_of_file

WORD = "figures"
MOST_REASONS = 3
ASKED = frozenset({"no-body", "no-year"})
"""What a table does not say and its sender is asked for."""


def scope_of(role: Role, register: Register) -> Scope:
    """What the holder of a role may supply: the Union any body's figures in its territory, others their body's own."""
    inside = "" if role.territory == register.root else role.territory
    return Scope(role.body if role.role in ("state_body", "cso") else "", inside, role.subjects)


def begin_upload(
    connection: Connection, person: int, role: int, file: str, name: str, now: datetime
) -> StoredDraft:
    """Keep a sent table as its sender's draft, in place of one that waited."""
    before = draft_of(connection, WORD, f"person:{person}")
    if before is not None:
        drop_draft(connection, before.id)
    context: dict[str, Json] = {
        "file": file,
        "name": name,
        "role": role,
        "body": "",
        "year": 0,
        "rows": "",
        "n": 0,
        "whose": "",
    }
    return begin_draft(connection, Draft(WORD, context=context), f"person:{person}", person, now)


def upload_by_id(connection: Connection, number: int) -> StoredDraft | None:
    """The table that waits under a number, or None."""
    stored = draft_by_id(connection, number)
    return stored if stored is not None and stored.draft.form == WORD else None


def change_upload(
    connection: Connection, stored: StoredDraft, now: datetime, **values: str | int
) -> StoredDraft:
    """Note more about a table that waits."""
    context = {**stored.draft.context, **values}
    return save_draft(connection, stored, replace(stored.draft, context=context), now)


@dataclass(frozen=True)
class Job:
    """A table to be previewed, and what is known of the very same file."""

    task: Task
    loaded_before: tuple[int, str] | None


def job_of(connection: Connection, stored: StoredDraft, task: Task) -> Job:
    """The job of previewing a table that waits."""
    before = load_of_file(connection, str(stored.draft.context["file"]))
    return Job(task, None if before is None else (before.id, before.loaded_at.isoformat()))


def make_preview(job: Job, language: str) -> bytes:
    """Read a table and give its preview as JSON: what was understood, or why nothing was."""
    try:
        understood = read_table(job.task)
    except (UnreadableFile, NotUnderstood) as error:
        return json.dumps({"problem": error.reason, "detail": error.detail}).encode()
    return json.dumps(_preview(job, understood, language), ensure_ascii=False).encode()


def _preview(job: Job, understood: Understood, language: str) -> dict[str, Any]:
    summary, t, register = understood.summary, texts(language), job.task.register
    table = refused_csv(understood.refused, summary.refused, register, t) if understood.refused else b""
    return {
        "problem": "",
        "rows": adopt(understood.rows),
        "shape": summary.shape,
        "sheet": summary.sheet,
        "others": list(summary.other_sheets),
        "columns": list(summary.columns),
        "scaled": list(summary.scaled),
        "bodies": sorted(summary.bodies),
        "years": sorted(summary.years),
        "territories": len(summary.territories),
        "indicators": len(summary.indicators),
        **{
            word: getattr(summary, word)
            for word in ("dated", "values", "without", "repeated", "refused", "unusual", "of_others")
        },
        "examples": [
            f"{one.indicator} {place_label(register, one.territory, t)}: {t.number(one.number)}"
            for one in summary.examples
        ],
        "reasons": [f"{one.cell}: {reason_of(one, t)}" for one in understood.refused[:MOST_REASONS]],
        "table": table.decode("utf-8-sig"),
        "before": job.loaded_before,
    }


def keep_preview(connection: Connection, number: int, made: Mapping[str, Any], now: datetime) -> None:
    """Note where the understood rows of a table lie; a file that cannot be read does not wait any longer."""
    stored = upload_by_id(connection, number)
    if stored is None or made["problem"] in ASKED:
        return
    if made["problem"]:
        drop_draft(connection, stored.id)
    else:
        bodies = made["bodies"]
        body = bodies[0] if len(bodies) == 1 else ""
        change_upload(connection, stored, now, rows=made["rows"], n=made["values"], whose=body)


def rows_of(folder: Path, stored: StoredDraft) -> Path | None:
    """The file of understood rows, or None when it is not there (any more)."""
    name = str(stored.draft.context["rows"])
    path = folder / name
    return path if name and path.is_file() else None
