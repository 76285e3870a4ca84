"""Communities that cannot make it, as the Union sees them: the list, what they said, and an answer that settles it."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.completeness import OFFICE
from domain.forms import Form
from domain.reasons import reason
from handlers import union
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish
from handlers.reasons import ask_reason, review_reason
from storage.audit import record_look
from storage.deliveries import deliver
from storage.difficulties import Difficulty, difficulty_by_id, open_difficulties, settle_difficulties
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.roles import holders
from storage.updates import tally

WORD = "difficulty-answer"
MOST = 20


def _entry(turn: Turn) -> list[Button]:
    """The button of the Union's workspace, while somebody waits."""
    n = len(_waiting(turn))
    return [Button(turn.t("difficulties-button", n=turn.t.number(n)), "k:list")] if n else []


union.ENTRIES.append(_entry)
union.WAITING.append(lambda turn: bool(_waiting(turn)))


def _waiting(turn: Turn) -> list[Difficulty]:
    found = open_difficulties(turn.connection, turn.world.year)
    return [one for one in found if _may_see(turn, one)]


def _may_see(turn: Turn, found: Difficulty) -> bool:
    above = {one.code for one in turn.world.register.ancestors(found.territory)} | {found.territory}
    return any(one.role == "union" and one.confirmed and one.territory in above for one in turn.roles)


def tapped(turn: Turn, what: list[str]) -> Reply:
    """`k:list`, `k:see:<number>` and `k:settle:<number>`."""
    if what == ["list"] and any(one.role == "union" and one.confirmed for one in turn.roles):
        return Reply(edit=_list(turn))
    number = what[1] if len(what) == 2 else ""
    found = difficulty_by_id(turn.connection, int(number)) if number.isdigit() else None
    if found is None or not _may_see(turn, found):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    return _see(turn, found) if what[0] == "see" else _begin(turn, found)


def _list(turn: Turn) -> Screen:
    t, waiting = turn.t, _waiting(turn)
    back = Button(t("label-back"), "u:all")
    buttons = [
        Button(turn.world.label_with_above(one.territory, t), f"k:see:{one.id}") for one in waiting[:MOST]
    ]
    return Screen(t("difficulties-title" if waiting else "difficulties-none"), column([*buttons, back]))


def _see(turn: Turn, found: Difficulty) -> Reply:
    """What a community said, for the Union's people of its region or of the country."""
    t = turn.t
    record_look(turn.connection, found.territory, "difficulty", turn.person.id, turn.now)
    text: str = t.html(
        "difficulty-seen",
        community=turn.world.label_with_above(found.territory, t),
        date=t.date(found.at.astimezone(turn.world.zone).date(), "short"),
        words=found.words,
    )
    if found.settled:
        text += "\n" + t("difficulty-settled-already")
    answer = [] if found.settled else [Button(t("difficulty-answer"), f"k:settle:{found.id}")]
    page = Button(t("difficulty-community"), f"v:c:{found.territory}")
    return show(Screen(text, rows(*answer, page, Button(t("label-union-workspace"), "u:all"))))


def _begin(turn: Turn, found: Difficulty) -> Reply:
    if found.settled:
        return Reply(toast=turn.t("union-done-before"))
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"difficulty": found.id})))


FORM = Form(WORD, (reason(),))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _found(turn: Turn, stored: StoredDraft) -> Difficulty:
    found = difficulty_by_id(turn.connection, int(str(stored.draft.context["difficulty"])))
    if found is None or not _may_see(turn, found):
        raise NotAllowed
    return found


def _may(turn: Turn, stored: StoredDraft) -> None:
    if stored.person != turn.person.id:
        raise NotAllowed
    _found(turn, stored)


def _place(desk: Desk) -> str:
    return desk.turn.world.label_with_above(_found(desk.turn, desk.stored).territory, desk.turn.t)


def _ask(desk: Desk) -> Screen:
    return ask_reason(desk, desk.turn.t.html("difficulty-answer-ask", community=_place(desk)))


def _review(desk: Desk) -> Screen:
    words = str(desk.draft.value("words"))
    text = desk.turn.t.html("difficulty-answer-review", community=_place(desk), words=words)
    return review_reason(desk, text)


def _send(desk: Desk) -> Reply:
    turn, found, words = desk.turn, _found(desk.turn, desk.stored), str(desk.draft.value("words"))
    finish(desk)
    if not settle_difficulties(turn.connection, found.territory, found.year, words, turn.person.id, turn.now):
        return Reply(toast=turn.t("union-done-before"), edit=_list(turn))
    told = [
        one.person for role in OFFICE for one in holders(turn.connection, role, turn.now, found.territory)
    ]
    args = {"territory": found.territory, "words": words}
    what = f"difficulty {found.id} settled"
    deliver(turn.connection, what, dict.fromkeys(told), "difficulty-settled", args, turn.now)
    return Reply(edit=Screen(turn.t("difficulty-answered")), screens=(_list(turn),))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=_list(desk.turn))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        may=_may,
        help=lambda desk, key: desk.turn.t("difficulty-answer"),
    )
)
