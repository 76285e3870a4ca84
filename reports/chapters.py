"""The chapters of figures: indicators by section, and the ability of self-government."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph

from reports import charts
from reports.figures import Line, derived
from reports.pages import INNER, STYLES
from reports.sheet import DASH, Sheet, table
from reports.text import escape

WIDTHS = (INNER * 0.37, INNER * 0.15, INNER * 0.15, INNER * 0.11, INNER * 0.22)


def indicators(sheet: Sheet) -> list[Flowable]:
    """The indicators by section: this year, last year, the change, peers, a small chart."""
    t = sheet.t
    story: list[Flowable] = [sheet.heading(t("report-indicators"))]
    for group in sheet.evidence.indicators.groups:
        inside = [one for one in sheet.evidence.indicators.indicators if one.group == group.code]
        lines = [sheet.figures.line(one) for one in inside if one.respondent != "citizens"]
        shown = [line for line in lines if line.n or line.n_last or line.skipped or line.hidden]
        told = [line for line in shown if _has_place(sheet, line)]
        if told:
            opinions = all(line.indicator.private for line in told)
            story += _group(sheet, t("report-opinions") if opinions else t.name(group.names), told)
    if len(story) == 1:
        story.append(sheet.words(t("report-no-data", year=str(sheet.evidence.year))))
    return story


def _has_place(sheet: Sheet, line: Line) -> bool:
    """Whether a line stands in this chapter: opinions only where they may be seen, texts have a chapter of their own."""
    if line.indicator.private:
        return _public(sheet)
    return line.indicator.type != "text"


def _public(sheet: Sheet) -> bool:
    return sheet.evidence.territory.level in ("region", "country") and not sheet.figures.one


def _group(sheet: Sheet, name: str, lines: list[Line]) -> list[Flowable]:
    story: list[Flowable] = [CondPageBreak(90), sheet.heading(name, 1)]
    numbers = [line for line in lines if line.indicator.numeric]
    if numbers:
        rows: list[list[Any]] = [_heads(sheet), *(_number_row(sheet, line) for line in numbers)]
        story.append(table(rows, WIDTHS))
    for line in lines:
        if not line.indicator.numeric and line.indicator.type != "text":
            story += _choices(sheet, line)
        elif line.indicator.type == "text" and line.indicator.private and _public(sheet):
            counted = sheet.t("report-texts-counted", n=sheet.t.number(line.n))
            words = sheet.t("report-too-few") if line.hidden else counted
            story.append(sheet.words(f"{sheet.t.name(line.indicator.names)}: {words}"))
    return story


def _heads(sheet: Sheet) -> list[Any]:
    t, year = sheet.t, sheet.evidence.year
    last = t("report-column-peers") if sheet.figures.one else t("report-column-chart")
    words = (t("report-column-indicator"), str(year), str(year - 1), t("report-column-change"), last)
    return [sheet.words(word, "head" if n in (0, 4) else "headright") for n, word in enumerate(words)]


def _number_row(sheet: Sheet, line: Line) -> list[Any]:
    return [
        _name(sheet, line),
        _value(sheet, line, line.value, line.share, line.n),
        _value(sheet, line, line.last, line.last_share, line.n_last),
        sheet.words(DASH if line.few else sheet.change(line.change), "number"),
        [_chart(line), *_peer(sheet, line)],
    ]


def _name(sheet: Sheet, line: Line) -> list[Any]:
    unit = sheet.unit(line.indicator)
    cells: list[Any] = [sheet.words(sheet.t.name(line.indicator.names), "name")]
    notes = [unit] if unit else []
    if line.share is not None or line.last_share is not None:
        notes.append(sheet.t("report-share-in-brackets"))
    return [*cells, sheet.words("; ".join(notes), "small")] if notes else cells


def _value(sheet: Sheet, line: Line, value: Decimal | None, share: Decimal | None, n: int) -> list[Any]:
    if value is None:
        why = sheet.t(f"report-skipped-{line.skipped}") if line.skipped and n == line.n else DASH
        return [sheet.words(why, "number")]
    small = line.few and 0 < value < 5
    text = sheet.few() if small else sheet.number(value, line.indicator)
    if share is not None:
        text = f"{text} ({sheet.share(share)})"
    cells: list[Any] = [sheet.words(text, "number")]
    if not sheet.figures.one:
        of = sheet.t("report-n-of", n=sheet.t.number(n), total=sheet.t.number(len(sheet.figures.inside)))
        cells.append(Paragraph(f'<para align="right">{escape(of)}</para>', STYLES["small"]))
    return cells


def _chart(line: Line) -> Drawing:
    if line.few:
        return Drawing(1, 1)
    if line.share is not None and line.share <= 1:
        own = line.own is not None and line.peer is not None and line.peer <= 1
        return charts.share(line.share, line.peer if own else None)
    return charts.two_years(line.value, line.last)


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
    places = 0 if value >= 100 else 1 if value >= 1 else 2
    return sheet.t.number(value, places)


def _choices(sheet: Sheet, line: Line) -> list[Flowable]:
    t, indicator = sheet.t, line.indicator
    name = sheet.words(t.name(indicator.names), "name")
    if line.hidden:
        return [
            table([[name, sheet.words(t("report-too-few"), "small")]], (INNER * 0.5, INNER * 0.5), head=False)
        ]
    if sheet.figures.one:
        return [
            table([[name, sheet.words(_option(sheet, line), "cell")]], (INNER * 0.5, INNER * 0.5), head=False)
        ]
    counts = dict(line.counts or {})
    if indicator.private:
        parts = [f"{t('report-scale-' + word)}: {t.number(n)}" for word, n in counts.items()]
        chart: list[Any] = [charts.distribution(list(counts.values()), INNER * 0.46)]
    else:
        names = {option.value: t.name(option.names) for option in indicator.options}
        parts = [f"{names[value]}: {t.number(n)}" for value, n in counts.items() if n]
        chart = []
    of = t("report-n-of", n=t.number(line.n), total=t.number(len(sheet.figures.inside)))
    cells = [*chart, sheet.words(" · ".join(parts) or DASH, "cell"), sheet.words(of, "small")]
    return _pair(name, cells)


def _pair(name: Flowable, cells: list[Any]) -> list[Flowable]:
    """A name and what belongs to it, side by side and on one page."""
    return [KeepTogether([table([[name, cells]], (INNER * 0.5, INNER * 0.5), head=False)])]


def _option(sheet: Sheet, line: Line) -> str:
    for option in line.indicator.options:
        if line.counts and line.counts.get(option.value):
            return sheet.t.name(option.names)
    return sheet.t(f"report-skipped-{line.skipped}") if line.skipped else DASH


def ability(sheet: Sheet) -> list[Flowable]:
    """The ability of self-government to resolve what is its own, in derived figures."""
    t = sheet.t
    found = [ratio for ratio in derived(sheet.figures) if ratio.value is not None or ratio.last is not None]
    story: list[Flowable] = [CondPageBreak(160), sheet.heading(t("report-ability"))]
    if not found:
        return [*story, sheet.words(t("report-no-data", year=str(sheet.evidence.year)))]
    year = sheet.evidence.year
    heads = (t("report-column-indicator"), str(year), str(year - 1), t("report-column-chart"))
    rows: list[list[Any]] = [
        [sheet.words(word, "head" if n in (0, 3) else "headright") for n, word in enumerate(heads)]
    ]
    for ratio in found:
        name: list[Any] = [sheet.words(t(f"report-derived-{ratio.word}"), "name")]
        if not sheet.figures.one:
            of = t("report-n-of", n=t.number(ratio.n), total=t.number(len(sheet.figures.inside)))
            name.append(sheet.words(of, "small"))
        chart = (
            charts.share(ratio.value, ratio.last)
            if ratio.value is not None and ratio.value <= 1
            else Drawing(1, 1)
        )
        values = [sheet.words(sheet.share(one), "number") for one in (ratio.value, ratio.last)]
        rows.append([name, *values, chart])
    story += [
        sheet.words(t("report-ability-note")),
        table(rows, (INNER * 0.5, INNER * 0.14, INNER * 0.14, INNER * 0.22)),
    ]
    return story
