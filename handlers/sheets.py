"""The questionnaire outside the chat: asked for as a table or on paper, and the table that comes back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.screens import Button, Reply, Screen, show
from bot.turn import Turn
from bot.updates import clean
from domain.draft import Draft
from domain.handout import fingerprint
from domain.ways import PAPER
from handlers import sheet_review
from handlers.assisting import may_assist, may_enter, sit_down
from handlers.conversation import draw
from handlers.indicator_values import phone
from handlers.offices import office_of
from handlers.purposes import LINKED
from handlers.sheet_review import WORD
from handlers.tables import TAKERS
from locales import LANGUAGES
from storage.audit import record_look
from storage.deliveries import deliver
from storage.drafts import begin_draft, draft_of, drop_draft
from storage.updates import tally

KINDS = {"x": "sheet", "p": "paper"}
"""What may be asked for, by the letter on its button: a table, a paper form."""


def buttons(turn: Turn, territory: str) -> list[Button]:
    """For the start of the questionnaire: as a table, as a paper form, in the person's language."""
    return [
        Button(turn.t("sheet-as-table"), f"t:x:{territory}"),
        Button(turn.t("paper-as-form"), f"t:p:{territory}"),
    ]


def tapped(turn: Turn) -> Reply:
    """`t:…`: ask for a table or a form, begin to enter a form, settle a line, take a table over or drop it."""
    what = turn.received.data.split(":")[1:] or [""]
    if what[0] in KINDS and len(what) in (2, 3):
        return _asked_for(turn, KINDS[what[0]], what[1], what[2] if len(what) == 3 else turn.t.language)
    if what[0] == "enter" and len(what) == 3:
        return _enter(turn, what[1], what[2])
    if what[0] == "u":
        from handlers.handing_out import begin

        return begin(turn)
    return sheet_review.tapped(turn, what)


def _asked_for(turn: Turn, kind: str, territory: str, language: str) -> Reply:
    """Queue the file; it comes as soon as it is made."""
    if language not in LANGUAGES or not may_enter(turn, territory):
        return _forged(turn)
    office = office_of(turn, territory)
    if office is None:
        record_look(turn.connection, territory, kind, turn.person.id, turn.now)
    sections = sorted(office.sections or ()) if office is not None else []
    args = {
        "territory": territory,
        "year": turn.world.year,
        "language": language,
        "sections": sections,
    }
    what = f"{kind} {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], kind, args, turn.now, urgent=True)
    making = turn.t("chat-report-making")
    return Reply(toast=making, screens=(Screen(making),))


def _enter(turn: Turn, territory: str, year: str) -> Reply:
    if not may_enter(turn, territory):
        return _forged(turn)
    if year != str(turn.world.year):
        return Reply(toast=turn.t("old-button"))
    return Reply(remove=True, screens=(draw(sit_down(turn, territory, PAPER)),))


def _forged(turn: Turn) -> Reply:
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def paper_opened(turn: Turn, rest: str) -> Reply:
    """The QR code of a paper form: `<territory>:<year>`. Who may not enter it hears what it is, and nothing else."""
    t = turn.t
    territory, _, year = rest.rpartition(":")
    if not may_enter(turn, territory):
        return show(Screen(t("paper-stranger")))
    community = turn.world.label(territory, t)
    if year != str(turn.world.year):
        return show(Screen(t.html("paper-other-year", year=year, current_year=str(turn.world.year))))
    text = t.html("paper-opened", community=community, year=year)
    return show(Screen(text, ((Button(t("paper-enter"), f"t:enter:{territory}:{year}"),),)))


def take(turn: Turn, path: Path) -> Reply | None:
    """A table sent in chat, if it is one of ours: what it would change, or why it is refused."""
    read = turn.event.sheet
    if read is None:
        return None
    refused = _refused(turn, read)
    if refused is not None:
        return show(Screen(refused))
    about = {str(key): str(value) for key, value in read["about"].items()}
    context: dict[str, Any] = {
        "file": turn.event.file,
        "about": about,
        "rows": [_cleaned(row) for row in read["rows"]],
        "chosen": {},
    }
    owner = f"person:{turn.person.id}"
    before = draft_of(turn.connection, WORD, owner)
    if before is not None:
        drop_draft(turn.connection, before.id)
    stored = begin_draft(turn.connection, Draft(WORD, context=context), owner, turn.person.id, turn.now)
    return show(sheet_review.overview(turn, stored))


def _refused(turn: Turn, read: Mapping[str, Any]) -> str | None:
    """Why a table of ours is not looked into, in words; None when it is."""
    t, about, world = turn.t, read["about"], turn.world
    if read["problem"] in ("macros", "too-large", "broken"):
        return t(f"sheet-file-{read['problem']}")
    territory, year = about.get("territory", "")[:20], about.get("year", "")[:10]
    if office_of(turn, territory) is None:
        word = "sheet-assistant" if may_assist(turn, territory) else "sheet-other-community"
        return t.html(word, community=world.label(territory, t), phone=phone(turn))
    if year != str(world.year):
        return t.html("sheet-other-year", year=year, current_year=str(world.year))
    if read["problem"]:
        return t(f"sheet-file-{read['problem']}")
    if about.get("set") != fingerprint(world.indicators):
        return t("sheet-older-set")
    return None


def _cleaned(row: Mapping[str, Any]) -> dict[str, Any]:
    cells = {key: [row[key][0], clean(row[key][1])] for key in ("answer", "skip", "comment")}
    return {"row": row["row"], "code": clean(row["code"])[:20], **cells}


TAKERS.append(take)
LINKED["paper"] = paper_opened
