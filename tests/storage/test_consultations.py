"""Questions and answers of consultations, on both engines: order, freezing, one answer a person, reminding, forgetting."""

import asyncio
import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text

from domain.consultations import WORD
from domain.draft import Answer, Draft
from domain.notices import QUEUEING, SENDING, SENT, STOPPED, WAITING, WRITTEN, Audience
from scheduler.unfinished import remind_unfinished
from storage.clock import real_time
from storage.consultations import QuestionsChanged, given_by, save_answers, stands, take_back
from storage.deliveries import SENT as DELIVERED
from storage.deliveries import deliveries
from storage.drafts import begin_draft, drafts
from storage.erasing import erase, stored_of
from storage.files_used import used_files
from storage.invitations import accept_invitation, invitation_of, invite
from storage.notices import change_notice, consultation_answers, notice_by_id
from storage.people import change, meet
from storage.questions import (
    Frozen,
    add_question,
    change_question,
    has_answers,
    questions_of,
    remove_question,
    swap_question,
    why_frozen,
)
from storage.reference import read_register
from storage.roles import confirm_role
from storage.seeding import seed_reference
from storage.taking_part import PLACE, ROLE, why_not_asked
from storage.unfinished import forget_unsent
from tests.asking import PAY, SEE, WHAT, WHY, ask

ZONE = ZoneInfo("Asia/Bishkek")
NOW = datetime(2027, 2, 1, 10, tzinfo=ZONE)
HERE, THERE, REGION = "41702410000010", "41704400000010", "41702000000000"


def begun(connection, questions=(PAY, WHAT, WHY), **values):
    """An author and their notice."""
    author = meet(connection, 1, NOW)
    return author.id, ask(connection, NOW, author.id, questions, **values)


def answer(connection, notice, person, values=None, territory=HERE, now=NOW):
    given = values or dict.fromkeys((one.key for one in questions_of(connection, notice)), 0)
    return save_answers(connection, notice, person, territory, "ky", given, now)


def labels(connection, notice):
    return [one.words["ru"].label for one in questions_of(connection, notice)]


async def test_questions_keep_their_order_when_moved_changed_and_removed(store):
    def play(connection):
        author, notice = begun(connection, state=WRITTEN)
        first, second, third = [one.id for one in questions_of(connection, notice)]
        assert swap_question(connection, notice, third, -1, author, NOW)
        assert not swap_question(connection, notice, first, -1, author, NOW)
        assert not swap_question(connection, notice, second, 1, author, NOW)
        new = change_question(connection, notice, first, SEE, author, NOW)
        assert new not in (first, second, third)
        assert remove_question(connection, notice, second, author, NOW)
        assert not remove_question(connection, notice, second, author, NOW)
        assert change_question(connection, notice, second, SEE, author, NOW) is None
        add_question(connection, notice, PAY, author, NOW)
        return labels(connection, notice)

    assert await store.write(play) == ["Покажите", "Почему?", "Сколько справедливо платить в месяц?"]


@pytest.mark.parametrize(
    ("state", "values", "answered", "reason"),
    [
        (WRITTEN, {}, False, ""),
        (WAITING, {}, False, "over"),
        (QUEUEING, {}, False, ""),
        (SENT, {}, True, "answered"),
        (SENT, {"confirmed": True}, False, "confirmed"),
        (STOPPED, {}, False, "over"),
    ],
)
async def test_questions_may_be_changed_only_until_they_are_confirmed_or_answered(
    store, state, values, answered, reason
):
    def play(connection):
        author, notice = begun(connection, state=state)
        if values:
            change_notice(connection, notice, confirmed_by=author)
        if answered:
            answer(connection, notice, author)
        found = why_frozen(connection, notice_by_id(connection, notice))
        if reason:
            with pytest.raises(Frozen):
                add_question(connection, notice, SEE, author, NOW)
        return found

    assert await store.write(play) == reason


def lingering(fn):
    """The same, whose transaction stays open for a while where there can be several."""

    def play(connection, *args):
        found = fn(connection, *args)
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_sleep(0.4)"))
        return found

    return play


@pytest.mark.parametrize("first", ["answer", "change"])
async def test_of_an_answer_and_a_change_of_the_questions_at_once_one_finds_the_other(store, first):
    author, notice = await store.write(begun)
    asked = await store.read(questions_of, notice)
    tries = {
        "answer": (answer, notice, author, dict.fromkeys((one.key for one in asked), 0)),
        "change": (change_question, notice, asked[0].id, SEE, author, NOW),
    }
    second = {"answer": "change", "change": "answer"}[first]
    refused = {"change": Frozen, "answer": QuestionsChanged}[second]
    fn, *args = tries[first]
    slow = asyncio.create_task(store.write(lingering(fn), *args))
    await asyncio.sleep(0.1)
    with pytest.raises(refused):
        await store.write(*tries[second])
    assert await slow
    given = await store.read(given_by, notice, author)
    left = {one.key for one in await store.read(questions_of, notice)}
    assert (given is not None and set(given.values) == left) == (first == "answer")


