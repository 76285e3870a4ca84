"""Taking deliveries: danger first, notices in turn, by the machine's time, and each by one worker only."""

from datetime import timedelta

import pytest

from domain.notices import PAUSED, SENDING, STOPPED, Audience
from storage.clock import real_time
from storage.deliveries import (
    MUTED,
    NO_WORDS,
    REASONS,
    ROLE_LOST,
    UNREACHABLE,
    count_by_state,
    deliver,
    deliveries,
)
from storage.invitations import accept_invitation, invitation_of, invite
from storage.leases import LEASE_SECONDS, WIRE_SECONDS
from storage.leasing import lease, start_sending
from storage.notices import change_notice, move_notice
from storage.people import change, people, remember_unreachable
from storage.questions import add_question
from storage.queueing import failures_by_error
from storage.roles import confirm_role, end_role
from storage.settling import Outcome, recover, settle
from tests.asking import WHY
from tests.storage.notices import NOW, add_people, make_notice, queue_all, register_of, rows_of

REAL = real_time()


@pytest.fixture
async def register(store):
    return await register_of(store)


async def whats(store, n=10, **how):
    return [one.what for one in await store.write(lease, NOW, n, 60, "me", real=REAL, **how)]


async def queued(store, *whats, persons, **values):
    for what in whats:
        await store.write(deliver, what, persons, "problem-changed", {}, NOW, **values)


async def two_notices(store, register, count=3):
    """Two notices on their way to the same people."""
    persons = await store.write(add_people, count)
    notices = [await store.write(make_notice, register) for _ in range(2)]
    for number in notices:
        await queue_all(store, register, number)
    return persons, notices


async def test_danger_is_first_then_what_was_asked_for_then_the_general_lane_then_notices(store, register):
    persons, (notice, _) = await two_notices(store, register, 1)
    await queued(store, "plain", persons=persons)
    await queued(store, "urgent", persons=persons, urgent=True)
    await queued(store, "danger", persons=persons, danger=True)
    await queued(store, "danger of a notice", persons=persons, danger=True, notice=notice)
    assert await whats(store) == ["danger", "danger of a notice", "urgent", "plain", "notice 1", "notice 2"]


async def test_notices_take_turns_and_share_a_lease(store, register):
    await two_notices(store, register, 8)
    assert sorted(await whats(store, 4, turn=0)) == ["notice 1"] * 2 + ["notice 2"] * 2
    assert (await whats(store, 1, turn=0), await whats(store, 1, turn=1)) == (["notice 1"], ["notice 2"])
    assert len(await whats(store, 100)) == 10


async def test_a_paused_notice_waits_and_goes_on_where_it_was(store, register):
    _, (first, _) = await two_notices(store, register)
    await store.write(move_notice, first, PAUSED, NOW, None)
    assert await whats(store) == ["notice 2"] * 3
    await store.write(move_notice, first, SENDING, NOW, None)
    assert await whats(store) == ["notice 1"] * 3


async def test_in_quiet_times_nothing_of_a_notice_is_taken_but_danger(store, register):
    persons, _ = await two_notices(store, register, 1)
    danger = await store.write(make_notice, register, danger=True)
    await queue_all(store, register, danger)
    await queued(store, "plain", persons=persons)
    assert await whats(store, notices_too=False) == [f"notice {danger}", "plain"]


async def test_what_follows_a_notice_goes_out_when_it_is_over_or_stopped(store, register):
    persons, (first, _) = await two_notices(store, register, 1)
    await store.write(move_notice, first, STOPPED, NOW, None)
    await queued(store, "result", persons=persons, notice=first)
    assert await whats(store) == ["notice 2"]
    await store.write(
        lambda connection: (
            connection.execute(
                deliveries.update().where(deliveries.c.what == "notice 1").values(state="failed")
            )
            and None
        )
    )
    assert await whats(store) == ["result"]


async def test_who_lost_the_role_or_reads_a_language_without_words_is_left_out_with_a_reason(store, register):
    place = register.expected(NOW.date())[0].code

    def play(connection):
        persons = add_people(connection, 3)
        held = []
        for person in persons:
            token = invite(connection, "head", place, NOW)
            role = accept_invitation(connection, invitation_of(connection, token), person, "", NOW)
            confirm_role(connection, role.id, None, NOW)
            held.append(role.id)
        return persons, held

    persons, held = await store.write(play)
    notice = await store.write(make_notice, register, Audience(roles=("head",)))
    await queue_all(store, register, notice)
    await store.write(end_role, held[0], NOW - timedelta(hours=1))
    await store.write(change, persons[1], language="ru")
    assert await whats(store) == [f"notice {notice}"]
    reasons = await store.read(failures_by_error, notice, "notice")
    assert reasons == {ROLE_LOST: 1, NO_WORDS: 1}
    assert set(reasons) <= set(REASONS)
    await store.write(change_notice, notice, for_missing="ky")


