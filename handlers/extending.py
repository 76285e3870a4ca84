"""A later deadline for one community: the day and the reason, told to the office."""

from __future__ import annotations

from datetime import date

from bot.screens import Reply, Screen, rows, show
from bot.turn import Turn
from domain.completeness import OFFICE
from domain.cycle import ANSWER, VERIFICATION
from domain.extension_form import FORM, WEEKS, WORD, Bounds
from domain.forms import Form
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish
from handlers.scope import EXTEND, may_act
from handlers.workspace import DEEDS, show_community
from handlers.workspace_community import is_expected
from storage.audit import record
from storage.deadlines import deadline_of, extend
from storage.deliveries import deliver
from storage.difficulties import settle_difficulties
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.roles import holders


def _begin(turn: Turn, rest: list[str]) -> Reply | None:
    code = rest[0] if rest else ""
    if not may_act(turn, code, EXTEND) or not is_expected(turn, code):
        return None
    if not turn.world.cycle.allows(ANSWER):
        return Reply(toast=turn.t("workspace-closed"), alert=True)
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"territory": code})))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _territory(stored: StoredDraft) -> str:
    return str(stored.draft.context["territory"])


def _may(turn: Turn, stored: StoredDraft) -> None:
    if stored.person != turn.person.id or not may_act(turn, _territory(stored), EXTEND):
        raise NotAllowed


def _bounds(turn: Turn, stored: StoredDraft) -> Bounds:
    """The last day is that of the checking: what comes later cannot be checked any more."""
    cycle = turn.world.cycle
    return Bounds(
        deadline_of(turn.connection, _territory(stored), cycle),
        turn.today,
        cycle.spans[VERIFICATION][1],
        turn.world.calendar,
        lambda day: turn.t.date(day, "label"),
    )


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    cancel = desk.button(t("label-cancel"), "drop")
    community = desk.turn.world.label_with_above(_territory(desk.stored), t)
    if desk.question is not None and desk.question.key == "reason":
        return Screen(t.html("extension-why", community=community), rows(cancel))
    bounds: Bounds = desk.facts
    days = [day for day in dict.fromkeys(bounds.in_weeks(n) for n in WEEKS) if day <= bounds.latest]
    buttons = [desk.button(t.date(day, "label"), day.isoformat()) for day in days]
    text = t.html(
        "extension-until",
        community=community,
        date=t.date(bounds.deadline, "label"),
        latest=t.date(bounds.latest, "label"),
    )
    return Screen(text, rows(*buttons, cancel))


def _until(desk: Desk) -> date:
    return date.fromisoformat(str(desk.draft.value("until")))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    text = t.html(
        "extension-review",
        community=desk.turn.world.label_with_above(_territory(desk.stored), t),
        date=t.date(_until(desk), "label"),
        reason=str(desk.draft.value("reason")),
    )
    send = desk.button(t("extension-give"), "send")
    edit = desk.button(t("label-change"), "go", "until")
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    turn, code, until = desk.turn, _territory(desk.stored), _until(desk)
    was: date = desk.facts.deadline
    reason = str(desk.draft.value("reason"))
    finish(desk)
    if until <= was:
        return show_community(turn, code, turn.t("union-done-before"))
    year, by = turn.world.year, turn.person.id
    extend(turn.connection, code, year, until, reason, by, turn.now)
    subject = f"{code}:{year}"
    record(
        turn.connection,
        "deadline extended",
        subject,
        turn.now,
        by=by,
        was=was.isoformat(),
        became=until.isoformat(),
    )
    settle_difficulties(turn.connection, code, year, until.isoformat(), by, turn.now)
    told = [one.person for word in OFFICE for one in holders(turn.connection, word, turn.now, code)]
    args = {"territory": code, "date": until.isoformat()}
    deliver(turn.connection, f"extended {subject} {until}", dict.fromkeys(told), "extended", args, turn.now)
    return show_community(turn, code, turn.t("extension-given"))


def _left(desk: Desk) -> Reply:
    code = _territory(desk.stored)
    finish(desk)
    return show_community(desk.turn, code)


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        facts=_bounds,
        may=_may,
        help=lambda desk, key: desk.turn.t("workspace-extend"),
    )
)
DEEDS["e"] = _begin
