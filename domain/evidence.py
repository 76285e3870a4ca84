"""The rows a report is made from: plain values that `storage` reads and `reports` counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from domain.indicators import IndicatorSet, Names


@dataclass(frozen=True)
class Place:
    """A territory as the report names it; `level` is country, region, district or community."""

    code: str
    parent_code: str
    level: str
    kind: str
    names: Names
    has_lsg: bool = False
    population: int | None = None
    region_code: str = ""
    district_code: str = ""


@dataclass(frozen=True)
class AnswerRow:
    """The standing answer of a community to one indicator for one year (the last of its history).

    Exactly one of `number`, `text` and `skipped` is set. `text` is an option's value for choices and scales.
    `review` is received, returned, corrected, accepted or locked; `way` is chat, spreadsheet, import or phone.
    `comment` is the head's explanation of an unusual value; `unheard` that it was sent without the head's word.
    """

    territory: str
    year: int
    indicator: str
    number: Decimal | None = None
    text: str | None = None
    skipped: str | None = None
    comment: str = ""
    review: str = "received"
    way: str = "chat"
    answered_at: datetime | None = None
    unheard: bool = False


@dataclass(frozen=True)
class FigureRow:
    """A state body's own figure for a community, indicator and year."""

    territory: str
    year: int
    indicator: str
    number: Decimal
    body: str


@dataclass(frozen=True)
class ProblemRow:
    """A problem without its reporter; `text` is None until the Union has released it.

    `category` is a matter's code; `state` is one of `domain.problems.STATES`, `cause` why it cannot be done.
    `marked` tells that the Union marked it for the report, `solutions` are the released ones, the most backed first.
    """

    number: str
    territory: str
    category: str
    state: str
    supporters: int
    raised_on: date
    text: str | None = None
    answer: str | None = None
    marked: bool = False
    solutions: tuple[str, ...] = ()
    cause: str = ""


@dataclass(frozen=True)
class Matter:
    """A category of problems; `menu` groups them in the chat, `seen_by` is head or union."""

    code: str
    competence: str
    menu: str
    seen_by: str
    near: bool
    names: Names


@dataclass(frozen=True)
class Submission:
    """One sending of a questionnaire by a community."""

    territory: str
    year: int
    number: str
    sent_at: datetime
    review: str


@dataclass(frozen=True)
class LevelException:
    """A unit that is reported on though not everything in it was accepted, with the Union's reason."""

    territory: str
    reason: str


@dataclass(frozen=True)
class Evidence:
    """All a report of one territory and year is made from.

    `expected` are the communities with LSG inside `territory` on the cut-off date (the territory itself when it
    is a community); `country` are all communities with LSG, for peers; `answers` hold `year` and `year - 1` of
    all of them; `ancestors` goes from region down to district. `decree` is "" while the year is a trial year;
    `invented` marks sample data. `as_of` is the instant of the youngest row. `remarks` are the kenesh's on what was
    sent, by community; `exceptions` concern the territory, a unit in it, or one it lies in. Last year's answers stand
    under this year's codes and for the communities of today; `breaks` names the indicators whose values do not carry
    over.
    """

    territory: Place
    ancestors: tuple[Place, ...]
    year: int
    indicators: IndicatorSet
    expected: tuple[Place, ...]
    country: tuple[Place, ...]
    answers: tuple[AnswerRow, ...]
    figures: tuple[FigureRow, ...]
    problems: tuple[ProblemRow, ...]
    matters: Mapping[str, Matter]
    submissions: tuple[Submission, ...]
    as_of: datetime
    decree: str = ""
    invented: bool = False
    regions: tuple[Place, ...] = ()
    districts: tuple[Place, ...] = ()
    remarks: Mapping[str, str] = field(default_factory=dict)
    exceptions: tuple[LevelException, ...] = ()
    breaks: Mapping[str, str] = field(default_factory=dict)
