"""The names of places as people and tables write them: without the word for the kind, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.places import cyrillic_of, fold

KINDS = re.compile(
    r"\b(?:айыл аймагы|айылный аймак|айылныи аимак|аймак|аймагы|айылы|айыл|село|поселок|город|шаары|шаар|шаарчасы"
    r"|aiyl aimak|city|town|village)\b"
)
ABOVE = re.compile(r"\b(?:району|район|р н|районы|облусу|област|обл|oblast|district|region|rayon|raion)\b")
SHORT = re.compile(r"^(?:г|с|пгт|ш|а а|аа)\s+|\s+(?:а а|аа|ш|г)$")
OF_A_CITY = re.compile(r"\b(?:город|г|шаар|шаары|ш|city|town|мэрия|мэриясы)\b")
OF_AN_AIMAK = re.compile(r"\b(?:айыл|аймак|аймагы|айылный|айылныи|аа|а а|aiyl|aimak)\b")


def plain(name: str) -> str:
    """A name folded, without the word for its kind."""
    return " ".join(KINDS.sub(" ", fold(name)).split()) or fold(name)


def bare(name: str) -> str:
    """A name folded, without the words for its kind and their abbreviations, also of districts and regions."""
    folded = fold(name)
    stripped = SHORT.sub("", ABOVE.sub(" ", KINDS.sub(" ", folded)).strip())
    return " ".join(stripped.split()) or folded


def spellings(name: str) -> frozenset[str]:
    """What a name may be compared as, in the script it is written in and in Cyrillic."""
    return frozenset({bare(name), bare(cyrillic_of(name))})


def all_spellings(names: Iterable[str]) -> frozenset[str]:
    """The spellings of several names of one place."""
    return frozenset(one for name in names for one in spellings(name))