async def test_one_person_has_one_answer_which_the_last_saving_settles(store):
    author, notice = await store.write(begun)
    keys = [one.key for one in await store.read(questions_of, notice)]
    assert await store.write(answer, notice, author, dict(zip(keys, (1, [0], "x"), strict=True)))
    later = NOW + timedelta(days=3)
    again = dict(zip(keys, (2, [1], "y"), strict=True))
    assert not await store.write(answer, notice, author, again, THERE, later)
    kept = await store.read(given_by, notice, author)
    assert (kept.territory, kept.values, kept.at, kept.changed_at) == (THERE, again, NOW, later)
    rows = await store.read(lambda connection: connection.execute(select(consultation_answers)).all())
    assert len(rows) == 1


async def test_two_savings_of_one_person_at_once_leave_one_answer(store):
    author, notice = await store.write(begun)
    keys = [one.key for one in await store.read(questions_of, notice)]
    both = (store.write(answer, notice, author, dict.fromkeys(keys, n)) for n in (1, 2))
    first = await asyncio.gather(*both)
    assert sorted(first) == [False, True]


async def test_answers_to_other_questions_than_those_asked_are_refused(store):
    def play(connection):
        author, notice = begun(connection)
        with pytest.raises(QuestionsChanged):
            answer(connection, notice, author, {"q999": 1})
        return has_answers(connection, notice)

    assert await store.write(play) is False


async def test_what_is_taken_back_is_gone_and_may_be_given_again(store):
    def play(connection):
        author, notice = begun(connection)
        answer(connection, notice, author)
        assert take_back(connection, notice, author, NOW)
        assert not take_back(connection, notice, author, NOW)
        assert given_by(connection, notice, author) is None
        return answer(connection, notice, author)

    assert await store.write(play) is True


async def test_a_consultation_without_questions_asks_nothing(store):
    def play(connection):
        _, notice = begun(connection, ())
        _, other = begun(connection)
        found = (notice_by_id(connection, one) for one in (notice, other))
        return [stands(connection, one, NOW) for one in found]

    assert await store.write(play) == ["nothing", "open"]


def holder(connection, number, role, territory):
    who = meet(connection, number, NOW)
    token = invite(connection, role, territory, NOW)
    given = accept_invitation(connection, invitation_of(connection, token), who.id, "", NOW)
    confirm_role(connection, given.id, None, NOW)
    return who.id


@pytest.mark.parametrize(
    ("audience", "place", "role", "reason"),
    [
        (Audience(), HERE, "", ""),
        (Audience(territories=(REGION,)), HERE, "", ""),
        (Audience(territories=(REGION,)), THERE, "", PLACE),
        (Audience(territories=(REGION,)), THERE, "head", ""),
        (Audience(territories=(REGION,)), "gone", "", PLACE),
        (Audience(roles=("head",)), HERE, "", ROLE),
        (Audience(roles=("head",)), HERE, "head", ""),
        (Audience(roles=("kenesh",)), HERE, "head", ROLE),
        (Audience(roles=("citizen",)), HERE, "", ""),
        (Audience(roles=("citizen",)), HERE, "head", ROLE),
        (Audience(roles=("citizen", "head")), HERE, "head", ""),
        (Audience(territories=(REGION,), roles=("citizen",)), THERE, "", PLACE),
        (Audience(languages=("ru",), sample=1, took_part="problem"), HERE, "", ""),
    ],
)
async def test_who_is_asked_goes_by_place_and_by_office(store, audience, place, role, reason):
    await store.write(seed_reference)
    register = await store.read(read_register)

    def play(connection):
        who = holder(connection, 5, role, HERE) if role else meet(connection, 5, NOW).id
        return why_not_asked(connection, register, audience, who, place, NOW)

    assert await store.write(play) == reason


def draft_for(connection, notice, telegram, answered=1, hours=5, **person):
    """Somebody who began to answer some hours ago."""
    who = meet(connection, telegram, NOW)
    change(connection, who.id, language="ky", **person)
    draft = Draft(WORD, context={"notice": notice})
    for one in questions_of(connection, notice)[:answered]:
        draft = draft.put(one.key, Answer(0, who.id, NOW.isoformat()))
    at = NOW - timedelta(hours=hours)
    begin_draft(connection, draft, f"notice:{notice}:person:{who.id}", who.id, at)
    return who.id


