"""A notice as its reader sees it: one message in their language, with what leads on from it.

A delivery is one message. A picture bears a text that fits into a caption; a longer text goes as a message, and the
picture, like a PDF, comes after a tap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.screens import Button, Screen, rows
from bot.world import World
from domain.consultation_form import minutes
from domain.consultations import Asked
from domain.notice_form import MOST_CAPTION, units
from locales import LANGUAGES, Texts, texts
from storage.notices import Notice, Words

RESERVED = 420
"""UTF-16 units kept for the lines around a notice's own words, which may still grow: deadline, questions, marks."""


class NoWords(Exception):
    """A notice says nothing in its reader's language, and nobody decided to give them another."""


def words_for(notice: Notice, language: str) -> tuple[Words, str]:
    """What a notice says to readers of a language, and the language that is in. Raises NoWords."""
    own = notice.texts.get(language)
    if own is not None:
        return own, language
    other = notice.texts.get(notice.for_missing)
    if other is None:
        raise NoWords(language)
    return other, notice.for_missing


def sender(world: World, t: Texts, notice: Notice) -> str:
    """The organisation that sends a notice, with its territory; no person's name."""
    word = "partner" if notice.role == "partner" else "union"
    if word == "union":
        return t("role-union")
    return t("consult-partner", territory=world.label(notice.territory, t))


def notice_screen(world: World, t: Texts, notice: Notice, questions: Sequence[Asked]) -> Screen:
    """The message of a notice in a language. Raises NoWords."""
    words, language = words_for(notice, t.language)
    text = "\n".join((_head(world, t, notice, questions), *_body(t, words, language, t.language)))
    tail = _tail(world, t, notice, questions)
    text = "\n".join((text, "", *tail)) if tail else text
    as_caption = notice.file_kind == "picture" and units(text) <= MOST_CAPTION
    buttons = _buttons(t, notice, questions, shown=as_caption)
    if as_caption:
        return Screen(text, buttons, attached=notice.file, attached_as="picture")
    return Screen(text, buttons)


def units_with(world: World, language: str, title: str, body: str) -> int:
    """How long the message would be with this title and body, with room for what still may be added."""
    t = texts(language)
    return RESERVED + units(f"<b>{t.escape(title)}</b>\n{t.escape(body)}")


def _head(world: World, t: Texts, notice: Notice, questions: Sequence[Asked]) -> str:
    if notice.danger:
        return str(t("consult-danger"))
    name = "consult-asks" if questions else "consult-tells"
    head: str = t.html(name, who=sender(world, t, notice))
    return f"{head}\n{t('consult-corrects')}" if notice.corrects is not None else head


def _body(t: Texts, words: Words, language: str, wanted: str) -> list[str]:
    marked = [] if language == wanted else [t(f"consult-other-language-{language}")]
    return [*marked, f"<b>{t.escape(words.title)}</b>", t.escape(words.body)]


def _tail(world: World, t: Texts, notice: Notice, questions: Sequence[Asked]) -> list[str]:
    lines = []
    if questions:
        lines.append(t("consult-questions", n=len(questions), minutes=minutes(questions)))
        if notice.closes_at is not None:
            day = notice.closes_at.astimezone(world.zone).date()
            lines[0] = f"{lines[0]} · {t('consult-until', date=t.date(day, 'short'))}"
        lines.append(t("consult-nameless"))
    if not world.cycle.decree:
        lines.append(t("purpose-trial-year"))
    if notice.invented or world.cycle.invented:
        lines.append(t("invented"))
    return lines


def _buttons(
    t: Texts, notice: Notice, questions: Sequence[Asked], *, shown: bool
) -> tuple[tuple[Button, ...], ...]:
    buttons = [Button(t("consult-answer"), f"z:begin:{notice.id}")] if questions else []
    if notice.file and not shown:
        name = "consult-more-pdf" if notice.file_kind == "pdf" else "consult-more-picture"
        buttons.append(Button(t(name), f"j:file:{notice.id}"))
    if not notice.danger:
        buttons.append(Button(t("consult-mute"), f"j:mute:{notice.id}"))
    return rows(*buttons)


def missing_languages(notice: Notice, counts: Mapping[str, int]) -> dict[str, int]:
    """The languages of an audience in which a notice says nothing, with how many read them.

    Of those who did something each language that was asked for is named, or it would tell that one of them reads it.
    """
    audience = notice.audience
    named = (
        (audience.languages or LANGUAGES) if audience.took_part else [one for one, n in counts.items() if n]
    )
    return {one: counts.get(one, 0) for one in named if one not in notice.texts}
