"""What may become of a proposal for the indicator set, and which proposals say nearly the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TypeVar

from domain.place_names import fold

K = TypeVar("K")

NEW, AMEND, RETIRE = "new", "amend", "retire"
"""Something to be measured that is not yet, another wording or meaning, and an end to one."""

OPEN, STUDY, ACCEPTED, REJECTED, WITHHELD = "open", "study", "accepted", "rejected", "withheld"
STATES = (OPEN, STUDY, ACCEPTED, REJECTED, WITHHELD)
DISCUSSED = frozenset({OPEN, STUDY})
"""States in which people may still be for or against it."""

MOVES: Mapping[str, tuple[str, ...]] = {
    OPEN: (ACCEPTED, REJECTED, STUDY, WITHHELD),
    STUDY: (ACCEPTED, REJECTED, WITHHELD),
    ACCEPTED: (),
    REJECTED: (),
    WITHHELD: (),
}
"""From each state, the answers that the Union and its partners may give; what is withheld nobody else sees."""

SUPPORT, OBJECT = "support", "object"
SIDES = (SUPPORT, OBJECT)

MOST_DISCUSSED = 10
"""So many proposals of one person may be under discussion at once."""

ALIKE = 0.6
SHORTEST_WORD = 3
NEARLY = 0.8
NO_CONTENT = frozenset(
    fold(
        "саны санын канча жана менен үчүн бар жок болгон ичинен жыл число количество сколько доля для или что где"
        " как при есть нет под над без the number how many share and for with are that"
    ).split()
)
"""Words that say nothing of what is measured."""


def words_of(title: str) -> tuple[str, ...]:
    """The words of a title that carry its meaning, folded, each once."""
    words = re.findall(r"\w+", fold(title))
    return tuple(
        dict.fromkeys(word for word in words if len(word) >= SHORTEST_WORD and word not in NO_CONTENT)
    )


def same_word(one: str, other: str) -> bool:
    """Whether two words are one in another form or misspelt: «мектеп» and «мектептер», «вода» and «воды»."""
    shorter = min(len(one), len(other))
    common = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    if common >= SHORTEST_WORD and common >= 0.7 * shorter:
        return True
    return shorter > SHORTEST_WORD and SequenceMatcher(None, one, other).ratio() >= NEARLY


def similarity(one: str, other: str) -> float:
    """How far two titles say the same, from 0 to 1, whatever the order of their words and what one adds."""
    ours, theirs = words_of(one), list(words_of(other))
    if not ours or not theirs:
        return 0.0
    whole, fewer = len(ours) + len(theirs), min(len(ours), len(theirs))
    common = 0
    for word in ours:
        twin = next((there for there in theirs if same_word(word, there)), None)
        if twin is not None:
            theirs.remove(twin)
            common += 1
    contained = 0.9 * common / fewer if fewer > 1 else 0.0
    return max(2 * common / whole, contained)


def alike(title: str, others: Iterable[tuple[K, str]], most: int = 5) -> list[K]:
    """The keys of those titles that say nearly the same, the most alike first; each key once."""
    best: dict[K, float] = {}
    for key, other in others:
        best[key] = max(best.get(key, 0.0), similarity(title, other))
    near = [key for key, score in best.items() if score >= ALIKE]
    return sorted(near, key=lambda key: -best[key])[:most]