ELSEWHERE = {"territory": "41702410000010"}


@pytest.mark.parametrize(
    ("danger", "changes", "reason"),
    [
        (False, {"muted": "consultation"}, MUTED),
        (False, {"muted": "reminder"}, None),
        (True, {"muted": "consultation"}, None),
        (False, ELSEWHERE, None),
        (False, {"language": "ru"}, NO_WORDS),
    ],
)
async def test_what_somebody_changes_between_queueing_and_sending_counts_as_is_defined(
    store, register, danger, changes, reason
):
    persons = await store.write(add_people, 2)
    notice = await store.write(make_notice, register, danger=danger)
    await queue_all(store, register, notice)
    await store.write(change, persons[0], **changes)
    assert len(await whats(store)) == (1 if reason else 2)
    assert await store.read(failures_by_error, notice, "notice") == ({reason: 1} if reason else {})
    assert reason is None or reason in REASONS


async def test_who_blocked_the_bot_between_queueing_and_sending_fails_with_that_reason(store, register):
    persons = await store.write(add_people, 2)
    notice = await store.write(make_notice, register)
    await queue_all(store, register, notice)
    await store.write(change, persons[0], muted="consultation")
    account = await store.read(
        lambda c: c.execute(people.select().where(people.c.id == persons[0])).one().telegram_id
    )
    await store.write(remember_unreachable, account, NOW)
    assert len(await whats(store)) == 1
    assert await store.read(failures_by_error, notice, "notice") == {UNREACHABLE: 1}


async def test_what_came_of_it_still_reaches_who_asked_for_no_more_notices(store, register):
    persons = await store.write(add_people, 1)
    notice = await store.write(make_notice, register)
    await queue_all(store, register, notice)
    await store.write(change, persons[0], muted="consultation")
    await store.write(deliver, "result 1", persons, "consultation-result", {}, NOW)
    assert await whats(store) == ["result 1"]


async def test_a_lease_is_over_by_the_machines_time_whatever_the_clock_of_the_product_says(store, register):
    persons = await store.write(add_people, 1)
    await queued(store, "a", persons=persons)
    ahead = NOW + timedelta(days=2)
    assert len(await store.write(lease, NOW, 1, LEASE_SECONDS, "me", real=REAL)) == 1
    assert await store.write(lease, ahead, 1, LEASE_SECONDS, "you", real=REAL) == []
    late = REAL + timedelta(seconds=LEASE_SECONDS + 1)
    assert len(await store.write(lease, ahead, 1, LEASE_SECONDS, "you", real=late)) == 1


async def test_a_lease_from_before_the_clock_was_set_back_is_over(store, register):
    persons = await store.write(add_people, 2)
    await queued(store, "a", persons=persons)
    leased = await store.write(lease, NOW, 2, LEASE_SECONDS, "me", real=REAL)
    await store.write(start_sending, [leased[0].id], "me", real=REAL)
    back = REAL - timedelta(hours=1)
    assert [one.id for one in await store.write(lease, NOW, 2, 60, "you", real=back)] == [leased[1].id]
    assert await store.read(count_by_state) == {"unknown": 1, "queued": 1}


async def test_only_the_holder_may_send_and_only_once(store, register):
    persons = await store.write(add_people, 3)
    await queued(store, "a", persons=persons)
    numbers = [one.id for one in await store.write(lease, NOW, 3, 60, "me", real=REAL)]
    assert await store.write(start_sending, numbers, "you") == set()
    assert await store.write(start_sending, numbers[:2], "me") == set(numbers[:2])
    assert await store.write(start_sending, numbers, "me") == {numbers[2]}


