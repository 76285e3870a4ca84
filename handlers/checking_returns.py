"""Returning a value: which one, and with which question — one worded beforehand, or the checker's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.indicators import Indicator
from domain.review import COMMENT, KINDS, MISSING, RANGE, RETURN, WITHDRAW, ready_question
from handlers import checking_page
from handlers.checkers import actor, flagged, is_open, may_open, not_now, refused, subjects
from handlers.conversation import draw
from handlers.desk import begin_own
from handlers.indicator_words import short_name
from handlers.return_words import given_words, known_of, question_words
from storage.announcing import announce_returns
from storage.audit import record_look
from storage.cases import sending_of
from storage.checking import open_returns
from storage.drafts import draft_of, drop_draft
from storage.returning import return_value, withdraw
from storage.roles import holders

WORD = "checking"
GENERAL = {True: RANGE, False: COMMENT}
"""The kinds whose wording fits any value: a number, and anything else."""


def _closed(turn: Turn, what: Sequence[str], least: int) -> Reply | None:
    """Why a button does nothing here; None when it does."""
    if len(what) < least:
        return Reply(toast=turn.t("old-button"))
    closed = may_open(turn, what[0])
    if closed is None and not is_open(turn):
        return Reply(toast=not_now(turn), alert=True)
    return closed


def _askable(turn: Turn, territory: str) -> list[Indicator]:
    """What a community may be asked about: what it was asked to give, or gave; never opinions."""
    case, _ = flagged(turn, [territory])[territory]
    told, groups = {*case.said, *case.skipped}, subjects(turn, territory)
    return [
        one
        for one in turn.world.indicators.indicators
        if not one.private
        and (not groups or one.group in groups)
        and (one.code in told or (one.core and one.respondent in case.asked))
    ]


def sections(turn: Turn, what: list[str]) -> Reply:
    """`b:g:<community>`: the sections to choose a value from."""
    closed = _closed(turn, what, 1)
    if closed is not None:
        return closed
    territory, t = what[0], turn.t
    groups = dict.fromkeys(one.group for one in _askable(turn, territory))
    known = turn.world.indicators.group_by_code
    buttons = [Button(t.name(known[code].names), f"b:i:{territory}:{code}") for code in groups]
    back = Button(t("label-back"), f"b:c:{territory}")
    return Reply(edit=Screen(t("checking-choose-section"), column([*buttons, back])))


def section(turn: Turn, what: list[str]) -> Reply:
    """`b:i:<community>:<section>`: its values."""
    closed = _closed(turn, what, 2)
    if closed is not None:
        return closed
    (territory, group), t = what[:2], turn.t
    record_look(turn.connection, territory, "checking", turn.person.id, turn.now)
    known = known_of(turn, territory, turn.world.year)
    buttons = []
    for one in _askable(turn, territory):
        if one.group == group:
            value = given_words(turn, one, known.standing.get(one.code))
            text = f"{short_name(t, one)}: {value}"
            buttons.append(
                Button(text if len(text) <= 60 else f"{text[:59]}…", f"b:r:{territory}:{one.code}")
            )
    back = Button(t("label-back"), f"b:g:{territory}")
    return Reply(edit=Screen(t("checking-choose-value"), column([*buttons, back])))


def choose(turn: Turn, what: list[str]) -> Reply:
    """`b:r:<community>:<indicator>[:<kind>]`: the questions to choose from."""
    closed = _closed(turn, what, 2)
    indicator = turn.world.indicators.by_code.get(what[1]) if len(what) > 1 else None
    sent = sending_of(turn.connection, turn.world.year, what[0]) if closed is None else None
    if closed is not None or indicator is None or sent is None:
        return closed or Reply(toast=turn.t("old-button"))
    t, (territory, code) = turn.t, what[:2]
    record_look(turn.connection, territory, "checking", turn.person.id, turn.now)
    known = known_of(turn, territory, turn.world.year)
    kinds = _kinds(turn, territory, code, what[2] if len(what) > 2 else "")
    lines: list[str] = [
        t.html(
            "checking-ask-title",
            what=short_name(t, indicator),
            value=given_words(turn, indicator, known.standing.get(code)),
        )
    ]
    buttons = []
    for n, kind in enumerate(kinds, 1):
        words = question_words(turn, indicator, _question(turn, territory, code, kind), known)
        lines.append(f"{n}. {t.escape(words)}")
        buttons.append(
            Button(t("checking-ask-so", n=t.number(n)), f"b:q:{territory}:{code}:{kind}:{sent.answer}")
        )
    buttons.append(Button(t("checking-ask-own"), f"b:w:{territory}:{code}:{sent.answer}"))
    buttons.append(Button(t("label-back"), f"b:c:{territory}"))
    taken = [
        one for one in open_returns(turn.connection, territory, turn.world.year) if one.indicator == code
    ]
    if taken:
        lines, buttons = lines[:1], [Button(t("label-back"), f"b:c:{territory}")]
        lines.append(
            t.html(
                "checking-asked-already", question=question_words(turn, indicator, taken[0].question, known)
            )
        )
        buttons.insert(0, Button(t("checking-withdraw"), f"b:x:{territory}:{code}"))
    return Reply(edit=Screen("\n\n".join(lines), column(buttons)))


def _kinds(turn: Turn, territory: str, code: str, wanted: str) -> list[str]:
    """The kinds of questions that fit a value: that of the flag one came from, those of its others, a general one."""
    case, found = flagged(turn, [territory])[territory]
    numeric = turn.world.indicators.by_code[code].numeric
    general = GENERAL[numeric] if code in case.said else MISSING
    kinds = {one.kind for one in found if code in one.codes} | {general}
    return sorted(kinds, key=lambda kind: (kind != wanted, KINDS.index(kind)))


def _question(turn: Turn, territory: str, code: str, kind: str) -> str:
    """A question worded beforehand, with the other indicators of the flag it is about."""
    _, found = flagged(turn, [territory])[territory]
    codes = next((one.codes for one in found if one.kind == kind and code in one.codes), ())
    return ready_question(kind, codes if len(codes) > 1 else ())


def ready(turn: Turn, what: list[str]) -> Reply:
    """`b:q:<community>:<indicator>:<kind>:<answer>`: ask it in the words chosen."""
    closed = _closed(turn, what, 4)
    if closed is not None:
        return closed
    territory, code, kind, looked = what[:4]
    if not looked.isdigit() or code not in turn.world.indicators.by_code:
        return Reply(toast=turn.t("old-button"))
    if kind not in _kinds(turn, territory, code, kind):
        return Reply(toast=turn.t("old-button"))
    why = ask(turn, territory, code, _question(turn, territory, code, kind), int(looked))
    if why not in ("", "changed"):
        return refused(turn, why)
    said = refused(turn, why) if why else Reply(toast=turn.t("checking-asked-done"))
    return replace(said, edit=checking_page.page(turn, territory, 0))


def ask(turn: Turn, territory: str, code: str, question: str, looked: int) -> str:
    """Return a value with a question and tell those who answer for it; "" or the word of why not."""
    year, indicator = turn.world.year, turn.world.indicators.by_code[code]
    sent = sending_of(turn.connection, year, territory)
    if sent is None:
        return "not-sent"
    me = actor(turn, RETURN, territory, state=sent.review, group=indicator.group)
    why = return_value(
        turn.connection, territory, year, indicator, question, looked, me, turn.person.id, turn.now
    )
    if not why:
        _tell(turn, territory, indicator.respondent)
    return why


def _tell(turn: Turn, territory: str, respondent: str) -> None:
    year, by_code = turn.world.year, turn.world.indicators.by_code
    mine = [
        one
        for one in open_returns(turn.connection, territory, year)
        if (by_code[one.indicator].respondent == "kenesh") == (respondent == "kenesh")
    ]
    role = "kenesh" if respondent == "kenesh" else "head"
    to = [one.person for one in holders(turn.connection, role, turn.now, territory) if one.confirmed]
    announce_returns(turn.connection, territory, year, mine[0].id, len(mine), to, turn.now)


def write(turn: Turn, what: list[str]) -> Reply:
    """`b:w:<community>:<indicator>:<answer>`: write the question oneself."""
    closed = _closed(turn, what, 3)
    if closed is not None:
        return closed
    territory, code, looked = what[:3]
    if not looked.isdigit() or code not in turn.world.indicators.by_code:
        return Reply(toast=turn.t("old-button"))
    return begin_words(turn, {"territory": territory, "indicator": code, "looked": int(looked)})


def begin_words(turn: Turn, context: dict[str, str | int]) -> Reply:
    """Begin to write a question or a reason; what was begun before and not sent goes."""
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, context)))


def withdrawn(turn: Turn, what: list[str]) -> Reply:
    """`b:x:<community>:<indicator>`: take a question back."""
    closed = _closed(turn, what, 2)
    if closed is not None:
        return closed
    territory, code = what[:2]
    year, indicator = turn.world.year, turn.world.indicators.by_code.get(code)
    found = [one for one in open_returns(turn.connection, territory, year) if one.indicator == code]
    sent = sending_of(turn.connection, year, territory)
    if indicator is None or not found or sent is None:
        return refused(turn, "settled-before")
    me = actor(turn, WITHDRAW, territory, state=sent.review, group=indicator.group)
    why = withdraw(turn.connection, found[0], indicator.group, me, turn.person.id, turn.now)
    if why:
        return refused(turn, why)
    return Reply(toast=turn.t("checking-withdrawn"), edit=checking_page.page(turn, territory, 0))
