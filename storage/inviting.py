"""Invitations in bulk: a list of communities and roles, checked line by line before any link is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.indicators import Names
from domain.place_names import fold, plain
from domain.places import Register, Territory
from storage.audit import record
from storage.invitations import invite, new_token
from storage.reading import Line
from storage.reference import read_register
from storage.roles import holders
from storage.schema import Connection

GIVEN = ("head", "deputy", "kenesh")
LANGUAGES = ("", "ky", "ru", "en")


@dataclass(frozen=True)
class Invitee:
    """One link to be made: for whom, with the token it will hold. `above` are region and district, `kind` the territory's."""

    line: int
    territory: str
    names: Names
    above: tuple[Names, ...]
    role: str
    language: str
    token: str
    kind: str


@dataclass
class Checked:
    """What a file asks for: the links to be made, and the lines refused with their reasons."""

    invitees: list[Invitee] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)


def check_invitees(connection: Connection, lines: Sequence[Line], role: str, now: datetime) -> Checked:
    """Read lines with `code` (or `community`/`name`, perhaps `district`), `role` and `lang`; other columns are ignored.

    `role` is meant where a line names none.
    """
    register = read_register(connection)
    found = _Communities(register, now)
    has_head = {one.territory for one in holders(connection, "head", now)}
    checked = Checked()
    seen: dict[str, int] = {}
    for number, line in lines:
        word = line.get("role", "").strip() or role
        language = line.get("lang", "").strip() or line.get("language", "").strip()
        one = found.meant(line)
        reason = one if isinstance(one, str) else _reason(one, word, language, has_head, seen)
        if isinstance(one, str) or reason:
            checked.refused.append((number, reason))
            continue
        seen.setdefault(f"{one.code} {word}", number)
        above = tuple(up.names for up in register.ancestors(one.code)[1:])
        checked.invitees.append(
            Invitee(number, one.code, one.names, above, word, language, new_token(), one.kind)
        )
    if not lines:
        checked.refused.append((1, "the file names nobody"))
    return checked


def _reason(one: Territory, role: str, language: str, has_head: set[str], seen: Mapping[str, int]) -> str:
    if role not in GIVEN:
        return f"role {role or '(none)'} is none of {', '.join(GIVEN)}"
    if language not in LANGUAGES:
        return f"lang {language} is none of ky, ru, en"
    if role == "head" and one.code in has_head:
        return f"{one.names['ru']} has a head: hand the office over in chat"
    if role == "head" and f"{one.code} {role}" in seen:
        return f"{one.names['ru']} stands in line {seen[f'{one.code} {role}']} already"
    return ""


class _Communities:
    """The communities that are there now, by code and by what they are called."""

    def __init__(self, register: Register, now: datetime) -> None:
        self._register = register
        self._now = now
        self._called: dict[str, list[Territory]] = {}
        for one in register.expected(now.date()):
            for form in {plain(name) for name in one.names.values()}:
                self._called.setdefault(form, []).append(one)

    def meant(self, line: Mapping[str, str]) -> Territory | str:
        """The community that a line means, or why there is none."""
        code = line.get("code", "").strip()
        if code:
            return self._coded(code)
        name = line.get("community", "").strip() or line.get("name", "").strip()
        if not name:
            return "neither code nor name"
        found = self._called.get(plain(name), [])
        exact = [one for one in found if fold(name) in {fold(own) for own in one.names.values()}]
        found = exact or found
        district = line.get("district", "").strip()
        if district:
            found = [one for one in found if self._is_in_district(one, district)]
        if len(found) > 1:
            return f"{name} is the name of {', '.join(one.code for one in found)}: write the code or the district"
        return found[0] if found else f"there is no community {name}"

    def _coded(self, code: str) -> Territory | str:
        one = self._register.by_code.get(code)
        if one is None:
            return f"there is no territory {code}"
        if self._register.may_choose(code, self._now.date()):
            return one
        after = self._register.successor(code)
        if after is not None:
            return (
                f"{one.names['ru']} has become part of {self._register.by_code[after].names['ru']} ({after})"
            )
        return f"{one.names['ru']} has no self-government of its own"

    def _is_in_district(self, one: Territory, district: str) -> bool:
        wanted = plain(district)
        above = (name for up in self._register.ancestors(one.code) for name in up.names.values())
        return any(plain(name).startswith(wanted) for name in above)


def make_links(connection: Connection, invitees: Sequence[Invitee], now: datetime) -> None:
    """Make the links of all invitees; their tokens stand on paper already."""
    for one in invitees:
        invite(connection, one.role, one.territory, now, language=one.language, token=one.token)
        record(connection, "role offered", f"territory {one.territory}", now, became=one.role)
