"""What comes in: acknowledged only once it is kept, and one bad update stands in nobody's way."""

import asyncio
import hmac

import aiohttp
import pytest
from sqlalchemy import select

from bot.turn import Received
from domain.events import Event
from storage.drafts import StaleDraft
from storage.failures import DatabaseAway
from storage.people import change, person_by_telegram
from storage.updates import count_dead_letters, dead_letters, tally_of
from tests.model.playground import playing


def texts(ground, person):
    return [message.get("text", "") for message in ground.messages(person) if message["from"].get("is_bot")]


def raw(ground, person, body):
    ground.standin.deliveries.add_raw(person, "raw", body)


def message(person, **content):
    user = {"id": person, "is_bot": False, "first_name": "Тайная"}
    return {
        "message": {
            "message_id": 900_000,
            "date": 1,
            "chat": {"id": person, "type": "private", "first_name": "Тайная"},
            "from": user,
            **content,
        }
    }


async def letters(ground):
    return await ground.program.store.read(
        lambda connection: [tuple(row) for row in connection.execute(select(dead_letters.c.reason))]
    )


async def test_what_is_not_understood_goes_to_the_dead_letters_and_the_next_is_answered(ground):
    person = ground.people[2]
    raw(ground, person, {"message": {"chat": 5, "date": "never"}})
    await ground.say(person, "/help")
    await ground.settled()
    ((reason,),) = await letters(ground)
    assert reason.startswith("not understood")
    assert "звоните" in texts(ground, person)[-1]


async def test_a_kind_of_message_that_the_library_does_not_know_yet_is_answered(ground):
    person = ground.people[2]
    raw(ground, person, message(person, poll={"id": "1", "question": "?"}))
    await ground.settled()
    assert texts(ground, person)[-1].startswith("Ошибка на нашей стороне")
    assert await ground.program.store.read(count_dead_letters) == 1


async def test_half_a_character_hides_no_other_update(polled):
    person = polled.people[2]
    body = b'{"ok": true, "result": ["\\ud800", "\xff"]}'
    assert polled.program.request.parse_json_payload(body)["result"] == ["\ud800", "�"]
    ending = {**message(person, text="сло\ud800во"), "update_id": 77}
    await polled.program.receiver.receive(ending)
    await polled.settled()
    assert await polled.program.store.read(count_dead_letters) == 0
    await polled.program.receiver.receive({"update_id": 78, "message": "\ud800"})
    assert await polled.program.store.read(count_dead_letters) == 1


async def test_a_hundred_updates_at_once_are_all_dealt_with(ground):
    for number in range(100):
        await ground.say(ground.people[number % 4], "/help" if number % 2 else f"слова {number}")
    await ground.settled()
    assert not ground.standin.deliveries.waiting
    assert await ground.program.store.read(count_dead_letters) == 0


async def test_whoever_meets_a_fault_of_ours_hears_so_and_it_is_kept_for_us(ground, monkeypatch):
    person = ground.people[2]

    async def broken(received, handler):
        raise ZeroDivisionError("secret words")

    monkeypatch.setattr(ground.program, "take", broken)
    await ground.say(person, "слова, которые нельзя потерять")
    await ground.settled()
    assert texts(ground, person)[-1].startswith("Ошибка на нашей стороне")
    found = await ground.program.store.read(
        lambda connection: connection.execute(select(dead_letters.c.body)).scalar_one()
    )
    assert "message" in found


async def test_a_draft_that_others_save_all_the_time_is_not_lost(polled, monkeypatch):
    async def always(fn, *args, **kwargs):
        raise StaleDraft(1)

    monkeypatch.setattr(polled.program.store, "write", always)
    with pytest.raises(DatabaseAway):
        await polled.program.take(Received(1, 2, Event("text")), lambda turn: None)
    monkeypatch.undo()


async def test_an_edited_message_is_answered_and_changes_nothing(ground):
    person = ground.people[2]
    said = ground.standin.inbox.send(ground.standin.memory.chats[person], {"text": "Нет воды на улице"})
    await ground.settled()
    ground.standin.inbox.send(
        ground.standin.memory.chats[person], {"edit": said["message_id"], "text": "Есть вода"}
    )
    await ground.settled()
    assert texts(ground, person)[-1].startswith("Исправление отправленного")


