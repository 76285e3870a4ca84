"""What people answer to a reminder: tomorrow again, or that the community cannot make it, which the Union hears."""

from __future__ import annotations

from datetime import timedelta

from bot.reminders import next_data
from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.cycle import ANSWER, advanced
from domain.debts import SECTION
from domain.forms import Form
from domain.occasions import morning
from domain.places import REGION
from domain.questionnaire import WORD as INDICATORS
from domain.reasons import reason
from domain.reminders import coordinators
from handlers import difficulties
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish
from handlers.offices import Office, offices_of
from handlers.reasons import ask_reason, review_reason
from storage.audit import record
from storage.deliveries import deliver
from storage.difficulties import open_difficulty, say_difficulty
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.reminders import remind_again
from storage.roles import holders
from storage.updates import tally

WORD = "difficulty"


def tapped(turn: Turn) -> Reply:
    """`k:…`: tomorrow again, "we cannot make it", or what the Union does about that."""
    what = turn.received.data.split(":")[1:]
    if what[0] in ("list", "see", "settle"):
        return difficulties.tapped(turn, what)
    offices = offices_of(turn)
    if not offices:
        return _forged(turn)
    if what[1:2] != [str(turn.world.year)] or not _is_asked(turn):
        return Reply(toast=turn.t("old-button"))
    if what[0] == "tomorrow":
        return _tomorrow(turn)
    if what[0] == "hard":
        return _hard(turn, _helped(offices), what[2] if len(what) > 2 else "")
    return Reply(toast=turn.t("old-button"))


def _is_asked(turn: Turn) -> bool:
    """Whether communities may answer now."""
    return advanced(turn.world.cycle, turn.today).allows(ANSWER)


def _forged(turn: Turn) -> Reply:
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def _tomorrow(turn: Turn) -> Reply:
    t, year = turn.t, turn.world.year
    local = turn.now.astimezone(turn.world.zone)
    until = morning(local.date() + timedelta(days=1), local)
    remind_again(turn.connection, turn.person.id, year, until)
    record(
        turn.connection,
        "reminder put off",
        f"reminders {year}",
        turn.now,
        by=turn.person.id,
        became=until.isoformat(),
    )
    return Reply(edit=Screen(t("reminder-tomorrow"), rows(Button(t("label-continue"), "m:indicators"))))


def _helped(offices: list[Office]) -> list[Office]:
    """The offices for which a person may say it; a colleague with a section tells their head."""
    return [office for office in offices if office.role.role != SECTION]


def _hard(turn: Turn, offices: list[Office], territory: str) -> Reply:
    """Ask for a few words, for the one community or for the one that is chosen."""
    t = turn.t
    if not territory and len(offices) > 1:
        buttons = [
            Button(turn.world.label(one.territory, t), f"k:hard:{one.year}:{one.territory}")
            for one in offices
        ]
        return show(Screen(t("difficulty-which"), column(buttons)))
    chosen = [one for one in offices if territory in ("", one.territory)]
    if not chosen:
        return _forged(turn)
    office = chosen[0]
    if open_difficulty(turn.connection, office.territory, office.year) is not None:
        return show(_told(turn, office.territory))
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"territory": office.territory, "year": office.year})))


def _told(turn: Turn, territory: str) -> Screen:
    """What happens next, and the way on."""
    stored = draft_of(turn.connection, INDICATORS, f"{territory}:{turn.world.year}")
    onward = next_data(None if stored is None else stored.id, territory)
    return Screen(turn.t("difficulty-told"), rows(Button(turn.t("label-continue"), onward)))


FORM = Form(WORD, (reason(longest=1000),))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _community(desk: Desk) -> str:
    return desk.turn.world.label(str(desk.draft.context["territory"]), desk.turn.t)


def _ask(desk: Desk) -> Screen:
    return ask_reason(desk, desk.turn.t.html("difficulty-ask", community=_community(desk)))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    text = t.html("difficulty-review", community=_community(desk), words=str(desk.draft.value("words")))
    return review_reason(desk, text)


def _send(desk: Desk) -> Reply:
    turn, context = desk.turn, desk.draft.context
    territory, words = str(context["territory"]), str(desk.draft.value("words"))
    finish(desk)
    mine = {office.territory for office in _helped(offices_of(turn))}
    if territory not in mine or context["year"] != turn.world.year or not _is_asked(turn):
        return Reply(toast=turn.t("old-button"))
    if open_difficulty(turn.connection, territory, turn.world.year) is None:
        _tell(turn, territory, words)
    return Reply(edit=_told(turn, territory))


def _tell(turn: Turn, territory: str, words: str) -> None:
    """Keep it, and let whoever helps the region's communities know, once."""
    number = say_difficulty(turn.connection, territory, turn.world.year, words, turn.person.id, turn.now)
    owner = f"{territory}:{turn.world.year}"
    record(turn.connection, "difficulty said", owner, turn.now, by=turn.person.id, became=str(number))
    args = {"difficulty": number, "territory": territory}
    deliver(
        turn.connection, f"difficulty {number}", _coordinators(turn, territory), "difficulty", args, turn.now
    )


def _coordinators(turn: Turn, territory: str) -> list[int]:
    register = turn.world.register
    found: dict[str, list[int]] = {}
    for one in holders(turn.connection, "union", turn.now):
        if one.confirmed:
            found.setdefault(one.territory, []).append(one.person)
    return coordinators(found, register.at_level(territory, REGION), register.root)


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        help=lambda desk, key: desk.turn.t("difficulty-name"),
    )
)
