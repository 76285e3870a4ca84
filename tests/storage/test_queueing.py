"""The audience of a notice: queued in pages without doubles, stopped, repeated, and always adding up."""

from datetime import timedelta

import pytest

from domain.notices import PAUSED, QUEUEING, SENDING, SENT, STOPPED, Audience
from scheduler.closing import close_consultations
from storage.clock import real_time
from storage.deliveries import GONE
from storage.deliveries import STOPPED as WAS_STOPPED
from storage.erasing import erase
from storage.leasing import lease, start_sending
from storage.notices import NotNow, change_notice, move_notice, notice_by_id, notices
from storage.people import change
from storage.queueing import (
    counts_of,
    draw,
    end_notice,
    failures_by_error,
    notices_done,
    notices_to_stop,
    queue_page,
    repeat_unknown,
    stop_page,
)
from storage.settling import Outcome, settle
from tests.storage.notices import NOW, add_people, make_notice, queue_all, register_of, rows_of

REAL = real_time()


@pytest.fixture
async def register(store):
    return await register_of(store)


async def state_of(store, notice):
    return (await store.read(notice_by_id, notice)).state


async def on_its_way(store, register, count, **values):
    await store.write(add_people, count)
    notice = await store.write(make_notice, register, **values)
    await queue_all(store, register, notice)
    return notice


async def send(store, notice, states):
    """Send the next rows of a notice, each with its end."""
    leased = await store.write(lease, NOW, len(states), 60, "me", real=REAL)
    await store.write(start_sending, [one.id for one in leased], "me", real=REAL)
    ends = [
        Outcome(one, one.attempts + 1, state, error="blocked: x")
        for one, state in zip(leased, states, strict=True)
    ]
    await store.write(settle, ends, NOW, "me")


async def test_an_audience_is_queued_in_pages_and_then_is_on_its_way(store, register):
    persons = await store.write(add_people, 25)
    notice = await store.write(make_notice, register)
    assert await queue_all(store, register, notice, 10) == 4
    found = await store.read(notice_by_id, notice)
    assert (found.state, found.recipients, found.started_at) == (SENDING, 25, NOW)
    rows = await store.read(rows_of, notice)
    assert [row.person for row in rows] == persons
    assert {(row.what, row.kind, row.args, row.danger, row.state) for row in rows} == {
        (f"notice {notice}", "notice", f'{{"notice": {notice}}}', False, "queued")
    }


async def test_queueing_goes_on_after_a_kill_and_queues_nobody_twice(store, register):
    await store.write(add_people, 25)
    notice = await store.write(make_notice, register)
    await store.write(queue_page, register, notice, NOW, 10)
    await store.write(lambda c: c.execute(notices.update().values(cursor=0)) and None)
    await queue_all(store, register, notice, 10)
    assert (await store.read(notice_by_id, notice)).recipients == 25


async def test_a_notice_that_is_not_to_be_queued_is_left_alone(store, register):
    await store.write(add_people, 2)
    notice = await store.write(make_notice, register)
    await store.write(move_notice, notice, PAUSED, NOW, None)
    assert await store.write(queue_page, register, notice, NOW) is False
    assert await store.read(rows_of, notice) == []
    await store.write(move_notice, notice, QUEUEING, NOW, None)
    assert await queue_all(store, register, notice) == 2


@pytest.mark.parametrize("beforehand", [True, False])
@pytest.mark.parametrize(("sample", "expected"), [(7, 7), (25, 25), (90, 25)])
async def test_a_sample_is_drawn_once_for_all_pages(store, register, sample, expected, beforehand):
    await store.write(add_people, 25)
    notice = await store.write(make_notice, register, Audience(sample=sample, seed=3))
    drawn = await store.read(draw, register, notice, NOW) if beforehand else ""
    await store.write(queue_page, register, notice, NOW, 4, drawn)
    await store.write(add_people, 5, 5000)
    await queue_all(store, register, notice, 4)
    found = await store.read(notice_by_id, notice)
    assert found.drawn_below
    assert found.recipients == pytest.approx(expected, abs=5)
    assert len({row.person for row in await store.read(rows_of, notice)}) == found.recipients


