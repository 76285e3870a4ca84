"""The yearly indicators: choosing the office, starting, sections, and the conversation that fills them."""

from __future__ import annotations

from collections.abc import Callable

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain import questionnaire
from domain.cycle import ANSWER
from domain.forms import progress
from domain.questionnaire import Facts, minutes
from domain.ways import CHAT, way_of
from handlers import (
    by_phone,
    indicator_review,
    indicator_screens,
    indicator_sections,
    indicator_values,
    sheets,
)
from handlers.desk import Conversation, Desk, NotAllowed, begin, desk_at, enter, in_chat, leave
from handlers.indicator_form import form_of
from handlers.looked import looked_button
from handlers.offices import Office, facts_of, office_of, offices_of
from handlers.stages import closed
from handlers.workspace_community import dissolved, is_expected
from storage.deadlines import deadline_of
from storage.drafts import StoredDraft, draft_by_id
from storage.submissions import Sent, last_submission

ENTRIES: list[Callable[[Turn, Office], list[Button]]] = []
"""What else stands on the start screen: each feature enters a function that gives its buttons."""

WITHOUT_OFFICE: list[Callable[[Turn], Reply | None]] = []
"""What `/indicators` is to somebody who holds no office: the first that knows them answers."""


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    territory, _, year = stored.owner.partition(":")
    return facts_of(turn, territory, int(year))


def _may(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    territory, _, year = stored.owner.partition(":")
    office = office_of(turn, territory)
    if int(year) != turn.world.year:
        raise NotAllowed
    if office is not None:
        return office.sections
    way = way_of(stored.draft, turn.person.id)
    if way == CHAT or not by_phone.sits(turn, territory, way):
        raise NotAllowed
    return frozenset(question.section for question in form_of(turn, stored).questions)


def indicators(turn: Turn) -> Reply:
    """`/indicators`: the start of the one office, or the choice among several."""
    offices = offices_of(turn)
    if not offices:
        for other in WITHOUT_OFFICE:
            reply = other(turn)
            if reply is not None:
                return reply
        why = column([Button(turn.t("proposals-see-set"), "p:g:0")])
        return show(Screen(turn.t("not-for-this-role", phone=indicator_values.phone(turn)), why))
    if len(offices) == 1:
        return show(start(turn, offices[0]))
    return show(_choice(turn, offices))


def _choice(turn: Turn, offices: list[Office]) -> Screen:
    buttons = [Button(turn.world.label(one.territory, turn.t), f"o:{one.territory}") for one in offices]
    return Screen(turn.t("questionnaire-choose-office"), column(buttons))


def office_chosen(turn: Turn) -> Reply:
    """A tap on one of several communities."""
    office = office_of(turn, turn.received.data.partition(":")[2])
    if office is None:
        return Reply(toast=turn.t("old-button"))
    turn.change(acting_role=office.role.id)
    return Reply(edit=start(turn, office))


def desk_of(turn: Turn, office: Office) -> Desk:
    """Sit down at an office's questionnaire."""
    return begin(turn, questionnaire.WORD, office.owner, None)


def start(turn: Turn, office: Office) -> Screen:
    """How many questions there are, how long they take, and until when."""
    desk = in_chat(desk_of(turn, office))
    leave(turn)
    t = turn.t
    why = closed(turn, ANSWER)
    sent = last_submission(turn.connection, office.territory, office.year)
    if why:
        return Screen(indicator_values.headed(desk, _closed_words(turn, why, sent)))
    done = progress(desk.form, desk.draft, office.sections)
    text: str = t.html(
        "questionnaire-start",
        year=str(office.year),
        total=t.number(done.total),
        minutes=t.number(minutes(desk.form, desk.draft, office.sections)),
        date=t.date(deadline_of(turn.connection, office.territory, turn.world.cycle), "label"),
    )
    if not is_expected(turn, office.territory):
        text += "\n" + dissolved(turn, office.territory)
    if done.done:
        text += "\n" + t("questionnaire-so-far", done=t.number(done.done), total=t.number(done.total))
    if sent is not None:
        text += "\n" + t.html("questionnaire-sent-before", number=sent.number)
    if turn.world.calendar.is_quiet(turn.today):
        after = turn.world.calendar.after_quiet(turn.today)
        text += "\n" + t("opinions-after-quiet", date=t.date(after, "label"))
    begin_label = t("label-continue") if done.done else t("questionnaire-begin")
    buttons = rows(
        Button(begin_label, f"q:{desk.stored.id}:next"),
        Button(t("questionnaire-sections"), f"q:{desk.stored.id}:sections"),
        *sheets.buttons(turn, office.territory),
        *looked_button(turn, office),
        *(button for entry in ENTRIES for button in entry(turn, office)),
    )
    return Screen(indicator_values.headed(desk, text), buttons)


def _closed_words(turn: Turn, why: str, sent: Sent | None) -> str:
    """Why nothing can be filled in now, and that the community has sent its answers, if it has."""
    words: str = turn.t.escape(why)
    return words if sent is None else f"{words}\n{turn.t.html('sent-already', number=sent.number)}"


def office_tapped(turn: Turn) -> Reply:
    """A tap on the start screen or the list of sections: `q:<draft>:<what>`."""
    _, number, what = turn.received.data.split(":", 2)
    stored = draft_by_id(turn.connection, int(number)) if number.isdigit() else None
    try:
        desk = None if stored is None or stored.draft.form != questionnaire.WORD else desk_at(turn, stored)
    except NotAllowed:
        desk = None
    if desk is None:
        return Reply(toast=turn.t("old-button"))
    office = office_of(turn, indicator_values.territory_of(desk))
    if what == "start" and office is not None:
        return Reply(edit=start(turn, office))
    why = closed(turn, ANSWER)
    return show(Screen(turn.t.escape(why))) if why else indicator_sections.tapped(desk, what)


def _paused(desk: Desk) -> Reply:
    done = progress(desk.form, desk.draft, desk.sections)
    t = desk.turn.t
    leave(desk.turn)
    text = t("questionnaire-paused", done=t.number(done.done), total=t.number(done.total))
    return Reply(edit=Screen(text))


enter(
    Conversation(
        questionnaire.WORD,
        form_of,
        indicator_screens.ask,
        by_phone.review,
        indicator_review.send,
        by_phone.left_or(_paused),
        by_phone.left_or(_paused),
        closed=lambda turn: closed(turn, ANSWER),
        facts=_facts,
        may=_may,
        echo=indicator_screens.echo,
        help=indicator_screens.help_on,
        ready=indicator_review.ready,
        between=indicator_sections.between,
        headed=indicator_values.headed,
    )
)
