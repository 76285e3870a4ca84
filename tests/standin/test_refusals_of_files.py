"""What the stand-in refuses of webhooks, commands and files, and what it says it does not do."""

import pytest


async def test_polling_and_a_webhook_exclude_each_other(talking):
    await talking.done("setWebhook", url="http://127.0.0.1:9/hook")
    assert await talking.refused("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    await talking.done("deleteWebhook")
    assert await talking.updates() == []


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://example.com/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.com", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "https://example.com", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_telegram_refuses_is_refused(talking, params, words):
    assert await talking.refused("setWebhook", **params) == (400, f"Bad Request: {words}")


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"commands": [{"command": "Старт", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        (
            {"commands": [{"command": f"a{n}", "description": "a"} for n in range(101)]},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 1}}, "chat not found"),
        ({"commands": [], "language_code": "кыргызча"}, "invalid language code specified"),
    ],
)
async def test_commands_that_telegram_refuses_are_refused(talking, params, words):
    assert await talking.refused("setMyCommands", **params) == (400, f"Bad Request: {words}")


async def test_a_file_nobody_knows_is_refused(talking):
    person = await talking.person()
    assert await talking.refused("getFile", file_id="x") == (
        400,
        "Bad Request: wrong file_id or the file is temporarily unavailable",
    )
    assert await talking.refused("sendPhoto", chat_id=person, photo="x") == (
        400,
        "Bad Request: wrong file identifier/HTTP URL specified",
    )


async def test_files_over_20_mb_are_not_handed_down(talking, standin):
    file = standin.memory.keep(bytes(20 * 1024 * 1024 + 1), "a.bin", "")
    assert await talking.refused("getFile", file_id=file.id) == (400, "Bad Request: file is too big")


async def test_files_over_50_mb_are_not_taken(talking):
    person = await talking.person()
    content = bytes(50 * 1024 * 1024 + 1)
    answer = await talking.upload("sendDocument", {"document": ("a.bin", content)}, chat_id=person)
    assert (answer["error_code"], answer["description"]) == (413, "Request Entity Too Large")


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "file must be non-empty"), (b"no picture", "IMAGE_PROCESS_FAILED")],
)
async def test_a_photo_has_to_be_one(talking, content, words):
    person = await talking.person()
    answer = await talking.upload("sendPhoto", {"photo": ("a.jpg", content)}, chat_id=person)
    assert answer["description"] == f"Bad Request: {words}"


async def test_a_photo_has_bearable_dimensions(talking, picture):
    person = await talking.person()
    answer = await talking.upload(
        "sendPhoto", {"photo": ("a.png", picture(2100, 100, "PNG"))}, chat_id=person
    )
    assert answer["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"


async def test_an_album_has_two_to_ten_entries(talking):
    person = await talking.person()
    entry = {"type": "photo", "media": "x"}
    few = await talking.refused("sendMediaGroup", chat_id=person, media=[entry])
    many = await talking.refused("sendMediaGroup", chat_id=person, media=[entry] * 11)
    assert few == (400, "Bad Request: too few messages to send as an album")
    assert many == (400, "Bad Request: too many messages to send as an album")


@pytest.mark.parametrize("method", ["sendPoll", "sendSticker", "banChatMember", "sendRichMessage"])
async def test_what_the_stand_in_does_not_do_it_says(talking, standin, method):
    person = await talking.person()
    given = {
        "sendPoll": {"chat_id": person, "question": "?", "options": [{"text": "a"}, {"text": "b"}]},
        "sendSticker": {"chat_id": person, "sticker": "x"},
        "banChatMember": {"chat_id": person, "user_id": person},
        "sendRichMessage": {"chat_id": person, "rich_message": {"a": 1}},
    }
    refusal = await talking.refused(method, **given[method])
    assert refusal == (501, f"Not Implemented: the stand-in knows {method} but does not do it")


async def test_a_refused_call_leaves_nothing_behind(talking):
    person = await talking.person()
    await talking.refused("sendMessage", chat_id=person, text="<b>x", parse_mode="HTML")
    await talking.refused(
        "sendMessage", chat_id=person, text="a", reply_markup={"inline_keyboard": [[{"text": "a"}]]}
    )
    assert (await talking.chat(person))["messages"] == []
    calls = await talking.get("calls")
    assert [call["error_code"] for call in calls if call["method"] == "sendMessage"] == [400, 400]
