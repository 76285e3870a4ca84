"""In a group chat the bot gives the link to the private chat and nothing else, whoever says what."""

import pytest

from storage.clock import real_time
from storage.drafts import drafts
from storage.updates import count_dead_letters


def begun(connection):
    """All that anybody has begun to answer."""
    return connection.execute(drafts.select().order_by(drafts.c.id)).all()


def group_of(ground, *members):
    return ground.standin.memory.add_group("Айыл", members)


def said_by_bot(ground, chat):
    """What the bot said in a chat: texts and buttons."""
    me = ground.program.bot.id
    return [
        (one.get("text"), one.get("reply_markup")) for one in ground.messages(chat) if one["from"]["id"] == me
    ]


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("/consult c_12", "?start=c_12"),
        ("/my", ""),
        ("/union", ""),
        ("/start c_12", "?start=c_12"),
        ("/nonsense", ""),
    ],
)
async def test_a_command_is_answered_by_the_link_alone_also_to_who_holds_an_office(polled, words, link):
    head = polled.people[0]
    group, before = group_of(polled, head), len(polled.messages(head))
    polled.standin.inbox.send(polled.standin.memory.chats[group.id], {"text": words, "from": head})
    await polled.settled()
    ((text, buttons),) = said_by_bot(polled, group.id)
    address = f"https://t.me/{polled.program.bot.username}{link}"
    assert [line.rpartition(" ")[2] for line in text.splitlines()] == [address] * 3
    assert buttons is None
    assert len(polled.messages(head)) == before


async def test_words_places_and_contacts_in_a_group_are_nobodys_answer(polled):
    head = polled.people[0]
    group, before = group_of(polled, head), len(polled.messages(head))
    chat = polled.standin.memory.chats[group.id]
    there = await polled.program.store.read(begun)
    for content in (
        {"text": "1245"},
        {"text": "c_12"},
        {"location": {"latitude": 42.5, "longitude": 78.4}},
    ):
        polled.standin.inbox.send(chat, {**content, "from": head})
    await polled.settled()
    assert said_by_bot(polled, group.id) == []
    assert len(polled.messages(head)) == before
    assert await polled.program.store.read(begun) == there
    assert await polled.program.store.read(count_dead_letters) == 0


async def test_a_tap_that_comes_from_a_group_does_nothing(polled):
    head = polled.people[0]
    group = group_of(polled, head)
    member = {"id": head, "is_bot": False, "first_name": "A"}
    message = {
        "message_id": 1,
        "date": int(real_time().timestamp()),
        "chat": {"id": group.id, "type": "group", "title": "Айыл"},
        "text": "x",
    }
    query = {"id": "1", "from": member, "chat_instance": "1", "data": "m:my", "message": message}
    await polled.program.receiver.receive({"update_id": 999_999_999, "callback_query": query})
    await polled.settled()
    assert said_by_bot(polled, group.id) == []
