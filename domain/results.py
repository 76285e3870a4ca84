"""What came of a consultation, as it is published: one suppressed table, and the words that go with it.

Every text, picture, page and spreadsheet of a result is made from this and from nothing else, so that all of them
together tell no more than the table does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from domain.indicators import Names
from domain.suppression import Block, Shown
from domain.tally import YES, Asked

FEW = 100
"""With fewer answers a result is said to be no picture of all: even of people drawn by lot, shares would be ten points off."""

DECISION, STEP = "decision", "step"


@dataclass(frozen=True)
class Figures:
    """What is published of a place, and its population where that is known."""

    shown: Shown
    population: int | None = None


@dataclass(frozen=True)
class Wording:
    """A question in one language: what it asks, its options, and the unit of a number."""

    label: str
    options: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True)
class Question:
    """A question with its words by language."""

    asked: Asked
    words: Mapping[str, Wording]

    def wording(self, language: str) -> Wording:
        """Its words in a language, or in the one it has."""
        found = self.words.get(language) or self.words.get("ky") or self.words.get("ru")
        return found or next(iter(self.words.values()), Wording(self.asked.key))


@dataclass(frozen=True)
class Area:
    """A place of a result: the country, a region or a community, and the place above it."""

    code: str
    level: str
    names: Names
    above: str = ""


@dataclass(frozen=True)
class Step:
    """What the Union told afterwards: a decision with its reason, or a further step; words by language."""

    id: int
    kind: str
    on: date
    words: Mapping[str, Mapping[str, str]]

    def language_for(self, language: str) -> str:
        """The language of its words for readers of a language: theirs, else Kyrgyz, else the one it has."""
        return next((one for one in (language, "ky", *self.words) if self.words.get(one)), language)

    def wording(self, language: str) -> Mapping[str, str]:
        """Its words for readers of a language."""
        return self.words.get(self.language_for(language), {})


@dataclass(frozen=True)
class Result:
    """What came of a consultation. `areas` are all places it speaks of, `figures` those that may be shown."""

    notice: int
    titles: Mapping[str, str]
    closed_on: date
    questions: Sequence[Question]
    areas: Mapping[str, Area]
    figures: Mapping[str, Figures]
    steps: Sequence[Step] = ()
    invented: bool = False
    trial: bool = False
    country: str = ""

    def title(self, language: str) -> str:
        """What it was about, in a language or in the one it has."""
        return self.titles.get(language) or self.titles.get("ky") or next(iter(self.titles.values()), "")

    def inside(self, code: str) -> list[Area]:
        """The places directly inside one."""
        return [one for one in self.areas.values() if one.above == code and one.code != code]

    def path(self, code: str) -> list[Area]:
        """A place and those above it, the country last."""
        found: list[Area] = []
        while code in self.areas and self.areas[code] not in found:
            found.append(self.areas[code])
            code = self.areas[code].above
        return found

    def share(self, code: str, key: str, cells: Sequence[str]) -> Fraction | None:
        """The share of some answers among all who took part in a place; None where its blocks do not tell it."""
        figures = self.figures.get(code)
        if figures is None:
            return None
        wanted = set(cells)
        blocks = [one for one in figures.shown.cuts.get(key, ()) if wanted & set(one.cells)]
        told = {cell for one in blocks for cell in one.cells}
        return Fraction(sum(one.n for one in blocks), figures.shown.n) if blocks and told == wanted else None


def marked(shown: Shown, asked: Asked, option: str) -> int | None:
    """How many marked an option; None where that is not shown."""
    return next((one.n for one in shown.cuts.get(f"{asked.key}.{option}", ()) if one.cells == (YES,)), None)


def figures_text(figures: Figures) -> str:
    """Published figures as they are stored."""
    shown = figures.shown
    values = {
        "n": shown.n,
        "cuts": {key: [[list(one.cells), one.n] for one in blocks] for key, blocks in shown.cuts.items()},
        "medians": {key: str(number) for key, number in shown.medians.items()},
        "population": figures.population,
    }
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def read_figures(text: str) -> Figures:
    """Published figures from their stored text."""
    values = json.loads(text)
    cuts = {
        key: tuple(Block(tuple(cells), n) for cells, n in blocks) for key, blocks in values["cuts"].items()
    }
    medians = {key: Decimal(number) for key, number in values["medians"].items()}
    return Figures(Shown(values["n"], cuts, medians), values["population"])
