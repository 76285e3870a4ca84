"""Changing the plan of a year: tables of what moves, what is shifted, and what is refused."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from domain.calendar import HOLIDAY, NO_DEADLINE, QUIET, WORKDAY, Calendar, SpecialDays, calendar_of
from domain.cycle import (
    COLLECTION,
    DISCUSSION,
    INDICATOR_REVIEW,
    REPORT,
    RESPONSE,
    STAGES,
    VERIFICATION,
    Cycle,
    advanced,
    default_spans,
    planned_stage,
)
from domain.plan import (
    BEGINS,
    ENDS,
    NotMoved,
    Shift,
    fingerprint,
    moved,
    moved_back,
    moved_on,
    resettled,
)

PLAIN = Calendar()
ELECTION = SpecialDays(date(2027, 4, 10), date(2027, 4, 20), QUIET, "шайлоо")
NOORUZ = SpecialDays(date(2027, 3, 8), date(2027, 3, 24), NO_DEADLINE, "Нооруз")
TODAY = date(2027, 3, 1)
DAY = timedelta(days=1)


def cycle(stage=COLLECTION, year=2026, calendar=PLAIN):
    return Cycle(year, stage, default_spans(year, calendar))


def days(plan):
    return {stage: f"{first:%d.%m}-{last:%d.%m}" for stage, (first, last) in plan.items()}


def test_the_default_plan_is_the_one_this_table_starts_from():
    assert days(cycle().spans) == {
        INDICATOR_REVIEW: "01.11-25.12",
        COLLECTION: "08.02-09.04",
        VERIFICATION: "10.04-26.04",
        DISCUSSION: "27.04-26.05",
        REPORT: "27.05-31.10",
        RESPONSE: "01.11-31.12",
    }


MOVES = {
    "a later end pushes what follows right after it": (
        COLLECTION,
        ENDS,
        date(2027, 4, 16),
        PLAIN,
        {
            COLLECTION: "08.02-16.04",
            VERIFICATION: "17.04-03.05",
            DISCUSSION: "04.05-02.06",
            REPORT: "03.06-31.10",
        },
        [],
    ),
    "an earlier end draws it nearer": (
        COLLECTION,
        ENDS,
        date(2027, 4, 2),
        PLAIN,
        {
            COLLECTION: "08.02-02.04",
            VERIFICATION: "03.04-19.04",
            DISCUSSION: "20.04-19.05",
            REPORT: "20.05-31.10",
        },
        [],
    ),
    "a deadline on a Saturday goes to Monday": (
        COLLECTION,
        ENDS,
        date(2027, 4, 10),
        PLAIN,
        {
            COLLECTION: "08.02-12.04",
            VERIFICATION: "13.04-29.04",
            DISCUSSION: "30.04-31.05",
            REPORT: "01.06-31.10",
        },
        [
            (COLLECTION, date(2027, 4, 10), date(2027, 4, 12)),
            (DISCUSSION, date(2027, 5, 29), date(2027, 5, 31)),
        ],
    ),
    "a deadline in a quiet period goes behind it": (
        COLLECTION,
        ENDS,
        date(2027, 4, 12),
        calendar_of([ELECTION]),
        {
            COLLECTION: "08.02-21.04",
            VERIFICATION: "22.04-10.05",
            DISCUSSION: "11.05-09.06",
            REPORT: "10.06-31.10",
        },
        [
            (COLLECTION, date(2027, 4, 12), date(2027, 4, 21)),
            (VERIFICATION, date(2027, 5, 8), date(2027, 5, 10)),
        ],
    ),
    "a deadline on days without deadlines goes behind them": (
        COLLECTION,
        ENDS,
        date(2027, 3, 22),
        calendar_of([NOORUZ]),
        {
            COLLECTION: "08.02-25.03",
            VERIFICATION: "26.03-12.04",
            DISCUSSION: "13.04-12.05",
            REPORT: "13.05-31.10",
        },
        [
            (COLLECTION, date(2027, 3, 22), date(2027, 3, 25)),
            (VERIFICATION, date(2027, 4, 11), date(2027, 4, 12)),
        ],
    ),
    "a later beginning keeps its stage's length and leaves a gap": (
        DISCUSSION,
        BEGINS,
        date(2027, 5, 3),
        PLAIN,
        {DISCUSSION: "03.05-01.06", REPORT: "02.06-31.10"},
        [],
    ),
    "the day of the Report moves only what comes after it": (
        REPORT,
        ENDS,
        date(2027, 11, 7),
        PLAIN,
        {REPORT: "27.05-07.11", RESPONSE: "08.11-31.12"},
        [],
    ),
    "the last stage moves nothing": (RESPONSE, ENDS, date(2028, 2, 29), PLAIN, {RESPONSE: "01.11-29.02"}, []),
    "the same day moves nothing": (COLLECTION, ENDS, date(2027, 4, 9), PLAIN, {}, []),
}


@pytest.mark.parametrize("name", MOVES)
def test_moving_a_date_shows_what_it_moves(name):
    stage, edge, day, calendar, expected, shifts = MOVES[name]
    proposal = moved(cycle(), stage, edge, day, TODAY, calendar)
    assert {stage: days(proposal.spans)[stage] for stage in proposal.moved} == expected
    assert [(one.stage, one.wanted, one.became) for one in proposal.shifts] == shifts


def test_a_shift_knows_its_reason():
    proposal = moved(cycle(), COLLECTION, ENDS, date(2027, 4, 12), TODAY, calendar_of([ELECTION]))
    assert proposal.shifts[0] == Shift(COLLECTION, date(2027, 4, 12), date(2027, 4, 21), ELECTION)


REFUSALS = {
    "the past": (COLLECTION, ENDS, date(2027, 2, 28), NotMoved("date-past", day=TODAY)),
    "too far": (COLLECTION, ENDS, date(2029, 1, 1), NotMoved("date-too-far", day=date(2028, 12, 31))),
    "a stage that has begun": (
        COLLECTION,
        BEGINS,
        date(2027, 3, 5),
        NotMoved("date-stage-begun", COLLECTION),
    ),
    "a stage that is over": (
        INDICATOR_REVIEW,
        ENDS,
        date(2027, 3, 5),
        NotMoved("date-stage-over", INDICATOR_REVIEW),
    ),
    "an end before its beginning": (
        VERIFICATION,
        ENDS,
        date(2027, 4, 9),
        NotMoved("date-before-begin", VERIFICATION, date(2027, 4, 10)),
    ),
    "a beginning inside the stage before": (
        VERIFICATION,
        BEGINS,
        date(2027, 4, 9),
        NotMoved("date-before-stage", COLLECTION, date(2027, 4, 9)),
    ),
    "a stage after the day of the Report": (
        DISCUSSION,
        ENDS,
        date(2027, 11, 2),
        NotMoved("date-no-room", REPORT, date(2027, 10, 31)),
    ),
    "the Report beginning after its day": (
        REPORT,
        BEGINS,
        date(2027, 11, 1),
        NotMoved("date-after-end", REPORT, date(2027, 10, 31)),
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_cannot_be_is_refused_with_its_reason(name):
    stage, edge, day, expected = REFUSALS[name]
    assert moved(cycle(), stage, edge, day, TODAY, PLAIN) == expected


def test_checking_that_ends_after_the_first_of_june_is_too_late_for_the_budget():
    late = moved(cycle(), VERIFICATION, ENDS, date(2027, 6, 1), TODAY, PLAIN)
    in_time = moved(cycle(), VERIFICATION, ENDS, date(2027, 5, 31), TODAY, PLAIN)
    assert (late.too_late_for_budget, in_time.too_late_for_budget) == (True, False)


@pytest.mark.parametrize("year", range(2026, 2037))
def test_a_moved_plan_stays_in_order_over_leap_years(year):
    here = cycle(year=year)
    today = here.opens_on
    for n in range(0, 120, 7):
        found = moved(here, COLLECTION, ENDS, here.closes_on + n * DAY, today, PLAIN)
        plan = [found.spans[stage] for stage in STAGES]
        assert all(first <= last for first, last in plan)
        assert all(a[1] < b[0] for a, b in pairwise(plan))
        assert all(PLAIN.takes_deadline(found.spans[stage][1]) for stage in (COLLECTION, VERIFICATION))


def test_a_quiet_period_shifts_the_deadlines_that_lie_in_it_and_what_follows():
    quiet = SpecialDays(date(2027, 4, 5), date(2027, 4, 28), QUIET, "референдум")
    found = resettled(cycle(), TODAY, calendar_of([quiet]))
    assert {stage: days(found.spans)[stage] for stage in found.moved} == {
        COLLECTION: "08.02-29.04",
        VERIFICATION: "30.04-17.05",
        DISCUSSION: "18.05-16.06",
        REPORT: "17.06-31.10",
    }
    assert found.shifts[0] == Shift(COLLECTION, date(2027, 4, 9), date(2027, 4, 29), quiet)


def test_a_calendar_leaves_alone_what_is_over_and_what_it_does_not_touch():
    holiday = SpecialDays(date(2027, 4, 9), date(2027, 4, 9), HOLIDAY)
    assert resettled(cycle(DISCUSSION), date(2027, 5, 1), calendar_of([holiday])).moved == ()
    moved_day = SpecialDays(date(2027, 4, 10), date(2027, 4, 10), WORKDAY)
    assert resettled(cycle(), TODAY, calendar_of([moved_day])).moved == ()


def test_by_hand_a_stage_begins_today_and_the_one_before_ended_yesterday():
    onward = moved_on(cycle(), TODAY)
    assert onward.stage == VERIFICATION
    assert onward.spans[COLLECTION] == (date(2027, 2, 8), date(2027, 2, 28))
    assert onward.spans[VERIFICATION] == (TODAY, date(2027, 4, 26))
    assert planned_stage(onward.spans, TODAY) == VERIFICATION


def test_by_hand_there_is_nothing_after_the_last_stage_and_none_on_the_day_it_began():
    assert moved_on(cycle(RESPONSE), date(2027, 11, 5)) == NotMoved("stage-last")
    assert moved_on(cycle(), date(2027, 2, 8)) == NotMoved("stage-just-begun", COLLECTION, date(2027, 2, 8))


@pytest.mark.parametrize("stage", STAGES[1:])
def test_going_back_opens_a_stage_for_a_week_and_the_clock_does_not_undo_it(stage):
    here = cycle(stage)
    today = here.spans[stage][0] + 3 * DAY
    back = moved_back(here, today, PLAIN)
    assert back.stage == STAGES[STAGES.index(stage) - 1]
    assert back.spans[back.stage][1] >= today + 7 * DAY
    assert advanced(back, today + 7 * DAY) == back
    assert advanced(back, back.spans[back.stage][1] + DAY).stage == stage


def test_going_back_never_shortens_the_stage_that_opens_again():
    early = replace(cycle(), stage=VERIFICATION)
    assert moved_back(early, TODAY, PLAIN).spans[COLLECTION] == (date(2027, 2, 8), date(2027, 4, 9))


def test_nothing_lies_before_the_first_stage():
    assert moved_back(cycle(INDICATOR_REVIEW), TODAY, PLAIN) == NotMoved("stage-first")


def test_a_plans_fingerprint_changes_with_plan_and_calendar():
    plan = cycle().spans
    other = replace(cycle(), spans={**plan, RESPONSE: (date(2027, 11, 1), date(2027, 12, 30))}).spans
    prints = {fingerprint(plan, PLAIN), fingerprint(other, PLAIN), fingerprint(plan, calendar_of([ELECTION]))}
    assert len(prints) == 3
    assert fingerprint(dict(plan), Calendar()) == fingerprint(plan, PLAIN)
