"""People's words on their way into a page: normalised, cut, and escaped, in this one place."""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from xml.sax.saxutils import escape as escape_xml

from reportlab.pdfbase import pdfmetrics

LONGEST_QUOTE = 300
DROPPED = dict.fromkeys([*range(9), *range(11, 32), 127, *range(8234, 8239), *range(8294, 8298)])
DROPPED |= dict.fromkeys((0x200B, 0x200E, 0x200F, 0xFEFF, 0x2028, 0x2029))
STACKED = re.compile(r"([\u0300-\u036f])[\u0300-\u036f]+")


def clean(text: str, most: int = LONGEST_QUOTE, font: str = "Sans") -> str:
    """A text that can be set: composed, on one line, without controls, direction marks and letters the font lacks."""
    composed = unicodedata.normalize("NFC", STACKED.sub(r"\1", text.translate(DROPPED)))
    face: Any = pdfmetrics.getFont(font)
    known = face.face.charToGlyph
    kept = "".join(letter for letter in composed if letter.isspace() or ord(letter) in known)
    flat = " ".join(kept.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"


def escape(text: str, most: int = LONGEST_QUOTE) -> str:
    """A text as reportlab's markup that shows it letter by letter."""
    return escape_xml(clean(text, most))