async def test_a_late_outcome_tells_what_became_of_an_unknown_one_unless_it_was_begun_again(store, register):
    persons = await store.write(add_people, 2)
    await queued(store, "a", persons=persons)
    leased = await store.write(lease, NOW, 2, 60, "me", real=REAL)
    await store.write(start_sending, [one.id for one in leased], "me", real=REAL)
    late = REAL + timedelta(seconds=WIRE_SECONDS + 1)
    assert await store.write(lease, NOW, 2, 60, "you", real=late) == []
    again = deliveries.update().where(deliveries.c.id == leased[1].id)
    await store.write(lambda c: c.execute(again.values(state="queued", holder="")) and None)
    (mine,) = await store.write(lease, NOW, 2, 60, "you", real=late)
    outcomes = [Outcome(one, 1, "sent", message=7) for one in leased]
    await store.write(settle, outcomes, NOW, "me")
    assert await store.read(count_by_state) == {"sent": 1, "queued": 1}
    assert mine.attempts == 1


async def test_taking_over_releases_what_others_leased_and_leaves_them_their_time(store, register):
    persons = await store.write(add_people, 2)
    await queued(store, "a", persons=persons)
    leased = await store.write(lease, NOW, 2, 60, "old", real=REAL)
    await store.write(start_sending, [leased[0].id], "old", real=REAL)
    unknown = await store.write(recover, "new", REAL)
    assert unknown == (1 if store.dialect == "sqlite" else 0)
    assert [one.id for one in await store.write(lease, NOW, 2, 60, "new", real=REAL)] == [leased[1].id]
    late = REAL + timedelta(seconds=WIRE_SECONDS + 1)
    await store.write(lease, NOW, 2, 60, "new", real=late)
    await store.write(settle, [Outcome(leased[0], 1, "sent", message=7)], NOW, "old")
    states = {row.id: row.state for row in await store.read(_all)}
    assert states[leased[0].id] == "sent"


def _all(connection):
    return connection.execute(deliveries.select()).all()


async def test_a_lease_reads_no_more_rows_than_it_takes(store, register):
    """However many wait: every look for due rows follows the index, and nothing is sorted."""
    persons, _ = await two_notices(store, register, 200)
    await queued(store, "plain", persons=persons)
    plans = await store.write(_plans)
    assert plans
    for plan in plans:
        assert "ix_deliveries_due" in plan, plan
        assert "Sort" not in plan
        assert "TEMP B-TREE" not in plan


def _plans(connection):
    from sqlalchemy import event

    seen = []

    def note(connection, cursor, statement, parameters, context, many):
        if statement.lstrip().startswith("SELECT deliveries.id") and "ORDER BY" in statement:
            seen.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    lease(connection, NOW, 3, 60, "me", real=REAL)
    event.remove(connection, "before_cursor_execute", note)
    if connection.dialect.name == "postgresql":
        for way in ("seqscan", "bitmapscan", "sort", "incremental_sort"):
            connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
    word = "EXPLAIN QUERY PLAN " if connection.dialect.name == "sqlite" else "EXPLAIN "
    return [
        "\n".join(str(row) for row in connection.exec_driver_sql(word + statement, parameters))
        for statement, parameters in seen
    ]


async def test_an_erased_person_leaves_a_row_without_them_and_no_trace(store, register):
    from storage.deliveries import forget_deliveries

    persons = await store.write(add_people, 3)
    notice = await store.write(make_notice, register)
    await queue_all(store, register, notice)
    leased = await store.write(lease, NOW, 2, 60, "me", real=REAL)
    await store.write(start_sending, [one.id for one in leased], "me")
    await store.write(settle, [Outcome(leased[0], 1, "sent", message=7)], NOW, "me")
    for person in persons:
        await store.write(forget_deliveries, person)
    await store.write(settle, [Outcome(leased[1], 1, "sent", message=8)], NOW, "me")
    rows = await store.read(rows_of, notice)
    assert [(row.person, row.message_id, row.state) for row in rows] == [
        (None, None, "sent"),
        (None, None, "sent"),
        (None, None, "failed"),
    ]


async def test_a_leased_notice_bears_a_stamp_that_changes_with_its_questions(store, register):
    _, (first, _) = await two_notices(store, register, 2)

    async def stamps():
        return {one.what: one.stamp for one in await store.write(lease, NOW, 4, 60, "me", real=REAL)}

    before = await stamps()
    await store.write(lambda c: c.execute(deliveries.update().values(lease_until=None)) and None)
    await store.write(add_question, first, WHY, None, NOW)
    after = await stamps()
    assert len({"", before["notice 1"], after["notice 1"]}) == 3
    assert after["notice 2"] == before["notice 2"]


async def test_what_is_outside_a_notices_lane_bears_no_stamp(store, register):
    await queued(store, "plain", persons=await store.write(add_people, 1))
    assert [one.stamp for one in await store.write(lease, NOW, 4, 60, "me", real=REAL)] == [""]
