"""Years, special days, deliveries in quiet periods, solutions and marks, on both engines."""

import asyncio
from datetime import date, timedelta

from domain.calendar import QUIET, SpecialDays
from domain.cycle import COLLECTION
from storage.audit import audit
from storage.clock import real_time
from storage.cycles import cycle_of, ensure_cycle, set_decree
from storage.days import (
    add_special_days,
    read_calendar,
    remove_special_days,
    special_days_by_id,
    special_days_from,
)
from storage.deliveries import QUIET_PERIOD, deliver
from storage.erasing import erase
from storage.invitations import accept_invitation, invitation_of, invite
from storage.leasing import lease
from storage.people import change, meet
from storage.problem_lists import problem_by_id, problems_discussed
from storage.raising import NewProblem, back_problem, raise_problem, release_problem
from storage.roles import end_role
from storage.settling import postpone, release_postponed
from storage.solutions import (
    AMENDMENT,
    SOLUTION,
    back_solution,
    mark_problem,
    marked_problems,
    propose_solution,
    released_solutions,
    settle_solution,
    solution_by_id,
    solution_that_came,
    solutions_of,
    solutions_to_release,
    unmark_problem,
    waiting_solutions,
)
from storage.year_changes import change_plan

NOW = real_time()
TODAY = date(2027, 3, 1)


async def test_a_plan_is_written_with_audit_and_one_word_each(store):
    await store.write(ensure_cycle, 2026, TODAY)
    head = await store.write(in_office, 1, "head")
    cycle = await store.read(cycle_of, 2026)
    plan = {**cycle.spans, COLLECTION: (cycle.opens_on, cycle.closes_on + timedelta(days=1))}
    for _ in range(2):
        await store.write(change_plan, cycle, plan, "u7", by=None, now=NOW)
    assert (await store.read(cycle_of, 2026)).closes_on == cycle.closes_on + timedelta(days=1)
    assert [one.person for one in await store.write(lease, NOW, 10, 60)] == [head]
    rows = await store.read(lambda connection: connection.execute(audit.select()).all())
    assert rows[0].subject == "cycle 2026 collection"


async def test_a_decree_is_kept(store):
    await store.write(ensure_cycle, 2026, TODAY)
    await store.write(set_decree, 2026, "№ 5")
    assert (await store.read(cycle_of, 2026)).decree == "№ 5"


async def test_special_days_come_and_go(store):
    number = await store.write(add_special_days, SpecialDays(TODAY, TODAY, QUIET, "аза"))
    assert (await store.read(read_calendar)).is_quiet(TODAY)
    assert [one.id for one in await store.read(special_days_from, TODAY)] == [number]
    assert await store.read(special_days_from, TODAY + timedelta(days=1)) == []
    assert [await store.write(remove_special_days, number) for _ in range(2)] == [True, False]
    assert await store.read(special_days_by_id, number) is None


def in_office(connection, telegram, role):
    person = meet(connection, telegram, NOW)
    change(connection, person.id, language="ky")
    invitation = invitation_of(connection, invite(connection, role, "417", NOW))
    accept_invitation(connection, invitation, person.id, "", NOW)
    return person.id


async def test_a_delivery_knows_whether_its_person_is_in_office_and_danger_goes_first(store):
    head = await store.write(in_office, 1, "head")
    citizen = (await store.write(meet, 2, NOW)).id
    await store.write(deliver, "a", [head, citizen], "problem-changed", {}, NOW)
    await store.write(deliver, "b", [citizen], "problem-changed", {}, NOW, danger=True)
    found = await store.write(lease, NOW, 10, 60)
    assert [(one.person, one.danger, one.in_office) for one in found] == [
        (citizen, True, False),
        (head, False, True),
        (citizen, False, False),
    ]


async def test_who_left_their_office_is_a_citizen_again(store):
    head = await store.write(in_office, 1, "head")
    await store.write(end_role, 1, NOW - timedelta(hours=1))
    await store.write(deliver, "a", [head], "problem-changed", {}, NOW)
    assert [one.in_office for one in await store.write(lease, NOW, 10, 60)] == [False]


async def test_danger_reaches_also_whoever_muted_the_kind(store):
    person = (await store.write(meet, 1, NOW)).id
    await store.write(change, person, muted="problem-changed")
    await store.write(deliver, "a", [person], "problem-changed", {}, NOW)
    await store.write(deliver, "b", [person], "problem-changed", {}, NOW, danger=True)
    assert [one.what for one in await store.write(lease, NOW, 10, 60)] == ["b"]


