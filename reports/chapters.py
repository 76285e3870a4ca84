"""The chapters of figures: indicators by section, and the ability of self-government."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from reports import charts
from reports.comparing import derived
from reports.figures import Line
from reports.opinions import may_stand, opinion
from reports.pages import INNER
from reports.sheet import DASH, Sheet, begun, table, under

WIDTHS = (INNER * 0.345, INNER * 0.175, INNER * 0.175, INNER * 0.11, INNER * 0.195)
LEAST_FOR_CHANGE = 10
"""From less than that a change in percent says nothing: from one to two is no growth by 100%."""


def indicators(sheet: Sheet) -> list[Flowable]:
    """The indicators by section: this year, last year, the change, peers, a small chart."""
    return groups(sheet, [group.code for group in sheet.evidence.indicators.groups])


def groups(sheet: Sheet, codes: Sequence[str]) -> list[Flowable]:
    """The indicators of these sections."""
    t, figures = sheet.t, sheet.figures
    inside: list[Flowable] = []
    every = [one for one in sheet.evidence.indicators.indicators if one.respondent != "citizens"]
    chosen = [line for line in map(figures.line, every) if line.indicator.group in codes]
    lines = [line for line in chosen if _is_told(sheet, line)]
    for group in sheet.evidence.indicators.groups:
        told = [line for line in lines if line.indicator.group == group.code]
        if told:
            opinions = all(line.indicator.private for line in told)
            inside += _group(sheet, t("report-opinions") if opinions else t.name(group.names), told)
    heading, none = (
        sheet.heading(t("report-indicators")),
        sheet.words(t("report-no-data", year=str(sheet.evidence.year))),
    )
    if not inside:
        return [KeepTogether([heading, none])]
    return [CondPageBreak(200), heading, *(_keys(sheet, lines) if figures.received else [none]), *inside]


def _is_told(sheet: Sheet, line: Line) -> bool:
    """Whether a line stands in this chapter: opinions only where they may be seen, words have a chapter of their own."""
    if line.indicator.private:
        return may_stand(sheet) and bool(sheet.figures.received)
    known = line.n or line.n_last or line.skipped or line.few or line.last_few
    return line.indicator.type != "text" and bool(known)


def _keys(sheet: Sheet, lines: Sequence[Line]) -> list[Flowable]:
    t, year = sheet.t, sheet.evidence.year
    years = [(charts.DEEP, str(year)), (charts.PALE, str(year - 1))]
    compared = any(line.peer is not None for line in lines)
    peers = [(charts.MARK, t("report-key-peers"))] if compared else []
    share = [(charts.DEEP, t("report-key-share", year=str(year))), *peers]
    words = t("report-key-years" if sheet.figures.one else "report-key-years-both")
    return [
        sheet.words(words, "small"),
        sheet.key(years),
        sheet.words(t("report-key-shares"), "small"),
        sheet.key(share),
    ]


def _group(sheet: Sheet, name: str, lines: list[Line]) -> list[Flowable]:
    heading = sheet.heading(name, 1)
    opinions = [opinion(sheet, line) for line in lines if line.indicator.private]
    figures = [line for line in lines if not line.indicator.private]
    if not figures:
        return begun(heading, opinions)
    rows = [_number_row(sheet, one) if one.indicator.numeric else _choice_row(sheet, one) for one in figures]
    wide = [n for n, one in enumerate(figures, 1) if not one.indicator.numeric]
    return [*under(heading, [_heads(sheet), *rows], WIDTHS, wide), *(KeepTogether(one) for one in opinions)]


def _heads(sheet: Sheet) -> list[Any]:
    t, year = sheet.t, sheet.evidence.year
    last = "report-column-chart" if sheet.evidence.territory.level == "country" else "report-column-peers"
    words = (t("report-column-indicator"), str(year), str(year - 1), t("report-column-change"), t(last))
    return [sheet.words(word, "head" if n in (0, 4) else "headright") for n, word in enumerate(words)]


def _number_row(sheet: Sheet, line: Line) -> list[Any]:
    enough = line.last_both is not None and line.last_both >= LEAST_FOR_CHANGE
    now = (line.value, line.share, line.n, line.few)
    before = (line.last, line.last_share, line.n_last, line.last_few)
    return [
        _name(sheet, line),
        _value(sheet, line, *now, line.skipped),
        _value(sheet, line, *before, sheet.evidence.breaks.get(line.indicator.code, "")),
        sheet.words(sheet.change(line.change if enough else None), "number"),
        [_chart(line), *_peer(sheet, line)],
    ]


def _name(sheet: Sheet, line: Line) -> list[Any]:
    unit = sheet.unit(line.indicator)
    known = line.share is not None or line.last_share is not None
    notes = [*([unit] if unit else []), *([sheet.t("report-share-below")] if known else [])]
    notes += _asked(sheet, line)
    name = sheet.words(sheet.t.name(line.indicator.names), "name")
    return [name, sheet.words("; ".join(notes), "small")] if notes else [name]


def _asked(sheet: Sheet, line: Line) -> list[str]:
    """That values in it are still asked about, or were not confirmed by the head."""
    asked = sheet.figures.asked(line.indicator.code)
    notes = [sheet.t("report-value-returned", n=sheet.t.number(asked))] if asked else []
    return notes + ([sheet.t("report-value-unheard")] if sheet.figures.unheard(line.indicator.code) else [])


def _value(
    sheet: Sheet, line: Line, value: Decimal | None, share: Decimal | None, n: int, few: bool, skipped: str
) -> list[Any]:
    """A number over its share and how many it rests on."""
    if few:
        return [sheet.words(sheet.few() if sheet.figures.one else sheet.t("report-few"), "number")]
    if value is None:
        return [sheet.words(sheet.t(f"report-skipped-{skipped}") if skipped else DASH, "number")]
    notes = [] if share is None else [sheet.share(share)]
    notes += [] if sheet.figures.one else [sheet.of_all(n)]
    number = sheet.words(sheet.number(value, line.indicator), "number")
    return [number, sheet.words(" · ".join(notes), "smallright")] if notes else [number]


def _chart(line: Line) -> Drawing:
    if line.share is not None and line.share <= 1:
        return charts.share(line.share, line.peer)
    return charts.two_years(line.now_both, line.last_both)


def _peer(sheet: Sheet, line: Line) -> list[Any]:
    t = sheet.t
    if line.peer is None or line.own is None:
        return []
    if line.share is not None:
        words = t("report-peer-share", median=sheet.share(line.peer), n=t.number(line.peers))
    elif line.indicator.type == "percent":
        words = t("report-peer-share", median=f"{sheet.number(line.peer)}%", n=t.number(line.peers))
    else:
        per = "report-peer-per-head" if line.indicator.type == "money" else "report-peer-per-thousand"
        words = t(per, own=_brief(sheet, line.own), median=_brief(sheet, line.peer), n=t.number(line.peers))
    return [sheet.words(words, "small")]


def _brief(sheet: Sheet, value: Decimal) -> str:
    """A comparable figure with as many places as say something."""
    places = 0 if value >= 100 or value == 0 else 1 if value >= 1 else 2
    return sheet.t.number(value, places)


def _choice_row(sheet: Sheet, line: Line) -> list[Any]:
    t = sheet.t
    name = sheet.words("; ".join((t.name(line.indicator.names), *_asked(sheet, line))), "name")
    names = {option.value: t.name(option.names) for option in line.indicator.options}
    counts = {value: n for value, n in (line.counts or {}).items() if n}
    if sheet.figures.one:
        skipped = t(f"report-skipped-{line.skipped}") if line.skipped else DASH
        return [name, sheet.words(next((names[value] for value in counts), skipped), "cell")]
    parts = [f"{names[value]}: {t.number(n)}" for value, n in counts.items()]
    return [
        name,
        [sheet.words(" · ".join(parts) or DASH, "cell"), sheet.words(sheet.of_all(line.n), "small")],
    ]


def ability(sheet: Sheet) -> list[Flowable]:
    """The ability of self-government to resolve what is its own, in derived figures."""
    t, year, found = sheet.t, sheet.evidence.year, derived(sheet.figures)
    heading = sheet.heading(t("report-ability"))
    if not found:
        return [KeepTogether([heading, sheet.words(t("report-no-data", year=str(year)))])]
    heads = (t("report-column-indicator"), str(year), str(year - 1), t("report-column-chart"))
    rows: list[list[Any]] = [
        [sheet.words(word, "head" if n in (0, 3) else "headright") for n, word in enumerate(heads)]
    ]
    for word, one in found:
        name: list[Any] = [sheet.words(t(f"report-derived-{word}"), "name")]
        name += [] if sheet.figures.one else [sheet.words(sheet.of_all(one.n), "small")]
        drawn = one.value is not None and one.value <= 1
        chart = charts.share(one.value, one.last) if one.value is not None and drawn else charts.nothing()
        values = [sheet.words(sheet.share(value), "number") for value in (one.value, one.last)]
        rows.append([name, *values, chart])
    key = sheet.key([(charts.DEEP, str(year)), (charts.MARK, str(year - 1))])
    none = sheet.words(t("report-no-data", year=str(year)))
    return [
        CondPageBreak(200),
        heading,
        sheet.words(t("report-ability-note")),
        key if any(one.value is not None for _, one in found) else none,
        table(rows, (INNER * 0.52, INNER * 0.14, INNER * 0.14, INNER * 0.2)),
    ]
