"""A notice before it goes: how many it reaches and how long that takes, the proof, and the taps that send or drop it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.notice_audience import audience_words, counts_words, duration_words, title_of
from bot.notice_screens import NoWords, missing_languages, notice_screen
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.notice_form import LANGUAGES, MOST_UNITS, NEEDED, units
from domain.notice_times import goes_at, seconds_for
from domain.notices import WRITTEN, needs_second
from handlers.notice_going import going_screen
from handlers.notice_scope import (
    DEEDS,
    confirmers,
    found,
    is_public,
    may_confirm,
    may_write,
    settled_before,
    to_write,
)
from locales import texts
from storage.audience import count_by_language
from storage.deliveries import deliver
from storage.notice_lists import count_questions
from storage.notice_sending import (
    OPEN_TO_CHANGE,
    ask_second,
    change_words,
    drop_notice,
    fingerprint,
    set_going,
)
from storage.notices import Notice, NotNow, notice_by_id

LEAVE_OUT = "leave-out"
EXTRAS: list[Callable[[Turn, Notice], list[Button]]] = []
"""What else stands under a notice that may still be changed: each feature enters a function that gives its buttons."""

BLOCKERS: list[Callable[[Turn, Notice], str]] = []
"""What else keeps a notice from going: each feature enters a function that says why, in words ("" when it may)."""


def counted(turn: Turn, notice: Notice) -> dict[str, int]:
    """How many a notice would reach now, by language; those it leaves out for want of words are not among them."""
    counts = count_by_language(
        turn.connection, turn.world.register, notice.audience, turn.now, danger=notice.danger
    )
    if notice.for_missing in notice.texts:
        return counts
    return {language: n for language, n in counts.items() if language in notice.texts}


def without_words(turn: Turn, notice: Notice) -> dict[str, int]:
    """How many of a notice's audience read a language in which it says nothing."""
    counts = count_by_language(
        turn.connection, turn.world.register, notice.audience, turn.now, danger=notice.danger
    )
    return missing_languages(notice, counts)


def blockers(turn: Turn, notice: Notice, counts: Mapping[str, int], missing: Mapping[str, int]) -> list[str]:
    """Why a notice cannot go as it is, in words."""
    t = turn.t
    found = [t(f"compose-block-words-{one}") for one in NEEDED if one not in notice.texts]
    found += [
        t(f"compose-block-long-{one}")
        for one in notice.texts
        if units(notice_screen(turn.world, texts(one), notice, 1).text) > MOST_UNITS
    ]
    undecided = notice.for_missing not in notice.texts and notice.for_missing != LEAVE_OUT
    if missing and undecided:
        found.append(t("compose-block-missing"))
    if not sum(counts.values()) and not (missing and undecided):
        found.append(t("compose-block-nobody"))
    found += _dates(turn, notice)
    return [*found, *(why for blocker in BLOCKERS if (why := blocker(turn, notice)))]


def _dates(turn: Turn, notice: Notice) -> list[str]:
    if notice.closes_at is None:
        return []
    opens = max(_really(turn, notice), notice.opens_at or notice.made_at)
    return [turn.t("compose-block-closes")] if notice.closes_at <= opens else []


def _really(turn: Turn, notice: Notice) -> datetime:
    """When a notice would go if it were sent now."""
    zone, now = turn.world.zone, turn.now
    meant = max(now, notice.send_at) if notice.send_at is not None else now
    return goes_at(meant.astimezone(zone), turn.world.calendar, danger=notice.danger)


def preview(turn: Turn, notice: Notice) -> Screen:
    """A notice that may still be changed."""
    t = turn.t
    counts, missing = counted(turn, notice), without_words(turn, notice)
    total = sum(counts.values())
    stops = blockers(turn, notice, counts, missing)
    lines = [
        t.html("compose-preview-title", number=str(notice.id), title=title_of(t, notice)),
        t(f"compose-state-{notice.state}"),
        t.escape(audience_words(turn.world, t, notice.audience)),
        t("compose-recipients", n=t.number(total), languages=counts_words(t, counts) or "—"),
        t("compose-duration", time=duration_words(t, seconds_for(total))),
        _when(turn, notice),
        *_file(turn, notice),
        *([t("compose-is-danger")] if notice.danger else []),
        *_missing_lines(turn, notice, missing),
        *([t("compose-second-needed")] if needs_second(total, notice.audience) else []),
        *(f"⚠️ {why}" for why in stops),
    ]
    return Screen("\n".join(lines), column(_buttons(turn, notice, missing, may_go=not stops)))


def _when(turn: Turn, notice: Notice) -> str:
    t, really = turn.t, _really(turn, notice)
    if really > turn.now:
        return str(t("compose-goes-at", moment=t.moment(really)))
    return str(t("compose-goes-now"))


