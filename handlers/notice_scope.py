"""Who may write, watch and confirm notices, and the table of what their buttons lead to.

The Union and partner organisations write inside their territory. Whoever works in the same organisation and place
goes on with a colleague's notice; the Union may hold or stop a partner's. Confirming is for the other organisation.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.notice_rights import WORKING, organisation, watches, writes
from bot.screens import Button, Reply
from bot.turn import Turn
from domain.notices import SENT, STOPPED, WAITING
from domain.places import Register
from handlers.scope import workplace
from storage.notice_lists import WENT_OUT
from storage.notices import NoSuchNotice, Notice, notice_by_id
from storage.roles import Role, holders

Deed = Callable[[Turn, list[str]], Reply | None]
DEEDS: dict[str, Deed] = {}
"""What the word after `j:` leads to, with what stands behind it; None is what its person may not do."""

EXTRAS: list[Callable[[Turn, Notice], list[Button]]] = []
"""What else stands under a notice in any state: each feature enters a function that gives its buttons."""

OVER = frozenset({SENT, STOPPED})


def writer(turn: Turn) -> Role | None:
    """The role in which a person writes notices, or None."""
    return workplace(turn)


def may_write(turn: Turn, notice: Notice) -> bool:
    """Whether a person may change and send a notice."""
    return writes(turn.world.register, turn.roles, notice)


def may_watch(turn: Turn, notice: Notice) -> bool:
    """Whether a person may see how a notice goes, hold and stop it."""
    return watches(turn.world.register, turn.roles, notice)


def may_confirm(turn: Turn, notice: Notice) -> bool:
    """Whether a person is a second one for a notice that waits: of the other organisation only, and not its author."""
    return notice.state == WAITING and may_have_confirmed(turn, notice)


def may_have_confirmed(turn: Turn, notice: Notice) -> bool:
    """Whether a person is one of those who are asked to confirm a notice, in whatever state it is now."""
    return turn.person.id in confirmers(turn, notice)


def confirmers(turn: Turn, notice: Notice) -> list[int]:
    """The people who may confirm a notice."""
    mine = organisation(notice.role)
    own = {one.person for word in WORKING if organisation(word) == mine for one in _holding(turn, word)}
    places = notice.audience.territories or (notice.territory,)
    others = (word for word in WORKING if organisation(word) != mine and word != "admin")
    found = [
        one.person
        for word in others
        for one in _holding(turn, word)
        if any(_overlap(turn.world.register, one.territory, place) for place in places)
    ]
    return [one for one in dict.fromkeys(found) if one not in own and one != notice.author]


def _holding(turn: Turn, word: str) -> list[Role]:
    return [one for one in holders(turn.connection, word, turn.now) if one.confirmed]


def _overlap(register: Register, one: str, other: str) -> bool:
    return register.lies_in(one, other) or register.lies_in(other, one)


def found(turn: Turn, rest: list[str]) -> Notice | None:
    """The notice whose number stands first in a tap's rest, or None."""
    if not rest or not rest[0].isdigit():
        return None
    try:
        return notice_by_id(turn.connection, int(rest[0]))
    except NoSuchNotice:
        return None


def to_write(turn: Turn, rest: list[str]) -> Notice | None:
    """The notice of a tap, if this person may change and send it."""
    notice = found(turn, rest)
    return notice if notice is not None and may_write(turn, notice) else None


def to_watch(turn: Turn, rest: list[str]) -> Notice | None:
    """The notice of a tap, if this person may see how it goes."""
    notice = found(turn, rest)
    return notice if notice is not None and may_watch(turn, notice) else None


def is_public(notice: Notice) -> bool:
    """Whether a notice went out, so that anybody may read it."""
    return notice.state in WENT_OUT


def settled_before(turn: Turn) -> Reply:
    """That somebody else did this before."""
    return Reply(toast=turn.t("union-done-before"))
