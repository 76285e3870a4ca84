"""One community as its checker sees it: what was answered to questions, the kenesh's remark, and flags by importance.

Peers are a middle and a number, never other communities by name. Opinions do not stand here.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.flags import Case, Flag
from domain.indicators import Indicator
from domain.peers import HEAD, SHARE, Compared
from domain.review import ACCEPT, COMMENT, LOCKED, UNLOCK, refusal
from handlers.cards import shortened
from handlers.checkers import actor, checker_roles, flagged, may_open, peers, refused
from handlers.flag_words import flag_words, number_words
from handlers.indicator_values import value_words
from handlers.indicator_words import short_name
from handlers.return_words import Known, body_name, given_words, known_of, question_words
from storage.accepting import unlock
from storage.audit import record_look
from storage.cases import Waiting, sending_of
from storage.checking import Returned, remarks_of, returns_of

PAGE = 4
MOST_RETURNS = 4
QUOTED = 120


def tapped(turn: Turn, what: list[str]) -> Reply:
    """`b:c:<community>[:<page>]`: open a community."""
    number = int(what[1]) if len(what) > 1 and what[1].isdigit() else 0
    return opened(turn, what[0] if what else "", number)


def opened(turn: Turn, territory: str, number: int) -> Reply:
    """A community's page, and that it was looked at."""
    closed = may_open(turn, territory)
    if closed is not None:
        return closed
    if sending_of(turn.connection, turn.world.year, territory) is None:
        return refused(turn, "not-sent")
    record_look(turn.connection, territory, "checking", turn.person.id, turn.now)
    return Reply(edit=page(turn, territory, number))


