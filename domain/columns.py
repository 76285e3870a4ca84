"""The title row of a table of figures: which column says what, in which shape the table is, and for which year.

A long table has a row a value (territory, indicator, year, value, in any order); a wide one a row a territory and a
column an indicator. Titles are in Kyrgyz, Russian, English or codes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.figure_cells import Unfit
from domain.figure_names import Indicators
from domain.indicators import Indicator
from domain.place_names import fold
from domain.spreadsheet import Cell, letters, text_of

CODE, NAME, DISTRICT, REGION, INDICATOR, YEAR, VALUE, BODY, IGNORED = (
    *("code", "name", "district", "region", "indicator", "year", "value", "body", "ignored"),
)
LONG, WIDE = "long", "wide"
TITLES: Mapping[str, str] = {
    fold(title): role
    for role, titles in {
        CODE: "code|territory code|code of territory|код|код территории|код аймака|код соате|соате|коду|аймактын коду"
        "|территориянын коду",
        NAME: "territory|community|name|municipality|aiyl aimak|территория|сообщество|наименование|название|муниципалитет"
        "|айылный аймак|айыл окмоту|айылный аймак город|айыл аймагы|айыл аймагы шаар|аймак|аймак шаар|жамаат|аталышы"
        "|аты",
        DISTRICT: "district|rayon|raion|район|району",
        REGION: "region|oblast|область|облус|облусу",
        INDICATOR: "indicator|indicator code|показатель|код показателя|корсоткуч|корсоткучтун коду",
        YEAR: "year|год|отчетный год|жыл|жылы|отчеттук жыл",
        VALUE: "value|figure|number|значение|число|данные|сан|саны|мааниси|маани",
        BODY: "body|source|орган|государственный орган|источник|ведомство|мамлекеттик орган|булак|булагы",
        IGNORED: "№|n|no|#|п п|пп|№ п п|примечание|эскертуу|note|notes|unit|единица|единица измерения|бирдик"
        "|олчоо бирдиги|комментарий|comment",
    }.items()
    for title in titles.split("|")
}
SCALES = (
    (re.compile(r"\b(?:млрд|миллиард\w*|billion\w*)\b"), 10**9),
    (re.compile(r"\b(?:млн|миллион\w*|million\w*|mln)\b"), 10**6),
    (re.compile(r"\b(?:тыс|тысяч\w*|мин|миң|thousand\w*)\b"), 10**3),
)
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LONGEST_TITLE = 300


class NotUnderstood(Exception):
    """A file that holds no table of figures we can read; `reason` says why in a word, `detail` where."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class ValueColumn:
    """A column of values of a wide table; `scale` is what its title says they are counted in (1000: thousands)."""

    index: int
    title: str
    indicator: Indicator
    year: int | None = None
    scale: int = 1


@dataclass(frozen=True)
class Layout:
    """What a title row says: the shape, the column of each role, the columns of values, titles nobody knows."""

    shape: str
    line: int
    roles: Mapping[str, int]
    titles: Mapping[str, str]
    values: tuple[ValueColumn, ...] = ()
    unknown: tuple[tuple[int, str, str], ...] = ()
    value_scale: int = 1

    @property
    def read(self) -> tuple[str, ...]:
        """The titles of the columns that are read."""
        return (*self.titles.values(), *(one.title for one in self.values))

    @property
    def scaled(self) -> tuple[str, ...]:
        """The titles of the columns that are not counted in ones, with what their values are taken times."""
        of_long = [f"{self.titles[VALUE]} × {self.value_scale}"] if self.value_scale > 1 else []
        return (*of_long, *(f"{one.title} × {one.scale}" for one in self.values if one.scale > 1))


@dataclass
class _Titles:
    roles: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    values: list[ValueColumn] = field(default_factory=list)
    unknown: list[tuple[int, str, str]] = field(default_factory=list)
    scale: int = 1


def read_titles(line: int, cells: Sequence[Cell], indicators: Indicators) -> Layout | None:
    """The layout a row gives as a title row, or None when it is none. Raises NotUnderstood."""
    found = _Titles()
    for index, cell in enumerate(cells):
        title = text_of(cell)[:LONGEST_TITLE]
        if title:
            _take(found, index, title, indicators)
    if CODE not in found.roles and NAME not in found.roles:
        return None
    if INDICATOR in found.roles and VALUE in found.roles:
        return _layout(LONG, line, found)
    return _layout(WIDE, line, found) if found.values else None


def _layout(shape: str, line: int, found: _Titles) -> Layout:
    values = tuple(found.values) if shape == WIDE else ()
    return Layout(shape, line, found.roles, found.titles, values, tuple(found.unknown), found.scale)


def _take(found: _Titles, index: int, title: str, indicators: Indicators) -> None:
    role = TITLES.get(fold(title).strip(" :"))
    head, _, rest = title.partition(",")
    if role is None and TITLES.get(fold(head)) == VALUE:
        role, found.scale = VALUE, scale_of(rest)
    if role == IGNORED:
        return
    if role is not None:
        if role in found.roles:
            raise NotUnderstood("two-columns", f"{letters(index)}: {title}")
        found.roles[role], found.titles[role] = index, title
        return
    try:
        indicator, said = indicators.in_title(_without_year(title))
    except Unfit as unfit:
        found.unknown.append((index, title, unfit.reason))
        return
    if indicator is None:
        found.unknown.append((index, title, "unknown-column"))
        return
    found.values.append(ValueColumn(index, title, indicator, the_year(title), scale_of(said)))


def _without_year(title: str) -> str:
    return re.sub(r"[,(]?\s*(?:19|20)\d\d(?!\d)\s*-?(?:года|год|г|жыл|ж)?\.?\)?\s*$", "", title).strip()


def scale_of(words: str) -> int:
    """What a title says its values are counted in: 1000 for thousands, 1 when it says nothing."""
    folded = fold(words)
    return next((scale for pattern, scale in SCALES if pattern.search(folded)), 1)


def the_year(words: str) -> int | None:
    """The one year named in some words; None for none or several."""
    found = set(YEARS.findall(words))
    return int(found.pop()) if len(found) == 1 else None
