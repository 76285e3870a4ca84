"""One line of a file of indicators: what it may say, and the row it becomes."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from sqlalchemy import Table, select

from domain.checks import CheckError, parse, split_checks
from domain.indicators import OPTION_TYPES, TYPES
from storage import reference_tables as tables
from storage.reference import LoadReport, Refused, Row, columns_of, missing_languages
from storage.schema import Connection

RESPONDENTS = frozenset({"head", "kenesh", "citizens"})
MODES = frozenset({"ask", "confirm"})
YES_NO = frozenset({"Y", "N"})
TIMES = frozenset({"end", "during"})
DIRECTIONS = frozenset({"higher_better", "neutral", "lower_better"})
PREVIOUS = re.compile(r"prev\.([A-Z]{3}\d{2})")


def wrong_codes(row: Row, ever: Container[str], rows: Container[str]) -> list[tuple[str, str]]:
    """What an indicator refers to and is not there: in this year's set, or, for last year's values, in any set."""
    wrong = [("unknown-of", row["of"])] if row["of"] and row["of"] not in rows else []
    for text in split_checks(row["checks"]):
        try:
            check = parse(text)
        except CheckError as error:
            wrong.append(("wrong-check", f"{text}: {error}"))
        else:
            wrong += [("unknown-code", code) for code in check.codes if code not in rows]
            wrong += [("unknown-code", f"prev.{code}") for code in PREVIOUS.findall(text) if code not in ever]
    return wrong


class Known:
    """What an indicator may refer to."""

    def __init__(self, connection: Connection, wording: Mapping[str, Sequence[Row]]) -> None:
        def codes(table: Table) -> set[str]:
            return {row[0] for row in connection.execute(select(table.c.code))}

        self.groups = codes(tables.indicator_groups)
        self.units = codes(tables.units)
        self.bodies = codes(tables.bodies)
        self.indicators = codes(tables.indicators)
        self._connection = connection
        self.wording = wording

    def of_year(self, year: int | None) -> dict[str, Row]:
        """The indicators of a year's own set as they are, by their codes."""
        table = tables.indicators
        found = self._connection.execute(select(table).where(table.c.year == year)).mappings()
        return {row["code"]: dict(row) for row in found}

    def row(
        self, number: int, line: Mapping[str, str], order: Mapping[str, int], report: LoadReport
    ) -> Row | None:
        """A line as a row, or None after its refusals were noted."""
        code = line["code"].strip()
        wrong = self._wrong(code, line)
        report.refused += [Refused(number, code, reason, about) for reason, about in wrong]
        return None if wrong else _indicator_row(code, line, order[code])

    def _wrong(self, code: str, line: Mapping[str, str]) -> list[tuple[str, str]]:
        kind = line.get("type", "")
        tests = (
            (bool(missing_languages(line)), "no-name", missing_languages(line)),
            (line.get("group") not in self.groups, "unknown-group", line.get("group", "")),
            (kind not in TYPES, "unknown-type", kind),
            (line.get("respondent") not in RESPONDENTS, "unknown-respondent", line.get("respondent", "")),
            (line.get("mode") not in MODES, "unknown-mode", line.get("mode", "")),
            (bool(line.get("unit")) and line["unit"] not in self.units, "unknown-unit", line.get("unit", "")),
            (
                bool(line.get("body")) and line["body"] not in self.bodies,
                "unknown-body",
                line.get("body", ""),
            ),
            (line.get("mode") == "confirm" and not line.get("body"), "no-body", ""),
            (kind in OPTION_TYPES and code not in self.wording, "no-options", ""),
            (not _is_number(line.get("usual_min", "")), "wrong-value", line.get("usual_min", "")),
            (not _is_number(line.get("usual_max", "")), "wrong-value", line.get("usual_max", "")),
            (not _in_order(line), "wrong-value", "usual_min is above usual_max"),
            (line.get("core") not in YES_NO, "wrong-value", f"core {line.get('core', '')}"),
            (line.get("private") not in YES_NO, "wrong-value", f"private {line.get('private', '')}"),
            (line.get("as_of") not in TIMES, "wrong-value", f"as_of {line.get('as_of', '')}"),
            (
                line.get("direction") not in DIRECTIONS,
                "wrong-value",
                f"direction {line.get('direction', '')}",
            ),
        )
        return [(reason, about) for failed, reason, about in tests if failed]


def _is_number(text: str) -> bool:
    try:
        return not text or Decimal(text.replace(",", ".")).is_finite()
    except InvalidOperation:
        return False


def _in_order(line: Mapping[str, str]) -> bool:
    low, high = line.get("usual_min", ""), line.get("usual_max", "")
    if not (low and high and _is_number(low) and _is_number(high)):
        return True
    return Decimal(low.replace(",", ".")) <= Decimal(high.replace(",", "."))


def _indicator_row(code: str, line: Mapping[str, str], position: int) -> Row:
    def number(name: str) -> Decimal | None:
        return Decimal(line[name].replace(",", ".")) if line.get(name) else None

    return {
        "code": code,
        "position": position,
        "group_code": line["group"],
        "core": line.get("core") == "Y",
        "private": line.get("private") == "Y",
        **{
            name: line.get(name, "")
            for name in ("respondent", "mode", "body", "type", "unit", "as_of", "direction")
        },
        "usual_min": number("usual_min"),
        "usual_max": number("usual_max"),
        "of": line.get("of", ""),
        "checks": line.get("checks", ""),
        **columns_of(line),
        "sdg": line.get("sdg", ""),
        "note": line.get("note", ""),
    }
