"""What people wrote and photographed in a consultation: the Union reads it by region; every look is logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.tally import PHOTO, TEXT
from handlers.consultation_results import DEEDS, ENTRIES, Deed, works_on
from handlers.scope import READ, may_act
from locales import Texts
from storage.audit import record_look
from storage.free_words import Written, answered_places, by_region, written
from storage.notices import Notice
from storage.results import questions_of

PAGE = {TEXT: 10, PHOTO: 3}
WORDS = {TEXT: "words", PHOTO: "photos"}
LONGEST_LABEL, LONGEST_ANSWER, LONGEST_SCREEN, MOST_PHOTOS = 60, 500, 3500, 10
LOOKED = "consultation"


def _kinds(turn: Turn, notice: Notice) -> dict[str, str]:
    return {one.asked.key: one.asked.kind for one in questions_of(turn.connection, notice.id)}


def entry(turn: Turn, notice: Notice) -> list[Button]:
    """The button under a result, where anything was asked in words or photos."""
    if not {TEXT, PHOTO} & set(_kinds(turn, notice).values()):
        return []
    return [Button(turn.t("result-words"), f"s:words:{notice.id}")]


def _regions(turn: Turn, notice: Notice) -> dict[str, list[str]]:
    """The communities in which anybody answered, by those regions whose people this person may read."""
    found = by_region(turn.world.register, answered_places(turn.connection, notice.id))
    return {region: codes for region, codes in found.items() if may_act(turn, region, READ)}


def _list(turn: Turn, notice: Notice) -> Screen:
    t, kinds = turn.t, set(_kinds(turn, notice).values())
    buttons = []
    for region in sorted(_regions(turn, notice), key=lambda code: turn.world.label(code, t)):
        name = turn.world.label(region, t)
        for kind, word in WORDS.items():
            if kind in kinds:
                label = name if kind == TEXT else f"{name} · {t('result-photos')}"
                buttons.append(Button(label, f"s:{word}:{notice.id}:{region}:0"))
    text = t("result-words-title") if buttons else t("result-words-none")
    return Screen(text, column([*buttons, Button(t("label-back"), f"s:show:{notice.id}")]))


def _deed(kind: str) -> Deed:
    def read(turn: Turn, notice: Notice, rest: list[str]) -> Reply | None:
        """`s:words:<notice>` chooses a region, `s:words:<notice>:<region>:<row>` reads on behind a row."""
        if not works_on(turn, notice):
            return None
        region, after = (*rest, "", "0")[:2]
        if not region:
            return Reply(edit=_list(turn, notice))
        places = _regions(turn, notice).get(region)
        if places is None or not after.isdigit():
            return None
        record_look(turn.connection, region, LOOKED, turn.person.id, turn.now)
        kinds = _kinds(turn, notice)
        found = written(turn.connection, notice.id, places, kinds, kind, int(after), PAGE[kind] + 1)
        return Reply(screens=(_page(turn, notice, region, kind, found),))

    return read


def _page(turn: Turn, notice: Notice, region: str, kind: str, found: list[Written]) -> Screen:
    t = turn.t
    shown = _fitting(found, PAGE[kind])
    labels = {
        one.asked.key: one.wording(t.language).label for one in questions_of(turn.connection, notice.id)
    }
    parts: list[str] = [t.html("result-words-head", region=turn.world.label(region, t))]
    parts += _said(t, labels, shown)
    parts.append(t("result-words-looked") if shown else t("result-words-none"))
    buttons = []
    if len(found) > len(shown):
        go_on = f"s:{WORDS[kind]}:{notice.id}:{region}:{shown[-1].row}"
        buttons = [Button(t("page-next"), go_on)]
    photos = tuple(name for one in shown for name in one.photos)[:MOST_PHOTOS]
    back = Button(t("label-back"), f"s:words:{notice.id}")
    return Screen("\n\n".join(parts), column([*buttons, back]), photos=photos)


def _said(t: Texts, labels: Mapping[str, str], shown: Sequence[Written]) -> list[str]:
    """Each answer, with its question where the answer before was to another one."""
    parts, before = [], ""
    for one in shown:
        label = f"<b>{t.escape(labels[one.question][:LONGEST_LABEL])}</b>" if one.question != before else ""
        text = f"• {t.escape(one.text[:LONGEST_ANSWER])}" if one.text else ""
        parts.append("\n".join(part for part in (label, text) if part))
        before = one.question
    return [part for part in parts if part]


def _fitting(found: list[Written], most: int) -> list[Written]:
    """The first answers that fit into one message, those of one person never parted; always somebody's."""
    shown: list[Written] = []
    length = 0
    for _, group in groupby(found, key=lambda one: one.row):
        answers = list(group)
        size = sum(len(one.text[:LONGEST_ANSWER]) + LONGEST_LABEL for one in answers)
        if shown and (len(shown) + len(answers) > most or length + size > LONGEST_SCREEN):
            break
        shown += answers
        length += size
    return shown


ENTRIES.append(entry)
DEEDS.update({word: _deed(kind) for kind, word in WORDS.items()})
