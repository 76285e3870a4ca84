"""When a consultation opens and closes: asked as two days, and written into its notice."""

from __future__ import annotations

from datetime import date

from bot.screens import Reply, Screen, rows, show
from bot.turn import Turn
from domain.consultation_dates import FORM, NOW, SPANS, WORD, Facts, why_not_closing
from domain.consultations import first_moment, last_moment
from domain.forms import Form
from domain.notices import WRITTEN
from handlers.consultation_question import left, may
from handlers.conversation import draw
from handlers.cycle_dates import begin_anew
from handlers.desk import Conversation, Desk, enter, finish
from handlers.notice_scope import to_write
from storage.audit import record
from storage.drafts import StoredDraft
from storage.locks import hold_notice
from storage.notices import Notice, change_notice, notice_by_id
from storage.questions import why_frozen


def days_lines(turn: Turn, notice: Notice) -> list[str]:
    """When a consultation opens and closes, in words."""
    t, zone = turn.t, turn.world.zone
    opens = t("questions-opens-sent")
    if notice.opens_at is not None:
        opens = t.date(notice.opens_at.astimezone(zone).date(), "label")
    closes = t("questions-closes-none")
    if notice.closes_at is not None:
        closes = t.date(notice.closes_at.astimezone(zone).date(), "label")
    return [t("questions-opens", date=opens), t("questions-closes", date=closes)]


def begin_days(turn: Turn, rest: list[str]) -> Reply | None:
    """`z:when:N`: ask for the first and the last day."""
    notice = to_write(turn, rest)
    if notice is None:
        return None
    if why_frozen(turn.connection, notice):
        return Reply(toast=turn.t(f"questions-frozen-{why_frozen(turn.connection, notice)}"), alert=True)
    return show(draw(begin_anew(turn, WORD, {"notice": notice.id})))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    opens = stored.draft.value("opens")
    first = None if opens in (None, NOW) else date.fromisoformat(str(opens))
    return Facts(turn.today, turn.world.calendar, first, lambda day: turn.t.date(day, "label"))


def _ask(desk: Desk) -> Screen:
    t, facts = desk.turn.t, _facts(desk.turn, desk.stored)
    cancel = desk.button(t("label-cancel"), "drop")
    if desk.question is not None and desk.question.key == "opens":
        return Screen(t("questions-ask-opens"), rows(desk.button(t("questions-opens-now"), NOW), cancel))
    days = [desk.button(t.date(facts.after(n), "label"), facts.after(n).isoformat()) for n in SPANS]
    return Screen(t("questions-ask-closes"), rows(*days, desk.button(t("label-back"), "back"), cancel))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    opens, closes = desk.draft.value("opens"), date.fromisoformat(str(desk.draft.value("closes")))
    day = t("questions-opens-sent") if opens == NOW else t.date(date.fromisoformat(str(opens)), "label")
    lines = [t("questions-opens", date=day), t("questions-closes", date=t.date(closes, "label"))]
    facts: Facts = _facts(desk.turn, desk.stored)
    wrong = why_not_closing(closes, facts)
    lines += [t.html(wrong.reason, **wrong.args)] if wrong is not None else []
    keep = [desk.button(t("question-store"), "send")] if wrong is None else []
    again = [desk.button(t(f"questions-change-{one}"), "go", one) for one in ("opens", "closes")]
    return Screen("\n".join(lines), rows(*keep, *again, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    from handlers.consultation_editing import questions_screen

    turn, zone = desk.turn, desk.turn.world.zone
    number = int(str(desk.draft.context["notice"]))
    hold_notice(turn.connection, number)
    notice = notice_by_id(turn.connection, number)
    opens, closes = desk.draft.value("opens"), date.fromisoformat(str(desk.draft.value("closes")))
    if why_not_closing(closes, _facts(turn, desk.stored)) is not None:
        return show(draw(desk))
    frozen = why_frozen(turn.connection, notice)
    finish(desk)
    if frozen or (notice.state != WRITTEN and opens != NOW):
        words = turn.t(f"questions-frozen-{frozen or 'over'}")
        return Reply(edit=Screen(words), screens=(questions_screen(turn, notice),))
    opens_at = None if opens == NOW else first_moment(date.fromisoformat(str(opens)), zone)
    closes_at = last_moment(closes, zone)
    change_notice(turn.connection, number, opens_at=opens_at, closes_at=closes_at)
    was = notice.closes_at.isoformat() if notice.closes_at is not None else ""
    became = f"{opens or ''} {closes}"
    record(
        turn.connection,
        "consultation days",
        f"notice {number}",
        turn.now,
        by=turn.person.id,
        was=was,
        became=became,
    )
    kept = notice_by_id(turn.connection, number)
    return Reply(edit=Screen(turn.t("question-stored")), screens=(questions_screen(turn, kept),))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        left,
        left,
        facts=_facts,
        may=may,
        help=lambda desk, key: desk.turn.t("questions-days"),
    )
)
