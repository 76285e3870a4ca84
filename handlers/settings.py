"""What people decide for themselves: language, what they are told, and what is stored about them."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from handlers.menu import menu
from handlers.purposes import go_on
from locales import LANGUAGES, texts
from storage.drafts import drafts_of_person
from storage.erasing import erase, stored_of

KINDS = ("problem-changed", "problem-new")
"""Kinds of deliveries a person may do without."""


def settings(turn: Turn) -> Reply:
    """The menu of settings."""
    t = turn.t
    buttons = (
        Button(t("settings-place"), "m:territory"),
        Button(t("settings-language"), "m:language"),
        Button(t("settings-notify"), "m:notify"),
        Button(t("settings-privacy"), "m:privacy"),
    )
    return show(Screen(t("settings-title"), column(buttons)))


def language(turn: Turn) -> Reply:
    """`/language`: choose again; a draft stays where it is."""
    words = "\n".join(texts(one)("language-choose") for one in LANGUAGES)
    buttons = [Button(texts(one)("language-name"), f"l:{one}") for one in LANGUAGES]
    return show(Screen(words, column(buttons)))


def language_tapped(turn: Turn) -> Reply:
    """`l:<language>`."""
    chosen = turn.received.data.partition(":")[2]
    if chosen not in LANGUAGES:
        return Reply(toast=turn.t("old-button"))
    turn.change(language=chosen)
    return Reply(edit=Screen(turn.t("language-chosen")), screens=(menu(turn),), commands=True)


def notify(turn: Turn) -> Reply:
    """`/notify`: what one is told unasked."""
    return show(_notify(turn))


def _notify(turn: Turn) -> Screen:
    t = turn.t
    buttons = []
    for kind in KINDS:
        mark = "☐" if kind in turn.person.muted else "☑"
        buttons.append(Button(f"{mark} {t('notify-' + kind)}", f"y:{kind}"))
    return Screen(t("notify-title"), column(buttons))


def notify_tapped(turn: Turn) -> Reply:
    """`y:<kind>`: turn a kind off or on."""
    kind = turn.received.data.partition(":")[2]
    if kind not in KINDS:
        return Reply(toast=turn.t("old-button"))
    muted = set(turn.person.muted) ^ {kind}
    turn.change(muted=" ".join(sorted(muted)))
    return Reply(edit=_notify(turn))


def privacy(turn: Turn) -> Reply:
    """`/privacy`: the full text, what is stored, and how to be forgotten."""
    t = turn.t
    buttons = (
        Button(t("privacy-show"), "x:show"),
        Button(t("privacy-erase-keep"), "x:keep"),
        Button(t("privacy-erase-all"), "x:all"),
    )
    return show(Screen(t("privacy-full")), Screen(t("privacy-title"), column(buttons)))


def privacy_tapped(turn: Turn) -> Reply:
    """`x:…`: show what is stored, or be forgotten after a second tap."""
    what = turn.received.data.partition(":")[2]
    if what == "show":
        return show(Screen(_stored(turn)))
    if what in ("keep", "all"):
        return Reply(edit=_sure(turn, what))
    if what in ("keep-yes", "all-yes"):
        return _erase(turn, with_words=what == "all-yes")
    return Reply(edit=Screen(turn.t("privacy-kept")))


def _sure(turn: Turn, what: str) -> Screen:
    t = turn.t
    buttons = rows(Button(t("privacy-sure"), f"x:{what}-yes"), Button(t("label-no"), "x:no"))
    return Screen(t(f"privacy-ask-{what}"), buttons)


def _erase(turn: Turn, *, with_words: bool) -> Reply:
    t = turn.t
    erase(turn.connection, turn.person.id, with_words=with_words)
    return Reply(edit=Screen(t("privacy-erased")))


def _stored(turn: Turn) -> str:
    t = turn.t
    kept = stored_of(turn.connection, turn.person.id)
    place = turn.person.territory
    return t.html(
        "privacy-stored",
        language=t("language-name"),
        community=turn.world.label(place, t) if place else t("nothing"),
        problems=t.number(kept.problems),
        supported=t.number(kept.supported),
        drafts=t.number(len(drafts_of_person(turn.connection, turn.person.id))),
        answers=t.number(kept.answers),
        roles=", ".join(t(f"role-{role.role.replace('_', '-')}") for role in turn.roles) or t("nothing"),
    )


def full_privacy(turn: Turn) -> Reply:
    """The full text by its link; whoever was on the way in goes on from there."""
    t = turn.t
    draft = turn.active_draft()
    following = () if draft is None else go_on(turn, "resume").screens
    return show(Screen(t("privacy-full")), *following)
