"""Getting in: language, purpose, consent and one's place, keeping what a link was for."""

from __future__ import annotations

import re

from bot.screens import Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.events import TAP, Event
from domain.forms import Answers, Form, Half, Question, Read, Refused, Value
from domain.place_form import read_place
from handlers import place
from handlers.consent import CONSENT_VERSION, consented
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish
from handlers.menu import menu
from handlers.purposes import go_on
from locales import LANGUAGES, texts
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.invitations import invitation_of, open_invitation
from storage.people import consent

WORD = "welcome"
QUESTIONS = ("language", "consent", "place")
PAPER = re.compile(r"p-([\w-]{1,50})-(\d{4})", re.ASCII)
"""The payload of a paper form's QR code: territory and year."""

CONSULTATION = re.compile(r"c_(\d{1,9})", re.ASCII)
"""The payload of a consultation's link."""


def start(turn: Turn) -> Reply:
    """`/start`, with or without a link's purpose."""
    purpose = _purpose(turn)
    if purpose == "closed":
        from handlers.indicator_values import phone

        return show(Screen(turn.t("link-closed", phone=phone(turn))))
    if purpose == "privacy" and turn.person.language:
        return go_on(turn, purpose)
    if _missing(turn, purpose):
        return welcome(turn, purpose)
    turn.change(active_draft=None, refused_consent=False)
    return Reply(screens=go_on(turn, purpose).screens, commands=True)


def _purpose(turn: Turn) -> str:
    payload = turn.received.payload
    paper = PAPER.fullmatch(payload)
    if paper is not None:
        return f"paper:{paper[1]}:{paper[2]}"
    consulted = CONSULTATION.fullmatch(payload)
    if consulted is not None:
        return f"consultation:{consulted[1]}"
    if not payload.startswith("r_"):
        return payload if payload.replace("-", "").replace(":", "").isalnum() else ""
    invitation = invitation_of(turn.connection, payload[2:])
    if invitation is None or not open_invitation(turn.connection, invitation, turn.person.id, turn.now):
        return "closed"
    if invitation.language and not turn.person.language:
        turn.change(language=invitation.language)
    return f"invitation:{invitation.id}"


def _missing(turn: Turn, purpose: str) -> list[str]:
    person = turn.person
    missing = [] if person.language else ["language"]
    missing += [] if consented(turn) else ["consent"]
    needs_place = not person.territory and not purpose.startswith("invitation")
    return [*missing, "place"] if needs_place else missing


def welcome(turn: Turn, purpose: str) -> Reply:
    """Ask what is missing, and then go on with the purpose."""
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    resume = turn.person.active_draft
    if before is not None:
        if resume == before.id:
            kept = before.draft.context.get("resume")
            resume = int(str(kept)) if kept else None
        drop_draft(turn.connection, before.id)
    context = {"purpose": purpose, "ask": list(_missing(turn, purpose)), "resume": resume}
    desk = begin_own(turn, WORD, context)
    return _opened(desk)


def _opened(desk: Desk) -> Reply:
    screens = [draw(desk)]
    if desk.question is not None and desk.question.key == "consent":
        screens.insert(0, _about(desk.turn))
    return show(*screens)


def _about(turn: Turn) -> Screen:
    t = turn.t
    lines = [t("purpose")]
    if not turn.world.cycle.decree:
        lines.append(t("purpose-trial-year"))
    if turn.world.cycle.invented:
        lines.append(t("invented"))
    return Screen("\n\n".join(lines))


def _pick(question: Question, event: Event, partial: object, facts: object) -> Read:
    if event.kind == TAP and event.choice in question.options:
        return Value(event.choice)
    if event.kind == TAP and event.choice == "full":
        return Half({"kind": "full"})
    return Refused("expected-choice")


def _form(turn: Turn, stored: StoredDraft) -> Form:
    asked = stored.draft.context["ask"]
    every = (
        Question("language", _pick, options=LANGUAGES),
        Question("consent", _pick, options=("yes", "no")),
        Question("place", read_place, when=_agreed, keyboard=True),
    )
    return Form(WORD, tuple(one for one in every if one.key in asked))  # type: ignore[operator]


def _agreed(answers: Answers) -> bool:
    return "consent" not in answers or answers["consent"].value == "yes"


def _ask(desk: Desk) -> Screen:
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    return {"language": _language, "consent": _consent, "place": place.ask}[question.key](desk)


def _language(desk: Desk) -> Screen:
    words = "\n".join(texts(language)("language-choose") for language in LANGUAGES)
    buttons = [desk.button(texts(language)("language-name"), language) for language in LANGUAGES]
    return Screen(words, column(buttons))


def _consent(desk: Desk) -> Screen:
    t = desk.turn.t
    link = f"https://t.me/{desk.turn.world.bot_name}?start=privacy"
    buttons = rows(desk.button(t("label-agree"), "yes"), desk.button(t("consent-look"), "no"))
    return Screen(t.html("consent", link=link), buttons)


def _answered(desk: Desk, key: str) -> None:
    turn, value = desk.turn, desk.draft.value(key)
    if key == "language":
        turn.change(language=str(value))
        turn.menu_changed = True
    elif key == "consent" and value == "yes":
        consent(turn.connection, turn.person.id, CONSENT_VERSION, turn.now)
        turn.change(refused_consent=False)
    elif key == "consent":
        turn.change(refused_consent=True, outside="")
    elif key == "place":
        place.settle(turn, str(value))


def _echo(desk: Desk, key: str) -> str:
    t, value = desk.turn.t, desk.draft.value(key)
    if key == "place":
        return place.chosen_words(desk.turn, str(value))
    if key == "consent":
        return t("consent-given" if value == "yes" else "consent-refused")
    return t("language-chosen")


def _between(desk: Desk, key: str) -> Screen | None:
    """After the language comes what this is about; at the end, what the person came for."""
    if key == "language" and desk.question is not None and desk.question.key == "consent":
        consent_screen = draw(desk)
        return consent_screen.above(_about(desk.turn).text)
    return _end(desk) if desk.question is None else None


def _end(desk: Desk) -> Screen:
    screens = _finished(desk).screens
    return screens[-1]


def _finished(desk: Desk) -> Reply:
    turn = desk.turn
    context = desk.draft.context
    refused = desk.draft.value("consent") == "no"
    finish(desk)
    if context.get("resume"):
        turn.change(active_draft=int(str(context["resume"])))
    if refused:
        return show(menu(turn))
    return go_on(turn, str(context.get("purpose") or ""))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return show(menu(desk.turn))


def _nothing(desk: Desk) -> Screen:
    return menu(desk.turn)


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _nothing,
        _finished,
        _left,
        _left,
        facts=place.facts,
        echo=_echo,
        answered=_answered,
        between=_between,
    )
)
