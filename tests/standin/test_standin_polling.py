"""How updates reach a bot that asks for them: in order, until the offset confirms them."""

import asyncio

import pytest

from demo.standin.delivery import KEPT_SECONDS, Deliveries


def texts(updates):
    return [update["message"]["text"] for update in updates]


async def test_updates_come_in_order_until_the_offset_confirms_them(talking):
    person = await talking.person()
    for word in ("бир", "эки", "үч"):
        await talking.said(person, word)
    first = await talking.updates()
    assert texts(first) == ["бир", "эки", "үч"]
    assert texts(await talking.updates(limit=1)) == ["бир"]
    assert texts(await talking.updates(offset=first[1]["update_id"])) == ["эки", "үч"]
    assert await talking.updates(offset=first[2]["update_id"] + 1) == []
    assert [(one["state"], one["attempts"]) for one in await talking.get("updates")] == [
        ("acknowledged", 2),
        ("acknowledged", 2),
        ("acknowledged", 2),
    ]


async def test_a_negative_offset_counts_from_the_end(talking):
    person = await talking.person()
    for word in ("бир", "эки", "үч"):
        await talking.said(person, word)
    assert texts(await talking.updates(offset=-1)) == ["үч"]
    assert texts(await talking.updates()) == ["үч"]


async def test_a_poll_waits_for_news(talking):
    person = await talking.person()
    poll = asyncio.create_task(talking.updates(timeout=5))
    await asyncio.sleep(0.05)
    await talking.said(person, "салам")
    assert texts(await asyncio.wait_for(poll, 2)) == ["салам"]


async def test_a_second_poll_ends_the_first(talking):
    first = asyncio.create_task(talking.call("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(talking.call("getUpdates", timeout=1))
    answer = await asyncio.wait_for(first, 2)
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    assert (await second)["result"] == []


async def test_a_webhook_that_is_set_ends_a_poll(talking):
    poll = asyncio.create_task(talking.call("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    await talking.done("setWebhook", url="http://127.0.0.1:9/hook")
    answer = await asyncio.wait_for(poll, 2)
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by setWebhook request",
    )


async def test_only_the_kinds_asked_for_are_kept(talking):
    person = await talking.person()
    await talking.updates(allowed_updates=["callback_query"])
    await talking.said(person)
    await talking.tapped(person, await talking.sent(person))
    assert [sorted(update) for update in await talking.updates()] == [["callback_query", "update_id"]]
    await talking.updates(allowed_updates=[])
    await talking.said(person)
    assert len(await talking.updates()) == 2


@pytest.mark.parametrize(("kind", "waited"), [("repeat", 0), ("late_repeat", 1.6)])
async def test_a_confirmed_update_is_polled_again_on_demand(talking, kind, waited):
    person = await talking.person()
    await talking.post("faults", updates=kind, count=1)
    await talking.said(person, "бир")
    number = (await talking.updates())[0]["update_id"]
    confirmed = texts(await talking.updates(offset=number + 1))
    if waited:
        assert confirmed == []
        await talking.said(person, "эки")
        newer = await talking.updates(offset=number + 1)
        assert texts(newer) == ["эки"]
        await asyncio.sleep(waited)
        confirmed = texts(await talking.updates(offset=newer[0]["update_id"] + 1))
    assert confirmed == ["бир"]
    assert await talking.updates(offset=number + 9) == []


async def test_what_was_said_is_delivered_as_it_was_though_it_was_edited_since(talking):
    person = await talking.person()
    number = await talking.said(person, "бир")
    await talking.post(f"chats/{person}/send", edit=number, text="эки")
    first, second = await talking.updates()
    assert first["message"]["text"] == "бир"
    assert (second["edited_message"]["text"], second["edited_message"]["message_id"]) == ("эки", number)


async def test_after_24_hours_an_update_is_let_go():
    now = [1000.0]

    async def reply(call):
        raise AssertionError(call)

    deliveries = Deliveries(reply, lambda kind, chat, rest: None, clock=lambda: now[0])
    deliveries.add(1, "message", {"text": "бир"})
    now[0] += KEPT_SECONDS - 1
    deliveries.add(1, "message", {"text": "эки"})
    assert texts(await deliveries.poll({})) == ["бир", "эки"]
    now[0] += 1
    assert texts(await deliveries.poll({})) == ["эки"]
    assert [one.state for one in deliveries.done] == ["expired"]
    await deliveries.close()


async def test_a_raw_update_is_delivered_as_it_is(talking):
    number = (await talking.post("raw_update", message={"broken": [1]}))["update_id"]
    assert await talking.updates() == [{"update_id": number, "message": {"broken": [1]}}]
