"""After a consultation the Union tells what was decided and why, and each further step, to all who took part."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.forms import Form
from domain.results import DECISION, STEP
from domain.step_form import WORD, step_form, words_of
from handlers.consultation_results import DEEDS, ENTRIES, results_screen, works_on
from handlers.conversation import draw
from handlers.cycle_dates import begin_anew
from handlers.desk import Conversation, Desk, NotAllowed, enter, finish
from storage.drafts import StoredDraft
from storage.notice_steps import add_step
from storage.notices import Notice, notice_by_id
from storage.results import is_closed

LANGUAGE_NAMES = {"ky": "Кыргызча", "ru": "Русский", "en": "English"}


def entry(turn: Turn, notice: Notice) -> list[Button]:
    """The button under a result, for the Union."""
    return [Button(turn.t("result-tell"), f"s:step:{notice.id}")]


def _languages(notice: Notice) -> tuple[str, ...]:
    """In which languages it is told: Kyrgyz and Russian, and English where the consultation had it."""
    return ("ky", "ru", "en") if "en" in notice.texts else ("ky", "ru")


def _begin(turn: Turn, notice: Notice, rest: list[str]) -> Reply | None:
    if not works_on(turn, notice) or notice.closed_at is None:
        return None
    return show(draw(begin_anew(turn, WORD, {"notice": notice.id})))


def _notice(turn: Turn, stored: StoredDraft) -> Notice:
    return notice_by_id(turn.connection, int(str(stored.draft.context["notice"])))


def _may(turn: Turn, stored: StoredDraft) -> None:
    notice = _notice(turn, stored)
    if (
        stored.person != turn.person.id
        or not works_on(turn, notice)
        or not is_closed(turn.connection, notice.id)
    ):
        raise NotAllowed


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return step_form(_languages(_notice(turn, stored)))


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    key = desk.question.key if desk.question is not None else "kind"
    cancel = desk.button(t("label-cancel"), "drop")
    if key == "kind":
        kinds = [desk.button(t(f"step-kind-{kind}"), kind) for kind in (DECISION, STEP)]
        return Screen(t("step-ask-kind"), column([*kinds, cancel]))
    return Screen(t(f"step-ask-{key}"), rows(desk.button(t("label-back"), "back"), cancel))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    notice = _notice(desk.turn, desk.stored)
    kind = str(desk.draft.value("kind"))
    parts = [f"<b>{t(f'step-kind-{kind}')}</b>"]
    for language, words in words_of(desk.draft, _languages(notice)).items():
        lines = [f"<b>{t.html('step-in-language', language=LANGUAGE_NAMES[language])}</b>"]
        lines.append(t.escape(_short(words["what"])))
        lines += [t.html("result-why", why=_short(words["why"]))] if words["why"] else []
        parts.append("\n".join(lines))
    parts.append(t("step-review"))
    send, change = desk.button(t("label-send"), "send"), desk.button(t("label-change"), "go", "kind")
    return Screen("\n\n".join(parts), rows(send, change, desk.button(t("label-cancel"), "drop")))


def _short(words: str) -> str:
    """Words of which three languages with their reasons fit into one message."""
    return words if len(words) <= 500 else f"{words[:499].rstrip()}…"


def _send(desk: Desk) -> Reply:
    turn = desk.turn
    notice = _notice(turn, desk.stored)
    words = words_of(desk.draft, _languages(notice))
    kind = str(desk.draft.value("kind"))
    finish(desk)
    add_step(turn.connection, notice.id, kind, words, turn.person.id, turn.now)
    return Reply(edit=Screen(turn.t("step-told")), screens=(results_screen(turn, notice),))


def _left(desk: Desk) -> Reply:
    turn, notice = desk.turn, _notice(desk.turn, desk.stored)
    finish(desk)
    return Reply(edit=results_screen(turn, notice))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        may=_may,
        help=lambda desk, key: desk.turn.t("step-help"),
    )
)
ENTRIES.append(entry)
DEEDS["step"] = _begin
