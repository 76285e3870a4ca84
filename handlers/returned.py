"""What the Union asks a community: each value in turn, mended or explained; everything else that was sent stays."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.draft import Answer
from domain.forms import Form, Question
from domain.questionnaire import WORD as QUESTIONNAIRE
from domain.returned_form import MEND, RIGHT, WHY, WORD, ReturnedFacts, because, returned_form
from domain.review import Actor
from handlers import indicator_screens, indicators
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin, enter, finish, leave
from handlers.indicator_review import new_answer
from handlers.indicator_values import headed, territory_of, year_of
from handlers.indicator_words import short_name
from handlers.menu import menu
from handlers.offices import MAY_SEND, Office, facts_of
from handlers.return_words import given_words, known_of, question_words
from storage.cases import standing_of
from storage.checking import BY_REASON, Returned, open_returns, returns_of
from storage.drafts import StoredDraft, draft_of, save_draft
from storage.returning import correct, explain
from storage.submissions import last_submission
from storage.updates import tally

KENESH = "kenesh"


def answerers(turn: Turn, territory: str) -> set[str]:
    """In whose name the person answers in a community: the head's, the kenesh's; only confirmed."""
    return {
        KENESH if role.role == KENESH else "head"
        for role in turn.roles
        if role.territory == territory and role.confirmed and role.role in (*MAY_SEND, KENESH)
    }


def asked_of(turn: Turn, territory: str, year: int) -> list[Returned]:
    """The open questions to a community that the person answers."""
    mine, by_code = answerers(turn, territory), turn.world.indicators.by_code
    return [
        one
        for one in open_returns(turn.connection, territory, year)
        if one.indicator in by_code
        and (KENESH if by_code[one.indicator].respondent == KENESH else "head") in mine
    ]


def entry(turn: Turn, office: Office) -> list[Button]:
    """The way in from the start of the questionnaire."""
    found = asked_of(turn, office.territory, office.year)
    return (
        [Button(turn.t("returned-entry", n=turn.t.number(len(found))), f"e:r:{office.territory}")]
        if found
        else []
    )


indicators.ENTRIES.append(entry)


def opened(turn: Turn, territory: str) -> Reply:
    """Sit down at the questions of the Union, one after another."""
    if not answerers(turn, territory):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if not asked_of(turn, territory, turn.world.year):
        return Reply(toast=turn.t("returned-none"))
    return show(draw(begin(turn, WORD, f"{territory}:{turn.world.year}", None)))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    territory, _, year = stored.owner.partition(":")
    by_code = turn.world.indicators.by_code
    return returned_form([by_code[one.indicator] for one in asked_of(turn, territory, int(year))])


def _facts(turn: Turn, stored: StoredDraft) -> ReturnedFacts:
    territory, _, year = stored.owner.partition(":")
    facts = facts_of(turn, territory, int(year))
    standing = standing_of(turn.connection, int(year), [territory])[territory]
    given = {code: _digits(one.value) for code, one in standing.items() if one.value is not None}
    return ReturnedFacts(facts.previous, facts.figures, facts.breaks, given)


def _digits(value: Decimal | str | None) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _may(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    territory, _, year = stored.owner.partition(":")
    if int(year) != turn.world.year or not answerers(turn, territory):
        raise NotAllowed
    return None


def _ask(desk: Desk) -> Screen:
    question, kind = desk.question, desk.partial.get("kind", "")
    if question is None:
        raise ValueError("there is no question to ask")
    if kind in (RIGHT, WHY):
        return _reason(desk, question)
    return indicator_screens.ask(desk) if kind else _returned(desk, question)


def _returned(desk: Desk, question: Question) -> Screen:
    """The question, the value it is about, and what may be done."""
    turn, t = desk.turn, desk.turn.t
    territory, year = territory_of(desk), year_of(desk)
    known = known_of(turn, territory, year)
    asked = next(one for one in asked_of(turn, territory, year) if one.indicator == question.key)
    name = f"<b>{t.escape(short_name(t, question.about))}</b>"
    body = t.html(
        "notice-value-returned",
        question=question_words(turn, question.about, asked.question, known),
        value=given_words(turn, question.about, known.standing.get(question.key)),
    )
    mend, right = desk.button(t("returned-mend"), MEND), desk.button(t("right-because"), RIGHT)
    return Screen(headed(desk, f"{name}\n{body}"), rows(mend, right, desk.button(t("pause"), "pause")))


def _reason(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    text = f"{t.escape(short_name(t, question.about))}\n{t('reason-ask')}"
    return Screen(headed(desk, text), rows(desk.button(t("label-back"), "back")))


def _answered(desk: Desk, key: str) -> None:
    """Settle a return at once, and take its answer out of the draft."""
    turn, question, answer = desk.turn, desk.form.question(key), desk.draft.answers[key]
    territory, year = territory_of(desk), year_of(desk)
    found = [one for one in asked_of(turn, territory, year) if one.indicator == key]
    desk.stored = turn.save(desk.stored, desk.draft.without(key))
    desk.__dict__.pop("form", None)
    if not found or question is None:
        return
    role = KENESH if question.about.respondent == KENESH else "head"
    words = because(answer.value)
    if words is not None:
        why = explain(turn.connection, found[0], words, Actor(role), turn.person.id, turn.now)
    else:
        said = new_answer(question, answer)
        why = correct(turn.connection, found[0], said, Actor(role), turn.person.id, turn.now)
    if not why:
        _carry(desk, key, QUESTIONNAIRE if role == "head" else KENESH, answer)


def _carry(desk: Desk, key: str, form: str, answer: Answer) -> None:
    """Let the questionnaire's own draft know, so that sending it again does not bring the old value back."""
    turn = desk.turn
    stored = draft_of(turn.connection, form, desk.stored.owner)
    if stored is None:
        return
    words, before = because(answer.value), stored.draft.answers.get(key)
    if words is None:
        save_draft(turn.connection, stored, stored.draft.put(key, answer), turn.now)
    elif before is not None:
        save_draft(turn.connection, stored, stored.draft.put(key, replace(before, comment=words)), turn.now)


