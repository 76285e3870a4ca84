"""A notice told over real HTTP: its author's one message, its recipients' messages, and a file uploaded once."""

from datetime import timedelta

import pytest

from demo.standin.state import Fault
from domain.notices import PAUSED, QUEUEING, SENDING, SENT, STOPPED, Audience
from scheduler.notice_telling import ProgressTeller
from storage.deliveries import deliver, deliveries
from storage.invitations import accept_invitation, invitation_of, invite
from storage.notices import Words, add_notice, change_notice, move_notice, notice_by_id, set_words
from storage.people import change, person_by_telegram
from storage.questions import add_question
from storage.roles import confirm_role, end_role
from tests.asking import WHY
from tests.ending import end
from tests.model.playground import playing

ROOT = "41700000000000"
PDF = b"%PDF-1.4\n%%EOF"


@pytest.fixture
async def ground(tmp_path, sqlite_url):
    async with playing(tmp_path, sqlite_url, "polling") as opened:
        yield opened


async def going(ground, **values):
    """A notice of the first person to all four that is being sent."""
    store, now = ground.program.store, ground.program.world.now
    numbers = [(await store.read(person_by_telegram, one)).id for one in ground.people]

    def play(connection):
        number = add_notice(connection, 2026, numbers[0], "union", ROOT, now)
        for language, title in (("ky", "Суу тарифи"), ("ru", "Тариф на воду")):
            set_words(connection, number, language, Words(title, "Суроолор / вопросы <b>"))
        change_notice(connection, number, audience=Audience(), recipients=4, **values)
        move_notice(connection, number, QUEUEING, now, None, started_at=now)
        deliver(connection, "notice 1", numbers, "notice", {"notice": number}, now)
        connection.execute(deliveries.update().where(deliveries.c.what == "notice 1").values(notice=number))
        move_notice(connection, number, SENDING, now, None)

    await store.write(play)
    return ProgressTeller(ground.program)


def told(ground, who=0):
    return [one for one in ground.messages(ground.people[who]) if "Доставлено" in one.get("text", "")]


async def test_the_author_has_one_message_that_changes(ground):
    teller = await going(ground)
    await teller.tell_once()
    assert "Доставлено: 0 / 4" in told(ground)[0]["text"]
    while await ground.worker.work_once():
        pass
    await teller.tell_once()
    (message,) = told(ground)
    assert "Доставлено: 4 / 4" in message["text"]
    assert (await ground.program.store.read(notice_by_id, 1)).progress_message == message["message_id"]


async def test_nothing_is_said_while_nothing_changes(ground):
    teller = await going(ground)
    await teller.tell_once()
    (before,) = told(ground)
    ground.standin.memory.faults.append(Fault("editMessageText", "bad_request", 10))
    await teller.tell_once()
    await teller.tell_once()
    assert told(ground) == [before]
    assert ground.standin.memory.faults[-1].count == 10


async def test_after_a_restart_the_same_message_goes_on(ground):
    await (await going(ground)).tell_once()
    rows = await ground.program.store.read(lambda c: c.execute(deliveries.select()).all())
    await ground.program.store.write(
        end, rows[-1].id, "failed", ground.program.world.now, "blocked: by the user"
    )
    await ProgressTeller(ground.program).tell_once()
    (message,) = told(ground)
    assert "· бот заблокирован: 1" in message["text"]


def taps(message):
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]


@pytest.mark.parametrize(
    ("state", "unknown", "expected"),
    [
        (SENDING, False, ["j:pause:1", "j:stop:1", "j:v:1"]),
        (PAUSED, False, ["j:on:1", "j:stop:1", "j:v:1"]),
        (SENT, True, ["j:again:1", "j:fix:1", "j:v:1"]),
        (STOPPED, True, ["j:fix:1", "j:v:1"]),
    ],
)
async def test_the_message_carries_what_its_author_may_do_now(ground, state, unknown, expected):
    teller = await going(ground)
    store, now = ground.program.store, ground.program.world.now

    def seat(connection):
        me = person_by_telegram(connection, ground.people[0]).id
        given = accept_invitation(
            connection, invitation_of(connection, invite(connection, "union", ROOT, now)), me, "", now
        )
        confirm_role(connection, given.id, None, now)
        if state != SENDING:
            move_notice(connection, 1, state, now, None, **({} if state == PAUSED else {"ended_at": now}))
        if unknown:
            end(connection, connection.execute(deliveries.select()).first().id, "unknown", now)
        return given.id

    await teller.tell_once()
    assert taps(told(ground)[0]) == []
    role = await store.write(seat)
    await teller.tell_once()
    assert taps(told(ground)[0]) == expected
    await store.write(end_role, role, now)
    await teller.tell_once()
    assert taps(told(ground)[0]) == []


