"""What came of a consultation: counted once when it closes, stored suppressed, and read for whatever is made of it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint, select

from domain.calendar import COUNTRY_TIME
from domain.notices import ALIVE, PAUSED, QUEUEING, SENT, STOPPED
from domain.places import COMMUNITY, COUNTRY, REGION, Register
from domain.results import Area, Figures, Question, Result, Wording, figures_text, read_figures
from domain.suppression import suppress
from domain.tally import Asked, Given, tally
from storage.audit import record
from storage.cycles import cycle_of
from storage.deliveries import QUEUED
from storage.lanes import is_under_way
from storage.locks import hold_notice
from storage.notice_steps import steps_of
from storage.notices import (
    Notice,
    consultation_answers,
    move_notice,
    notice_by_id,
    notice_questions,
    notices,
    notices_where,
)
from storage.populations import populations
from storage.schema import Connection, Instant, metadata

consultation_results = Table(
    "consultation_results",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice", Integer, ForeignKey("notices.id", ondelete="CASCADE"), nullable=False),
    Column("territory", String(20), nullable=False),
    Column("figures", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("notice", "territory"),
)


ASKED = (*ALIVE, SENT, STOPPED)
"""The states in which a consultation may have been answered."""


def due_to_close(connection: Connection, now: datetime) -> list[Notice]:
    """The consultations whose time is over and whose result was not made."""
    over = (
        notices.c.closes_at.is_not(None),
        notices.c.closes_at <= now,
        notices.c.closed_at.is_(None),
        notices.c.state.in_(ASKED),
    )
    return notices_where(connection, *over)


def make_result(connection: Connection, register: Register, notice: int, now: datetime) -> bool:
    """Close a consultation and store what came of it; False when that was done before.

    Invitations that still wait are stopped. The result is made once and never again, whatever happens to the answers
    later: two results of answers that differ by one person would tell what that person said.
    """
    hold_notice(connection, notice)
    open_ = notices.update().where(notices.c.id == notice, notices.c.closed_at.is_(None))
    if connection.execute(open_.values(closed_at=now)).rowcount != 1:
        return False
    given = answers_of(connection, register, notice)
    above = _above(register, {one.territory for one in given})
    counted = tally([one.asked for one in questions_of(connection, notice)], given)
    shown = suppress(counted, above, register.root)
    known = populations(connection, register, shown)
    rows = [
        {
            "notice": notice,
            "territory": code,
            "figures": figures_text(Figures(one, known.get(code))),
            "made_at": now,
        }
        for code, one in shown.items()
    ]
    if rows:
        connection.execute(consultation_results.insert(), rows)
    record(connection, "consultation closed", f"notice {notice}", now, became=f"answers {len(given)}")
    _invite_no_more(connection, notice, now)
    return True


def _invite_no_more(connection: Connection, notice: int, now: datetime) -> None:
    """Stop what still waits of a consultation that is closed: nobody is asked what can be answered no more."""
    state = notice_by_id(connection, notice).state
    if state in ALIVE and (state in (QUEUEING, PAUSED) or is_under_way(connection, notice, QUEUED)):
        move_notice(connection, notice, STOPPED, now, None)


def _above(register: Register, codes: Collection[str]) -> dict[str, str]:
    """In which place each one is counted: a community in its region, a region in the country."""
    found: dict[str, str] = {}
    for code in codes:
        region = register.at_level(code, REGION) if code in register.by_code else ""
        if region and region != code:
            found[code] = region
        if code != register.root:
            found[region or code] = register.root
    return found


def answers_of(connection: Connection, register: Register, notice: int) -> list[Given]:
    """All answers to a consultation, each in the community of today that its person was counted in; no persons."""
    query = select(consultation_answers.c.territory, consultation_answers.c.answers)
    rows = connection.execute(query.where(consultation_answers.c.notice == notice))
    today = {code: register.community_of(code) or code for code in register.by_code}
    return [Given(today.get(row.territory, row.territory), json.loads(row.answers)) for row in rows]


def questions_of(connection: Connection, notice: int) -> list[Question]:
    """The questions of a consultation in their order."""
    query = select(notice_questions).where(notice_questions.c.notice == notice)
    return [
        _question(row.id, row.kind, json.loads(row.spec), json.loads(row.words))
        for row in connection.execute(query.order_by(notice_questions.c.position))
    ]


def _question(number: int, kind: str, spec: Mapping[str, Any], words: Mapping[str, Any]) -> Question:
    asked = Asked(
        f"q{number}",
        kind,
        int(spec.get("options", 0)),
        int(spec.get("min", 1)) if kind == "scale" else 0,
        int(spec.get("max", 5)) if kind == "scale" else 0,
    )
    said = {
        language: Wording(
            str(one.get("label", "")), tuple(map(str, one.get("options", ()))), str(one.get("unit", ""))
        )
        for language, one in words.items()
    }
    return Question(asked, said)


def read_result(connection: Connection, register: Register, number: int, *places: str) -> Result | None:
    """What came of a consultation, with places that are not shown but asked about; None before it is closed."""
    notice = notice_by_id(connection, number)
    if notice.closed_at is None:
        return None
    figures = {
        row.territory: read_figures(row.figures)
        for row in connection.execute(
            select(consultation_results).where(consultation_results.c.notice == number)
        )
    }
    cycle = cycle_of(connection, notice.year)
    return Result(
        number,
        {language: words.title for language, words in notice.texts.items()},
        (notice.closes_at or notice.closed_at).astimezone(COUNTRY_TIME).date(),
        questions_of(connection, number),
        _areas(register, {*figures, *places}),
        figures,
        steps_of(connection, number),
        notice.invented or (cycle is not None and cycle.invented),
        cycle is None or not cycle.decree,
        register.root,
    )


def _areas(register: Register, codes: Collection[str]) -> dict[str, Area]:
    """Places with those above them; what the register does not know is left out."""
    above = _above(register, codes)
    every = {*codes, *above, *above.values()} & set(register.by_code)
    found = {}
    for code in sorted(every):
        unit = register.by_code[code]
        level = unit.level if unit.level in (COUNTRY, REGION) else COMMUNITY
        found[code] = Area(code, level, unit.names, above.get(code, ""))
    return found


def place_counted_in(connection: Connection, register: Register, notice: int, person: int) -> str:
    """The community in which a person's answer was counted; "" when they gave none."""
    mine = consultation_answers.c.notice == notice, consultation_answers.c.person == person
    code = connection.execute(select(consultation_answers.c.territory).where(*mine)).scalar() or ""
    return register.community_of(code) or code if code in register.by_code else code


def is_closed(connection: Connection, notice: int) -> bool:
    """Whether the result of a consultation was made."""
    closed = select(notices.c.id).where(notices.c.id == notice, notices.c.closed_at.is_not(None))
    return connection.execute(closed).first() is not None
