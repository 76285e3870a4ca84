"""A notice as its second person gets it: what is to be confirmed, in whole, with the taps that confirm or refuse."""

from __future__ import annotations

from collections.abc import Sequence

from bot.notice_audience import audience_words, count_words
from bot.notice_questions import asked_lines
from bot.notice_screens import sender
from bot.screens import Button, Screen, column
from bot.world import World
from domain.consultations import Asked
from domain.notice_form import LANGUAGES, MOST_UNITS, units
from locales import Texts, texts
from storage.notices import Notice


def asked_screen(
    world: World, t: Texts, notice: Notice, recipients: int, stamp: str, questions: Sequence[Asked] = ()
) -> Screen:
    """Who wants to send what to how many. `stamp` is the notice's fingerprint: what changes is asked anew.

    A text too long to stand here as well comes with a tap, as do the other languages and the file.
    """
    language = t.language if t.language in notice.texts else next(iter(notice.texts), "")
    words = notice.texts.get(language)
    lines = [
        t("compose-confirm-title", number=str(notice.id)),
        t.html("compose-confirm-who", who=sender(world, t, notice)),
        t.escape(audience_words(world, t, notice.audience)),
        t("compose-confirm-count", n=count_words(t, notice.audience, recipients)),
    ]
    if notice.send_at is not None:
        lines.append(t("compose-goes-at", moment=t.moment(notice.send_at.astimezone(world.zone))))
    if notice.danger:
        lines.append(t("compose-is-danger"))
    if words is not None:
        asked = asked_lines(world, t, notice, questions)
        asked = ["", *asked] if asked else []
        whole = [*lines, "", f"<b>{t.escape(words.title)}</b>", t.escape(words.body), *asked]
        short = [*lines, "", f"<b>{t.escape(words.title)}</b>", t("compose-confirm-long"), *asked]
        lines = whole if units("\n".join(whole)) <= MOST_UNITS else short
    return Screen("\n".join(lines), column(_buttons(t, notice, stamp, asks=bool(questions))))


def _buttons(t: Texts, notice: Notice, stamp: str, *, asks: bool) -> list[Button]:
    number, worded = notice.id, [one for one in LANGUAGES if one in notice.texts]
    buttons = [
        Button(t("compose-proof-in", language=t(f"compose-language-{one}")), f"j:p:{number}:{one}")
        for one in worded
    ]
    if asks:
        buttons += [
            Button(t("questions-preview", language=texts(one)("language-name")), f"z:look:{number}:{one}:0")
            for one in worded
        ]
    if notice.file:
        name = "consult-more-pdf" if notice.file_kind == "pdf" else "consult-more-picture"
        buttons.append(Button(t(name), f"j:file:{number}"))
    confirm = Button(t("compose-confirm"), f"j:ok:{number}:{stamp}")
    return [*buttons, confirm, Button(t("compose-refuse"), f"j:no:{number}:{stamp}")]
