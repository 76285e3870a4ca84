"""What the stand-in refuses in a call's method, parameters, words and buttons, each in the words of the Bot API."""

import pytest

UNALLOWED = (
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
)


def one_button(**button):
    return {"inline_keyboard": [[{"text": "Ооба", **button}]]}


async def test_an_unknown_method_is_not_found(talking):
    assert await talking.refused("sendRumour", chat_id=1) == (404, "Not Found")


@pytest.mark.parametrize(
    ("token", "code", "words"),
    [
        ("nothing", 404, "Not Found"),
        ("700000001:short", 401, "Unauthorized"),
        ("bot:" + "T" * 35, 401, "Unauthorized"),
    ],
)
async def test_a_bad_token_is_refused(talking, token, code, words):
    talking.bot = f"{talking.standin.url}/bot{token}"
    assert await talking.refused("getMe") == (code, words)


async def test_another_bots_token_is_unauthorized(talking):
    talking.standin.token = "700000001:" + "U" * 35
    assert await talking.refused("getMe") == (401, "Unauthorized")


async def test_a_file_is_not_handed_to_a_bad_token(talking, standin):
    file = standin.memory.keep(b"words", "a.txt", "text/plain")
    async with talking.session.get(f"{standin.url}/file/bot700000001:x/documents/{file.id}.txt") as answer:
        assert (answer.status, await answer.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )


async def test_after_logging_out_nothing_is_done(talking):
    assert await talking.done("logOut") is True
    assert await talking.refused("getMe") == (400, "Bad Request: logged out")


async def test_an_unknown_parameter_is_refused(talking):
    person = await talking.person()
    refusal = await talking.refused("sendMessage", chat_id=person, text="a", keybord={})
    assert refusal == (400, 'Bad Request: unknown parameter "keybord"')


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": "a"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "", "text": "a"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1}, "message text is empty"),
        ("sendMessage", {"chat_id": 1, "text": ""}, "message text is empty"),
        ("sendPhoto", {"chat_id": 1}, "there is no photo in the request"),
        ("sendDocument", {"chat_id": 1}, "there is no document in the request"),
        ("sendVoice", {"chat_id": 1}, "there is no voice in the request"),
        ("sendChatAction", {"chat_id": 1, "action": "dancing"}, "wrong parameter action in request"),
        ("getFile", {"file_id": ""}, "invalid file_id"),
        ("sendLocation", {"chat_id": 1, "latitude": 1}, 'parameter "longitude" is required'),
        (
            "sendLocation",
            {"chat_id": 1, "latitude": "x", "longitude": 1},
            'parameter "latitude" must be a number',
        ),
        ("deleteMessage", {"chat_id": 1, "message_id": "x"}, 'parameter "message_id" must be an integer'),
        ("deleteMessages", {"chat_id": 1, "message_ids": []}, "message identifiers are not specified"),
        ("sendMessage", {"chat_id": 1, "text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ("sendMessage", {"chat_id": 1, "text": {"a": 1}}, 'parameter "text" must be a string'),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "protect_content": "perhaps"},
            'parameter "protect_content" must be a boolean',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": "{"},
            "can't parse reply markup JSON object",
        ),
        ("sendMessage", {"chat_id": 1, "text": "a", "reply_markup": "[]"}, "object expected as reply markup"),
    ],
)
async def test_a_missing_or_wrong_parameter_is_refused(talking, method, params, words):
    assert await talking.refused(method, **params) == (400, f"Bad Request: {words}")


async def test_a_body_that_is_no_json_is_refused(talking):
    async with talking.session.post(
        f"{talking.bot}/getMe", data=b"{", headers={"Content-Type": "application/json"}
    ) as answer:
        assert (await answer.json())["description"] == "Bad Request: can't parse request body as JSON object"