async def test_an_empty_audience_is_over_at_once(store, register):
    notice = await store.write(make_notice, register)
    await queue_all(store, register, notice)
    await store.write(end_notice, notice, NOW)
    assert await state_of(store, notice) == SENT


async def test_a_notice_ends_when_nothing_waits_and_its_deliveries_add_up(store, register):
    notice = await on_its_way(store, register, 4)
    await send(store, notice, ["sent", "failed"])
    assert await store.read(notices_done) == []
    await store.write(end_notice, notice, NOW)
    assert await state_of(store, notice) == SENDING
    await send(store, notice, ["unknown", "sent"])
    assert await store.read(notices_done) == [notice]
    await store.write(end_notice, notice, NOW + timedelta(minutes=1))
    found = await store.read(notice_by_id, notice)
    assert (found.state, found.ended_at) == (SENT, NOW + timedelta(minutes=1))
    counts = await store.read(counts_of, notice, "notice")
    assert counts == {"sent": 2, "failed": 1, "unknown": 1}
    assert sum(counts.values()) == found.recipients
    assert await store.read(failures_by_error, notice, "notice") == {"blocked: x": 1}


async def test_what_waits_of_a_stopped_notice_fails_in_pages(store, register):
    notice = await on_its_way(store, register, 9)
    await send(store, notice, ["sent"])
    await store.write(move_notice, notice, STOPPED, NOW, None)
    assert await store.read(notices_to_stop) == [notice]
    pages = [await store.write(stop_page, notice, NOW, 3) for _ in range(4)]
    assert pages == [True, True, True, False]
    assert await store.read(failures_by_error, notice, "notice") == {WAS_STOPPED: 8}
    found = await store.read(notice_by_id, notice)
    assert (found.recipients, found.ended_at) == (9, NOW)
    assert await store.read(notices_to_stop) == []


async def test_a_notice_stopped_while_being_queued_counts_those_queued(store, register):
    await store.write(add_people, 9)
    notice = await store.write(make_notice, register)
    await store.write(queue_page, register, notice, NOW, 4)
    await store.write(move_notice, notice, STOPPED, NOW, None)
    while await store.write(stop_page, notice, NOW):
        pass
    assert (await store.read(notice_by_id, notice)).recipients == 4


async def test_a_row_on_the_wire_when_its_notice_is_stopped_ends_as_it_ends(store, register):
    notice = await on_its_way(store, register, 2)
    (one,) = await store.write(lease, NOW, 1, 60, "me", real=REAL)
    await store.write(start_sending, [one.id], "me", real=REAL)
    await store.write(move_notice, notice, STOPPED, NOW, None)
    assert [await store.write(stop_page, notice, NOW) for _ in range(2)] == [True, False]
    assert (await store.read(notice_by_id, notice)).ended_at is None
    await store.write(settle, [Outcome(one, 1, "sent")], NOW, "me")
    await store.write(stop_page, notice, NOW)
    assert await store.read(counts_of, notice, "notice") == {"sent": 1, "failed": 1}


async def test_unknown_ones_are_sent_again_only_when_the_union_says_so(store, register):
    notice = await on_its_way(store, register, 2)
    await send(store, notice, ["unknown", "sent"])
    await store.write(end_notice, notice, NOW)
    assert await store.write(lease, NOW, 5, 60, "me", real=REAL) == []
    assert await store.write(repeat_unknown, notice, NOW) == 1
    assert await state_of(store, notice) == SENDING
    await send(store, notice, ["sent"])
    await store.write(end_notice, notice, NOW)
    assert await store.read(counts_of, notice, "notice") == {"sent": 2}
    assert await store.write(repeat_unknown, notice, NOW) == 0
    assert await state_of(store, notice) == SENT


