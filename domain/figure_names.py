"""Who and what a table of figures speaks of: communities, indicators and bodies, by official code or by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from domain.figure_cells import Unfit
from domain.indicators import Indicator, IndicatorSet
from domain.place_names import OF_A_CITY, OF_AN_AIMAK, all_spellings, fold, spellings
from domain.places import CITY, COMMUNITY, DISTRICT, REGION, Register, Territory
from domain.spreadsheet import Cell, text_of

CODE = re.compile(r"\d{8,20}")
ROUNDED = re.compile(r"\d[.,]\d+e\+?\d+", re.IGNORECASE)
TOTALS = re.compile(r"^(?:итого|всего|жалпы|баары|бардыгы|жыйынтыгы|total|sum)\b")
TOWN_KINDS = frozenset({"oblast_city", "rayon_town", "republican_city"})
LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")
INDICATOR_CODE = re.compile(r"[A-Z]{3}\d{2}\b")
REMEMBERED = 4096


class Places:
    """The register as tables name it: its communities, and what lies above them."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._units: dict[str, list[str]] = {}
        self._above: dict[str, set[str]] = {}
        aliases: dict[str, list[str]] = {}
        for alias in register.aliases:
            aliases.setdefault(alias.code, []).append(alias.name)
        for one in register.territories:
            names = [*one.names.values(), *aliases.get(one.code, ())]
            if one.level in (REGION, DISTRICT, CITY):
                for form in all_spellings(names):
                    self._above.setdefault(form, set()).add(one.code)
            if one.has_lsg or one.level in (CITY, COMMUNITY):
                for form in all_spellings(names):
                    self._units.setdefault(form, []).append(one.code)
        self.find = lru_cache(REMEMBERED)(self._find)

    def _find(self, code: str, name: str, above: tuple[str, ...]) -> str:
        """The code of the community meant by a code, a name, and the names of what it lies in. Raises Unfit."""
        if code and not CODE.fullmatch(code):
            if ROUNDED.fullmatch(code):
                raise Unfit("code-rounded", code)
            code, name = "", name or code
        if not code and CODE.fullmatch(name):
            code, name = name, ""
        if code:
            return self._by_code(code, name)
        if not name:
            raise Unfit("no-territory")
        return self._by_name(name, above)

    def _by_code(self, code: str, name: str) -> str:
        one = self.register.by_code.get(code)
        if one is None:
            raise Unfit("unknown-code", code)
        if not self._is_unit(one):
            raise Unfit("not-a-community", code)
        named = self._named(name) if name else []
        if named and code not in named:
            raise Unfit("names-differ", f"{code} ≠ {name}", tuple(named))
        return code

    def _is_unit(self, one: Territory) -> bool:
        return one.has_lsg or one.level in (CITY, COMMUNITY)

    def _named(self, name: str) -> list[str]:
        forms = spellings(name)
        return sorted({code for form in forms for code in self._units.get(form, ())})

    def _by_name(self, name: str, above: tuple[str, ...]) -> str:
        if TOTALS.match(fold(name)):
            raise Unfit("not-a-community", name)
        found = self._named(name)
        if not found:
            inner, outer = _split(name)
            found = self._named(inner) if outer else []
            above = (*above, outer) if found else above
        if not found:
            known = any(self._above.get(form) for form in spellings(name))
            raise Unfit("not-a-community" if known else "unknown-territory", name[:80])
        found = self._inside(found, above)
        return found[0] if len(found) == 1 else self._of_kind(found, name)

    def _inside(self, found: list[str], above: tuple[str, ...]) -> list[str]:
        for name in above:
            if name:
                wanted = {code for form in spellings(name) for code in self._above.get(form, ())}
                found = [code for code in found if wanted & self._over(code)]
        if not found:
            raise Unfit("not-there", ", ".join(name for name in above if name)[:80])
        return found

    def _over(self, code: str) -> set[str]:
        return {one.code for one in self.register.ancestors(code)} | {code}

    def _of_kind(self, found: list[str], name: str) -> str:
        """The one of several that is of the kind the name tells: a town, or an aimak."""
        folded = fold(name)
        towns = [code for code in found if self.register.by_code[code].kind in TOWN_KINDS]
        if OF_A_CITY.search(folded):
            found = towns
        elif OF_AN_AIMAK.search(folded):
            found = [code for code in found if code not in towns]
        if len(found) != 1:
            raise Unfit("ambiguous-territory", name[:80], tuple(found))
        return found[0]

    def check_year(self, code: str, year: int) -> None:
        """Raise Unfit unless the community was there, with self-government, at the end of the year."""
        one = self.register.by_code[code]
        if not (one.has_lsg and one.valid_on(date(year, 12, 31))):
            after = self.register.successor(code)
            raise Unfit("dissolved", str(year), (code, after) if after else (code,))