async def test_its_end_is_told_too(ground):
    teller = await going(ground)
    await teller.tell_once()
    now = ground.program.world.now
    await ground.program.store.write(move_notice, 1, SENT, now, None, ended_at=now)
    await teller.tell_once()
    assert "Отправлена" in told(ground)[0]["text"]


async def test_an_author_who_blocked_the_bot_holds_nothing_up(ground):
    teller = await going(ground)
    ground.standin.memory.faults.append(Fault("sendMessage", "blocked", 1))
    await teller.tell_once()
    assert told(ground) == []
    await teller.tell_once()


async def test_each_recipient_gets_it_in_their_language_and_escaped(ground):
    await going(ground)
    second = await ground.program.store.read(person_by_telegram, ground.people[2])
    await ground.program.store.write(change, second.id, language="ky")
    while await ground.worker.work_once():
        pass
    texts = [ground.messages(one)[-1]["text"] for one in ground.people]
    assert ["Тариф на воду" in one for one in texts] == [True, True, False, True]
    assert "Суу тарифи" in texts[2]
    assert all("Суроолор / вопросы <b>" in one for one in texts)


async def test_who_changed_to_a_language_without_words_gets_none_and_it_is_said_why(ground):
    await going(ground)
    second = await ground.program.store.read(person_by_telegram, ground.people[2])
    await ground.program.store.write(change, second.id, language="en")
    while await ground.worker.work_once():
        pass
    rows = await ground.program.store.read(lambda c: c.execute(deliveries.select()).all())
    assert sorted(row.state for row in rows if row.notice == 1) == ["failed", "sent", "sent", "sent"]
    assert [row.error for row in rows if row.state == "failed"] == ["no words"]


async def test_who_gets_it_after_a_question_was_added_is_asked_that_too(ground):
    await going(ground)
    store, now = ground.program.store, ground.program.world.now
    rows = await store.read(lambda c: c.execute(deliveries.select()).all())
    later = deliveries.update().where(deliveries.c.id == rows[-1].id)
    await store.write(lambda c: c.execute(later.values(not_before=now + timedelta(days=1))) and None)
    while await ground.worker.work_once():
        pass
    await store.write(add_question, 1, WHY, None, now)
    await store.write(lambda c: c.execute(later.values(not_before=now)) and None)
    while await ground.worker.work_once():
        pass
    texts = [ground.messages(one)[-1]["text"] for one in ground.people]
    assert ["Вопросов: 1" in one for one in texts] == [False, False, False, True]


async def test_a_picture_is_uploaded_once_however_many_get_it(ground):
    from tests.model.playground import picture

    name = ground.program.files.keep(picture())
    await going(ground, file=name, file_kind="picture")
    while await ground.worker.work_once():
        pass
    sent = [ground.messages(one)[-1] for one in ground.people]
    assert all(one["caption"] for one in sent)
    assert len({one["photo"][-1]["file_id"] for one in sent}) == 1


async def test_a_file_whose_id_is_known_no_more_is_uploaded_again(ground):
    name = ground.program.files.keep(PDF)
    await going(ground, file=name, file_kind="pdf", file_name="план.pdf")
    for person in (1, 2):
        ground.tap(ground.people[person], "j:file:1")
        await ground.settled()
        poster = ground.program.speaker._poster
        poster._uploaded = dict.fromkeys(poster._uploaded, "gone")
    documents = [ground.messages(ground.people[person])[-1]["document"] for person in (1, 2)]
    assert [one["file_name"] for one in documents] == ["план.pdf", "план.pdf"]
