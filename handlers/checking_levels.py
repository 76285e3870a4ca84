"""Levels: how far each region and district is, accepting one whose communities all are, excepting one with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.cycle import STAGES, VERIFICATION
from domain.review import CHECKED, REPORTERS, Actor, level_is_settled
from handlers import checking_returns
from handlers.cards import shortened
from handlers.checkers import checker_roles, covers, expected, is_open, not_now, refused
from storage.accepting import lock_accepted
from storage.cases import sendings
from storage.levels import ACCEPTED, EXCEPTED, REOPENED, decide_level, levels_of
from storage.updates import tally

LINE = 44


@dataclass
class Level:
    """A unit whose communities are checked."""

    turn: Turn
    code: str

    @cached_property
    def expected(self) -> list[str]:
        """The communities inside."""
        return [one.code for one in expected(self.turn, self.code)]

    @cached_property
    def checked(self) -> list[str]:
        """Those of them that are accepted or locked."""
        found = sendings(self.turn.connection, self.turn.world.year, self.expected)
        return [one.territory for one in found if one.review in CHECKED]

    @cached_property
    def state(self) -> str:
        """What was decided and still holds: accepted, excepted, or "" when neither; reopened when it fell apart."""
        decided = levels_of(self.turn.connection, self.turn.world.year).get(self.code)
        if decided is None or decided.state == REOPENED:
            return ""
        return REOPENED if decided.state == ACCEPTED and not self.settled else decided.state

    @cached_property
    def settled(self) -> bool:
        """Whether all below are accepted or excepted."""
        decided = levels_of(self.turn.connection, self.turn.world.year)
        out = [code for code, one in decided.items() if one.state == EXCEPTED and code != self.code]
        above = {code: self._between(code) for code in self.expected}
        return level_is_settled(self.expected, self.checked, out, above)

    def _between(self, community: str) -> list[str]:
        codes = [one.code for one in self.turn.world.register.ancestors(community)]
        return codes[codes.index(self.code) + 1 :] if self.code in codes else []

    @property
    def community(self) -> bool:
        """Whether it is a single community."""
        return self.expected == [self.code]


def _roots(turn: Turn) -> list[str]:
    return list(dict.fromkeys(role.territory for role in checker_roles(turn)))


def _may(turn: Turn, territory: str) -> bool:
    """Whether the person decides on a unit: in a scope of theirs that has no limit of subjects, and not their own."""
    if any(role.territory == territory and role.role in REPORTERS for role in turn.roles):
        return False
    return any(covers(turn, role, territory) and not role.subjects for role in checker_roles(turn))


def shown(turn: Turn, what: list[str]) -> Reply:
    """`b:v[:<unit>]`: how far a unit is, and the units below it."""
    code = what[0] if what else _roots(turn)[0]
    if not any(covers(turn, role, code) for role in checker_roles(turn)):
        return _forged(turn)
    return Reply(edit=_screen(turn, code))


def _forged(turn: Turn) -> Reply:
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def _screen(turn: Turn, code: str) -> Screen:
    t, level = turn.t, Level(turn, code)
    decided = levels_of(turn.connection, turn.world.year).get(code)
    lines: list[str] = [
        t.html(
            "levels-title",
            place=turn.world.label(code, t),
            accepted=t.number(len(level.checked)),
            expected=t.number(len(level.expected)),
        )
    ]
    if level.state:
        lines.append(t(f"level-state-{level.state}"))
    if level.state == EXCEPTED and decided is not None:
        lines.append(t.html("levels-reason", reason=shortened(decided.reason, 500)))
    buttons = [] if level.community else [_below(turn, one.code) for one in _children(turn, code)]
    if len(_roots(turn)) > 1 and code in _roots(turn):
        buttons += [Button(turn.world.label(one, t), f"b:v:{one}") for one in _roots(turn) if one != code]
    return Screen("\n".join(lines), column([*buttons, *_deeds(turn, level)]))


def _children(turn: Turn, code: str) -> list[Level]:
    below = turn.world.register.children.get(code, ())
    return [level for level in (Level(turn, one.code) for one in below) if level.expected]


def _below(turn: Turn, code: str) -> Button:
    t, level = turn.t, Level(turn, code)
    mark = {ACCEPTED: "✅ ", EXCEPTED: "☑️ ", REOPENED: "↩️ "}.get(level.state, "")
    name = shortened(turn.world.label(code, t), LINE - 14)
    if level.community:
        return Button(f"{'✅ ' if level.checked else mark}{name}", f"b:v:{code}")
    done = f"{t.number(len(level.checked))} / {t.number(len(level.expected))}"
    return Button(f"{mark}{name} · {done}", f"b:v:{code}")


def _deeds(turn: Turn, level: Level) -> list[Button]:
    t, code = turn.t, level.code
    deeds = []
    if _may(turn, code):
        if level.settled and level.state != ACCEPTED and not level.community:
            deeds.append(Button(t("levels-accept"), f"b:va:{code}"))
        if not level.settled and level.state != EXCEPTED:
            deeds.append(Button(t("levels-except"), f"b:vx:{code}"))
        if level.state == EXCEPTED:
            deeds.append(Button(t("levels-reopen"), f"b:vo:{code}"))
        if _locks(turn, code) is not None and level.checked:
            deeds.append(Button(t("levels-lock"), f"b:vk:{code}"))
    up = [] if code in _roots(turn) else [Button(t("label-back"), f"b:v:{turn.world.register.parent(code)}")]
    return [*deeds, *up, Button(t("checking-to-list"), "b:l:0")]


def _decide(turn: Turn, code: str, state: str, reason: str = "") -> Reply:
    if not is_open(turn):
        return Reply(toast=not_now(turn), alert=True)
    done = decide_level(turn.connection, code, turn.world.year, state, reason, turn.person.id, turn.now)
    return Reply(toast=turn.t("union-done-before") if not done else "", edit=_screen(turn, code))


def accepted(turn: Turn, what: list[str]) -> Reply:
    """`b:va:<unit>`: accept a unit all of whose communities are."""
    code = what[0] if what else ""
    if not _may(turn, code):
        return _forged(turn)
    return _decide(turn, code, ACCEPTED) if Level(turn, code).settled else refused(turn, "not-settled")


def except_(turn: Turn, what: list[str]) -> Reply:
    """`b:vx:<unit>`: begin to write why a unit is excepted."""
    code = what[0] if what else ""
    if not _may(turn, code):
        return _forged(turn)
    return checking_returns.begin_words(turn, {"territory": code})


def excepted(turn: Turn, code: str, reason: str) -> Reply:
    """A unit is excepted with this reason."""
    return _decide(turn, code, EXCEPTED, reason) if _may(turn, code) else _forged(turn)


def reopened(turn: Turn, what: list[str]) -> Reply:
    """`b:vo:<unit>`: take an exception back."""
    code = what[0] if what else ""
    return _decide(turn, code, REOPENED) if _may(turn, code) else _forged(turn)


def _locks(turn: Turn, code: str) -> Actor | None:
    """The person as they may lock a unit by hand: not before verification, never as a partner."""
    begun = STAGES.index(turn.world.cycle.stage) >= STAGES.index(VERIFICATION)
    fit = [one for one in checker_roles(turn) if one.role != "partner" and covers(turn, one, code)]
    return Actor(fit[0].role) if begun and fit else None


def lock(turn: Turn, what: list[str]) -> Reply:
    """`b:vk:<unit>`: whether to lock what is accepted in a unit."""
    code, t = what[0] if what else "", turn.t
    if _locks(turn, code) is None:
        return _forged(turn)
    n = t.number(len(Level(turn, code).checked))
    text = t.html("levels-lock-ask", place=turn.world.label(code, t), n=n)
    yes, back = Button(t("levels-lock"), f"b:vkk:{code}"), Button(t("label-back"), f"b:v:{code}")
    return Reply(edit=Screen(text, column([yes, back])))


def locked(turn: Turn, what: list[str]) -> Reply:
    """`b:vkk:<unit>`: lock it."""
    code = what[0] if what else ""
    me = _locks(turn, code)
    if me is None:
        return _forged(turn)
    inside = Level(turn, code).expected
    done = lock_accepted(turn.connection, turn.world.year, inside, me, turn.person.id, turn.now)
    return Reply(toast=turn.t("levels-locked", n=turn.t.number(done)), edit=_screen(turn, code))
