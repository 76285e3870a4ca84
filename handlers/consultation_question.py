"""Writing one question of a consultation: its kind by a button, its words and options in each language, a review."""

from __future__ import annotations

from dataclasses import replace

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.consultations import KINDS, NUMBER, SCALE, SCALES, Asked
from domain.draft import Json, Unfinished
from domain.forms import REVIEW, Form
from domain.question_form import (
    WORD,
    Facts,
    answers_from,
    outdated,
    question_form,
    spec_of,
    values_from,
    words_of,
)
from handlers.consultation_scope import languages_of, to_edit_question
from handlers.conversation import draw
from handlers.cycle_dates import begin_anew
from handlers.desk import Conversation, Desk, NotAllowed, enter, finish, leave
from handlers.notice_scope import may_write, to_write
from locales import Texts, texts
from storage.drafts import StoredDraft
from storage.notices import NoSuchNotice, Notice, notice_by_id
from storage.questions import Frozen, NewQuestion, add_question, change_question, questions_of, why_frozen


def begin_new(turn: Turn, rest: list[str]) -> Reply | None:
    """`z:new:N`: write a question that comes after the others."""
    notice = to_write(turn, rest)
    if notice is None:
        return None
    return _frozen(turn, notice) or show(draw(_begun(turn, notice, 0)))


def begin_change(turn: Turn, rest: list[str]) -> Reply | None:
    """`z:change:Q`: write a question anew, beginning from what it is."""
    found = to_edit_question(turn, rest)
    if found is None:
        return None
    notice, number = found
    frozen = _frozen(turn, notice)
    if frozen is not None:
        return frozen
    asked = next(one for one in questions_of(turn.connection, notice.id) if one.id == number)
    desk = _begun(turn, notice, number)
    given = answers_from(values_from(asked, languages_of(notice)), turn.person.id, turn.now.isoformat())
    at_review = replace(desk.draft, answers=given).leave(turn.person.id, Unfinished(REVIEW))
    complete = all(one.key in given for one in desk.form.relevant(at_review))
    desk.stored = turn.save(desk.stored, at_review if complete else replace(desk.draft, answers=given))
    return show(draw(desk))


def _begun(turn: Turn, notice: Notice, replaces: int) -> Desk:
    return begin_anew(turn, WORD, {"notice": notice.id, "replaces": replaces})


def _frozen(turn: Turn, notice: Notice) -> Reply | None:
    reason = why_frozen(turn.connection, notice)
    return Reply(toast=turn.t(f"questions-frozen-{reason}"), alert=True) if reason else None


def _notice(turn: Turn, stored: StoredDraft) -> Notice:
    return notice_by_id(turn.connection, int(str(stored.draft.context["notice"])))


def may(turn: Turn, stored: StoredDraft) -> None:
    """Whether the person may change the notice that their draft is about. Raises NotAllowed."""
    try:
        notice = _notice(turn, stored)
    except NoSuchNotice:
        raise NotAllowed from None
    if stored.person != turn.person.id or not may_write(turn, notice):
        raise NotAllowed


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return question_form(languages_of(_notice(turn, stored)))


def _values(desk: Desk) -> dict[str, Json]:
    return {key: one.value for key, one in desk.draft.answers.items()}


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    return Facts({key: one.value for key, one in stored.draft.answers.items()})


def _ask(desk: Desk) -> Screen:
    t, question = desk.turn.t, desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    ends = [desk.button(t("compose-keep"), "keep")] if desk.answer(question.key) is not None else []
    ends += [desk.button(t("label-skip"), "skip")] if question.skips else []
    ends += [desk.button(t("label-back"), "back")] if question.key != "kind" else []
    ends.append(desk.button(t("label-cancel"), "cancel"))
    part, _, language = question.key.partition("-")
    taps: list[Button] = []
    if part == "kind":
        taps = [desk.button(t(f"question-kind-{one}"), one) for one in KINDS]
    elif part == "optional":
        taps = [desk.button(t(f"question-optional-{one}"), one) for one in ("yes", "no")]
    elif part == "options" and desk.draft.value("kind") == SCALE:
        part = "steps"
        if language == question.about:
            taps = [desk.button(t("question-steps-unnamed", n=one), str(one)) for one in SCALES]
    text = (
        t.html(f"question-ask-{part}", language=_language(language))
        if language
        else t(f"question-ask-{part}")
    )
    lines = [text, *_beside(desk, question.key)]
    return Screen("\n".join(lines), (*column(taps), *rows(*ends)))