def _split(name: str) -> tuple[str, str]:
    """A name with what it lies in after a comma or in brackets: «Кара-Суу (Кочкор району)»."""
    found = re.fullmatch(r"([^(,]+)[(,]\s*([^)]+)\)?\s*", name)
    return (found[1].strip(), found[2].strip()) if found else (name, "")


class Indicators:
    """The indicators as titles and cells name them."""

    def __init__(self, indicators: IndicatorSet) -> None:
        self.by_code = indicators.by_code
        self._names = _by_names((one.code, one.names) for one in indicators.indicators)
        self.find = lru_cache(REMEMBERED)(self._find)

    def _find(self, text: str) -> Indicator:
        """The indicator a cell names. Raises Unfit."""
        found, rest = self.in_title(text)
        if found is None or rest:
            raise Unfit("unknown-indicator" if text else "no-indicator", text[:80])
        return found

    def in_title(self, text: str) -> tuple[Indicator | None, str]:
        """The indicator a title begins with, and what else the title says: a unit, a year."""
        code = INDICATOR_CODE.match(text[:8].upper().translate(LOOK_ALIKE))
        if code is not None and code[0] in self.by_code:
            rest = text[5:].strip(" .,:;—–-\n")
            names = self.by_code[code[0]].names.values()
            return self.by_code[code[0]], _without(rest, names)
        folded = fold(text)
        if folded in self._names:
            return self._chosen(folded)
        for mark in (",", "("):
            head, _, rest = text.rpartition(mark)
            if fold(head) in self._names:
                return self._chosen(fold(head), rest.strip(" )"))
        return None, text

    def _chosen(self, folded: str, rest: str = "") -> tuple[Indicator, str]:
        codes = self._names[folded]
        if len(codes) > 1:
            raise Unfit("ambiguous-indicator", folded[:80] + ": " + ", ".join(codes))
        return self.by_code[codes[0]], rest


def _without(text: str, names: Iterable[str]) -> str:
    folded = fold(text)
    for name in names:
        if folded.startswith(fold(name)):
            return folded[len(fold(name)) :].strip(" ,(:;)")
    return "" if folded and any(fold(name).startswith(folded) for name in names) else folded


def _by_names(named: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, names in named:
        for form in {fold(name) for name in names.values()}:
            found.setdefault(form, []).append(code)
    return found


class Bodies:
    """The bodies that supply figures, as cells name them."""

    def __init__(self, indicators: IndicatorSet) -> None:
        self._codes = frozenset(indicators.bodies)
        self._names = _by_names((one.code, one.names) for one in indicators.bodies.values())

    def find(self, cell: Cell) -> str:
        """The code of the body a cell names, "" for an empty one. Raises Unfit."""
        text = text_of(cell)
        if not text or text.lower() in self._codes:
            return text.lower()
        found = self._names.get(fold(text), [])
        if len(found) != 1:
            raise Unfit("unknown-body", text[:80])
        return found[0]