def reminders(connection):
    found = connection.execute(select(deliveries).order_by(deliveries.c.person)).all()
    return [(row.person, row.what, row.kind, row.notice, json.loads(row.args)) for row in found]


async def test_who_did_not_finish_is_reminded_once_two_days_before_the_end(store):
    def play(connection):
        _, notice = begun(connection, closes_at=NOW + timedelta(hours=47))
        _, later = begun(connection, closes_at=NOW + timedelta(hours=49))
        _, stopped = begun(connection, state=STOPPED, closes_at=NOW + timedelta(hours=47))
        one, two = draft_for(connection, notice, 10), draft_for(connection, notice, 11, answered=3)
        draft_for(connection, later, 10)
        draft_for(connection, stopped, 10)
        draft_for(connection, notice, 12, hours=1)
        draft_for(connection, notice, 13, muted="consultation reminder")
        draft_for(connection, notice, 14, unreachable_since=NOW)
        answer(connection, notice, draft_for(connection, notice, 15))
        assert remind_unfinished(connection, NOW.replace(hour=3)) == 0
        assert remind_unfinished(connection, NOW) == 2
        remind_unfinished(connection, NOW + timedelta(minutes=10))
        found = reminders(connection)
        assert found == [
            (person, f"unfinished {notice}", "consultation-unfinished", notice, {"notice": notice, "n": n})
            for person, n in ((one, 2), (two, 0))
        ]
        connection.execute(deliveries.update().values(state=DELIVERED))
        remind_unfinished(connection, NOW + timedelta(hours=20))
        return len(reminders(connection))

    assert await store.write(play) == 2


async def test_who_answers_meanwhile_is_not_reminded(store):
    def play(connection):
        _, notice = begun(connection, closes_at=NOW + timedelta(hours=47))
        person = draft_for(connection, notice, 10)
        remind_unfinished(connection, NOW)
        answer(connection, notice, person)
        return reminders(connection)

    assert await store.write(play) == []


async def test_a_reminder_that_waits_goes_when_the_consultation_is_over(store):
    def play(connection):
        _, notice = begun(connection, closes_at=NOW + timedelta(hours=47))
        draft_for(connection, notice, 10)
        remind_unfinished(connection, NOW)
        change_notice(connection, notice, state=STOPPED)
        remind_unfinished(connection, NOW + timedelta(minutes=10))
        return reminders(connection)

    assert await store.write(play) == []


async def test_what_was_begun_is_deleted_a_week_after_the_end(store):
    def play(connection):
        _, notice = begun(connection, closes_at=NOW - timedelta(days=6, hours=23))
        draft_for(connection, notice, 10)
        assert forget_unsent(connection, NOW) == 0
        assert forget_unsent(connection, NOW + timedelta(days=1)) == 1
        return connection.execute(select(drafts)).all()

    assert await store.write(play) == []


def pictured(connection, me, letter, **values):
    """Somebody's answer with a photo to a consultation."""
    _, notice = begun(connection, (SEE,), **values)
    key = questions_of(connection, notice)[0].key
    answer(connection, notice, me, {key: [letter * 64]})
    return notice


@pytest.mark.parametrize(
    ("with_words", "gone", "left"), [(True, {"a", "b", "c"}, []), (False, {"a", "c"}, [None])]
)
async def test_who_is_forgotten_leaves_only_what_is_closed_and_only_without_a_name(
    store, with_words, gone, left
):
    real = real_time()

    def play(connection):
        me, other = meet(connection, 7, NOW), meet(connection, 8, NOW)
        open_one = pictured(connection, me.id, "a", closes_at=real + timedelta(days=1))
        pictured(connection, me.id, "b", closes_at=real - timedelta(days=1))
        answer(connection, open_one, other.id, {questions_of(connection, open_one)[0].key: ["d" * 64]})
        context = {"notice": open_one, "photo": "c" * 64}
        begin_draft(connection, Draft(WORD, context=context), f"notice:{open_one}:person:x", me.id, NOW)
        assert stored_of(connection, me.id).consultations == 2
        used = used_files(connection)
        assert {name[0] for name in used} == {"a", "b", "c", "d"}
        files = erase(connection, me.id, with_words=with_words)
        rows = connection.execute(select(consultation_answers.c.person)).all()
        kept = [row.person for row in rows if row.person != other.id]
        assert other.id in [row.person for row in rows]
        return {name[0] for name in files}, kept

    assert await store.write(play) == (gone, left)


async def test_a_clock_set_back_does_not_open_again_what_was_closed(store):
    def play(connection):
        _, notice = begun(connection, state=SENDING, closed_at=NOW)
        return stands(connection, notice_by_id(connection, notice), NOW - timedelta(days=5))

    assert await store.write(play) == "closed"
