"""What came of a consultation: read again at any time, as pages and tables, and for the Union what people wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.results import lines_text
from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.bursts import bursts
from domain.places import REGION
from handlers.scope import LOOK, READ, may_act
from reports.consultation_words import result_words, step_lines
from storage.audit import record
from storage.deliveries import deliver, was_queued_to
from storage.free_words import answer_times
from storage.notices import NoSuchNotice, Notice, notice_by_id
from storage.populations import populations
from storage.results import place_counted_in, read_result
from storage.updates import tally

LONGEST, LONGEST_STEPS, MOST_BURSTS = 2500, 1200, 5
FILES = ("xlsx", "csv")
Deed = Callable[[Turn, Notice, list[str]], Reply | None]

DEEDS: dict[str, Deed] = {}
"""What the words after `s:` lead to; each feature enters its own. None: it may not be done, and the tap is counted."""

ENTRIES: list[Callable[[Turn, Notice], list[Button]]] = []
"""What else stands under a result for those who work on it."""


def tapped(turn: Turn) -> Reply:
    """`s:<word>:<notice>:…`: a result, a file of it, or something done with it; what may not be done is counted."""
    word, number, *rest = (*turn.received.data.split(":")[1:], "", "")
    deed = DEEDS.get(word)
    try:
        notice = notice_by_id(turn.connection, int(number)) if number.isdigit() else None
    except NoSuchNotice:
        notice = None
    reply = deed(turn, notice, rest) if deed is not None and notice is not None else None
    if reply is None:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    return reply


def works_on(turn: Turn, notice: Notice) -> bool:
    """Whether the person works for the Union where the consultation was held."""
    return may_act(turn, notice.territory, READ)


def may_read(turn: Turn, notice: Notice) -> bool:
    """Whether a result may be read: by all when citizens were asked, else by those who were, and by the Union."""
    if notice.closes_at is None:
        return False
    meant = notice.audience.with_citizens or may_act(turn, notice.territory, LOOK)
    took_part = place_counted_in(turn.connection, turn.world.register, notice.id, turn.person.id) != ""
    return meant or took_part or was_queued_to(turn.connection, notice.what, turn.person.id)


def results_screen(turn: Turn, notice: Notice) -> Screen:
    """The result for this person's community, what was decided, and the ways to more."""
    t = turn.t
    place = turn.world.register.root if works_on(turn, notice) else _place(turn, notice)
    result = read_result(turn.connection, turn.world.register, notice.id, place)
    if result is None:
        lines = [t("result-not-yet")]
        if notice.closes_at is not None:
            lines.append(t("result-closes", date=t.moment(notice.closes_at.astimezone(turn.world.zone))))
        return Screen(t.escape("\n".join(lines)), column([_back(turn, notice)]))
    text = result_words(result, place or result.country, t, LONGEST)
    told = "\n".join(step_lines(result, t))
    if len(told) > LONGEST_STEPS:
        told = f"{told[: LONGEST_STEPS - 1].rstrip()}…"
    parts = [lines_text(text, t), *([t.escape(told)] if told else [])]
    buttons = [Button(t("result-pdf"), f"s:pdf:{notice.id}")] if result.figures else []
    if works_on(turn, notice):
        parts += _bursts(turn, notice)
        files = FILES if result.figures else ()
        buttons += [Button(t(f"result-{kind}"), f"s:{kind}:{notice.id}") for kind in files]
        buttons += [button for entry in ENTRIES for button in entry(turn, notice)]
    parts += [t("invented")] if result.invented else []
    return Screen("\n\n".join(parts), column([*buttons, _back(turn, notice)]))


def _back(turn: Turn, notice: Notice) -> Button:
    """The way back: to the notice for those who work on it, to one's consultations for everybody else."""
    return Button(turn.t("label-back"), f"j:v:{notice.id}" if works_on(turn, notice) else "j:consult")


def _place(turn: Turn, notice: Notice) -> str:
    """The community whose figures the person is shown: where they were counted, else their own."""
    register = turn.world.register
    counted = place_counted_in(turn.connection, register, notice.id, turn.person.id)
    return counted or turn.person.territory


def _bursts(turn: Turn, notice: Notice) -> list[str]:
    """Places that answered all at once, for the Union to look into."""
    t, zone = turn.t, turn.world.zone
    times = answer_times(turn.connection, notice.id)
    known = populations(turn.connection, turn.world.register, times)
    found = sorted(bursts(times, known), key=lambda one: -one.n)[:MOST_BURSTS]
    return [
        t.html(
            "result-burst",
            place=turn.world.label(one.territory, t),
            n=one.n,
            minutes=one.minutes,
            moment=t.moment(one.since.astimezone(zone)),
        )
        for one in found
    ]


def _show(turn: Turn, notice: Notice, rest: list[str]) -> Reply | None:
    return Reply(screens=(results_screen(turn, notice),)) if may_read(turn, notice) else None


def _pdf(turn: Turn, notice: Notice, rest: list[str]) -> Reply | None:
    """The pages: of the whole country for the Union, of one's own region for everybody else."""
    if not may_read(turn, notice):
        return None
    register = turn.world.register
    place = _place(turn, notice)
    region = register.at_level(place, REGION) if place in register.by_code else ""
    return _file(turn, notice, "pdf", register.root if works_on(turn, notice) else region or register.root)


def _file(turn: Turn, notice: Notice, kind: str, territory: str) -> Reply:
    """Queue a file; it comes as soon as it is made."""
    t = turn.t
    result = read_result(turn.connection, turn.world.register, notice.id)
    if result is None:
        return Reply(toast=t("result-not-yet"), alert=True)
    args = {
        "notice": notice.id,
        "territory": territory,
        "language": t.language,
        "title": result.title(t.language),
    }
    what = f"result {kind} {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], f"consultation-{kind}", args, turn.now, urgent=True)
    return Reply(toast=t("result-making"), screens=(Screen(t("result-making")),))


def _table(kind: str) -> Deed:
    def table(turn: Turn, notice: Notice, rest: list[str]) -> Reply | None:
        if not works_on(turn, notice):
            return None
        record(
            turn.connection, "result table", f"notice {notice.id}", turn.now, by=turn.person.id, became=kind
        )
        return _file(turn, notice, kind, turn.world.register.root)

    return table


TABLES: Mapping[str, Deed] = {kind: _table(kind) for kind in FILES}
DEEDS.update({"show": _show, "pdf": _pdf, **TABLES})
