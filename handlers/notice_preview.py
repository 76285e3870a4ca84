"""A notice before it goes: what it says of itself, the proof, and what becomes of readers without words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.notice_audience import (
    audience_words,
    count_words,
    counts_words,
    duration_words,
    rate_words,
    title_of,
    told,
)
from bot.notice_questions import asked_lines
from bot.notice_screens import NoWords, notice_screen
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.notice_form import LANGUAGES
from domain.notice_times import seconds_for
from domain.notices import WRITTEN, needs_second
from handlers.notice_reach import LEAVE_OUT, Reach, blockers, reach, really_goes_at
from handlers.notice_scope import (
    DEEDS,
    EXTRAS,
    found,
    is_public,
    may_confirm,
    may_write,
    settled_before,
    to_write,
)
from locales import texts
from storage.notice_sending import (
    change_words,
)
from storage.notices import Notice, NotNow, notice_by_id
from storage.questions import questions_of


def preview(turn: Turn, notice: Notice) -> Screen:
    """A notice that may still be changed."""
    t = turn.t
    reached = reach(turn, notice)
    stops = blockers(turn, notice, reached)
    lines = [
        t.html("compose-preview-title", number=str(notice.id), title=title_of(t, notice)),
        t(f"compose-state-{notice.state}"),
        t.escape(audience_words(turn.world, t, notice.audience)),
        _recipients(turn, notice, reached),
        *_fewer(turn, notice, reached.total),
        *([_duration(turn, n)] if (n := told(notice.audience, reached.total)) else []),
        when_words(turn, notice),
        *_file(turn, notice),
        *asked_lines(turn.world, t, notice, questions_of(turn.connection, notice.id)),
        *([t("compose-is-danger")] if notice.danger else []),
        *_missing_lines(turn, notice, reached.missing),
        *_second(turn, notice, reached.total),
        *(f"⚠️ {why}" for why in stops),
    ]
    return Screen("\n".join(lines), column(_buttons(turn, notice, reached.missing, may_go=not stops)))


def _recipients(turn: Turn, notice: Notice, reached: Reach) -> str:
    """How many get it, by the language they read where nobody can be told by that."""
    t, audience = turn.t, notice.audience
    by_language = "" if audience.took_part else counts_words(t, reached.counts)
    n = count_words(t, audience, reached.total)
    if not by_language:
        return str(t("compose-confirm-count", n=n))
    return str(t("compose-recipients", n=n, languages=by_language))


def _fewer(turn: Turn, notice: Notice, total: int) -> list[str]:
    """That a sample asks for more than there are."""
    t, audience = turn.t, notice.audience
    if not total < audience.sample:
        return []
    sample, n = t.number(audience.sample), count_words(t, audience, total)
    return [t("compose-sample-fewer", sample=sample, n=n)]


def _duration(turn: Turn, recipients: int) -> str:
    t, rate = turn.t, turn.world.rate
    return str(
        t("compose-duration", time=duration_words(t, seconds_for(recipients, rate)), rate=rate_words(t, rate))
    )


def when_words(turn: Turn, notice: Notice) -> str:
    """When a notice goes, in words."""
    t, really = turn.t, really_goes_at(turn, notice)
    if really > turn.now:
        return str(t("compose-goes-at", moment=t.moment(really)))
    return str(t("compose-goes-now"))


def _file(turn: Turn, notice: Notice) -> list[str]:
    if not notice.file:
        return []
    name = notice.file_name or turn.t(f"compose-file-is-{notice.file_kind}")
    return [turn.t.html("compose-has-file", name=name)]


def _second(turn: Turn, notice: Notice, total: int) -> list[str]:
    if notice.confirmed_by is not None:
        return [turn.t("compose-second-there")]
    if notice.refusal:
        return [turn.t.html("compose-second-refused", reason=notice.refusal)]
    return [turn.t("compose-second-needed")] if needs_second(total, notice.audience) else []


def _missing_lines(turn: Turn, notice: Notice, missing: Mapping[str, int]) -> list[str]:
    t, lines = turn.t, []
    for language, n in missing.items():
        lines.append(t(f"compose-missing-{language}", n=count_words(t, notice.audience, n)))
        if notice.for_missing in notice.texts:
            other = t(f"compose-language-{notice.for_missing}")
            lines.append(t("compose-missing-get", language=other))
        elif notice.for_missing == LEAVE_OUT:
            lines.append(t("compose-missing-none"))
    return lines


def _buttons(turn: Turn, notice: Notice, missing: Mapping[str, int], *, may_go: bool) -> list[Button]:
    t, number = turn.t, notice.id
    buttons = []
    if missing:
        buttons.append(Button(t("compose-leave-out"), f"j:m:{number}:{LEAVE_OUT}"))
        others = [one for one in LANGUAGES if one in notice.texts]
        buttons += [
            Button(t("compose-give", language=t(f"compose-language-{one}")), f"j:m:{number}:{one}")
            for one in others
        ]
    buttons += [Button(t("compose-proof"), f"j:p:{number}"), Button(t("compose-change"), f"j:e:{number}")]
    buttons += [button for extra in EXTRAS for button in extra(turn, notice)]
    if notice.state == WRITTEN and may_go:
        buttons.append(Button(t("label-send"), f"j:send:{number}"))
    buttons.append(Button(t("compose-drop"), f"j:drop:{number}"))
    return [*buttons, Button(t("label-back"), "j:l:0")]


def _for_missing(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:m:N:<choice>`: what readers of a language without words get."""
    notice = to_write(turn, rest)
    if notice is None or len(rest) != 2 or rest[1] not in (LEAVE_OUT, *notice.texts):
        return None
    try:
        change_words(turn.connection, notice.id, {}, {"for_missing": rest[1]}, turn.now, turn.person.id)
    except NotNow:
        return settled_before(turn)
    return Reply(edit=preview(turn, notice_by_id(turn.connection, notice.id)))


def _proof(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:p:N[:language]`: the very message, to oneself; in each language in turn."""
    notice = found(turn, rest)
    if notice is None or not (may_write(turn, notice) or may_confirm(turn, notice) or is_public(notice)):
        return None
    language = rest[1] if len(rest) > 1 else turn.t.language
    if language not in LANGUAGES:
        return None
    try:
        screen = notice_screen(turn.world, texts(language), notice, questions_of(turn.connection, notice.id))
    except NoWords:
        return Reply(toast=turn.t("compose-no-words"), alert=True)
    t = turn.t
    others = [
        Button(t("compose-proof-in", language=t(f"compose-language-{one}")), f"j:p:{notice.id}:{one}")
        for one in LANGUAGES
        if one != language and one in notice.texts
    ]
    back = Button(t("label-back"), f"j:v:{notice.id}")
    return show(screen, Screen(t("compose-proof-shown"), column([*others, back])))


DEEDS["m"] = _for_missing
DEEDS["p"] = _proof
