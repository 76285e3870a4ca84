"""How updates reach a webhook: those of a chat in order, again until they are taken, chats side by side."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from aiohttp import web


class Hook:
    """A bot's webhook. `answers` are given one after another, then 200; `arrived` is what came."""

    def __init__(self):
        self.arrived = []
        self.secrets = []
        self.times = []
        self.answers = []
        self.pause = 0.0
        self.busy = {}
        self.most_busy = 0
        self.most_of_a_chat = 0

    async def serve(self, request):
        body = await request.json()
        chat = next((part["chat"]["id"] for part in body.values() if isinstance(part, dict)), 0)
        self.busy[chat] = self.busy.get(chat, 0) + 1
        self.most_of_a_chat = max(self.most_of_a_chat, self.busy[chat])
        self.most_busy = max(self.most_busy, sum(self.busy.values()))
        self.times.append(asyncio.get_running_loop().time())
        self.arrived.append(body)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await asyncio.sleep(self.pause)
        self.busy[chat] -= 1
        status, headers, answer = self.answers.pop(0) if self.answers else (200, {}, None)
        return web.json_response(answer, status=status, headers=headers)

    @property
    def texts(self):
        return [body["message"]["text"] for body in self.arrived]


@asynccontextmanager
async def listening(hook):
    site = web.Application()
    site.router.add_post("/hook", hook.serve)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


@pytest.fixture
async def hook(talking):
    made = Hook()
    async with listening(made) as made.url:
        yield made
        await talking.call("deleteWebhook")


async def test_the_webhook_gets_each_update_once_with_the_secret(talking, hook, until):
    person = await talking.person()
    await talking.said(person, "бир")
    answer = await talking.call("setWebhook", url=hook.url, secret_token="S-1")
    await talking.said(person, "эки")
    await until(lambda: len(hook.arrived) == 2)
    await asyncio.sleep(0.05)
    assert (answer["description"], hook.texts, hook.secrets) == (
        "Webhook was set",
        ["бир", "эки"],
        ["S-1", "S-1"],
    )


async def test_the_next_update_of_a_chat_waits_for_the_2xx_of_the_last(talking, hook, until):
    hook.answers = [(503, {}, None), (500, {}, None)]
    await talking.done("setWebhook", url=hook.url)
    person = await talking.person()
    for word in ("бир", "эки", "үч"):
        await talking.said(person, word)
    await until(lambda: len(hook.arrived) == 5)
    assert hook.texts == ["бир", "бир", "бир", "эки", "үч"]
    assert hook.times[2] - hook.times[1] > hook.times[1] - hook.times[0] > 0.09
    info = await talking.done("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    await until(lambda: not talking.standin.deliveries.waiting)
    assert [one["attempts"] for one in await talking.get("updates")] == [3, 1, 1]


async def test_a_retry_waits_as_long_as_the_answer_asks(talking, hook, until):
    hook.answers = [(503, {"Retry-After": "1"}, None)]
    await talking.done("setWebhook", url=hook.url)
    await talking.said(await talking.person())
    await until(lambda: len(hook.arrived) == 2)
    assert hook.times[1] - hook.times[0] >= 1.0


async def test_a_bot_that_is_down_gets_everything_later(talking, hook, until):
    person = await talking.person()
    await talking.done("setWebhook", url="http://127.0.0.1:9/hook")
    await talking.said(person, "бир")
    await until(lambda: talking.standin.deliveries.info().get("last_error_message"))
    assert (await talking.done("getWebhookInfo"))["pending_update_count"] == 1
    await talking.done("setWebhook", url=hook.url)
    await until(lambda: hook.arrived)
    assert hook.texts == ["бир"]


async def test_chats_go_side_by_side_and_one_chat_in_line(talking, hook, until):
    hook.pause = 0.05
    await talking.done("setWebhook", url=hook.url)
    people = [await talking.person(name) for name in "АБВГД"]
    for word in ("бир", "эки"):
        for person in people:
            await talking.said(person, word)
    await until(lambda: not talking.standin.deliveries.waiting)
    assert (hook.most_busy, hook.most_of_a_chat, len(hook.arrived)) == (5, 1, 10)


async def test_no_more_connections_than_asked_for(talking, hook, until):
    hook.pause = 0.02
    await talking.done("setWebhook", url=hook.url, max_connections=2)
    for name in "АБВГД":
        await talking.said(await talking.person(name))
    await until(lambda: not talking.standin.deliveries.waiting)
    assert hook.most_busy == 2


async def test_dropping_what_waits(talking, hook, until):
    person = await talking.person()
    await talking.said(person, "бир")
    await talking.done("setWebhook", url=hook.url, drop_pending_updates=True)
    await talking.said(person, "эки")
    await until(lambda: hook.arrived)
    assert hook.texts == ["эки"]


@pytest.mark.parametrize(
    ("kind", "order"), [("repeat", ["бир", "бир", "эки"]), ("late_repeat", ["бир", "эки", "бир"])]
)
async def test_an_update_is_posted_again_on_demand(talking, hook, until, kind, order):
    person = await talking.person()
    await talking.post("faults", updates=kind, count=1)
    await talking.said(person, "бир")
    await talking.said(person, "эки")
    await talking.done("setWebhook", url=hook.url)
    await until(lambda: len(hook.arrived) == 3)
    assert hook.texts == order
    assert len({body["update_id"] for body in hook.arrived}) == 2


async def test_the_answer_to_a_webhook_may_carry_a_call(talking, hook, until):
    person = await talking.person()
    call = {"method": "sendMessage", "chat_id": person, "text": "<b>ооба</b>", "parse_mode": "HTML"}
    hook.answers = [(200, {}, call)]
    await talking.done("setWebhook", url=hook.url)
    await talking.said(person, "барбы?")
    await until(lambda: len(talking.standin.memory.chats[person].messages) == 2)
    assert [one["html"] for one in (await talking.chat(person))["messages"]] == ["барбы?", "<b>ооба</b>"]


@pytest.mark.parametrize(
    "answer", [{"method": "sendMessage", "chat_id": 1, "text": "a"}, {"method": "nothing"}, ["a"], "a", {}]
)
async def test_an_answer_that_carries_nonsense_is_a_2xx_all_the_same(talking, hook, until, answer):
    hook.answers = [(200, {}, answer)]
    await talking.done("setWebhook", url=hook.url)
    await talking.said(await talking.person())
    await until(lambda: not talking.standin.deliveries.waiting)
    assert len(hook.arrived) == 1


async def test_setting_and_deleting_say_so(talking):
    url = "http://127.0.0.1:9/hook"
    said = [
        (await talking.call("setWebhook", url=url))["description"],
        (await talking.call("setWebhook", url=url))["description"],
        (await talking.call("deleteWebhook"))["description"],
        (await talking.call("deleteWebhook"))["description"],
    ]
    assert said == [
        "Webhook was set",
        "Webhook is already set",
        "Webhook was deleted",
        "Webhook is already deleted",
    ]
