"""What can be made to go wrong, and how the real library takes it and everything else that comes."""

import asyncio

import aiohttp
import pytest
from telegram import Bot, InputMediaPhoto, Update
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ({"kind": "429", "retry_after": 7}, 429, "Too Many Requests: retry after 7"),
        ({"kind": "500"}, 500, "Internal Server Error"),
        ({"kind": "502"}, 502, "Bad Gateway"),
        ({"kind": "blocked"}, 403, "Forbidden: bot was blocked by the user"),
        ({"kind": "deactivated"}, 403, "Forbidden: user is deactivated"),
        ({"kind": "bad_request"}, 400, "Bad Request: chat not found"),
    ],
)
async def test_calls_can_be_made_to_fail_so_many_times(talking, fault, code, words):
    person = await talking.person()
    await talking.post("faults", method="sendMessage", count=2, **fault)
    assert (await talking.call("getMe"))["ok"]
    for _ in range(2):
        assert await talking.refused("sendMessage", chat_id=person, text="a") == (code, words)
    assert (await talking.call("sendMessage", chat_id=person, text="a"))["ok"]
    assert len((await talking.chat(person))["messages"]) == 1


async def test_faults_are_taken_back(talking):
    await talking.post("faults", kind="500", count=99)
    async with talking.session.delete(f"{talking.standin.url}/control/faults") as answer:
        assert await answer.json() == {"ok": True}
    assert (await talking.call("getMe"))["ok"]


async def test_a_hanging_call_has_its_effect_and_no_answer(talking):
    person = await talking.person()
    await talking.post("faults", method="sendMessage", kind="hang", seconds=5)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await talking.call("sendMessage", chat_id=person, text="бир")
    assert [one["text"] for one in (await talking.chat(person))["messages"]] == ["бир"]


async def test_a_dropped_call_has_no_effect_and_no_answer(talking):
    person = await talking.person()
    await talking.post("faults", method="sendMessage", kind="drop")
    with pytest.raises(aiohttp.ClientError):
        await talking.call("sendMessage", chat_id=person, text="бир")
    assert (await talking.chat(person))["messages"] == []


async def test_files_can_be_made_to_fail_too(talking, standin):
    file = standin.memory.keep(b"words", "a.txt", "text/plain")
    await talking.post("faults", method="file", kind="500")
    address = f"{standin.url}/file/bot{talking.token}/documents/{file.id}.txt"
    statuses = []
    for _ in range(2):
        async with talking.session.get(address) as answer:
            statuses.append(answer.status)
    assert statuses == [500, 200]


@pytest.fixture
async def bot(standin, talking):
    """The real library with its real network."""
    made = Bot(talking.token, base_url=f"{standin.url}/bot", base_file_url=f"{standin.url}/file/bot")
    await made.initialize()
    yield made
    await made.shutdown()


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_python_telegram_bot_understands_everything_that_comes(talking, bot, picture):
    person = await talking.person("Айгүл")
    photo = picture(200, 100)
    sent = [
        await bot.send_message(person, "<b>бир</b>", parse_mode="HTML"),
        await bot.send_photo(person, photo, caption="эки"),
        await bot.send_document(person, b"words", filename="отчёт.pdf"),
        await bot.send_voice(person, b"ogg", duration=3),
        await bot.send_location(person, 42.5, 78.4),
        *await bot.send_media_group(person, [InputMediaPhoto(photo), InputMediaPhoto(photo)]),
    ]
    assert [one.message_id for one in sent] == [1, 2, 3, 4, 5, 6, 7]
    assert (sent[0].text_html, sent[2].document.file_name) == ("<b>бир</b>", "отчёт.pdf")
    assert sent[3].voice.to_dict()["duration"] == 3
    assert bytes(await (await sent[2].document.get_file()).download_as_bytearray()) == b"words"
    assert (await bot.get_chat(person)).first_name == "Айгүл"
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_python_telegram_bot_reads_every_update(talking, bot):
    person = await talking.person()
    number = await talking.sent(person)
    for kind in ("sticker", "video", "poll"):
        await talking.post(f"chats/{person}/send", **{kind: True})
    await talking.said(person)
    await talking.tapped(person, number)
    await talking.post(f"chats/{person}/block", blocked=True)
    updates = await bot.get_updates()
    assert [type(update) for update in updates] == [Update] * 6
    assert updates[4].callback_query.message.message_id == number


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"kind": "429", "retry_after": 3}, RetryAfter),
        ({"kind": "blocked"}, Forbidden),
        ({"kind": "500"}, NetworkError),
        ({"kind": "drop"}, NetworkError),
        ({"kind": "hang", "seconds": 5}, TimedOut),
    ],
)
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_python_telegram_bot_raises_what_it_raises_with_telegram(talking, bot, fault, error):
    person = await talking.person()
    await talking.post("faults", method="sendMessage", **fault)
    with pytest.raises(error):
        await bot.send_message(person, "бир", read_timeout=0.3)
