"""How much may be said: 30 a second over all, one a second to a chat with bursts of 20, edits and answers free."""

import pytest

from demo.standin import Limits, no_limits
from demo.standin.desk import Desk
from demo.standin.refusals import Refusal


class Clock:
    """Seconds that pass when told to."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def taken(limits, chats):
    """How many of the messages to these chats go through."""
    passed = 0
    for chat in chats:
        try:
            limits.take(chat)
        except Refusal:
            continue
        passed += 1
    return passed


def wait_of(limits, chat, count=1):
    with pytest.raises(Refusal) as caught:
        limits.take(chat, count)
    seconds = caught.value.parameters["retry_after"]
    assert caught.value.body() == {
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }
    return seconds


def test_a_chat_takes_a_burst_of_20_and_then_one_a_second(clock):
    limits = Limits(clock=clock)
    assert taken(limits, [7] * 25) == 20
    assert wait_of(limits, 7) == 1
    clock.now += 1
    assert taken(limits, [7] * 5) == 1
    clock.now += 3
    assert taken(limits, [7] * 5) == 3


def test_30_a_second_go_out_over_all(clock):
    limits = Limits(clock=clock)
    assert taken(limits, range(1, 50)) == 30
    assert wait_of(limits, 99) == 1
    clock.now += 0.5
    assert taken(limits, range(100, 150)) == 15


def test_a_group_takes_20_a_minute(clock):
    limits = Limits(clock=clock)
    assert taken(limits, [-7] * 25) == 20
    assert wait_of(limits, -7) == 3


def test_a_refused_message_counts_nothing(clock):
    limits = Limits(clock=clock)
    taken(limits, [7] * 20)
    assert taken(limits, [7] * 100) == 0
    assert taken(limits, range(100, 150)) == 10


def test_waiting_as_long_as_told_is_enough(clock):
    limits = Limits(clock=clock)
    taken(limits, [-7] * 20)
    clock.now += wait_of(limits, -7)
    limits.take(-7)


def test_an_album_counts_its_entries(clock):
    limits = Limits(clock=clock)
    limits.take(7, 10)
    limits.take(7, 10)
    assert wait_of(limits, 7, 5) == 5


def test_where_the_limit_is_strict_no_second_holds_more_wherever_it_begins(clock):
    limits = Limits(clock=clock, strict=True)
    assert taken(limits, range(1, 21)) == 20
    clock.now += 0.7
    assert taken(limits, range(21, 50)) == 10
    clock.now += 0.2
    assert taken(limits, range(50, 99)) == 0
    clock.now += 0.1
    assert taken(limits, range(50, 99)) == 20


def test_what_is_paid_for_counts_apart(clock):
    limits = Limits(clock=clock, strict=True)
    for chat in range(1, 1001):
        limits.take(chat, paid=True)
    assert taken(limits, range(1, 50)) == 30
    with pytest.raises(Refusal):
        limits.take(2000, paid=True)


def test_switched_off_nothing_is_counted():
    assert taken(no_limits(), [7] * 1000) == 1000


async def test_only_new_messages_are_counted(talking, standin, clock):
    limits = Limits(clock=clock)
    standin.desk = Desk(standin.memory, limits, standin.watching.tell)
    person = await talking.person()
    numbers = [await talking.sent(person) for _ in range(20)]
    assert await talking.refused("sendMessage", chat_id=person, text="a") == (
        429,
        "Too Many Requests: retry after 1",
    )
    for number in numbers:
        await talking.done("editMessageText", chat_id=person, message_id=number, text=f"a{number}")
        query = await talking.tapped(person, number)
        await talking.done("answerCallbackQuery", callback_query_id=query)
        await talking.done("sendChatAction", chat_id=person, action="typing")
    assert len((await talking.chat(person))["messages"]) == 20
