"""Messages that the bot could not deal with: looked at, run again or dropped. Who wrote one is shown to nobody."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from handlers.bot_state import DEEDS, forget_state
from handlers.cards import shortened
from handlers.year_offices import is_administrator, plans_the_year
from storage.letters import Letter, ask_again, drop_letter, letter_by_id, letters, show_letter

PAGE = 8
QUOTED = 600
WHY = ("outdated", "written-again", "nonsense")
"""Why a letter is dropped."""


def _list(turn: Turn, rest: list[str]) -> Reply | None:
    if not plans_the_year(turn):
        return None
    return Reply(edit=_screen(turn, int(rest[0]) if rest and rest[0].isdigit() else 0))


def _screen(turn: Turn, page: int) -> Screen:
    t = turn.t
    found = letters(turn.connection, page * PAGE, PAGE + 1)
    lines: list[str] = [t("letters-title") if found or page else t("letters-none")]
    lines += [_line(turn, one) for one in found[:PAGE]]
    buttons = [
        Button(
            t("letter-button", number=str(one.id), kind=t(f"letter-kind-{one.kind}")),
            f"i:o:{one.id}",
        )
        for one in found[:PAGE]
    ]
    if page:
        buttons.append(Button(t("page-before"), f"i:l:{page - 1}"))
    if len(found) > PAGE:
        buttons.append(Button(t("page-next"), f"i:l:{page + 1}"))
    if len(found) > 1:
        buttons.append(Button(t("letters-all-again"), "i:ga"))
    return Screen("\n".join(lines), column([*buttons, Button(t("label-back"), "i:s")]))


def _line(turn: Turn, one: Letter) -> str:
    t = turn.t
    date = t.moment(one.at.astimezone(turn.world.zone))
    text: str = t.html(
        "letters-line",
        number=str(one.id),
        date=date,
        kind=t(f"letter-kind-{one.kind}"),
        reason=_reason(turn, one),
    )
    return f"{text} · ⏳" if one.asked else text


def _reason(turn: Turn, one: Letter) -> str:
    if one.why.startswith("not understood"):
        return turn.t("letter-not-understood")
    return turn.t("letter-fault", code=one.why)


def _open(turn: Turn, rest: list[str]) -> Reply | None:
    if not plans_the_year(turn) or not rest or not rest[0].isdigit():
        return None
    letter = letter_by_id(turn.connection, int(rest[0]))
    return _gone(turn) if letter is None else Reply(edit=_card(turn, letter))


def _card(turn: Turn, letter: Letter) -> Screen:
    t = turn.t
    lines = [_line(turn, letter)]
    if letter.tries:
        lines.append(t("letter-tries", n=t.number(letter.tries)))
    lines += ["", _words(turn, letter), "", t("letter-again-means")]
    buttons = [Button(t("label-back"), "i:l:0")]
    if not letter.asked:
        again = Button(t("letter-again"), f"i:g:{letter.id}")
        buttons = [again, Button(t("letter-drop"), f"i:d:{letter.id}"), *buttons]
    return Screen("\n".join(lines), column(buttons))


def _words(turn: Turn, letter: Letter) -> str:
    """What was written, for an administrator; that they looked is written down."""
    if not letter.words:
        return turn.t("letter-no-words")
    if not is_administrator(turn):
        return turn.t("letter-words-hidden")
    show_letter(turn.connection, letter.id, turn.person.id, turn.now)
    return f"<blockquote>{turn.t.escape(shortened(letter.words, QUOTED))}</blockquote>"


def _again(turn: Turn, rest: list[str]) -> Reply | None:
    if not plans_the_year(turn) or not rest or not rest[0].isdigit():
        return None
    if not ask_again(turn.connection, [int(rest[0])], turn.person.id, turn.now):
        return _gone(turn)
    return Reply(toast=turn.t("letters-asked"), edit=_screen(turn, 0))


def _all_again(turn: Turn, rest: list[str]) -> Reply | None:
    if not plans_the_year(turn):
        return None
    numbers = [one.id for one in letters(turn.connection)]
    asked = ask_again(turn.connection, numbers, turn.person.id, turn.now)
    return Reply(toast=turn.t("letters-asked"), edit=_screen(turn, 0)) if asked else _gone(turn)


def _drop(turn: Turn, rest: list[str]) -> Reply | None:
    """Ask for the reason, then drop."""
    if not plans_the_year(turn) or not rest or not rest[0].isdigit():
        return None
    t, number = turn.t, int(rest[0])
    if len(rest) == 1:
        buttons = [Button(t(f"letter-why-{word}"), f"i:d:{number}:{word}") for word in WHY]
        text = t("letter-drop-ask", number=str(number))
        return Reply(edit=Screen(text, column([*buttons, Button(t("label-back"), f"i:o:{number}")])))
    if rest[1] not in WHY:
        return None
    if not drop_letter(turn.connection, number, rest[1], turn.person.id, turn.now):
        return _gone(turn)
    forget_state(turn)
    return Reply(toast=t("letter-dropped", number=str(number)), edit=_screen(turn, 0))


def _gone(turn: Turn) -> Reply:
    """Somebody else was quicker, or it is about to be run."""
    return Reply(toast=turn.t("letters-gone"), edit=_screen(turn, 0))


DEEDS.update({"l": _list, "o": _open, "g": _again, "ga": _all_again, "d": _drop})
