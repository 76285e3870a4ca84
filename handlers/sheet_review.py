"""A returned table before it is taken over: what it changes, what must be confirmed, what is refused, and the taking.

The table lies in a draft of its sender's until they decide. The lines are worked out anew on every tap, against the
answers as they are then; what the button takes is what its screen showed, or the screen is drawn again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property

from bot.screens import Reply, Screen
from bot.turn import Turn
from domain import questionnaire
from domain.draft import Answer, Draft, Json, Unfinished
from domain.forms import REVIEW, Form, progress
from domain.questionnaire import Facts
from domain.sheet_reader import Reader
from domain.sheets import OPEN, Line, Wording, folded, stood_of, taken
from handlers import sheet_screens
from handlers.conversation import draw
from handlers.desk import Desk, desk_at, opened
from handlers.offices import Office, facts_of, office_of
from locales import LANGUAGES, texts
from reports.wording import SKIP_WORDS, option_text
from storage.audit import record
from storage.drafts import StoredDraft, draft_by_id, drop_draft
from storage.updates import tally

WORD = "sheet"


@dataclass(frozen=True)
class Returned:
    """A table of somebody who still holds the office it is for, beside the office's answers."""

    turn: Turn
    stored: StoredDraft
    office: Office

    @property
    def chosen(self) -> dict[str, str]:
        """What was said of the open lines: a reading's number, or "no"."""
        kept = self.stored.draft.context.get("chosen")
        return {key: str(one) for key, one in kept.items()} if isinstance(kept, dict) else {}

    @cached_property
    def desk(self) -> Desk:
        """The office's questionnaire."""
        stored = opened(self.turn, questionnaire.WORD, self.office.owner, None)
        return desk_at(self.turn, stored)

    @cached_property
    def form(self) -> Form:
        """All that a table may hold."""
        return questionnaire.questionnaire(self.turn.world.indicators, rest=True, private=False)

    @cached_property
    def lines(self) -> list[Line]:
        """What the rows come to now."""
        context = self.stored.draft.context
        about = {str(key): str(value) for key, value in dict(context["about"]).items()}  # type: ignore[arg-type]
        facts: Facts = facts_of(self.turn, self.office.territory, self.office.year)
        version = about.get("version", "")
        reader = Reader(
            self.form,
            self.desk.draft,
            facts,
            _wording(self.form),
            int(version) if version.isdecimal() and len(version) < 10 else 0,
            stood_of(about),
            self.office.sections,
            self.turn.person.id,
            self.turn.now.isoformat(),
        )
        return reader.read_lines(context["rows"])  # type: ignore[arg-type]

    @property
    def taking(self) -> list[tuple[Line, Answer]]:
        """The lines that would be taken over, with their answers."""
        found = ((line, taken(line, self.chosen.get(line.code, ""))) for line in self.lines)
        return [(line, answer) for line, answer in found if answer is not None]

    @property
    def waiting(self) -> list[Line]:
        """Open lines of which nothing was said yet."""
        return [line for line in self.lines if line.what == OPEN and line.code not in self.chosen]

    @property
    def seal(self) -> str:
        """Ten digits of all that the screen shows: another screen has others."""
        shown = [
            (line.code, line.what, line.reason, _said(line.was), line.readings, self.chosen.get(line.code))
            for line in self.lines
        ]
        said = [(line.code, _said(answer)) for line, answer in self.taking]
        return hashlib.sha256(repr((shown, said)).encode()).hexdigest()[:10]


def _said(answer: Answer | None) -> tuple[object, ...]:
    return () if answer is None else (answer.value, answer.skipped, answer.comment)


