"""The coming set in the Union's workspace: what is new, what it asks of a head, what is still missing, and freezing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.screens import Button, Reply, Screen, column, rows
from bot.turn import Turn
from domain.proposals import AMEND
from handlers.indicator_set import reviewed, subject
from handlers.indicator_words import short_name
from handlers.proposal_cards import may_freeze
from storage.coming_set import CannotFreeze, Coming, coming_set, freeze_set
from storage.reference import LoadReport
from storage.reference_indicators import read_indicator_set
from storage.updates import tally

MOST_NAMED = 8
MOST_WAITING = 5


def shown(turn: Turn) -> Reply:
    """`p:set`: the coming set."""
    year = year_to_freeze(turn)
    return refused(turn) if year is None else Reply(edit=screen(turn, coming_set(turn.connection, year)))


def year_to_freeze(turn: Turn) -> int | None:
    """The year whose set this person may change now, or None."""
    cycle = reviewed(turn)
    return cycle.year if cycle is not None and may_freeze(turn) else None


def refused(turn: Turn) -> Reply:
    """A button this person cannot have, or of a discussion that is over."""
    if not may_freeze(turn):
        tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def screen(turn: Turn, coming: Coming) -> Screen:
    """What the coming set is, with the way to freeze it."""
    t = turn.t
    lines = summary(turn, coming)
    if coming.frozen is not None:
        day = coming.frozen.astimezone(turn.world.zone).date()
        lines.append(t("coming-frozen", date=t.date(day, "label")))
        return Screen("\n".join(lines), rows(Button(t("label-back"), "u:all")))
    buttons = [
        Button(
            t("coming-enter", number=one.number, subject=subject(turn, one)[:30]),
            f"p:{'amendment' if one.kind == AMEND else 'row'}:{one.id}",
        )
        for one in coming.waiting[:MOST_WAITING]
    ]
    buttons += [Button(t("proposals-to-answer", n=coming.open), "p:w:0")] if coming.open else []
    buttons += [Button(t("coming-freeze"), "p:freeze"), Button(t("label-back"), "u:all")]
    return Screen("\n".join([*lines, "", t("coming-note")]), column(buttons))


def summary(turn: Turn, coming: Coming) -> list[str]:
    """The lines on a coming set: its size, what changes in it, its load on a head, and warnings."""
    t = turn.t
    lines = [f"<b>{t('coming-title', year=str(coming.year), n=len(coming.indicators))}</b>"]
    old = read_indicator_set(turn.connection, coming.before) if coming.before is not None else None
    names = {one.code: short_name(t, one) for one in (*(old.indicators if old else ()), *coming.indicators)}
    for word, codes in (("new", coming.new), ("redefined", coming.redefined), ("retired", coming.retired)):
        listed = _listed([names[code] for code in codes])
        lines.append(
            t.html(f"coming-{word}", n=len(codes), names=listed) if codes else t(f"coming-no-{word}")
        )
    lines.append(t("coming-load", n=coming.typed, minutes=coming.minutes, most=coming.limit))
    lines += [t("coming-too-much", n=coming.typed - coming.limit)] if coming.too_much else []
    lines += [t("coming-waiting", n=len(coming.waiting))] if coming.waiting else []
    lines += [t("coming-unanswered", n=coming.open)] if coming.open else []
    return [str(line) for line in lines]


def _listed(names: Sequence[str]) -> str:
    more = "…" if len(names) > MOST_NAMED else ""
    return "; ".join(names[:MOST_NAMED]) + more


def ask_freeze(turn: Turn) -> Reply:
    """`p:freeze`: once more what is frozen, with the warnings, and one tap to do it."""
    year = year_to_freeze(turn)
    if year is None:
        return refused(turn)
    t, coming = turn.t, coming_set(turn.connection, year)
    if coming.frozen is not None:
        return Reply(edit=screen(turn, coming))
    text = "\n".join([*summary(turn, coming), "", t("coming-freeze-ask", year=str(year))])
    buttons = rows(Button(t("coming-freeze-yes"), "p:freeze-yes"), Button(t("label-back"), "p:set"))
    return Reply(edit=Screen(text, buttons))


def freeze(turn: Turn) -> Reply:
    """`p:freeze-yes`: freeze the set."""
    year = year_to_freeze(turn)
    if year is None:
        return refused(turn)
    try:
        coming = freeze_set(turn.connection, year, turn.person.id, turn.now)
    except CannotFreeze as error:
        why = turn.t(f"coming-cannot-{error.reason}", year=str(year))
        about = refusals(error.report) if error.report is not None else ""
        text = f"{why}\n{turn.t.escape(about)}" if about else why
        return Reply(edit=Screen(text, rows(Button(turn.t("label-back"), "p:set"))))
    return Reply(edit=screen(turn, coming))


def refusals(report: LoadReport) -> str:
    """Which rows are refused and why, in the loader's words."""
    return "\n".join(f"{one.code}: {one.reason} {one.about}".rstrip() for one in report.refused[:MOST_NAMED])
