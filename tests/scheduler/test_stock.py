"""What a worker has at hand: in order, danger first, and a chat not twice within a second."""

import asyncio

from bot.screens import Screen
from scheduler.stock import Ready, Stock
from storage.deliveries import Delivery


def delivery(number, chat, **values):
    return Delivery(number, f"w{number}", 1, chat, "ky", "notice", {}, False, 0, **values)


def numbers(chosen):
    return [one.delivery.id for one in chosen]


def stocked(*them, clock=lambda: 100.0):
    stock = Stock(clock)
    for one in them:
        stock.add(one, Screen("x"))
    return stock


def test_they_come_in_order_and_danger_before_the_rest():
    stock = stocked(delivery(1, 1), delivery(2, 2), delivery(3, 3, danger=True))
    assert [numbers(stock.next(2)), numbers(stock.next(2))] == [[3, 1], [2]]


def test_a_chat_is_told_once_a_second_and_others_do_not_wait_for_it():
    now = [100.0]
    stock = stocked(delivery(1, 7), delivery(2, 7), delivery(3, 8), clock=lambda: now[0])
    chosen = stock.next(5)
    assert numbers(chosen) == [1, 3]
    for one in chosen:
        stock.tell(one)
    now[0] += 0.9
    assert stock.next(5) == []
    now[0] += 0.2
    assert numbers(stock.next(5)) == [2]


def test_what_could_not_be_sent_is_first_again():
    stock = stocked(delivery(1, 1), delivery(2, 2), delivery(3, 3))
    stock.put_back(stock.next(2))
    assert numbers(stock.next(3)) == [1, 2, 3]


def test_a_row_at_hand_is_not_taken_up_twice():
    stock = Stock()
    assert [stock.hold(1), stock.hold(1)] == [True, False]
    stock.drop(1)
    assert stock.hold(1)


def test_long_past_chats_are_forgotten(monkeypatch):
    monkeypatch.setattr("scheduler.stock.MOST_REMEMBERED", 10)
    now = [100.0]
    stock = Stock(lambda: now[0])
    for chat in range(50):
        now[0] += 2
        stock.tell(Ready(delivery(chat, chat), Screen("x"), now[0]))
    assert len(stock._told) <= 11


async def test_waiting_ends_when_something_may_be_sent():
    stock = Stock()
    waiting = asyncio.create_task(stock.wait())
    await asyncio.sleep(0.01)
    assert not waiting.done()
    stock.add(delivery(1, 1), Screen("x"))
    await asyncio.wait_for(waiting, 1)


def test_what_is_at_hand_for_long_is_taken_out_and_may_be_taken_up_again():
    now = [100.0]
    stock = stocked(delivery(1, 1, danger=True), delivery(2, 2), clock=lambda: now[0])
    stock.hold(1)
    now[0] += 5.5
    stock.add(delivery(3, 3), Screen("x"))
    chosen = stock.next(1)
    assert (numbers(chosen), stock.has_old(chosen)) == ([1], True)
    stock.put_back(chosen)
    assert (numbers(stock.take_old()), stock.hold(1)) == ([1, 2], True)
    assert (numbers(stock.next(5)), stock.has_old(stock.next(5))) == ([3], False)


def test_what_could_not_be_given_back_is_not_taken_up_twice():
    now = [100.0]
    stock = stocked(delivery(1, 1), clock=lambda: now[0])
    stock.hold(1)
    now[0] += 5.5
    stock.put_back(stock.take_old())
    assert (stock.hold(1), numbers(stock.next(1))) == (False, [1])
