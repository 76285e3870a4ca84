"""Reminders: who is told what and when, as tables of cases; three communities of two regions, a questionnaire of four."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import QUIET, SpecialDays, calendar_of
from domain.cycle import COLLECTION, DISCUSSION, VERIFICATION, Cycle, default_spans
from domain.debts import DEPUTY, HEAD, SECTION, Community, Holder
from domain.draft import LATER, Answer, Draft
from domain.forms import Form, Question, Value
from domain.questionnaire import WORD
from domain.reminders import Facts, Left, awaiting, due

ZONE = ZoneInfo("Asia/Bishkek")
CALENDAR = calendar_of([])
CYCLE = Cycle(2026, COLLECTION, default_spans(2026, CALENDAR))
DEADLINE = CYCLE.closes_on
BEFORE = datetime(2027, 1, 1, tzinfo=ZONE)
OPENED = datetime(2027, 2, 8, 9, tzinfo=ZONE)
LAST_DAY = datetime(2027, 4, 9, 9, tzinfo=ZONE)


def question(key, section, *, private=False):
    about = SimpleNamespace(private=private)
    return Question(key, lambda *read: Value(1), section=section, about=about)


FORM = Form(
    WORD,
    (
        question("PEOPLE", "people"),
        question("WATER", "services"),
        question("LIGHT", "services"),
        Question("opinions", lambda *read: Value("yes"), options=("yes", "no"), counted=False),
        question("TRUST", "opinions", private=True),
    ),
)


def draft(**given):
    answers = {
        key: Answer(None, 1, "", skipped=one) if one == LATER else Answer(one, 1, "")
        for key, one in given.items()
    }
    return Draft(WORD, 3, answers)


FULL = draft(PEOPLE=1, WATER=2, LIGHT=3, opinions="yes", TRUST=4)


def head(person, territory, **values):
    return Holder(person, HEAD, territory, values.pop("since", BEFORE), **values)


def facts(*holders, communities=(), drafts=None, **values):
    there = {code: Community(code, code[0], DEADLINE) for code in ("A1", "A2", "B1")}
    there |= {one.territory: one for one in communities}
    return Facts(
        values.pop("cycle", CYCLE),
        values.pop("calendar", CALENDAR),
        "root",
        there,
        holders,
        forms={False: FORM, True: FORM},
        drafts=drafts or {},
        **values,
    )


def told(now, known):
    """Who is told what: (person, occasion, kind, {community: questions})."""
    return [
        (
            one.person,
            one.what.removeprefix("reminder 2026 "),
            one.kind,
            {debt["territory"]: debt["questions"] for debt in one.args["owed"]},
        )
        for one in due(now, known)
        if "owed" in one.args
    ]


def test_a_head_who_has_begun_nothing_is_told_all_at_the_opening():
    assert told(OPENED, facts(head(1, "A1"))) == [(1, "opening", "reminder", {"A1": 4})]


def test_a_head_of_two_communities_gets_one_message_that_begins_with_the_longer_one():
    known = facts(head(1, "A1"), head(1, "B1"), drafts={"A1": (7, draft(PEOPLE=1, WATER=2))})
    (one,) = due(OPENED, known)
    owed = [(debt["territory"], debt["questions"], debt["draft"]) for debt in one.args["owed"]]
    assert owed == [("B1", 4, None), ("A1", 2, 7)]


def test_minutes_are_those_of_the_open_questions_by_the_function_given():
    known = facts(head(1, "A1"), drafts={"A1": (7, draft(PEOPLE=1))})
    (one,) = due(OPENED, known, lambda form, given: 10 * sum(1 for _ in form.relevant(given)))
    assert one.args["owed"][0]["minutes"] == 30


@pytest.mark.parametrize(
    ("community", "given", "owed"),
    [
        ({}, draft(), 4),
        ({}, draft(PEOPLE=1, WATER=LATER), 3),
        ({}, draft(opinions="no", PEOPLE=1, WATER=1, LIGHT=1), 1),
        ({}, FULL, 0),
        ({"sent": True}, FULL, None),
        ({"sent": True}, draft(), None),
        ({"sent": True, "put_off": True}, draft(PEOPLE=1, WATER=LATER, LIGHT=1, TRUST=1), 1),
        ({"sent": True, "returned": {"WATER": BEFORE}}, FULL, 1),
        ({"sent": True, "returned": {"WATER": BEFORE}, "put_off": True}, draft(WATER=1, LIGHT=LATER), 2),
    ],
)
def test_what_is_done_is_not_owed_and_what_is_returned_or_put_off_is(community, given, owed):
    known = facts(
        head(1, "A1"), communities=[Community("A1", "A", DEADLINE, **community)], drafts={"A1": (7, given)}
    )
    expected = [] if owed is None else [(1, "opening", "reminder", {"A1": owed})]
    assert told(OPENED, known) == expected


def test_all_answered_and_not_sent_is_said_only_to_who_may_send():
    drafts = {"A1": (7, FULL), "A2": (8, FULL), "B1": (9, FULL)}
    known = facts(
        head(1, "A1"), head(2, "A2", confirmed=False), Holder(3, DEPUTY, "B1", BEFORE), drafts=drafts
    )
    assert [(one.person, one.args["owed"][0]["state"]) for one in due(OPENED, known)] == [(1, "to-send")]


def test_a_head_who_waits_for_confirmation_is_reminded_and_marked():
    (one,) = due(OPENED, facts(head(1, "A1", confirmed=False)))
    assert one.args["owed"][0]["confirmed"] is False


def test_a_deputy_is_reminded_only_where_there_is_no_head():
    known = facts(
        head(1, "A1", silent=True), Holder(2, DEPUTY, "A1", BEFORE), Holder(3, DEPUTY, "A2", BEFORE)
    )
    assert told(OPENED, known) == [(3, "opening", "reminder", {"A2": 4})]


def test_a_colleague_is_reminded_of_the_sections_they_were_given():
    known = facts(
        Holder(2, SECTION, "A1", BEFORE, "services"),
        Holder(3, SECTION, "A1", BEFORE, "services"),
        Holder(3, SECTION, "A1", BEFORE, "people"),
        Holder(4, SECTION, "A1", BEFORE, "people"),
        drafts={"A1": (7, draft(PEOPLE=1))},
    )
    assert told(OPENED, known) == [
        (2, "opening", "reminder", {"A1": 2}),
        (3, "opening", "reminder", {"A1": 2}),
    ]
    assert {one.args["owed"][0]["helped"] for one in due(OPENED, known)} == {False}


def test_whoever_turned_reminders_off_or_cannot_be_reached_hears_nothing():
    assert due(OPENED, facts(head(1, "A1", silent=True))) == ()


@pytest.mark.parametrize(
    ("last", "due_now"),
    [(None, True), (OPENED - timedelta(days=9), True), (OPENED, False), (OPENED + timedelta(hours=1), False)],
)
def test_an_occasion_reaches_a_person_once(last, due_now):
    known = facts(head(1, "A1"), told={} if last is None else {1: last})
    assert bool(due(OPENED + timedelta(days=4), known)) is due_now


@pytest.mark.parametrize("hour", [0, 8, 22, 23])
def test_nothing_is_queued_at_night(hour):
    assert due(LAST_DAY.replace(hour=hour), facts(head(1, "A1"))) == ()


@pytest.mark.parametrize(
    ("now", "occasion", "kind"),
    [
        (LAST_DAY - timedelta(days=3), "three-days 2027-04-09", "reminder"),
        (LAST_DAY - timedelta(days=1), "one-day 2027-04-09", "reminder"),
        (LAST_DAY, "last-day 2027-04-09", "reminder-last"),
        (LAST_DAY + timedelta(days=1), "last-day 2027-04-09", "reminder-overdue"),
        (LAST_DAY + timedelta(days=7), "week-1 2027-04-09", "reminder-overdue"),
    ],
)
def test_the_words_are_those_of_the_day_it_is(now, occasion, kind):
    cycle = replace(CYCLE, stage=VERIFICATION)
    assert told(now, facts(head(1, "A1"), cycle=cycle)) == [(1, occasion, kind, {"A1": 4})]


def test_after_a_week_without_the_machine_only_the_newest_occasion_goes_out():
    known = facts(head(1, "A1"), told={1: OPENED})
    assert told(LAST_DAY + timedelta(hours=2), known) == [
        (1, "last-day 2027-04-09", "reminder-last", {"A1": 4})
    ]


def test_once_collecting_and_checking_are_over_nobody_is_reminded():
    known = facts(head(1, "A1"), Holder(9, "union", "root", BEFORE), cycle=replace(CYCLE, stage=DISCUSSION))
    assert due(LAST_DAY + timedelta(days=30), known) == ()


def test_an_occasion_before_somebody_took_office_or_before_a_question_is_not_theirs():
    later = OPENED + timedelta(days=2)
    asked = Community("A2", "A", DEADLINE, sent=True, returned={"WATER": later})
    given = Community("B1", "B", DEADLINE, moved_at=later)
    known = facts(head(1, "A1", since=later), head(2, "A2"), head(3, "B1"), communities=[asked, given])
    assert due(later + timedelta(hours=1), known) == ()


def test_two_deadlines_in_one_day_are_one_message_about_both():
    later = Community("B1", "B", DEADLINE + timedelta(days=3))
    known = facts(head(1, "A1"), head(1, "B1"), communities=[later], drafts={"A1": (7, draft(PEOPLE=1))})
    found = told(LAST_DAY, known)
    assert found == [(1, "three-days 2027-04-12", "reminder-last", {"A1": 3, "B1": 4})]
    assert due(LAST_DAY + timedelta(hours=3), replace(known, told={1: LAST_DAY})) == ()


def test_tomorrow_is_once_more_at_nine():
    until = OPENED + timedelta(days=1)
    known = facts(head(1, "A1"), told={1: OPENED}, postponed={1: until})
    assert due(until - timedelta(minutes=1), known) == ()
    assert told(until, known) == [(1, "again 2027-02-09", "reminder", {"A1": 4})]
    assert due(until + timedelta(hours=5), replace(known, told={1: until})) == ()


def test_tomorrow_on_the_day_of_an_occasion_is_not_a_second_message():
    known = facts(head(1, "A1"), told={1: OPENED}, postponed={1: LAST_DAY})
    assert told(LAST_DAY, known) == [(1, "last-day 2027-04-09", "reminder-last", {"A1": 4})]


def test_in_a_quiet_period_heads_are_reminded_but_not_of_opinions():
    quiet = calendar_of([SpecialDays(OPENED.date(), OPENED.date(), QUIET)])
    only_opinions = draft(PEOPLE=1, WATER=2, LIGHT=3)
    known = facts(head(1, "A1"), head(2, "A2"), drafts={"A2": (8, only_opinions)}, calendar=quiet)
    assert told(OPENED, known) == [(1, "opening", "reminder", {"A1": 3})]


def test_late_communities_are_one_list_for_their_own_coordinator():
    cycle = replace(CYCLE, stage=VERIFICATION)
    unions = (
        Holder(8, "union", "A", BEFORE),
        Holder(9, "union", "root", BEFORE),
        Holder(7, "union", "B", BEFORE, confirmed=False),
        Holder(6, "state_body", "B", BEFORE),
    )
    known = facts(*unions, cycle=cycle)
    monday = datetime(2027, 4, 12, 9, tzinfo=ZONE)
    found = [(one.person, one.kind, one.args["territories"], one.what) for one in due(monday, known)]
    assert found == [
        (8, "reminder-coordinator", ["A1", "A2"], "reminder 2026 overdue 2027-04-10"),
        (9, "reminder-coordinator", ["B1"], "reminder 2026 overdue 2027-04-10"),
    ]
    week = replace(known, listed={8: monday, 9: monday})
    assert due(monday + timedelta(days=6), week) == ()
    assert len(due(monday + timedelta(days=7), week)) == 2


def test_a_silent_coordinator_is_replaced_by_the_countrys():
    unions = (Holder(8, "union", "A", BEFORE, silent=True), Holder(9, "union", "root", BEFORE))
    known = facts(*unions, cycle=replace(CYCLE, stage=VERIFICATION))
    (one,) = due(datetime(2027, 4, 12, 9, tzinfo=ZONE), known)
    assert (one.person, one.args["n"]) == (9, 3)


@pytest.mark.parametrize(
    ("community", "late"),
    [
        ({}, True),
        ({"sent": True}, False),
        ({"deadline": date(2027, 4, 12)}, False),
        ({"sent": True, "returned": {"WATER": datetime(2027, 4, 11, tzinfo=ZONE)}}, True),
        ({"sent": True, "returned": {"WATER": datetime(2027, 4, 12, 10, tzinfo=ZONE)}}, False),
    ],
)
def test_late_is_what_came_not_by_its_own_deadline_or_waits_for_a_reply(community, late):
    there = {one: Community(one, "A", DEADLINE, sent=True) for one in ("A1", "A2", "B1")}
    changed = Community("A1", "A", **{"deadline": DEADLINE, **community})
    known = facts(
        Holder(8, "union", "A", BEFORE),
        cycle=replace(CYCLE, stage=VERIFICATION),
        communities=[*there.values(), changed],
    )
    assert bool(due(datetime(2027, 4, 12, 15, tzinfo=ZONE), known)) is late


@pytest.mark.parametrize(
    ("left", "reminded"), [(2.9, False), (3, True), (10, True), (30, True), (30.1, False)]
)
def test_a_problem_left_half_told_is_asked_about_after_three_days(left, reminded):
    known = facts(left=(Left(5, 1, OPENED - timedelta(days=left)),))
    found = [(one.what, one.person, one.kind, one.args) for one in due(OPENED, known)]
    assert found == ([("reminder draft 5", 1, "reminder-draft", {"draft": 5})] if reminded else [])


def test_citizens_hear_nothing_in_a_quiet_period():
    quiet = calendar_of([SpecialDays(OPENED.date(), OPENED.date(), QUIET)])
    left = (Left(5, 1, OPENED - timedelta(days=4)),)
    assert due(OPENED, facts(left=left, calendar=quiet)) == ()
    assert len(due(OPENED + timedelta(days=1), facts(left=left, calendar=quiet))) == 1


def test_drafts_are_wanted_only_of_communities_whose_people_wait_for_an_occasion():
    done = Community("B1", "B", DEADLINE, sent=True)
    known = facts(head(1, "A1"), head(2, "A2"), head(3, "B1"), told={2: OPENED}, communities=[done])
    assert awaiting(OPENED, known) == {"A1"}
    assert awaiting(OPENED.replace(hour=8), known) == frozenset()