async def test_a_period_taken_away_lets_go_what_waited_for_it_and_nothing_else(store):
    person = (await store.write(meet, 1, NOW)).id
    later = NOW + timedelta(days=3)
    for what, reason in (("a", QUIET_PERIOD), ("b", "")):
        await store.write(deliver, what, [person], "problem-changed", {}, NOW)
        one = (await store.write(lease, NOW, 1, 60))[0]
        await store.write(postpone, [one.id], later, reason)
    assert await store.write(lease, NOW, 10, 60) == []
    await store.write(release_postponed, QUIET_PERIOD, NOW)
    assert [one.what for one in await store.write(lease, NOW, 10, 60)] == ["a"]


async def raised(store, *, solution="", released="Суу жок", territory="T"):
    person = (await store.write(meet, 50, NOW)).id
    new = NewProblem(territory, "WATER", words="Суу жок", solution=solution)
    number, _ = await store.write(raise_problem, new, person, NOW)
    await store.write(release_problem, number, released, photos=False)
    return person, number


async def test_a_solution_waits_is_released_once_and_backed_once_a_person(store):
    _, problem = await raised(store)
    author, other = [(await store.write(meet, n, NOW)).id for n in (1, 2)]
    key = await store.write(propose_solution, problem, SOLUTION, "Насос", author, NOW)
    await store.write(propose_solution, problem, AMENDMENT, "Эки жума", author, NOW)
    assert (await store.read(waiting_solutions), await store.read(solutions_of, problem)) == (2, [])
    assert [one.kind for one in await store.read(solutions_to_release)] == [SOLUTION, AMENDMENT]
    assert [await store.write(settle_solution, key, "released", "Насос алуу") for _ in range(2)] == [
        True,
        False,
    ]
    backed = [await store.write(back_solution, key, who, NOW) for who in (author, other, other)]
    assert backed == [False, True, False]
    assert [(one.text, one.supporters) for one in await store.read(solutions_of, problem)] == [
        ("Насос алуу", 1)
    ]
    assert await store.read(released_solutions) == {problem: ["Насос алуу"]}


async def test_a_withheld_solution_is_seen_by_nobody(store):
    author, problem = await raised(store)
    key = await store.write(propose_solution, problem, SOLUTION, "Аты-жөнү", author, NOW)
    await store.write(settle_solution, key, "withheld")
    assert await store.read(solutions_of, problem) == []
    assert (await store.read(solution_by_id, key)).text == ""


async def test_the_solution_that_came_with_a_problem_becomes_one_row(store):
    author, problem = await raised(store, solution="Насос")
    keys = await asyncio.gather(
        *(store.write(solution_that_came, problem, "Насос", author, NOW) for _ in range(5))
    )
    assert len(set(keys)) == 1


async def test_a_solution_of_a_text_that_was_mended_is_not_shown(store):
    _, problem = await raised(store, solution="Асан барсын")
    _, mended = await raised(store, solution="Асан барсын", released="Суу жок (аты алынды)")
    shown = [(await store.read(problem_by_id, one)).shown_solution for one in (problem, mended)]
    assert shown == ["Асан барсын", ""]


async def test_what_is_discussed_is_released_unsettled_and_sorted_by_support(store):
    _, first = await raised(store)
    _, second = await raised(store)
    _, elsewhere = await raised(store, territory="U")
    other = (await store.write(meet, 3, NOW)).id
    hidden, _ = await store.write(raise_problem, NewProblem("T", "WATER", words="Күткөн"), other, NOW)
    await store.write(back_problem, second, other, NOW)
    found = await store.read(problems_discussed, ["T"], ["WATER"])
    assert [one.id for one in found] == [second, first]
    assert {elsewhere, hidden}.isdisjoint(one.id for one in found)


async def test_a_problem_is_marked_once_also_by_two_at_once(store):
    person, problem = await raised(store)
    done = await asyncio.gather(*(store.write(mark_problem, 2026, problem, person, NOW) for _ in range(5)))
    assert sorted(done) == [False] * 4 + [True]
    assert await store.read(marked_problems, 2026) == {problem}
    assert await store.read(marked_problems, 2027) == frozenset()
    assert [await store.write(unmark_problem, 2026, problem) for _ in range(2)] == [True, False]


async def test_erasing_oneself_with_words_takes_ones_solutions_along(store):
    _, problem = await raised(store)
    author = (await store.write(meet, 9, NOW)).id
    with_words = await store.write(propose_solution, problem, SOLUTION, "Насос", author, NOW)
    await store.write(erase, author, with_words=True)
    assert await store.read(solution_by_id, with_words) is None
    again = (await store.write(meet, 10, NOW)).id
    kept = await store.write(propose_solution, problem, SOLUTION, "Насос", again, NOW)
    await store.write(erase, again, with_words=False)
    assert (await store.read(solution_by_id, kept)).by is None
