"""What the kenesh reads: what is about to be sent in the community's name, section by section, without opinions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.draft import Answer, Draft
from domain.forms import Form, Question, progress
from domain.questionnaire import OPINIONS, questionnaire
from domain.questionnaire import WORD as QUESTIONNAIRE
from handlers import indicator_review
from handlers.cards import shortened
from handlers.desk import CONVERSATIONS, Desk
from handlers.indicator_form import form_of
from handlers.indicator_values import group_name, worded
from handlers.indicator_words import short_name
from handlers.returned import asked_of
from storage.cases import Standing, standing_of
from storage.checking import remarks_of
from storage.drafts import StoredDraft, draft_of
from storage.roles import Role
from storage.submissions import last_submission

WORD = "kenesh"
LONGEST = 300


def kenesh_role(turn: Turn, territory: str = "") -> Role | None:
    """The person's role in a kenesh, of one community or their first."""
    mine = [role for role in turn.roles if role.role == WORD and territory in ("", role.territory)]
    picked = [role for role in mine if role.id == turn.person.acting_role]
    return (picked or mine or [None])[0]  # type: ignore[list-item]


def home(turn: Turn, territory: str) -> Screen:
    """How far the community is, what does not fit together, and what the kenesh may do."""
    t, year = turn.t, turn.world.year
    desk = paper(turn, territory)
    done, sent = progress(desk.form, desk.draft), last_submission(turn.connection, territory, year)
    lines: list[str] = [
        t.html(
            "kenesh-title",
            community=turn.world.label(territory, t),
            year=str(year),
            done=t.number(done.done),
            total=t.number(done.total),
            date=t.date(turn.world.cycle.closes_on, "label"),
        ),
        t("kenesh-not-sent") if sent is None else t.html("kenesh-sent", number=sent.number),
    ]
    found = indicator_review.open_findings(desk)[: indicator_review.MOST_FINDINGS]
    lines += [f"⚠️ {indicator_review.finding_words(desk, one)}" for one in found]
    words = remarks_of(turn.connection, year, [territory]).get(territory)
    if words is not None:
        lines.append(t.html("kenesh-remark-now", words=shortened(words, LONGEST)))
    return Screen("\n".join(lines), column(_ways(turn, territory)))


def _ways(turn: Turn, territory: str) -> list[Button]:
    t = turn.t
    ways = [Button(t("kenesh-read"), f"e:s:{territory}:0"), Button(t("kenesh-remark"), f"e:m:{territory}")]
    form = own_form(turn)
    if form.questions:
        stored = draft_of(turn.connection, WORD, f"{territory}:{turn.world.year}")
        done = progress(form, stored.draft if stored is not None else Draft(WORD))
        ways.append(
            Button(t("kenesh-own", done=t.number(done.done), total=t.number(done.total)), f"e:k:{territory}")
        )
    asked = asked_of(turn, territory, turn.world.year)
    if asked:
        ways.append(Button(t("returned-entry", n=t.number(len(asked))), f"e:r:{territory}"))
    others = [role.territory for role in turn.roles if role.role == WORD and role.territory != territory]
    return [*ways, *(Button(turn.world.label(code, t), f"e:h:{code}") for code in others)]


def own_form(turn: Turn) -> Form:
    """The kenesh's own short questionnaire."""
    key = "questionnaire kenesh"
    if key not in turn.world.remembered:
        turn.world.remembered[key] = replace(questionnaire(turn.world.indicators, WORD, rest=True), word=WORD)
    form: Form = turn.world.remembered[key]
    return form


def paper(turn: Turn, territory: str) -> Desk:
    """What is about to be sent, to be read only: the draft over what was sent before, without opinions."""
    owner = f"{territory}:{turn.world.year}"
    stored = draft_of(turn.connection, QUESTIONNAIRE, owner)
    draft = stored.draft if stored is not None else Draft(QUESTIONNAIRE)
    standing = standing_of(turn.connection, turn.world.year, [territory])[territory]
    given = {code: _answer(one) for code, one in standing.items()}
    shown = StoredDraft(0, owner, replace(draft, answers={**given, **draft.answers}, unfinished={}))
    open_form = form_of(turn, shown)
    hidden = [one.key for one in open_form.questions if _private(one)]
    bare = replace(shown, draft=shown.draft.without(*hidden))
    return _Paper(turn, bare, CONVERSATIONS[QUESTIONNAIRE])


class _Paper(Desk):
    """A desk nobody sits at: its form has no opinions."""

    @property
    def form(self) -> Form:
        """The questionnaire without what is nobody's but the head's."""
        whole = form_of(self.turn, self.stored)
        return Form(whole.word, tuple(one for one in whole.questions if not _private(one)))


def _private(question: Question) -> bool:
    return question.key == OPINIONS or question.about.private


def _answer(one: Standing) -> Answer:
    value = format(one.value, "f") if isinstance(one.value, Decimal) else one.value
    return Answer(value, 0, one.answered_at.isoformat(), one.way, 0, one.comment, one.skipped or "")


def section(turn: Turn, territory: str, number: int) -> Screen:
    """The values of one section, as they are about to be sent."""
    desk, t = paper(turn, territory), turn.t
    codes = list(dict.fromkeys(one.section for one in desk.form.questions))
    number = min(max(number, 0), len(codes) - 1)
    lines = [f"<b>{t.escape(group_name(desk, codes[number]))}</b> · {number + 1} / {len(codes)}"]
    lines += [_line(desk, one) for one in desk.form.questions if one.section == codes[number]]
    ways = [Button(t("page-before"), f"e:s:{territory}:{number - 1}")] if number else []
    if number + 1 < len(codes):
        ways.append(Button(t("page-next"), f"e:s:{territory}:{number + 1}"))
    return Screen("\n".join(lines), column([*ways, Button(t("label-back"), f"e:h:{territory}")]))


def _line(desk: Desk, question: Question) -> str:
    t, answer = desk.turn.t, desk.answer(question.key)
    name = short_name(t, question.about)
    if answer is None:
        return t.html("kenesh-line", name=name, value=t("checking-no-answer"))
    if answer.skipped:
        return t.html("kenesh-line", name=name, value=t(f"checking-skipped-{answer.skipped}"))
    value = str(answer.value) if question.about.type == "text" else worded(desk, question.about, answer.value)
    return t.html("kenesh-line", name=name, value=shortened(value, LONGEST))