def _echo(desk: Desk, key: str) -> str:
    turn, t = desk.turn, desk.turn.t
    indicator = turn.world.indicators.by_code[key]
    done = [
        one
        for one in returns_of(turn.connection, territory_of(desk), year_of(desk))
        if one.indicator == key and one.settled_at is not None
    ]
    if not done or done[-1].settled_at != turn.now:
        return t.html("returned-settled-before", name=short_name(t, indicator))
    standing = standing_of(turn.connection, year_of(desk), [territory_of(desk)])[territory_of(desk)].get(key)
    words = "returned-explained" if done[-1].outcome == BY_REASON else "returned-corrected"
    return t.html(words, name=short_name(t, indicator), value=given_words(turn, indicator, standing))


def _between(desk: Desk, key: str) -> Screen | None:
    """After the last one: that the Union has got all answers."""
    if desk.question is not None:
        return None
    turn, t, territory = desk.turn, desk.turn.t, territory_of(desk)
    finish(desk)
    sent = last_submission(turn.connection, territory, year_of(desk))
    community = turn.world.label(territory, t)
    number = sent.number if sent is not None else "—"
    text = t.html("returned-receipt", community=community, number=number, date=t.date(turn.today, "label"))
    return Screen(text)


def _nothing(desk: Desk) -> Screen:
    return menu(desk.turn).above(desk.turn.t("returned-none"))


def _paused(desk: Desk) -> Reply:
    left = len(asked_of(desk.turn, territory_of(desk), year_of(desk)))
    leave(desk.turn)
    return Reply(edit=Screen(desk.turn.t("returned-paused", n=desk.turn.t.number(left))))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _nothing,
        lambda desk: show(_nothing(desk)),
        _paused,
        _paused,
        facts=_facts,
        may=_may,
        echo=_echo,
        answered=_answered,
        help=indicator_screens.help_on,
        between=_between,
    )
)