def page(turn: Turn, territory: str, number: int) -> Screen:
    """What a checker sees of a community that has sent: the flags of one page, and what may be done."""
    t, year = turn.t, turn.world.year
    sent = sending_of(turn.connection, year, territory)
    if sent is None:
        raise ValueError(f"{territory} sent nothing for {year}")
    case, found = flagged(turn, [territory])[territory]
    known = known_of(turn, territory, year)
    first = number * PAGE
    here = found[first : first + PAGE]
    parts = [_heading(turn, sent, len(found))]
    if not number:
        parts += [*_remark(turn, territory), *_returns(turn, territory, known)]
    asked = {one.indicator for one in returns_of(turn.connection, territory, year) if one.settled_at is None}
    for n, one in enumerate(here, first + 1):
        again = any(before.codes[0] == one.codes[0] for before in here[: n - first - 1])
        parts.append(_flag(turn, n, one, case, known, again=again))
    buttons = [
        Button(t("checking-ask-one", n=t.number(n)), f"b:r:{territory}:{one.codes[0]}:{one.kind}")
        for n, one in enumerate(here, first + 1)
        if one.codes[0] not in asked
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen("\n\n".join(parts), (*rows, *column(_ways(turn, sent, number, len(found)))))


def _heading(turn: Turn, sent: Waiting, flags: int) -> str:
    t = turn.t
    return t.html(
        "checking-heading",
        community=turn.world.label_with_above(sent.territory, t),
        year=str(turn.world.year),
        number=sent.number,
        date=t.date(sent.sent_at.astimezone(turn.world.zone).date(), "short"),
        state=t(f"review-state-{sent.review}"),
        n=t.number(flags),
    )


def _ways(turn: Turn, sent: Waiting, number: int, flags: int) -> list[Button]:
    """Where one goes from here; accepting names what was looked at."""
    t, code = turn.t, sent.territory
    ways = []
    if number:
        ways.append(Button(t("page-before"), f"b:c:{code}:{number - 1}"))
    if flags > (number + 1) * PAGE:
        ways.append(Button(t("page-next"), f"b:c:{code}:{number + 1}"))
    if sent.review != LOCKED:
        ways.append(Button(t("checking-ask-other"), f"b:g:{code}"))
    me = actor(turn, ACCEPT, code, state=sent.review)
    if not sent.asked and not refusal(ACCEPT, sent.review, me):
        ways.append(Button(t("checking-accept"), f"b:a:{code}:{sent.submission}:{sent.answer}"))
    if sent.review == LOCKED and any(role.role == "admin" for role in checker_roles(turn)):
        ways.append(Button(t("checking-unlock"), f"b:u:{code}"))
    return [*ways, Button(t("checking-next"), f"b:n:{code}"), Button(t("checking-to-list"), "b:l:0")]


def _remark(turn: Turn, territory: str) -> list[str]:
    words = remarks_of(turn.connection, turn.world.year, [territory]).get(territory)
    return [] if words is None else [turn.t.html("checking-remark", words=shortened(words, 300))]


def _returns(turn: Turn, territory: str, known: Known) -> list[str]:
    """What was asked, and what became of it; the youngest questions."""
    found = returns_of(turn.connection, territory, turn.world.year)[-MOST_RETURNS:]
    return ["\n".join(_return(turn, one, known) for one in found)] if found else []


def _return(turn: Turn, one: Returned, known: Known) -> str:
    t = turn.t
    indicator = turn.world.indicators.by_code.get(one.indicator)
    if indicator is None:
        return t.escape(one.indicator)
    return t.html(
        f"checking-return-{one.outcome or 'open'}",
        what=short_name(t, indicator),
        question=shortened(question_words(turn, indicator, one.question, known), QUOTED),
        value=given_words(turn, indicator, known.standing.get(one.indicator)),
        reply=shortened(one.reply, QUOTED) or "—",
    )


def _flag(turn: Turn, number: int, one: Flag, case: Case, known: Known, *, again: bool) -> str:
    """A flag with all that is known beside it, unless that stands on the page already."""
    t = turn.t
    lines = [f"<b>{t.number(number)}.</b> {flag_words(turn, one, known)}"]
    if again:
        return lines[0]
    indicator = turn.world.indicators.by_code[one.codes[0]]
    beside = [
        *_last_year(turn, indicator, case),
        *_peers(turn, indicator, case),
        *_figure(turn, indicator, case),
    ]
    if beside:
        lines.append(t.escape(" · ".join(beside)))
    comments = [case.comments[code] for code in one.codes if case.comments.get(code)]
    if comments and one.kind != COMMENT:
        lines.append(t.html("checking-comment", words=shortened(" / ".join(comments), QUOTED)))
    return "\n".join(lines)


def _last_year(turn: Turn, indicator: Indicator, case: Case) -> list[str]:
    previous = case.previous.get(indicator.code)
    if previous is None:
        return []
    value = value_words(turn, indicator, previous, unit=False)
    return [turn.t("checking-last-year", year=str(turn.world.year - 1), value=value)]


def _peers(turn: Turn, indicator: Indicator, case: Case) -> list[str]:
    compared = peers(turn).compared(indicator.code, case.community)
    if compared is None:
        return []
    near = "checking-peers-near" if compared.near else "checking-peers-country"
    own, middle = _measured(turn, compared, compared.own), _measured(turn, compared, compared.median)
    return [turn.t(near, own=own, median=middle, n=turn.t.number(compared.peers))]


def _measured(turn: Turn, compared: Compared, value: Decimal) -> str:
    t = turn.t
    if compared.measure == SHARE:
        return t.percent(value, 1)
    words = "checking-per-head" if compared.measure == HEAD else "checking-per-thousand"
    return t(words, value=number_words(t, value))


def _figure(turn: Turn, indicator: Indicator, case: Case) -> list[str]:
    figure = case.figures.get(indicator.code)
    if figure is None:
        return []
    value = value_words(turn, indicator, figure[0], unit=False)
    return [turn.t("checking-figure", body=body_name(turn, figure[1]), value=value)]


def unlocked(turn: Turn, what: list[str]) -> Reply:
    """`b:u:<community>`: an administrator opens again what was locked."""
    territory = what[0] if what else ""
    closed = may_open(turn, territory)
    if closed is not None:
        return closed
    me = actor(turn, UNLOCK, territory, state=LOCKED)
    why = unlock(turn.connection, territory, turn.world.year, me, turn.person.id, turn.now)
    if why:
        return refused(turn, why)
    return replace(opened(turn, territory, 0), toast=turn.t("checking-unlocked"))
