"""Replies get through whatever the Bot API does, once, and nothing holds up what follows."""

import pytest

from bot import network
from storage.people import person_by_telegram


def texts(ground, person):
    return [message.get("text", "") for message in ground.messages(person) if message["from"].get("is_bot")]


async def said(ground, person, words):
    before = len(texts(ground, person))
    await ground.say(person, words)
    await ground.settled()
    return texts(ground, person)[before:]


@pytest.mark.parametrize("kind", ["500", "502", "drop"])
async def test_a_reply_gets_through_a_failure_of_the_other_side(polled, fail, kind):
    fail(polled, "sendMessage", kind, 2)
    assert len(await said(polled, polled.people[2], "/help")) == 1


async def test_a_reply_waits_as_long_as_it_is_told_to(polled, fail):
    fail(polled, "sendMessage", "429", retry_after=1)
    assert len(await said(polled, polled.people[2], "/help")) == 1


async def test_a_reply_that_may_have_been_taken_is_not_said_twice(polled, fail, monkeypatch):
    monkeypatch.setattr(network, "READ_SECONDS", 0.2)
    fail(polled, "sendMessage", "hang", seconds=2.0)
    assert len(await said(polled, polled.people[2], "/help")) == 1
    assert len(await said(polled, polled.people[2], "/help")) == 1


@pytest.mark.parametrize("kind", ["500", "bad_request", "drop"])
async def test_a_tap_that_cannot_be_answered_holds_nothing_up(polled, fail, kind):
    person = polled.people[2]
    before = len(texts(polled, person))
    fail(polled, "answerCallbackQuery", kind)
    polled.tap(person, "m:my")
    await polled.settled()
    assert len(texts(polled, person)) == before + 1


@pytest.mark.parametrize("kind", ["500", "blocked", "drop"])
async def test_a_message_that_cannot_be_removed_holds_nothing_up(polled, fail, kind):
    person = polled.people[2]
    await said(polled, person, "/problem")
    message = polled.messages(person)[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    fail(polled, "deleteMessage", kind)
    fail(polled, "editMessageText", kind)
    before = len(texts(polled, person))
    polled.standin.inbox.tap(
        polled.standin.memory.chats[person], {"message_id": message["message_id"], "data": data}
    )
    await polled.settled()
    polled.tap(person, "m:my")
    await polled.settled()
    assert len(texts(polled, person)) > before


async def test_an_edit_whose_answer_was_lost_is_made_again(polled, fail, monkeypatch):
    monkeypatch.setattr(network, "READ_SECONDS", 0.2)
    person = polled.people[2]
    await said(polled, person, "/notify")
    message = polled.messages(person)[-1]
    fail(polled, "editMessageText", "hang", seconds=1.0)
    values = {"message_id": message["message_id"], "data": "y:problem-changed"}
    polled.standin.inbox.tap(polled.standin.memory.chats[person], values)
    await polled.settled()
    assert polled.messages(person)[-1]["reply_markup"] != message["reply_markup"]


async def test_who_blocks_the_bot_is_unreachable_until_they_come_back(polled, fail):
    person = polled.people[2]
    fail(polled, "sendMessage", "blocked")
    await said(polled, person, "/help")
    assert (await polled.program.store.read(person_by_telegram, person)).unreachable
    await said(polled, person, "/help")
    assert not (await polled.program.store.read(person_by_telegram, person)).unreachable
