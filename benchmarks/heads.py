"""Heads of communities for a measurement, each at a questionnaire that has been begun."""

from __future__ import annotations

from datetime import datetime

from benchmarks.whole import CLOCK_START
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import change, consent, meet
from storage.roles import confirm_role
from storage.schema import Connection

CONSENT = "2026-11"


def seat_heads(connection: Connection, people: int) -> None:
    """Make so many heads of as many communities, each at a questionnaire of their own that has been begun."""
    from domain.draft import Draft
    from storage.clock import real_time, start_clock
    from storage.cycles import begin_years, current_cycle
    from storage.drafts import begin_draft
    from storage.people import Shown, remember_shown
    from storage.reference import read_register

    now = real_time() + start_clock(connection, datetime.fromisoformat(CLOCK_START), real_time())
    begin_years(connection, now.date())
    year = current_cycle(connection, now.date()).year
    places = read_register(connection).expected(now.date())[:people]
    for number, place in enumerate(places):
        person = meet(connection, 1000 + number, now)
        consent(connection, person.id, CONSENT, now)
        invitation = invitation_of(connection, invite(connection, "head", place.code, now))
        if invitation is None:
            raise RuntimeError("no invitation")
        role = accept_invitation(connection, invitation, person.id, "+996700000000", now)
        confirm_role(connection, role.id, None, now)
        stored = begin_draft(
            connection, Draft("indicators", context={"rest": True}), f"{place.code}:{year}", None, now
        )
        change(connection, person.id, language="ru", territory=place.code, active_draft=stored.id)
        remember_shown(connection, 1000 + number, Shown(stored.id, "DEM01", 0), 1)
