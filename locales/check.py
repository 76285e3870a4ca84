"""Whether the words are whole: `python -m locales.check` lists what is wrong and then ends with 1.

Every language has the same messages with the same variables and attributes, nothing is junk, tags are Telegram's and
closed, no letter of another alphabet hides in a word, the program names no message that is not there, gives each the
variables it needs, and leaves none unused.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax import ast, visitor

from locales.messages import LANGUAGES, BadMessage, entries_of
from locales.usage import Usage, read_usage

TAG = re.compile(r"<(/?)(\w+)[^<>]*>")
TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "a", "blockquote"})
WORD = re.compile(r"[^\W\d_]+")
LATIN, CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")


NAMED_OUTSIDE = "labels.ftl"
"""The main buttons are named by people's guides: they are kept whole, also while a feature is still to come."""

AWAITED = frozenset(
    {
        "chat-report-empty",
        "chat-report-year",
        "database-away",
        "link-revoked",
        "quiet-period",
        "too-fast",
    }
)
"""Worded before their feature; one leaves this list as soon as the program uses it."""


@dataclass(frozen=True)
class Said:
    """One message of one language: its file, its variables, its attributes, and its texts without the variables."""

    file: str
    variables: frozenset[str]
    attributes: frozenset[str]
    text: str


class _Reader(visitor.Visitor):
    """Gathers variables and texts of a message."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value or "")


Sayings = Mapping[str, Mapping[str, Said]]
"""Language -> message id -> what it says."""


def read_sayings() -> Sayings:
    """Every message of every language. Raises BadMessage for junk and for an id that stands twice."""
    found: dict[str, dict[str, Said]] = {}
    for language in LANGUAGES:
        found[language] = {}
        for path, entry in entries_of(language):
            if isinstance(entry, ast.Term):
                continue
            if entry.id.name in found[language]:
                raise BadMessage(f"{language}/{path.name}: {entry.id.name} is defined twice")
            found[language][entry.id.name] = _said(path.name, entry)
    return found


def _said(file: str, message: ast.Message) -> Said:
    reader = _Reader()
    reader.visit(message)
    attributes = frozenset(one.id.name for one in message.attributes)
    return Said(file, frozenset(reader.variables), attributes, "\0".join(reader.texts))


def differences(sayings: Sayings) -> Iterator[str]:
    """Messages that a language lacks, keeps in another file, or says with other variables or attributes."""
    everything = sorted({name for said in sayings.values() for name in said})
    for name in everything:
        for language in LANGUAGES:
            if name not in sayings[language]:
                yield f"{language}: {name} is missing"
        same = {(one.file, one.variables, one.attributes) for one in _in_all(sayings, name)}
        if len(same) > 1:
            yield f"{name}: file, variables or attributes differ: {sorted(map(_shown, same))}"


def _in_all(sayings: Sayings, name: str) -> Iterable[Said]:
    return [said[name] for said in sayings.values() if name in said]


def _shown(same: tuple[str, frozenset[str], frozenset[str]]) -> str:
    return f"{same[0]} {sorted(same[1])} {sorted(same[2])}"


def mixed_words(text: str, language: str) -> list[str]:
    """Words with letters of two alphabets, and single Latin letters between Cyrillic words."""
    words = WORD.findall(TAG.sub(" ", text))
    mixed = [word for word in words if LATIN.search(word) and CYRILLIC.search(word)]
    alone = [word for word in words if len(word) == 1 and LATIN.match(word) and language != "en"]
    return mixed + alone


def bad_markup(text: str) -> str:
    """What is wrong with the tags of a text; empty when nothing is."""
    opened: list[str] = []
    for closing, tag in TAG.findall(text):
        if tag not in TAGS:
            return f"<{tag}>"
        if not closing:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            return f"</{tag}>"
    rest = re.sub(r"&(lt|gt|amp|quot);", "", TAG.sub("", text))
    return f"<{opened[-1]}>" if opened else next((sign for sign in "<>&" if sign in rest), "")


def wrong_letters(sayings: Sayings) -> Iterator[str]:
    """Look-alikes and broken tags."""
    for language, said in sayings.items():
        for name, one in said.items():
            for word in mixed_words(one.text, language):
                yield f"{language}/{one.file}: {name}: letters of two alphabets in {word!r}"
            if bad_markup(one.text):
                yield f"{language}/{one.file}: {name}: markup: {bad_markup(one.text)}"


def wrong_uses(sayings: Sayings, usage: Usage) -> Iterator[str]:
    """Messages the program calls for that are not there, or without the variables they need."""
    known = sayings[LANGUAGES[0]]
    for use in usage.calls:
        if use.name not in known:
            yield f"{use.where}: there is no message {use.name}"
        elif use.given is not None and not known[use.name].variables <= use.given:
            yield f"{use.where}: {use.name} needs {sorted(known[use.name].variables - use.given)}"
    for pattern, where in usage.patterns.items():
        if not any(re.fullmatch(pattern, name) for name in known):
            yield f"{where}: no message is called {pattern}"


def unused(sayings: Sayings, usage: Usage) -> Iterator[str]:
    """Messages that no source names, the main buttons and the awaited apart; awaited ones that a source names."""
    for name, one in sayings[LANGUAGES[0]].items():
        if name in AWAITED and name in usage.literals:
            yield f"{one.file}: {name} is used and no longer awaited"
        elif one.file != NAMED_OUTSIDE and name not in AWAITED and not usage.uses(name):
            yield f"{one.file}: {name} is not used"


CHECKS: tuple[Callable[[Sayings, Usage], Iterator[str]], ...] = (
    lambda sayings, usage: differences(sayings),
    lambda sayings, usage: wrong_letters(sayings),
    wrong_uses,
    unused,
)


def main() -> int:
    """Print what is wrong; 1 when anything is."""
    try:
        sayings = read_sayings()
    except BadMessage as error:
        print(error)
        return 1
    usage = read_usage()
    wrong = [line for check in CHECKS for line in check(sayings, usage)]
    print("\n".join(wrong) or f"{len(sayings[LANGUAGES[0]])} messages in {len(LANGUAGES)} languages")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
