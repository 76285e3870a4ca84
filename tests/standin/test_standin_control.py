"""The page's side: what it sees, what it may ask for, and who may ask."""

import asyncio
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from demo.standin import Standin

ROOT = Path(__file__).parent.parent.parent


async def test_the_state_shows_what_the_parent_lets_it(talking, standin):
    person = await talking.person("Айгүл", phone="+996700000001", note="жаңы")

    async def day():
        return {"clock": "2027-02-02"}

    standin.actions["clock"] = day
    progress = {"done": 0.5, "words": "жүрүп жатат"}
    standin.look = lambda: {
        "online": True,
        "clock": "2027-02-01T09:00",
        "banner": "ойдон чыгарылган",
        "progress": progress,
    }
    assert await talking.get("state") == {
        "bot": {"username": "el_unu_bot", "name": "Эл үнү", "online": True, "banner": "ойдон чыгарылган"},
        "people": [
            {
                "id": person,
                "first_name": "Айгүл",
                "last_name": "",
                "username": "",
                "phone": "+996700000001",
                "language_code": "",
                "note": "жаңы",
            }
        ],
        "clock": {"now": "2027-02-01T09:00"},
        "progress": {"done": 0.5, "words": "жүрүп жатат"},
        "can": ["clock"],
        "waiting": 0,
    }
    assert await talking.post("do/clock") == {"ok": True, "state": {"clock": "2027-02-02"}}


@pytest.mark.parametrize(
    ("path", "values", "status"),
    [
        ("do/nothing", {}, 404),
        ("chats/1/send", {"text": "a"}, 404),
        ("chats/x/send", {"text": "a"}, 400),
        ("people", ["a"], 400),
        ("faults", {"kind": "flood"}, 400),
        ("faults", {"updates": "never"}, 400),
        ("raw_update", {"update_id": "x"}, 400),
        ("groups", {"title": "a", "members": [1]}, 400),
    ],
)
async def test_a_wrong_request_of_the_page_is_refused_with_words(talking, path, values, status):
    async with talking.session.post(f"{talking.standin.url}/control/{path}", json=values) as answer:
        assert (answer.status, list(await answer.json())) == (status, ["error"])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"Host": "[::1]:{port}", "Origin": "http://[::1]:{port}"}, 200),
        ({"Origin": "http://127.0.0.1:{port}"}, 200),
        ({"Host": "evil.example:{port}"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "https://127.0.0.1:{port}"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/control/state", "/"])
async def test_only_this_machines_own_page_may_ask(talking, standin, path, headers, status):
    given = {name: value.format(port=standin.port) for name, value in headers.items()}
    async with talking.session.get(standin.url + path, headers=given) as answer:
        assert answer.status == status


async def test_news_come_to_an_open_page_in_order(talking, standin):
    person = await talking.person()
    async with talking.session.ws_connect(f"{standin.url}/control/events") as page:
        await talking.done("sendChatAction", chat_id=person, action="typing")
        number = await talking.sent(
            person, "<b>бир</b>", parse_mode="HTML", reply_markup={"keyboard": [["а"]]}
        )
        await talking.done("editMessageText", chat_id=person, message_id=number, text="эки")
        query = await talking.tapped(person, number)
        await talking.done("answerCallbackQuery", callback_query_id=query, text="ооба", show_alert=True)
        await talking.done("deleteMessage", chat_id=person, message_id=number)
        await talking.done("setMyCommands", commands=[{"command": "my", "description": "менин"}])
        news = [await page.receive_json(timeout=2) for _ in range(13)]
    told = {one["type"]: one for one in news}
    kinds = [one["type"] for one in news if one["type"] != "call"]
    assert kinds == ["typing", "keyboard", "message", "edit", "callback_answer", "delete", "commands"]
    assert {one["chat_id"] for one in news if one["type"] not in ("call",)} == {person}
    assert told["message"]["message"]["html"] == "<b>бир</b>"
    assert (told["callback_answer"]["text"], told["callback_answer"]["show_alert"]) == ("ооба", True)
    assert told["commands"]["commands"] == [{"command": "my", "description": "менин"}]


async def test_foreign_pages_do_not_hear_the_news(talking, standin):
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        await talking.session.ws_connect(f"{standin.url}/control/events", origin="http://evil.example")
    assert caught.value.status == 403


async def test_the_ledger_tells_every_call_without_the_bytes(talking):
    person = await talking.person()
    await talking.sent(person, "бир")
    await talking.call("sendMessage", chat_id=1, text="эки")
    await talking.upload("sendDocument", {"document": ("a.txt", b"words")}, chat_id=person)
    await talking.updates()
    calls = await talking.get("calls")
    assert [(one["n"], one["method"], one["ok"], one["chat_id"], one["message_id"]) for one in calls] == [
        (1, "sendMessage", True, person, 1),
        (2, "sendMessage", False, 1, None),
        (3, "sendDocument", True, person, 2),
    ]
    assert (calls[1]["error_code"], calls[1]["description"]) == (400, "Bad Request: chat not found")
    assert calls[2]["params"] == {"chat_id": str(person), "document": "<5 bytes>"}
    assert [one["n"] for one in await talking.get("calls", after=1, limit=1)] == [2]


async def test_the_ledger_and_a_chat_may_be_bounded():
    standin = Standin(ledger=2, history=2)
    someone = standin.memory.add_person({"first_name": "А"})
    chat = standin.memory.chats[someone.id]
    for number in range(3):
        standin.memory.note("getMe", {}, {"ok": True, "result": {}}, None)
        standin.inbox.send(chat, {"text": str(number)})
    assert [call["n"] for call in standin.memory.calls] == [2, 3]
    assert list(chat.messages) == [2, 3]
    await standin.close()


async def test_an_occupied_port_is_an_error_of_the_system(standin):
    second = Standin(port=standin.port)
    with pytest.raises(OSError, match="address already in use"):
        await second.start()
    await second.close()


async def test_the_stand_in_runs_as_a_process_of_its_own(standin):
    command = [sys.executable, "-m", "demo.standin", "--no-limits"]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=subprocess.PIPE)
    url = (await asyncio.wait_for(process.stdout.readline(), 10)).decode().strip()
    async with aiohttp.ClientSession() as session, session.get(f"{url}/control/state") as answer:
        assert (await answer.json())["bot"]["username"] == "el_unu_bot"
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_a_process_on_an_occupied_port_says_so_in_one_line(standin):
    command = [sys.executable, "-m", "demo.standin", "--port", str(standin.port)]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stderr=subprocess.PIPE)
    _, words = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 1
    assert words.decode().startswith(f"--port {standin.port}: ")
    assert words.count(b"\n") == 1