def _wording(form: Form) -> Wording:
    """What the drop-downs say, in every language, and what a person may write instead: an option's own value."""
    options: dict[str, dict[str, str]] = {}
    for question in form.questions:
        for option in question.about.options if question.about is not None else ():
            words = options.setdefault(question.key, {})
            words[folded(option.value)] = option.value
            for language in LANGUAGES:
                t = texts(language)
                words[folded(t.name(option.names))] = option.value
                words[folded(option_text(t, question.about, option))] = option.value
    skips = {folded(texts(one)(word)): reason for one in LANGUAGES for reason, word in SKIP_WORDS.items()}
    return Wording(options, skips)


def overview(turn: Turn, stored: StoredDraft) -> Screen:
    """What a table would change. Raises KeyError when its sender holds the office no more."""
    found = _returned(turn, stored)
    if found is None:
        raise KeyError(stored.owner)
    return sheet_screens.overview(found)


def _returned(turn: Turn, stored: StoredDraft) -> Returned | None:
    about = stored.draft.context.get("about")
    territory = str(about.get("territory")) if isinstance(about, dict) else ""
    year = str(about.get("year")) if isinstance(about, dict) else ""
    office = office_of(turn, territory)
    return Returned(turn, stored, office) if office is not None and year == str(office.year) else None


def tapped(turn: Turn, what: list[str]) -> Reply:
    """`pick:<draft>:<code>:<choice>`, `take:<draft>:<seal>` or `drop:<draft>`."""
    number = int(what[1]) if len(what) > 1 and what[1].isdecimal() else 0
    stored = draft_by_id(turn.connection, number)
    if stored is None or stored.draft.form != WORD:
        return Reply(toast=turn.t("sheet-gone"))
    found = _returned(turn, stored) if stored.person == turn.person.id else None
    if found is None:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if what[0] == "drop":
        drop_draft(turn.connection, stored.id)
        return Reply(edit=Screen(turn.t("sheet-dropped")))
    if what[0] == "pick" and len(what) == 4:
        return _pick(found, what[2], what[3])
    if what[0] == "take" and len(what) == 3:
        return _take(found, what[2])
    return Reply(toast=turn.t("old-button"))


def _pick(found: Returned, code: str, choice: str) -> Reply:
    line = next((one for one in found.lines if one.code == code and one.what == OPEN), None)
    known = choice == "no" or (choice.isdecimal() and line is not None and int(choice) < len(line.readings))
    if line is None or not known:
        return Reply(toast=found.turn.t("old-button"), edit=sheet_screens.overview(found))
    chosen: dict[str, Json] = {**found.chosen, code: choice}
    context = {**found.stored.draft.context, "chosen": chosen}
    stored = found.turn.save(found.stored, replace(found.stored.draft, context=context))
    return Reply(edit=sheet_screens.overview(Returned(found.turn, stored, found.office)))


def _take(found: Returned, seal: str) -> Reply:
    turn = found.turn
    if seal != found.seal:
        return Reply(toast=turn.t("sheet-moved"), edit=sheet_screens.overview(found))
    taking = found.taking
    draft = _filled(found, taking)
    stored = turn.save(found.desk.stored, draft.leave(turn.person.id, Unfinished(REVIEW)))
    drop_draft(turn.connection, found.stored.id)
    became = f"{len(taking)} answers"
    record(turn.connection, "sheet taken over", stored.owner, turn.now, by=turn.person.id, became=became)
    turn.change(active_draft=stored.id)
    desk = desk_at(turn, stored)
    done = progress(desk.form, desk.draft, desk.sections)
    said = sheet_screens.taken_over(desk, len(taking), done.total - done.done)
    return Reply(edit=said, screens=(draw(desk),))


def _filled(found: Returned, taking: list[tuple[Line, Answer]]) -> Draft:
    """The office's answers with those of the table; what is beyond the core set brings the rest of it in."""
    draft = found.desk.draft
    for line, answer in taking:
        draft = draft.put(line.code, answer)
    by_code = found.turn.world.indicators.by_code
    if all(by_code[line.code].core for line, _ in taking):
        return draft
    return replace(draft, context={**draft.context, "rest": True})
