"""By phone: somebody of the Union enters what a head says over the telephone, and the head confirms it with one tap.

It is the office's own draft that is filled, so that head and Union never work on two. Every answer bears the way it
came. Opinions are left to the head. A head without Telegram can confirm nothing: then the Union may send it, with a
reason, and it stays marked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.cycle import ANSWER
from domain.draft import Draft
from domain.forms import current
from domain.ways import PHONE, way_of
from handlers import indicator_review
from handlers.assisting import sit_down
from handlers.conversation import draw
from handlers.desk import Desk, desk_at, leave
from handlers.offices import office_of
from handlers.scope import ENTER, may_act
from handlers.workspace import DEEDS, show_community
from handlers.workspace_community import is_expected, office_draft_by_id
from storage.audit import record
from storage.deliveries import deliver
from storage.drafts import StoredDraft
from storage.looks import record_look_of_day
from storage.people import person_by_id
from storage.roles import Role, holders


def _territory(stored: StoredDraft) -> str:
    return stored.owner.partition(":")[0]


def assists(turn: Turn, stored: StoredDraft) -> bool:
    """Whether the person fills a draft for its office without being of it."""
    return office_of(turn, _territory(stored)) is None


def sits(turn: Turn, territory: str, way: str) -> bool:
    """Whether the person may fill it for its office; the head will see that they looked, once a day."""
    if not may_act(turn, territory, ENTER):
        return False
    morning = datetime.combine(turn.today, time.min, turn.world.zone)
    record_look_of_day(turn.connection, territory, f"{way} entry", turn.person.id, turn.now, morning)
    return True


def newest(draft: Draft) -> int:
    """The version that the youngest answer bears."""
    return max((answer.version for answer in draft.answers.values()), default=0)


def told(draft: Draft) -> list[str]:
    """The keys of the values that came by phone."""
    return [key for key, one in draft.answers.items() if one.way == PHONE and not one.skipped]


def _enter(turn: Turn, rest: list[str]) -> Reply | None:
    code = rest[0] if rest else ""
    if not may_act(turn, code, ENTER) or not is_expected(turn, code):
        return None
    if office_of(turn, code) is not None:
        return Reply(toast=turn.t("phone-own-office"), alert=True)
    if not turn.world.cycle.allows(ANSWER):
        return Reply(toast=turn.t("workspace-closed"), alert=True)
    return show(draw(sit_down(turn, code, PHONE)))


def review(desk: Desk) -> Screen:
    """The review; whoever entered by phone hands it to the head instead of sending it."""
    screen = indicator_review.review(desk)
    if not assists(desk.turn, desk.stored):
        return screen
    t, buttons = desk.turn.t, list(screen.rows)
    if not indicator_review.open_findings(desk):
        buttons.append((Button(t("phone-finish"), f"v:d:{desk.stored.id}"),))
    buttons.append((Button(t("label-back"), f"v:c:{_territory(desk.stored)}"),))
    return replace(screen, rows=tuple(buttons))


def left_or(office: Callable[[Desk], Reply]) -> Callable[[Desk], Reply]:
    """After a pause: the community's page for whoever entered by phone, else what the office gets."""

    def left(desk: Desk) -> Reply:
        if not assists(desk.turn, desk.stored):
            return office(desk)
        leave(desk.turn)
        return show_community(desk.turn, _territory(desk.stored), desk.turn.t("phone-kept"))

    return left


def told_desk(turn: Turn, rest: list[str]) -> Desk | None:
    """The desk of a draft that the person fills by phone, from a tap's words; None when they may not."""
    stored = office_draft_by_id(turn, rest[0] if rest else "")
    if stored is None or not assists(turn, stored) or not _sits_at(turn, stored):
        return None
    return desk_at(turn, stored)


def _sits_at(turn: Turn, stored: StoredDraft) -> bool:
    return sits(turn, _territory(stored), way_of(stored.draft, turn.person.id))


def heads(turn: Turn, territory: str) -> list[Role]:
    """The heads whom a message can reach."""
    found = []
    for role in holders(turn.connection, "head", turn.now, territory):
        person = person_by_id(turn.connection, role.person)
        if person is not None and not person.unreachable:
            found.append(role)
    return found


def unfinished(desk: Desk) -> bool:
    """Whether a question is open, put off, or does not fit the others."""
    draft = Draft(desk.draft.form, answers=desk.draft.answers)
    later = any(one.skipped == "later" for one in draft.answers.values())
    open_question = current(desk.form, draft, replace(desk.seat, sections=None))
    return later or open_question is not None or bool(indicator_review.open_findings(desk))


def _finish(turn: Turn, rest: list[str]) -> Reply | None:
    """Give what was entered to the head; without a head to reach, ask whether to send it all the same."""
    desk = told_desk(turn, rest)
    if desk is None:
        return None
    t, territory = turn.t, _territory(desk.stored)
    if unfinished(desk):
        return Reply(toast=t("phone-unfinished"), screens=(draw(desk),), alert=True)
    if not told(desk.draft):
        return Reply(toast=t("phone-nothing"), alert=True)
    reached = heads(turn, territory)
    community = turn.world.label_with_above(territory, t)
    if not reached:
        buttons = rows(
            Button(t("phone-send-unheard"), f"v:s:{desk.stored.id}"),
            Button(t("label-back"), f"v:c:{territory}"),
        )
        return Reply(edit=Screen(t.html("phone-no-head", community=community), buttons))
    _tell(desk, reached)
    leave(turn)
    return show_community(turn, territory, t("phone-given"))


def _tell(desk: Desk, reached: list[Role]) -> None:
    turn, version = desk.turn, newest(desk.draft)
    args = {
        "territory": _territory(desk.stored),
        "draft": desk.stored.id,
        "newest": version,
        "n": len(told(desk.draft)),
    }
    what = f"entered {desk.stored.owner} {version}"
    people = dict.fromkeys(one.person for one in reached)
    deliver(turn.connection, what, people, "entered", args, turn.now)
    subject, became = desk.stored.owner, f"{args['n']} answers"
    record(turn.connection, "phone entry given to head", subject, turn.now, by=turn.person.id, became=became)


DEEDS.update({"p": _enter, "d": _finish})
