"""Notices in the database, on both engines: set going once, changed only while that is allowed, counted."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain.calendar import Calendar
from domain.notices import QUEUEING, SENDING, SENT, WAITING, WRITTEN, Audience
from storage.audience import count_by_language, next_recipients
from storage.deliveries import deliver, deliveries
from storage.files_used import used_files
from storage.notice_lists import answered_by, is_for, notices_sent, open_consultations
from storage.notice_progress import progress_of
from storage.notice_sending import (
    change_words,
    confirm_notice,
    drop_notice,
    fingerprint,
    send_scheduled,
    set_going,
    stop_notice,
)
from storage.notices import (
    NotNow,
    Words,
    add_notice,
    change_notice,
    consultation_answers,
    move_notice,
    notice_by_id,
    notice_questions,
    set_words,
)
from storage.people import change, meet
from storage.queueing import queue_page, repeat_unknown
from storage.reference import read_register
from storage.seeding import seed_reference
from tests.ending import end

NOW = datetime(2026, 4, 1, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@pytest.fixture
async def ground(store):
    """The store with a register, ten citizens and a notice to all of them."""
    await store.write(seed_reference)
    register = await store.read(read_register)

    def found(connection):
        place = register.expected(NOW.date())[0].code
        for number in range(1, 11):
            who = meet(connection, number, NOW)
            change(connection, who.id, language="ky", territory=place)
        number = add_notice(connection, 2026, 1, "union", register.root, NOW)
        for language in ("ky", "ru"):
            set_words(connection, number, language, Words("Суу", "Суу качан болот?"))
        change_notice(connection, number, audience=Audience())

    await store.write(found)
    return store, register


async def going(store, now=NOW):
    return await store.write(lambda connection: set_going(connection, Calendar(), 1, now, 1))


async def test_a_notice_is_set_going_once_however_many_try(ground):
    store, _ = ground
    tries = await asyncio.gather(*(going(store) for _ in range(6)), return_exceptions=True)
    assert sum(one is None for one in tries) == 1
    assert sum(isinstance(one, NotNow) for one in tries) == 5
    assert (await store.read(notice_by_id, 1)).state == QUEUEING


async def test_a_notice_is_confirmed_once_however_many_try(ground):
    store, _ = ground
    await store.write(move_notice, 1, WAITING, NOW, 1)
    tries = await asyncio.gather(
        *(store.write(confirm_notice, 1, NOW, person) for person in range(2, 8)), return_exceptions=True
    )
    assert sum(one is None for one in tries) == 1


async def test_what_was_set_going_is_changed_and_dropped_no_more(ground):
    store, _ = ground
    await going(store)
    for deed in (
        lambda connection: change_words(connection, 1, {"ky": Words("Башка")}, {}, NOW, 1),
        lambda connection: drop_notice(connection, 1, NOW, 1),
    ):
        with pytest.raises(NotNow):
            await store.write(deed)
    assert (await store.read(notice_by_id, 1)).texts["ky"].title == "Суу"


async def test_every_change_gives_another_fingerprint_and_takes_a_confirmation_back(ground):
    store, _ = ground
    seen = {await store.read(lambda c: fingerprint(c, notice_by_id(c, 1)))}
    changes = (
        ({"ky": Words("Башка")}, {}),
        ({"ru": None}, {}),
        ({}, {"audience": Audience(languages=("ky",))}),
        ({}, {"danger": True}),
        ({}, {"file": "a" * 64, "file_kind": "pdf"}),
        ({}, {"send_at": LATER}),
        ({}, {"closes_at": LATER}),
    )
    for texts, values in changes:
        await store.write(move_notice, 1, WAITING, NOW, 1, confirmed_by=2)
        await store.write(change_words, 1, texts, values, NOW, 1)
        after = await store.read(notice_by_id, 1)
        assert (after.state, after.confirmed_by) == (WRITTEN, None)
        seen.add(await store.read(lambda c: fingerprint(c, notice_by_id(c, 1))))
    assert len(seen) == 1 + len(changes)
    await store.write(
        lambda c: c.execute(notice_questions.insert().values(notice=1, position=0, kind="text"))
    )
    assert await store.read(lambda c: fingerprint(c, notice_by_id(c, 1))) not in seen
    assert "a" * 64 in await store.read(used_files)


async def test_the_clock_starts_what_is_due_once(ground):
    store, _ = ground
    await store.write(change_notice, 1, send_at=LATER)
    assert await going(store) == LATER
    assert await store.write(send_scheduled, NOW) == 0
    tries = await asyncio.gather(
        *(store.write(send_scheduled, LATER) for _ in range(4)), return_exceptions=True
    )
    assert sum(one == 1 for one in tries) == 1


async def test_a_sample_is_drawn_when_it_is_set_going(ground):
    store, register = ground
    await store.write(change_notice, 1, audience=Audience(sample=3, seed=7))
    await going(store)
    while await store.write(queue_page, register, 1, NOW):
        pass
    assert (await store.read(notice_by_id, 1)).recipients == 3


def queued(connection, register, ends):
    notice = notice_by_id(connection, 1)
    page, _ = next_recipients(connection, register, notice, NOW)
    deliver(connection, "notice 1", page, "notice", {"notice": 1}, NOW)
    connection.execute(deliveries.update().values(notice=1))
    rows = connection.execute(deliveries.select().order_by(deliveries.c.id)).all()
    for row, (state, error) in zip(rows, ends, strict=False):
        end(connection, row.id, state, NOW, error)
    move_notice(connection, 1, SENDING, NOW, None)


async def test_its_deliveries_are_counted_by_state_and_reason(ground):
    store, register = ground
    await going(store)
    ends = [("sent", "")] * 3 + [("failed", "bot was blocked by the user")] * 2
    ends += [("failed", "person is gone"), ("unknown", "timed out")]
    await store.write(queued, register, ends)
    found = await store.read(progress_of, 1, NOW)
    assert (found.sent, found.failed, found.unknown, found.waiting, found.queued) == (3, 3, 1, 3, 10)
    assert found.reasons == {"blocked": 2, "gone": 1}


async def test_only_the_unknown_are_repeated_and_not_of_a_stopped_notice(ground):
    store, register = ground
    await going(store)
    await store.write(queued, register, [("sent", "")] * 8 + [("unknown", ""), ("failed", "x")])
    await store.write(move_notice, 1, SENT, NOW, None)
    assert await store.write(repeat_unknown, 1, NOW, 1) == 1
    found = await store.read(progress_of, 1, NOW)
    assert (found.sent, found.failed, found.unknown, found.waiting) == (8, 1, 0, 1)
    await store.write(stop_notice, 1, NOW, 1)
    with pytest.raises(NotNow):
        await store.write(repeat_unknown, 1, NOW, 1)


async def test_those_who_answered_a_consultation_are_an_audience(ground):
    store, register = ground

    def play(connection):
        row = {"notice": 1, "person": 3, "territory": "x", "at": NOW}
        connection.execute(consultation_answers.insert().values(**row))
        found = count_by_language(connection, register, Audience(took_part="1"), NOW)
        return found, answered_by(connection, 3, [1]), answered_by(connection, 4, [1])

    assert await store.write(play) == ({"ky": 1}, {1}, frozenset())


async def test_an_open_consultation_is_for_its_audience_and_its_sample(ground):
    store, register = ground
    await store.write(
        lambda c: c.execute(notice_questions.insert().values(notice=1, position=0, kind="text"))
    )
    await store.write(change_notice, 1, closes_at=LATER, audience=Audience(sample=4, seed=1))
    assert await store.read(open_consultations, NOW) == []
    await going(store)
    await store.write(queue_page, register, 1, NOW)

    def play(connection):
        (one,) = open_consultations(connection, NOW)
        return [is_for(connection, register, one, person, NOW) for person in range(1, 11)]

    assert sum(await store.read(play)) == 4
    assert await store.read(open_consultations, LATER) == []
    assert [one.id for one in await store.read(notices_sent, 0)] == [1]
    assert await store.read(notices_sent, 1) == []