def _language(language: str) -> str:
    return texts(language)("language-name")


def _beside(desk: Desk, key: str) -> list[str]:
    """Beside words in a further language, those of the first; the present words of what is changed."""
    t, values = desk.turn.t, _values(desk)
    part, _, language = key.partition("-")
    first = languages_of(_notice(desk.turn, desk.stored))[0]
    given, written_in = values.get(key), language
    if not given and language and language != first:
        given, written_in = values.get(f"{part}-{first}"), first
    if isinstance(given, dict):
        given = "\n".join(one for one in (str(given["label"]), str(given["help"])) if one)
    if isinstance(given, list):
        given = "\n".join(str(one) for one in given)
    if not isinstance(given, str) or not language:
        return []
    return ["", t.html("question-written", language=_language(written_in), text=given)]


def _answered(desk: Desk, key: str) -> None:
    """Ask again for what fits no more: options of another kind, or fewer or more than in the first language."""
    languages = languages_of(_notice(desk.turn, desk.stored))
    gone = [one for one in outdated(_values(desk), key, languages) if one in desk.draft.answers]
    if gone:
        desk.stored = desk.turn.save(desk.stored, desk.draft.without(*gone))
        desk.__dict__.pop("form", None)


def _review(desk: Desk) -> Screen:
    t, values = desk.turn.t, _values(desk)
    languages = languages_of(_notice(desk.turn, desk.stored))
    lines: list[str] = [t.html("question-review", kind=t(f"question-kind-{values['kind']}"))]
    words = words_of(values, languages)
    for one in languages:
        said = [f"{t.escape(_language(one))}: <b>{t.escape(words[one].label)}</b>"]
        said += [t.escape(words[one].help)] if words[one].help else []
        said += [f"• {t.escape(each)}" for each in words[one].options]
        said += [t.html("consultation-unit", unit=words[one].unit)] if words[one].unit else []
        lines.append("\n".join(said))
    lines += spec_lines(t, Asked(0, 0, str(values["kind"]), False, words, spec_of(values, languages)))
    lines.append(t("question-may-skip" if values["optional"] == "yes" else "question-must"))
    parts = [desk.button(_part(t, one.key), "go", one.key) for one in desk.form.relevant(desk.draft)]
    keep = desk.button(t("question-store"), "send")
    return Screen(
        "\n\n".join(lines), (*column([keep]), *rows(*parts, desk.button(t("label-cancel"), "cancel")))
    )


def _part(t: Texts, key: str) -> str:
    part, _, language = key.partition("-")
    return f"✏️ {t(f'question-part-{part}')}{f' · {_language(language)}' if language else ''}"


def spec_lines(t: Texts, asked: Asked) -> list[str]:
    """The ends of a scale or of the numbers that are taken."""
    low, high = asked.spec.get("min"), asked.spec.get("max")
    if asked.kind not in (SCALE, NUMBER) or low is None:
        return []
    return [t("consultation-between", min=str(low), max=str(high))]


def _send(desk: Desk) -> Reply:
    from handlers.consultation_editing import questions_screen

    turn, notice, values = desk.turn, _notice(desk.turn, desk.stored), _values(desk)
    languages = languages_of(notice)
    optional = values["optional"] == "yes"
    new = NewQuestion(str(values["kind"]), optional, words_of(values, languages), spec_of(values, languages))
    replaces, me = int(str(desk.draft.context["replaces"])), turn.person.id
    finish(desk)
    try:
        if not replaces or change_question(turn.connection, notice.id, replaces, new, me, turn.now) is None:
            add_question(turn.connection, notice.id, new, me, turn.now)
    except Frozen as frozen:
        words = turn.t(f"questions-frozen-{frozen.reason}")
        return Reply(edit=Screen(words), screens=(questions_screen(turn, notice),))
    return Reply(edit=Screen(turn.t("question-stored")), screens=(questions_screen(turn, notice),))


def left(desk: Desk) -> Reply:
    """Back at the questions, with nothing changed."""
    from handlers.consultation_editing import questions_screen

    notice = _notice(desk.turn, desk.stored)
    finish(desk)
    return Reply(edit=questions_screen(desk.turn, notice))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return left(desk)


def _name(desk: Desk, key: str) -> str:
    question = desk.question
    return "" if question is None else _part(desk.turn.t, question.key).removeprefix("✏️ ")


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        left,
        _paused,
        facts=_facts,
        may=may,
        answered=_answered,
        help=_name,
    )
)