def _file(turn: Turn, notice: Notice) -> list[str]:
    if not notice.file:
        return []
    name = notice.file_name or turn.t(f"compose-file-is-{notice.file_kind}")
    return [turn.t.html("compose-has-file", name=name)]


def _missing_lines(turn: Turn, notice: Notice, missing: Mapping[str, int]) -> list[str]:
    t, lines = turn.t, []
    for language, n in missing.items():
        lines.append(t(f"compose-missing-{language}", n=t.number(n)))
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
        screen = notice_screen(
            turn.world, texts(language), notice, count_questions(turn.connection, notice.id)
        )
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


def _ask(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:send:N`: once more before it goes."""
    notice = to_write(turn, rest)
    if notice is None:
        return None
    counts = counted(turn, notice)
    if notice.state != WRITTEN:
        return settled_before(turn)
    if blockers(turn, notice, counts, without_words(turn, notice)):
        return Reply(edit=preview(turn, notice))
    t = turn.t
    total = sum(counts.values())
    name = "compose-send-ask-second" if needs_second(total, notice.audience) else "compose-send-ask"
    text = f"{t(name, n=t.number(total))}\n{_when(turn, notice)}"
    yes = Button(t("label-send"), f"j:go:{notice.id}:{fingerprint(turn.connection, notice)}")
    return Reply(edit=Screen(text, column([yes, Button(t("label-back"), f"j:v:{notice.id}")])))


def _go(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:go:N:<fingerprint>`: send what was seen, once whoever taps how often."""
    notice = to_write(turn, rest[:1])
    if notice is None or len(rest) != 2:
        return None
    if notice.state != WRITTEN:
        return settled_before(turn)
    counts = counted(turn, notice)
    if rest[1] != fingerprint(turn.connection, notice):
        return Reply(toast=turn.t("compose-changed-since"), alert=True, edit=preview(turn, notice))
    if blockers(turn, notice, counts, without_words(turn, notice)):
        return Reply(edit=preview(turn, notice))
    try:
        if needs_second(sum(counts.values()), notice.audience):
            return _to_second(turn, notice, sum(counts.values()))
        return send(turn, notice)
    except NotNow:
        return settled_before(turn)


def send(turn: Turn, notice: Notice) -> Reply:
    """Set a notice going, or schedule it, and say which. Raises NotNow."""
    world = turn.world
    now = turn.now.astimezone(world.zone)
    later = set_going(turn.connection, world.register, world.calendar, notice.id, now, turn.person.id)
    after = notice_by_id(turn.connection, notice.id)
    if later is not None:
        said = turn.t("compose-scheduled", moment=turn.t.moment(later))
        return Reply(edit=preview(turn, after).above(said))
    return Reply(edit=going_screen(turn, after))


def _to_second(turn: Turn, notice: Notice, total: int) -> Reply:
    others = confirmers(turn, notice)
    if not others:
        name = "compose-no-partner" if notice.role != "partner" else "compose-no-union"
        return Reply(edit=Screen(turn.t(name), column([Button(turn.t("label-back"), f"j:v:{notice.id}")])))
    ask_second(turn.connection, notice.id, turn.now, turn.person.id)
    what = f"notice {notice.id} asked {turn.now.isoformat()}"
    args = {"notice": notice.id, "n": total}
    deliver(
        turn.connection, what, others, "notice-confirm", args, turn.now, danger=notice.danger, urgent=True
    )
    after = notice_by_id(turn.connection, notice.id)
    return Reply(edit=preview(turn, after).above(turn.t("compose-asked-second", n=len(others))))


def _drop(turn: Turn, rest: list[str]) -> Reply | None:
    notice = to_write(turn, rest)
    if notice is None:
        return None
    if notice.state not in OPEN_TO_CHANGE:
        return settled_before(turn)
    t = turn.t
    buttons = [Button(t("compose-drop"), f"j:gone:{notice.id}"), Button(t("label-back"), f"j:v:{notice.id}")]
    return Reply(edit=Screen(t("compose-drop-ask"), column(buttons)))


def _gone(turn: Turn, rest: list[str]) -> Reply | None:
    notice = to_write(turn, rest)
    if notice is None:
        return None
    try:
        drop_notice(turn.connection, notice.id, turn.now, turn.person.id)
    except NotNow:
        return settled_before(turn)
    return Reply(edit=Screen(turn.t("compose-dropped"), column([Button(turn.t("label-back"), "j:l:0")])))


DEEDS["m"] = _for_missing
DEEDS["p"] = _proof
DEEDS["send"] = _ask
DEEDS["go"] = _go
DEEDS["drop"] = _drop
DEEDS["gone"] = _gone
