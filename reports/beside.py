"""A community beside its peers and its own last year: what goes back to the head as a picture and a few words.

Peers are a median, never a place with its name and never a rank. Opinions and counts of people too small to show are
left out, as in the report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.evidence import Evidence
from locales import Texts, texts
from reports.figures import Figures, Line
from reports.wording import short_name

FIRST = ("BUD03", "WAT01", "SAN01", "EDU02", "CAP02", "CAP06", "ENE02", "BUD07")
"""What is shown first where it is there: own revenue, water, waste, preschool, staff, answers in time, light, capital."""

MOST_ROWS, MOST_NAMED = 6, 3
BETTER, WORSE = "higher_better", "lower_better"


@dataclass(frozen=True)
class Bar:
    """One share of the picture: the community's own (0 to 1), last year's and the peers' median, where known."""

    name: str
    own: Decimal
    last: Decimal | None
    peer: Decimal | None


@dataclass(frozen=True)
class Beside:
    """What a head gets back.

    `bars` are the picture's rows; `moved` names what changed most against last year with the change (0.1 is a tenth
    more), `best` what stands furthest on the good side of the peers' median, `explained` what the community gave its
    reason for; `peers` is the smallest number of peers any bar rests on, 0 where there are none.
    """

    bars: tuple[Bar, ...]
    moved: tuple[tuple[str, Decimal], ...]
    best: str
    explained: tuple[str, ...]
    peers: int


def beside(evidence: Evidence, t: Texts) -> Beside:
    """Count what a community gets back. `evidence` is that of the one community."""
    figures = Figures(evidence)
    lines = [figures.line(one) for one in evidence.indicators.indicators if one.numeric and not one.private]
    shares = [line for line in lines if line.share is not None and line.share <= 1 and not line.few]
    chosen = sorted(shares, key=lambda line: _order(line.indicator.code))[:MOST_ROWS]
    with_peers = [line.peers for line in chosen if line.peer is not None]
    return Beside(
        tuple(_bar(line, line.share, t) for line in chosen if line.share is not None),
        _moved(lines, t),
        _best(shares, t),
        _explained(figures, t),
        min(with_peers, default=0),
    )


def _order(code: str) -> tuple[int, str]:
    return (FIRST.index(code) if code in FIRST else len(FIRST), code)


def _bar(line: Line, share: Decimal, t: Texts) -> Bar:
    peer = line.peer if line.peer is not None and line.peer <= 1 else None
    return Bar(short_name(t, line.indicator), share, None if line.last_few else line.last_share, peer)


def _moved(lines: Sequence[Line], t: Texts) -> tuple[tuple[str, Decimal], ...]:
    """The largest changes, at least a twentieth, of what is counted and not withheld."""
    known = [
        (line, line.change)
        for line in lines
        if line.change is not None and abs(line.change) >= Decimal("0.05") and not (line.few or line.last_few)
    ]
    known.sort(key=lambda one: (-abs(one[1]), one[0].indicator.code))
    return tuple((short_name(t, line.indicator), change) for line, change in known[:MOST_NAMED])


def _best(shares: Sequence[Line], t: Texts) -> str:
    """The share furthest on the good side of its peers' median; "" when none is."""
    gaps = [(_gap(line), line) for line in shares if line.peer is not None]
    good = [(gap, line) for gap, line in gaps if gap > 0]
    if not good:
        return ""
    return short_name(t, max(good, key=lambda one: (one[0], one[1].indicator.code))[1].indicator)


def _gap(line: Line) -> Decimal:
    side: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
        BETTER: lambda own, peer: own - peer,
        WORSE: lambda own, peer: peer - own,
    }
    measure = side.get(line.indicator.direction)
    if measure is None or line.share is None or line.peer is None:
        return Decimal(0)
    return measure(line.share, line.peer)


def _explained(figures: Figures, t: Texts) -> tuple[str, ...]:
    code, year = figures.inside[0], figures.evidence.year
    found = [
        short_name(t, one)
        for one in figures.evidence.indicators.indicators
        if not one.private and (row := figures.row(code, year, one.code)) is not None and row.comment
    ]
    return tuple(found[:MOST_NAMED])


def words(evidence: Evidence, found: Beside, t: Texts) -> str:
    """The few words under the picture, as plain text."""
    lines = [t("beside-title", community=t.name(evidence.territory.names), year=str(evidence.year))]
    lines.append(t("beside-peers", n=found.peers) if found.peers else t("beside-no-peers"))
    if found.moved:
        moved = "; ".join(f"{name} {_signed(change, t)}" for name, change in found.moved)
        lines.append(t("beside-moved", year=str(evidence.year - 1), what=moved))
    if found.best:
        lines.append(t("beside-best", what=found.best))
    if found.explained:
        lines.append(t("beside-explained", what="; ".join(found.explained)))
    return "\n".join(lines)


def _signed(change: Decimal, t: Texts) -> str:
    return f"{'+' if change > 0 else ''}{t.percent(change)}"


def make_beside(evidence: Evidence, language: str) -> tuple[bytes, str]:
    """The picture (PNG) and the words of a community's evidence in a language."""
    from reports.picture import draw
    from reports.sheet import Sheet

    t = texts(language)
    found = beside(evidence, t)
    marks = Sheet(evidence, Figures(evidence), t).marks
    return draw(evidence, found, t, marks), words(evidence, found, t)
