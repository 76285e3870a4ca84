"""The review of the questionnaire, what is to be mended or explained in it, and its sending."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from bot.figure_screens import body_name
from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.draft import LATER, Answer
from domain.findings import Finding
from domain.forms import REVIEW, Question, progress
from domain.questionnaire import OPINIONS, findings
from domain.review import LOCKED
from domain.ways import CHAT
from handlers.conversation import draw
from handlers.desk import Desk, in_chat, leave
from handlers.indicator_form import whole_form_of
from handlers.indicator_values import headed, phone, territory_of, worded, year_of
from handlers.indicator_words import short_name
from handlers.offices import Office, office_of
from storage.audit import record
from storage.beside import tell_beside
from storage.submissions import NewAnswer, last_submission, submit

MOST_FINDINGS = 6
FAR = 10
"""From this many times on a change is told by last year's value: a ratio says little then."""

TRAVELLING: list[Callable[[Turn, Office], tuple[NewAnswer, ...]]] = []
"""What else goes with a sending: each feature enters a function that gives the answers it has ready."""


def review(desk: Desk) -> Screen:
    """What is filled, what does not fit together, and whether to send."""
    t = desk.turn.t
    done = progress(desk.form, desk.draft, desk.sections)
    found = open_findings(desk)
    lines = [t("review-title", done=t.number(done.done), total=t.number(done.total))]
    lines += [
        f"⚠️ {t.number(n)}. {finding_words(desk, one)}" for n, one in enumerate(found[:MOST_FINDINGS], 1)
    ]
    if len(found) > MOST_FINDINGS:
        lines.append(t("review-more", n=t.number(len(found) - MOST_FINDINGS)))
    if found:
        lines.append(t("review-mend"))
    later = _put_off(desk)
    if later:
        lines.append(t("review-later", n=t.number(len(later))))
    buttons = [button for n, one in enumerate(found[:MOST_FINDINGS], 1) for button in _mending(desk, n, one)]
    if later:
        buttons.append(desk.button(t("review-to-later"), "go", later[0].key))
    buttons.append(Button(t("questionnaire-sections"), f"q:{desk.stored.id}:sections"))
    office = office_of(desk.turn, territory_of(desk))
    if not found and office is not None and office.may_send:
        buttons.append(desk.button(t("label-send"), "ready", REVIEW))
    elif not found:
        lines.append(t("review-head-sends"))
    return Screen(headed(desk, "\n".join(lines)), rows(*buttons))


def open_findings(desk: Desk) -> tuple[Finding, ...]:
    """What is neither mended nor explained, among the sections the person may fill."""
    found = findings(desk.form, desk.draft, desk.facts)
    if desk.sections is None:
        return found
    mine = {question.key for question in desk.form.relevant(desk.draft, desk.sections)}
    return tuple(one for one in found if mine.intersection(one.codes))


def _put_off(desk: Desk) -> list[Question]:
    answers = desk.draft.answers
    return [
        question
        for question in desk.form.relevant(desk.draft, desk.sections)
        if question.key in answers and answers[question.key].skipped == LATER
    ]


def _mending(desk: Desk, number: int, finding: Finding) -> tuple[Button, Button]:
    t = desk.turn.t
    key = next((code for code in finding.codes if code in desk.draft.answers), finding.codes[0])
    return (
        desk.button(t("review-mend-one", n=t.number(number)), "go", key),
        desk.button(t("review-explain-one", n=t.number(number)), "explain", key),
    )


def finding_words(desk: Desk, finding: Finding) -> str:
    """What does not fit, in one sentence."""
    turn, t = desk.turn, desk.turn.t
    said = [_said(desk, code) for code in finding.codes]
    year = str(year_of(desk) - 1)
    if finding.kind == "jump" and finding.ratio is not None:
        up = finding.ratio >= 1
        ratio = finding.ratio if up else 1 / finding.ratio
        if ratio < FAR:
            words = "finding-grew" if up else "finding-fell"
            return t.html(words, what=said[0], ratio=t.number(round(ratio, 1)), year=year)
    previous = _previous(desk, finding.codes[0])
    if len(said) == 1 and finding.kind != "range" and previous:
        return t.html("finding-changed", what=said[0], year=year, previous=previous)
    if finding.kind == "more" and len(said) == 2:
        return t.html("finding-more", what=said[0], other=said[1])
    if finding.kind == "range":
        return t.html("finding-range", what=said[0])
    if finding.kind == "figure":
        number, body = desk.facts.figures[finding.codes[0]]
        return t.html("finding-figure", what=said[0], body=body_name(turn.world, t, body), number=number)
    return t.html("finding-apart", all="; ".join(said))


def _previous(desk: Desk, code: str) -> str:
    question, value = desk.form.question(code), desk.facts.previous.get(code)
    if question is None or question.about is None or value is None:
        return ""
    return worded(desk, question.about, value, unit=False)


