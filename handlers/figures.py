"""A table of figures sent in chat: looked at outside the conversation, shown as it was understood, loaded by one tap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bot.figure_screens import body_name
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from handlers import figure_letters, figure_loads
from handlers.figure_loads import SUPPLYING, may_bring, supplier
from handlers.indicator_values import phone
from handlers.tables import TAKERS
from storage.deliveries import deliver
from storage.drafts import StoredDraft, drop_draft
from storage.figure_preview import begin_upload, change_upload, rows_of, upload_by_id
from storage.figure_tables import understood_rows
from storage.supplying import load_figures, load_of_file
from storage.updates import tally


def take(turn: Turn, path: Path) -> Reply | None:
    """A table from somebody who may bring figures; None from anybody else."""
    role = supplier(turn)
    if role is None:
        return None
    if not role.confirmed:
        return show(Screen(turn.t("invitation-waits")))
    if role.role in SUPPLYING and not role.body:
        return show(Screen(turn.t.html("figures-no-body-role", phone=phone(turn))))
    name = turn.event.name or "table"
    stored = begin_upload(turn.connection, turn.person.id, role.id, turn.event.file, name, turn.now)
    return show(_reading(turn, stored))


def _reading(turn: Turn, stored: StoredDraft) -> Screen:
    """Have a table looked at; the preview comes as soon as it is made."""
    name = str(stored.draft.context["name"])
    args = {"draft": stored.id, "name": name, "language": turn.t.language}
    what = f"figures {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], "figures-preview", args, turn.now, urgent=True)
    return Screen(turn.t.html("figures-reading", name=name))


def tapped(turn: Turn) -> Reply:
    """`f:…`: what to do with a table that was sent, with a load, or with a letter."""
    if not may_bring(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    word, *rest = turn.received.data.split(":")[1:] or [""]
    if word in figure_loads.DEEDS:
        return figure_loads.DEEDS[word](turn, rest)
    if word in figure_letters.DEEDS:
        return figure_letters.DEEDS[word](turn, rest)
    deed = _DEEDS.get(word)
    stored = upload_by_id(turn.connection, int(rest[0])) if deed and rest and rest[0].isdigit() else None
    if deed is None or stored is None:
        return Reply(toast=turn.t("old-button"))
    if stored.person != turn.person.id:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    return deed(turn, stored, rest[1] if len(rest) > 1 else "")


def _body(turn: Turn, stored: StoredDraft, code: str) -> Reply:
    if code not in turn.world.indicators.bodies:
        return Reply(toast=turn.t("old-button"))
    stored = change_upload(turn.connection, stored, turn.now, body=code, rows="")
    return Reply(edit=_reading(turn, stored))


def _year(turn: Turn, stored: StoredDraft, year: str) -> Reply:
    if not year.isdigit() or not 2000 <= int(year) <= turn.today.year:
        return Reply(toast=turn.t("old-button"))
    stored = change_upload(turn.connection, stored, turn.now, year=int(year), rows="")
    return Reply(edit=_reading(turn, stored))


def _cancel(turn: Turn, stored: StoredDraft, _: str) -> Reply:
    drop_draft(turn.connection, stored.id)
    return show(Screen(turn.t.html("figures-cancelled", name=str(stored.draft.context["name"]))))


def _load(turn: Turn, stored: StoredDraft, rows: str) -> Reply:
    """Load what was understood; a file that was loaded meanwhile asks first."""
    context = stored.draft.context
    before = load_of_file(turn.connection, str(context["file"]))
    if before is None:
        return _load_again(turn, stored, rows)
    t = turn.t
    day = t.date(before.loaded_at.astimezone(turn.world.zone).date())
    again = Button(t("figures-load-again", n=int(str(context["n"]))), f"f:again:{stored.id}:{rows}")
    cancel = Button(t("label-cancel"), f"f:cancel:{stored.id}")
    return show(Screen(t.html("figures-known-file", date=day, n=str(before.id)), column([again, cancel])))


def _load_again(turn: Turn, stored: StoredDraft, rows: str) -> Reply:
    t, context = turn.t, stored.draft.context
    held = {role.id for role in turn.roles if role.confirmed}
    if not str(context["rows"]).startswith(rows) or not rows or context["role"] not in held:
        return Reply(toast=t("old-button"))
    path = rows_of(turn.world.files, stored)
    if path is None:
        drop_draft(turn.connection, stored.id)
        return show(Screen(t("figures-expired")))
    load = load_figures(
        turn.connection,
        understood_rows(path),
        body=str(context["whose"]),
        file=str(context["file"]),
        name=str(context["name"]),
        by=turn.person.id,
        now=turn.now,
    )
    drop_draft(turn.connection, stored.id)
    text = t.html(
        "figures-loaded",
        number=str(load.id),
        n=t.number(load.lines),
        body=body_name(turn.world, t, load.body),
        name=load.name,
    )
    undo = Button(t("figures-undo", n=str(load.id)), f"f:undo:{load.id}")
    return show(Screen(text, column([undo, Button(t("figures-list"), "f:list")])))


_DEEDS: Mapping[str, Callable[[Turn, StoredDraft, str], Reply]] = {
    "body": _body,
    "year": _year,
    "cancel": _cancel,
    "load": _load,
    "again": _load_again,
}

TAKERS.append(take)
