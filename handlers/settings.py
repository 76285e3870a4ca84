"""What people decide for themselves: language, what they are told, and what is stored about them."""

from __future__ import annotations

from bot.role_names import role_name
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from handlers.conversation import draw
from handlers.desk import active_desk
from handlers.menu import menu
from handlers.offices import offices_of
from locales import LANGUAGES, texts
from storage.drafts import drafts_of_person
from storage.erasing import erase, stored_of

KINDS = {
    "problem-changed": "notify-problems",
    "problem-new": "notify-new-problems",
    "reminder": "notify-reminders",
    "proposal-answered": "notify-proposals",
    "consultation": "notify-consultations",
}
"""Kinds of deliveries a person may do without, with their names."""

OF_OFFICES = frozenset({"problem-new"})
"""Kinds that only those who hold an office get."""

ERASING = {"me": "privacy-erase-me-ask", "all": "privacy-erase-all-ask"}
"""The two ways to be forgotten: with one's texts left behind without a name, or with all of them."""


def settings(turn: Turn) -> Reply:
    """The menu of settings."""
    t = turn.t
    buttons = (
        Button(t("settings-territory"), "m:territory"),
        Button(t("settings-language"), "m:language"),
        Button(t("settings-notify"), "m:notify"),
        Button(t("settings-privacy"), "m:privacy"),
    )
    return show(Screen(t("settings"), column(buttons)))


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
    desk = active_desk(turn)
    after = menu(turn) if desk is None else draw(desk).above(turn.t("resumed"))
    return Reply(edit=Screen(turn.t("language-chosen")), screens=(after,), commands=True)


def notify(turn: Turn) -> Reply:
    """`/notify`: what one is told unasked."""
    return show(_notify(turn))


def _notify(turn: Turn) -> Screen:
    t = turn.t
    buttons = [
        Button(t("notify-off" if kind in turn.person.muted else "notify-on", kind=t(name)), f"y:{kind}")
        for kind, name in KINDS.items()
        if kind not in OF_OFFICES or offices_of(turn)
    ]
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
    """`/privacy`: what is stored, and how to be forgotten; by a link from the consent, the full text."""
    return _full(turn) if turn.received.command == "start" else show(_privacy(turn))


def _privacy(turn: Turn) -> Screen:
    t = turn.t
    buttons = (
        Button(t("privacy-show"), "x:show"),
        Button(t("privacy-read-full"), "x:full"),
        Button(t("privacy-erase-me"), "x:me"),
        Button(t("privacy-erase-all"), "x:all"),
    )
    return Screen(t("privacy"), column(buttons))


def _full(turn: Turn) -> Reply:
    """The full text; whoever was on the way in goes on from there."""
    phone = turn.world.union_phone or turn.t("phone-later")
    text = Screen(turn.t.html("privacy-full", phone=phone))
    desk = active_desk(turn)
    return show(text) if desk is None else show(text, draw(desk))


def privacy_tapped(turn: Turn) -> Reply:
    """`x:…`: show what is stored, or be forgotten after two more taps."""
    what, _, step = turn.received.data.partition(":")[2].partition(".")
    if what == "show":
        return show(Screen(_stored(turn)))
    if what == "full":
        return _full(turn)
    if what not in ERASING:
        return Reply(edit=_privacy(turn))
    if step == "certain":
        gone = erase(turn.connection, turn.person.id, with_words=what == "all")
        return Reply(edit=Screen(turn.t("privacy-erased")), commands=True, files_gone=gone)
    return Reply(edit=_asked(turn, what, step))


def _asked(turn: Turn, what: str, step: str) -> Screen:
    t = turn.t
    no = Button(t("privacy-erase-no"), "x:no")
    if step == "sure":
        return Screen(
            t("privacy-erase-sure"), column([Button(t("privacy-erase-certain"), f"x:{what}.certain"), no])
        )
    text = t(ERASING[what])
    if what == "me" and stored_of(turn.connection, turn.person.id).consultations:
        text = f"{text}\n\n{t('privacy-consultations-go')}"
    if offices_of(turn):
        text = f"{text}\n\n{t('privacy-office-stays')}"
    return Screen(text, column([Button(t("privacy-erase-yes"), f"x:{what}.sure"), no]))


def _stored(turn: Turn) -> str:
    t, person = turn.t, turn.person
    kept = stored_of(turn.connection, person.id)
    lines: list[str] = [
        t.html(
            "privacy-data",
            language=t("language-name"),
            community=turn.world.label(person.territory, t) if person.territory else "—",
            consent=t.date(kept.consented_at.date(), "label") if kept.consented_at is not None else "—",
            problems=t.number(kept.problems),
            backed=t.number(kept.supported),
            drafts=t.number(len(drafts_of_person(turn.connection, person.id))),
        )
    ]
    lines += [t.html("privacy-data-solutions", n=t.number(kept.solutions))] if kept.solutions else []
    lines += [t("privacy-proposals", n=kept.proposals)] if kept.proposals else []
    lines += [t("privacy-consultations", n=kept.consultations)] if kept.consultations else []
    for role in turn.roles:
        community = turn.world.label(role.territory, t)
        name = role_name(turn.world.register, t, role.role, role.territory)
        lines.append(t.html("privacy-data-role", role=name, community=community, phone=role.phone or "—"))
    return "\n".join(lines)
