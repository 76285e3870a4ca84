"""The lines of a table that cannot be taken, worded and as a file that their sender can work through."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from domain.places import Register
from domain.supply import RefusedLine
from locales import Texts

MOST_CANDIDATES = 12


def place_label(register: Register, code: str, t: Texts) -> str:
    """A territory's name with what it lies in; its code where the register does not know it."""
    one = register.by_code.get(code)
    if one is None:
        return code
    above = register.by_code.get(one.parent_code)
    name = t.name(one.names)
    return name if above is None else f"{name} ({t.name(above.names)})"


def reason_of(one: RefusedLine, t: Texts) -> str:
    """Why a line is refused, in words."""
    return t(f"figures-refused-{one.reason}", about=one.about)


def refused_csv(refused: Sequence[RefusedLine], total: int, register: Register, t: Texts) -> bytes:
    """A CSV that spreadsheets open: line, cell, the reason in words, what stands there, which territories it may be."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    titles = ("line", "cell", "reason", "about", "candidates")
    table.writerow([t(f"figures-column-{word}") for word in titles])
    for one in refused:
        places = "; ".join(f"{code} {place_label(register, code, t)}" for code in one.codes[:MOST_CANDIDATES])
        table.writerow([one.line, one.cell, reason_of(one, t), _as_text(one.about), _as_text(places)])
    if total > len(refused):
        table.writerow(["…", "", t("figures-refused-more", n=total - len(refused))])
    return out.getvalue().encode("utf-8-sig")


def _as_text(words: str) -> str:
    """Somebody's words so that no spreadsheet takes them for a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t")) else words