async def test_an_update_that_comes_again_late_changes_nothing(ground):
    person = ground.people[2]
    ground.standin.deliveries.faults["late_repeat"] = 1
    ground.tap(person, "y:problem-changed")
    await ground.settled()
    await asyncio.sleep(1.7)
    await ground.settled()
    assert (await ground.program.store.read(person_by_telegram, person)).muted == {"problem-changed"}


async def test_a_group_gets_only_the_way_to_the_private_chat(ground):
    group = ground.standin.memory.add_group("Айыл", tuple(ground.people))
    for words in ("/problem", "просто разговор"):
        ground.standin.inbox.send(
            ground.standin.memory.chats[group.id], {"text": words, "from": ground.people[2]}
        )
    await ground.settled()
    assert [text.count("https://t.me/el_unu_bot") for text in texts(ground, group.id)] == [3]


async def test_a_group_where_the_bot_may_not_write_buries_nothing(polled, fail):
    group = polled.standin.memory.add_group("Айыл", tuple(polled.people))
    fail(polled, "sendMessage", "bad_request")
    polled.standin.inbox.send(
        polled.standin.memory.chats[group.id], {"text": "/problem", "from": polled.people[2]}
    )
    await polled.settled()
    assert await polled.program.store.read(count_dead_letters) == 0


async def test_the_webhook_takes_no_word_without_its_secret(tmp_path, sqlite_url, monkeypatch):
    compared = []
    compare = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append(1) or compare(a, b))
    async with playing(tmp_path, sqlite_url, "webhook") as ground, aiohttp.ClientSession() as session:
        before = await ground.program.store.read(tally_of, "forged-tap")
        address = f"http://127.0.0.1:{ground.port}/hook"
        compared.clear()
        good = {"X-Telegram-Bot-Api-Secret-Token": ground.program.settings.secret}
        wrong = {"X-Telegram-Bot-Api-Secret-Token": "wrong"}
        body = {**message(ground.people[2], text="/help"), "update_id": 5}
        for headers, status in (({}, 403), (wrong, 403), (good, 200)):
            async with session.post(address, json=body, headers=headers) as answer:
                assert answer.status == status
        for content in (b"", b"[1]", b"{", b"nonsense"):
            async with session.post(address, data=content, headers=good) as answer:
                assert answer.status == 400
        assert len(compared) == 7
        assert await ground.program.store.read(tally_of, "forged-tap") == before
        await ground.settled()


async def test_the_webhook_answers_2xx_only_for_what_is_committed(tmp_path, sqlite_url):
    async with playing(tmp_path, sqlite_url, "webhook") as ground, aiohttp.ClientSession() as session:
        headers = {"X-Telegram-Bot-Api-Secret-Token": ground.program.settings.secret}
        body = {**message(ground.people[2], text="/help"), "update_id": 5}
        ground.away = 1
        statuses = []
        for _ in range(3):
            async with session.post(
                f"http://127.0.0.1:{ground.port}/hook", json=body, headers=headers
            ) as answer:
                statuses.append((answer.status, answer.headers.get("Retry-After")))
        assert statuses == [(503, "2"), (200, None), (200, None)]
        await ground.settled()


async def test_each_role_and_language_has_its_command_menu(polled):
    from demo.standin.profile import commands_for
    from handlers.wiring import set_commands, set_general_commands

    await set_general_commands(polled.program)
    head, citizen = polled.people[0], polled.people[2]
    person = await polled.program.store.read(person_by_telegram, citizen)
    await polled.program.store.write(change, person.id, language="ky")
    for one in (head, citizen):
        await set_commands(polled.program, one)
    memory = polled.standin.memory
    own = [
        "problem",
        "my",
        "near",
        "consult",
        "report",
        "territory",
        "language",
        "notify",
        "privacy",
        "help",
        "cancel",
    ]
    shown = {one: commands_for(memory, memory.chats[one]) for one in (head, citizen)}
    assert [one["command"] for one in shown[head]] == ["start", "indicators", *own]
    assert [one["command"] for one in shown[citizen]] == ["start", *own]
    assert (shown[head][0]["description"], shown[citizen][0]["description"]) == ("Главное меню", "Башкы меню")
    stranger = memory.add_person({"first_name": "Z", "language_code": "uz"})
    assert [one["command"] for one in commands_for(memory, memory.chats[stranger.id])] == ["start", *own]