def _said(desk: Desk, code: str) -> str:
    t = desk.turn.t
    question, answer = desk.form.question(code), desk.answer(code)
    if question is None or question.about is None:
        return code
    name = short_name(t, question.about)
    if answer is None or answer.skipped:
        return name
    return f"{name} ({worded(desk, question.about, answer.value, unit=False)})"


def ready(desk: Desk) -> Screen:
    """Whether to send now."""
    t = desk.turn.t
    buttons = rows(
        desk.button(t("label-send"), "send", REVIEW), desk.button(t("label-back"), "again", REVIEW)
    )
    return Screen(headed(desk, t("send-ask")), buttons)


def hindered(desk: Desk) -> Reply | None:
    """Why a draft cannot be sent by this person now; None when it can."""
    turn, t = desk.turn, desk.turn.t
    office = office_of(turn, territory_of(desk))
    if office is None or not office.may_send:
        return Reply(toast=t("review-head-sends"), screens=(draw(desk),))
    if open_findings(desk):
        return Reply(toast=t("review-mend"), screens=(draw(desk),))
    if not office.role.confirmed:
        return show(Screen(headed(desk, t("send-waits-for-union", phone=phone(turn)))))
    if is_locked(desk):
        return show(Screen(headed(desk, t("send-locked", phone=phone(turn)))))
    return None


def is_locked(desk: Desk) -> bool:
    """Whether what the community sent is locked, so that nothing may be added."""
    before = last_submission(desk.turn.connection, territory_of(desk), year_of(desk))
    return before is not None and before.review == LOCKED


def send(desk: Desk) -> Reply:
    """Append what was answered as a submission, with a receipt; a first sending waits for the Union."""
    hindrance = hindered(desk)
    office = office_of(desk.turn, territory_of(desk))
    if hindrance is not None or office is None:
        return hindrance or Reply(toast=desk.turn.t("old-button"))
    desk = in_chat(desk)
    number = hand_in(desk, office.role.id)
    leave(desk.turn)
    return Reply(remove=True, screens=(receipt(desk, number),))


def hand_in(desk: Desk, role: int, unconfirmed: str = "") -> str:
    """Append what a draft holds as a submission of its community; its receipt number."""
    turn = desk.turn
    office = office_of(turn, territory_of(desk))
    travelling = () if office is None else (one for take in TRAVELLING for one in take(turn, office))
    number = submit(
        turn.connection,
        territory_of(desk),
        year_of(desk),
        (*given_in(desk), *travelling),
        by=turn.person.id,
        role=role,
        now=turn.now,
        unconfirmed=unconfirmed,
    )
    again = "sent" in desk.draft.context
    desk.stored = turn.save(desk.stored, replace(desk.draft, context={**desk.draft.context, "sent": number}))
    what = "submission corrected" if again else "submission sent"
    record(turn.connection, what, desk.stored.owner, turn.now, by=turn.person.id, became=number)
    if office is not None:
        place, year = territory_of(desk), year_of(desk)
        tell_beside(turn.connection, f"beside {number}", place, year, [turn.person.id], turn.now)
    return number


def receipt(desk: Desk, number: str) -> Screen:
    """That the answers were received, with their number."""
    t, turn = desk.turn.t, desk.turn
    done = progress(desk.form, desk.draft)
    territory = territory_of(desk)
    text = t.html(
        "receipt-questionnaire",
        community=turn.world.label(territory, t),
        year=str(year_of(desk)),
        number=number,
        date=t.date(turn.today, "label"),
        done=t.number(done.answered),
        skipped=t.number(done.skipped),
    )
    buttons = [
        Button(t("community-report"), f"r:{territory}"),
        Button(t("correct"), f"q:{desk.stored.id}:sections"),
    ]
    return Screen(text, column(buttons))


def given_in(desk: Desk) -> Iterable[NewAnswer]:
    """The answers of a draft as they are to be stored; what was put off is none.

    Opinions given before a quiet period are among them, unless somebody else enters for the community.
    """
    own = desk.seat.way == CHAT
    form = whole_form_of(desk.turn, desk.stored) if own else desk.form
    for question in form.relevant(desk.draft):
        answer = desk.draft.answers.get(question.key)
        if answer is None or question.key == OPINIONS or answer.skipped == LATER:
            continue
        yield new_answer(question, answer)


def new_answer(question: Question, answer: Answer) -> NewAnswer:
    """An answer of a draft as it is stored."""
    numeric = question.about.numeric
    said = answer.value is not None and not answer.skipped
    return NewAnswer(
        question.key,
        answer.by,
        datetime.fromisoformat(answer.at),
        Decimal(str(answer.value)) if said and numeric else None,
        str(answer.value) if said and not numeric else None,
        answer.skipped or None,
        answer.comment,
        answer.way,
    )
