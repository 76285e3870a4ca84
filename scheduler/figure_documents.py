"""What the documents about figures are made from: a table that was sent in chat, a letter to a body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.world import World
from domain.asking import Asking
from storage.asking import read_asking
from storage.figure_preview import Job, job_of, keep_preview, scope_of, upload_by_id
from storage.figure_tables import Task
from storage.roles import role_by_id
from storage.schema import Connection


def table_job(connection: Connection, world: World, args: Mapping[str, Any]) -> Job | None:
    """A table that waits to be understood; None when its sender has replaced or dropped it."""
    stored = upload_by_id(connection, int(args["draft"]))
    if stored is None:
        return None
    context = stored.draft.context
    task = Task(
        world.files / str(context["file"]),
        world.files,
        world.register,
        world.indicators,
        world.now.astimezone(world.zone).year,
        scope_of(role_by_id(connection, int(str(context["role"]))), world.register),
        str(context["body"]),
        int(str(context["year"])) or None,
    )
    return job_of(connection, stored, task)


def keep_table(connection: Connection, world: World, args: Mapping[str, Any], made: bytes) -> None:
    """Note where the understood rows of a table lie."""
    keep_preview(connection, int(args["draft"]), json.loads(made), world.now)


def asking(connection: Connection, world: World, args: Mapping[str, Any]) -> Asking:
    """What a letter to a body is made from."""
    return read_asking(
        connection,
        world.register,
        world.indicators,
        body=args["body"],
        territory=args["territory"],
        year=int(args["year"]),
        on=world.now.astimezone(world.zone).date(),
        phone=world.union_phone,
        link=f"t.me/{world.bot_name}",
    )