@pytest.mark.parametrize("chat", [1, -5, "@nobody", "not a chat"])
async def test_a_chat_nobody_knows_is_not_found(talking, chat):
    refusal = await talking.refused("sendMessage", chat_id=chat, text="a")
    assert refusal == (400, "Bad Request: chat not found")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" \n ", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("&amp;" * 4097, "message is too long"),
    ],
)
async def test_a_text_is_measured_in_utf16_after_its_entities(talking, text, words):
    person = await talking.person()
    refusal = await talking.refused("sendMessage", chat_id=person, text=text, parse_mode="HTML")
    assert refusal == (400, f"Bad Request: {words}")


@pytest.mark.parametrize("text", ["a" * 4096, "😀" * 2048, "<b>" + "a" * 4096 + "</b>", "&lt;" * 4096])
async def test_a_text_of_just_the_longest_length_is_taken(talking, text):
    person = await talking.person()
    assert (await talking.call("sendMessage", chat_id=person, text=text, parse_mode="HTML"))["ok"]


async def test_a_caption_has_1024_units(talking, picture):
    person = await talking.person()
    photo = {"photo": ("a.jpg", picture())}
    fits = await talking.upload("sendPhoto", photo, chat_id=person, caption="ы" * 1024)
    answer = await talking.upload("sendPhoto", photo, chat_id=person, caption="ы" * 1025)
    assert (fits["ok"], answer["description"]) == (True, "Bad Request: message caption is too long")
    refusal = await talking.refused(
        "editMessageCaption", chat_id=person, message_id=fits["result"]["message_id"], caption="ы" * 1025
    )
    assert refusal == (400, "Bad Request: MEDIA_CAPTION_TOO_LONG")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (one_button(callback_data="x" * 65), "Bad Request: BUTTON_DATA_INVALID"),
        (one_button(callback_data="ө" * 33), "Bad Request: BUTTON_DATA_INVALID"),
        (one_button(callback_data=""), UNALLOWED),
        (one_button(), UNALLOWED),
        (
            {"inline_keyboard": [[{"callback_data": "x"}]]},
            "Bad Request: can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            {"inline_keyboard": [["x"]]},
            "Bad Request: can't parse inline keyboard button: KeyboardButton must be an Object",
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101},
            "Bad Request: reply markup is too long",
        ),
        ({"keyboard": [["x"]] * 101}, "Bad Request: reply markup is too long"),
        (
            one_button(url="not-a-url"),
            "Bad Request: inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            one_button(url="ftp://example.com"),
            "Bad Request: inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (one_button(url="https://t.me/el_unu_bot?start=" + "a" * 65), "Bad Request: START_PARAM_INVALID"),
        (one_button(url="https://t.me/el_unu_bot?start=а"), "Bad Request: START_PARAM_INVALID"),
    ],
)
async def test_buttons_that_telegram_refuses_are_refused(talking, markup, words):
    person = await talking.person()
    assert await talking.refused("sendMessage", chat_id=person, text="a", reply_markup=markup) == (400, words)


@pytest.mark.parametrize(
    "markup",
    [
        one_button(callback_data="x" * 64),
        one_button(callback_data="ө" * 32),
        {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 100},
        one_button(url="https://t.me/el_unu_bot?start=" + "a" * 64),
        one_button(switch_inline_query=""),
    ],
)
async def test_buttons_within_the_limits_are_taken(talking, markup):
    person = await talking.person()
    assert (await talking.call("sendMessage", chat_id=person, text="a", reply_markup=markup))["ok"]


async def test_html_that_is_broken_is_refused_with_its_place(talking):
    person = await talking.person()
    refusal = await talking.refused("sendMessage", chat_id=person, text="Ө <b>x", parse_mode="HTML")
    words = "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""
    assert refusal == (400, words)


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        ({"offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
        (
            {"offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        ({"offset": -1, "length": 2}, "receive an entity with incorrect offset -1"),
    ],
)
async def test_entities_outside_the_text_are_refused(talking, entity, words):
    person = await talking.person()
    refusal = await talking.refused(
        "sendMessage", chat_id=person, text="hello", entities=[{"type": "bold", **entity}]
    )
    assert refusal == (400, f"Bad Request: {words}")