@pytest.mark.parametrize(
    ("state", "ends", "after"),
    [
        (SENDING, ["sent"], STOPPED),
        (SENDING, ["sent", "sent", "sent"], SENDING),
        (PAUSED, ["sent"], STOPPED),
        (QUEUEING, ["sent"], STOPPED),
    ],
)
async def test_a_consultation_that_closes_meanwhile_invites_nobody_any_more(
    store, register, state, ends, after
):
    notice = await on_its_way(store, register, 3)
    await send(store, notice, ends)
    await store.write(change_notice, notice, closes_at=NOW)
    if state != SENDING:
        await store.write(move_notice, notice, PAUSED, NOW, None)
    if state == QUEUEING:
        await store.write(move_notice, notice, QUEUEING, NOW, None)
    await store.write(close_consultations, NOW)
    assert await state_of(store, notice) == after
    while await store.write(stop_page, notice, NOW):
        pass
    assert await store.write(lease, NOW, 5, 60, "me", real=REAL) == []
    assert sum((await store.read(counts_of, notice, "notice")).values()) == 3


async def test_the_unknown_invitations_to_a_closed_consultation_are_not_repeated(store, register):
    notice = await on_its_way(store, register, 1)
    await send(store, notice, ["unknown"])
    await store.write(end_notice, notice, NOW)
    await store.write(change_notice, notice, closed_at=NOW)
    with pytest.raises(NotNow):
        await store.write(repeat_unknown, notice, NOW)


async def test_a_stopped_notice_is_not_repeated(store, register):
    notice = await on_its_way(store, register, 1)
    await send(store, notice, ["unknown"])
    await store.write(move_notice, notice, STOPPED, NOW, None)
    with pytest.raises(NotNow, match="stopped"):
        await store.write(repeat_unknown, notice, NOW)


async def test_who_changed_the_language_or_blocked_before_a_page_is_not_in_it(store, register):
    persons = await store.write(add_people, 3)
    notice = await store.write(make_notice, register)
    await store.write(change, persons[0], language="en")
    await store.write(change, persons[1], unreachable_since=NOW)
    await queue_all(store, register, notice)
    assert [row.person for row in await store.read(rows_of, notice)] == persons[2:]


@pytest.mark.parametrize("with_words", [True, False])
async def test_who_erases_themselves_meanwhile_gets_nothing_and_it_still_adds_up(store, register, with_words):
    """One each is sent, unknown, on the wire, leased and queued; all but one of the others stay."""
    notice = await on_its_way(store, register, 7)
    await send(store, notice, ["sent", "unknown"])
    wire, leased = await store.write(lease, NOW, 2, 60, "me", real=REAL)
    await store.write(start_sending, [wire.id], "me", real=REAL)
    rows = await store.read(rows_of, notice)
    gone = [row.person for row in rows[:5]]
    for person in gone:
        await store.write(erase, person, with_words=with_words)
    taken = await store.write(start_sending, [leased.id], "me", real=REAL)
    assert not taken
    await store.write(settle, [Outcome(wire, wire.attempts + 1, "sent")], NOW, "me")
    rows = await store.read(rows_of, notice)
    assert [row.person for row in rows[:5]] == [None] * 5
    assert [row.message_id for row in rows[:5]] == [None] * 5
    assert [row.state for row in rows] == ["sent", "unknown", "sent", "failed", "failed", "queued", "queued"]
    assert await store.read(failures_by_error, notice, "notice") == {GONE: 2}
    await send(store, notice, ["sent", "sent"])
    await store.write(end_notice, notice, NOW)
    assert await state_of(store, notice) == SENT
    assert sum((await store.read(counts_of, notice, "notice")).values()) == 7


async def test_an_unknown_delivery_of_somebody_who_is_gone_is_not_repeated(store, register):
    notice = await on_its_way(store, register, 2)
    await send(store, notice, ["unknown", "unknown"])
    await store.write(end_notice, notice, NOW)
    first, _ = await store.read(rows_of, notice)
    await store.write(erase, first.person, with_words=True)
    await store.write(repeat_unknown, notice, NOW, None)
    (left,) = await store.write(lease, NOW, 2, 60, "me", real=REAL)
    await store.write(start_sending, [left.id], "me", real=REAL)
    await store.write(settle, [Outcome(left, left.attempts + 1, "sent")], NOW, "me")
    await store.write(end_notice, notice, NOW)
    assert await state_of(store, notice) == SENT
    assert await store.read(counts_of, notice, "notice") == {"sent": 1, "failed": 1}
    assert await store.read(failures_by_error, notice, "notice") == {GONE: 1}
