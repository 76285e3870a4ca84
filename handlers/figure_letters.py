"""Having a letter made that asks a body for its figures: for which body, of which territory, in which language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.asking import asked_of
from domain.places import REGION
from locales import LANGUAGES
from storage.audit import record
from storage.deliveries import deliver

LANGUAGE_NAMES = {"ky": "Кыргызча", "ru": "Русский", "en": "English"}


def _may(turn: Turn) -> bool:
    role = turn.role("union", "admin")
    return role is not None and role.confirmed


def _letter(turn: Turn, rest: list[str]) -> Reply:
    """`f:letter[:<body>[:<territory>[:<language>]]]`: whatever is not said yet is asked for."""
    t = turn.t
    if not _may(turn) or not _known(turn, rest):
        return Reply(toast=t("old-button"))
    if not rest:
        return Reply(edit=_bodies(turn))
    if len(rest) == 1:
        return Reply(edit=_places(turn, rest[0]))
    if len(rest) == 2:
        buttons = [Button(LANGUAGE_NAMES[one], f"f:letter:{rest[0]}:{rest[1]}:{one}") for one in LANGUAGES]
        back = Button(t("label-back"), f"f:letter:{rest[0]}")
        return Reply(edit=Screen(t("letter-which-language"), column([*buttons, back])))
    return _making(turn, *rest)


def _known(turn: Turn, rest: list[str]) -> bool:
    """Whether all that was chosen so far is there to be chosen."""
    if len(rest) > 3:
        return False
    fits = [bool(asked_of(turn.world.indicators, code)) for code in rest[:1]]
    fits += [code in _choices(turn) for code in rest[1:2]]
    fits += [language in LANGUAGES for language in rest[2:]]
    return all(fits)


def _choices(turn: Turn) -> list[str]:
    """The territories a person may write about: the country and its regions, or their own region."""
    register, role = turn.world.register, turn.role("union", "admin")
    if role is not None and role.territory != register.root:
        return [role.territory]
    return [register.root, *(one.code for one in register.territories if one.level == REGION)]


def _bodies(turn: Turn) -> Screen:
    t, indicators = turn.t, turn.world.indicators
    buttons = [
        Button(t.name(body.names), f"f:letter:{code}")
        for code, body in indicators.bodies.items()
        if asked_of(indicators, code)
    ]
    return Screen(t("letter-which-body"), column([*buttons, Button(t("label-back"), "f:list")]))


def _places(turn: Turn, body: str) -> Screen:
    t = turn.t
    buttons = [Button(turn.world.label(code, t), f"f:letter:{body}:{code}") for code in _choices(turn)]
    return Screen(t("letter-which-place"), column([*buttons, Button(t("label-back"), "f:letter")]))


def _making(turn: Turn, body: str, territory: str, language: str) -> Reply:
    args = {"body": body, "territory": territory, "year": turn.world.year, "language": language}
    for kind in ("letter", "letter-table"):
        what = f"{kind} {turn.received.update_id}"
        deliver(turn.connection, what, [turn.person.id], kind, args, turn.now, urgent=True)
    subject = f"letter {body} {territory} {turn.world.year}"
    record(turn.connection, "letter asked for", subject, turn.now, by=turn.person.id)
    return Reply(edit=Screen(turn.t("letter-making")))


DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply]] = {"letter": _letter}
