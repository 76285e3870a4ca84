"""The indicator set as anybody may read it: by section, and of each indicator what it counts, why, and who supplies it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.cycle import PROPOSE, Cycle, default_spans
from domain.indicators import Indicator, IndicatorSet
from domain.proposals import AMEND, NEW, RETIRE
from handlers.indicator_words import help_of, question_of, short_name
from storage.proposal_lists import PAGE, Proposal, accepted_proposals, proposals_of_year
from storage.reference import reference_revision
from storage.reference_indicators import read_indicator_set

KIND_SIGNS = {NEW: "➕", AMEND: "✏️", RETIRE: "➖"}


def reviewed(turn: Turn) -> Cycle | None:
    """The cycle whose set is discussed now, or None."""
    cycle = turn.world.reviewed
    return cycle if cycle is not None and cycle.allows(PROPOSE) else None


def year_of(turn: Turn) -> int:
    """The year whose set is discussed, else the one that is asked about."""
    cycle = reviewed(turn)
    return cycle.year if cycle is not None else turn.world.year


def later(turn: Turn) -> str:
    """When a set is discussed again."""
    calendar, t = turn.world.calendar, turn.t
    coming = (default_spans(turn.world.year + n, calendar)["indicator_review"][0] for n in (1, 2, 3))
    begins = next(day for day in coming if day > turn.today)
    return str(t("proposals-later", date=t.date(begins, "label")))


def set_of(turn: Turn) -> IndicatorSet:
    """The set under discussion as it stands, read again whenever reference data has changed."""
    year = year_of(turn)
    key = f"set {year} {reference_revision(turn.connection)}"
    found = turn.world.remembered.get(key)
    if found is None:
        found = turn.world.remembered[key] = read_indicator_set(turn.connection, year)
    indicators: IndicatorSet = found
    return indicators


def paged(turn: Turn, buttons: Sequence[Button], page: int, leads: str) -> list[Button]:
    """A page of a list of buttons, with the way to the pages beside it."""
    shown = list(buttons[page * PAGE : (page + 1) * PAGE])
    if page:
        shown.append(Button(turn.t("page-before"), f"{leads}:{page - 1}"))
    if len(buttons) > (page + 1) * PAGE:
        shown.append(Button(turn.t("page-next"), f"{leads}:{page + 1}"))
    return shown


def sections(turn: Turn, page: int) -> Screen:
    """The sections of the set."""
    t, indicators = turn.t, set_of(turn)
    there = [one.group for one in indicators.indicators]
    buttons = [
        Button(f"{t.name(group.names)} ({t.number(there.count(group.code))})", f"p:s:{group.code}:0")
        for group in indicators.groups
        if group.code in there
    ]
    text = t("proposals-sections", year=str(year_of(turn)), n=len(there))
    back = Button(t("label-back"), "p:front")
    return Screen(text, column([*paged(turn, buttons, page, "p:g"), back]))


def section(turn: Turn, code: str, page: int) -> Screen | None:
    """The indicators of a section; None when there is no such section."""
    t, indicators = turn.t, set_of(turn)
    group = indicators.group_by_code.get(code)
    if group is None:
        return None
    inside = [one for one in indicators.indicators if one.group == code]
    buttons = [Button(short_name(t, one), f"p:i:{one.code}") for one in inside]
    back = Button(t("label-back"), f"p:g:{list(indicators.group_by_code).index(code) // PAGE}")
    return Screen(
        f"<b>{t.escape(t.name(group.names))}</b>", column([*paged(turn, buttons, page, f"p:s:{code}"), back])
    )


def page_of(turn: Turn, code: str) -> Screen | None:
    """One indicator: what it asks, what it counts and why, who supplies it, and what is proposed about it."""
    t = turn.t
    indicator = set_of(turn).by_code.get(code)
    if indicator is None:
        return None
    open_ones = proposals_of_year(turn.connection, year_of(turn), 0, code=code)
    lines = [f"<b>{question_of(t, indicator, year_of(turn))}</b>", _why(turn, indicator)]
    lines += ["", t.html("proposals-supplied", who=supplier(turn, indicator))]
    lines += [t("proposals-private")] if indicator.private else []
    lines += [t("proposals-about-it", n=len(open_ones))] if open_ones else []
    buttons = [proposal_button(turn, one) for one in open_ones[:PAGE]]
    if reviewed(turn) is not None:
        buttons.append(Button(t("proposals-amend"), f"p:ask:{AMEND}:{code}"))
        buttons.append(Button(t("proposals-retire"), f"p:ask:{RETIRE}:{code}"))
    buttons.append(Button(t("label-back"), f"p:s:{indicator.group}:0"))
    return Screen("\n".join(lines), column(buttons))


def _why(turn: Turn, indicator: Indicator) -> str:
    """What it counts and what for; of one that was proposed here, its author's reason."""
    t = turn.t
    said = help_of(t, indicator, year_of(turn))
    if said != t.escape(t.name(indicator.names)):
        return str(said)
    proposed = [
        one for one in accepted_proposals(turn.connection, year_of(turn)) if one.code == indicator.code
    ]
    reasons = [t.html("proposals-why-proposed", why=one.why[:900]) for one in proposed if one.why]
    return "\n".join([str(said), *reasons[:1]])


def supplier(turn: Turn, indicator: Indicator) -> str:
    """Who gives an indicator's value."""
    t = turn.t
    if indicator.respondent != "head":
        return str(t(f"proposals-supplier-{indicator.respondent}"))
    body = set_of(turn).bodies.get(indicator.body) if indicator.mode == "confirm" else None
    if body is not None:
        return str(t("proposals-supplier-body", body=t.name(body.names)))
    return str(t("proposals-supplier-head"))


def subject(turn: Turn, proposal: Proposal) -> str:
    """What a proposal is about: its own words, else the name of its indicator, also of one that left the set since."""
    found = (held.by_code.get(proposal.code) for held in (set_of(turn), turn.world.indicators))
    indicator = next((one for one in found if one is not None), None)
    if indicator is not None and proposal.kind != NEW:
        return short_name(turn.t, indicator)
    return proposal.title or proposal.code


def proposal_button(turn: Turn, proposal: Proposal) -> Button:
    """A proposal in a list: what it is about, and how many are for it and against it."""
    words = subject(turn, proposal)
    shown = words if len(words) <= 36 else f"{words[:35].rstrip()}…"
    counts = f"👍 {proposal.supporters} 👎 {proposal.objectors}"
    return Button(f"{KIND_SIGNS[proposal.kind]} {shown} · {counts}", f"p:v:{proposal.id}")
