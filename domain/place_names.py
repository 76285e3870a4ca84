"""The names of places as people and tables write them: without the word for the kind, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable

KYRGYZ_ORDER = {letter: n for n, letter in enumerate("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя")}
FOLDED = str.maketrans("өүңё", "оуне")
LATIN = (
    ("shch", "щ"),
    ("yo", "ё"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("ya", "я"),
    ("ng", "ң"),
    ("ye", "е"),
    ("oʻ", "у"),
    ("o'", "у"),
    ("g'", "г"),
    ("ö", "ө"),
    ("ü", "ү"),
)
LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхижклмнопкрстуввхыз")

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


def fold(name: str) -> str:
    """A name as it is compared: small letters, no ө ү ң ё, hyphens as spaces, no quotation marks."""
    text = name.lower().translate(FOLDED)
    text = re.sub(r"[-–—_.,/]", " ", text)
    return " ".join(re.sub(r"[«»\"'’ʻʼ`‘ьъ]", "", text).split())


def cyrillic_of(name: str) -> str:
    """A name in Latin letters, as Kyrgyz, Russian or Uzbek people write it, in Cyrillic ones."""
    text = name.lower().translate(str.maketrans("’ʻʼ`‘", "'''''"))
    for latin, letter in LATIN:
        text = text.replace(latin, letter)
    text = text.replace("j", "ж").replace("y", "й" if text.endswith("y") else "ы")
    return text.translate(LETTERS)


def kyrgyz_key(name: str) -> tuple[int, ...]:
    """A key that sorts ң after н, ө after о and ү after у."""
    return tuple(KYRGYZ_ORDER.get(letter, 100 + ord(letter)) for letter in name.lower())
