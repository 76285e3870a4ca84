"""What people do in their chats, and how it reaches the bot."""

import aiohttp
import pytest


async def the_update(talking):
    """The one update that waits."""
    (update,) = await talking.updates()
    return update


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ({"text": "суу жок"}, {"text": "суу жок"}),
        (
            {"text": "/start abc"},
            {"text": "/start abc", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]},
        ),
        (
            {"start": "r_abc"},
            {"text": "/start r_abc", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]},
        ),
        (
            {"location": {"latitude": 42.5, "longitude": 78}},
            {"location": {"latitude": 42.5, "longitude": 78.0}},
        ),
        (
            {"contact": {"phone_number": "+996700000001", "first_name": "А", "user_id": 5}},
            {"contact": {"phone_number": "+996700000001", "first_name": "А", "user_id": 5}},
        ),
    ],
)
async def test_what_a_person_sends_reaches_the_bot(talking, sent, kept):
    person = await talking.person("Айгүл", username="aigul", language_code="ky")
    answer = await talking.post(f"chats/{person}/send", **sent)
    message = (await the_update(talking))["message"]
    assert {name: message[name] for name in kept} == kept
    assert (message["message_id"], message["from"], message["chat"]) == (
        answer["message_id"],
        {"id": person, "is_bot": False, "first_name": "Айгүл", "username": "aigul", "language_code": "ky"},
        {"id": person, "first_name": "Айгүл", "username": "aigul", "type": "private"},
    )


@pytest.mark.parametrize("kind", ["sticker", "video", "poll"])
async def test_what_a_bot_has_no_use_for_can_be_sent_too(talking, kind):
    person = await talking.person()
    await talking.post(f"chats/{person}/send", **{kind: True})
    assert kind in (await the_update(talking))["message"]


async def test_words_may_be_forwarded(talking):
    person = await talking.person()
    await talking.post(f"chats/{person}/send", text="а", forward=True)
    assert (await the_update(talking))["message"]["forward_origin"]["type"] == "hidden_user"


@pytest.mark.parametrize("payload", ["a" * 65, "а", "a b", "a=b"])
async def test_a_start_payload_that_telegram_drops_is_refused(talking, payload):
    person = await talking.person()
    answer = await talking.post(f"chats/{person}/send", start=payload)
    assert answer == {"error": "ValueError: a start payload is up to 64 of A-Za-z0-9_-"}
    assert await talking.updates() == []


async def send_files(talking, person, *parts, **values):
    form = aiohttp.FormData(quote_fields=False)
    for name, value in values.items():
        form.add_field(name, value)
    for name, filename, mime, content in parts:
        form.add_field(name, content, filename=filename, content_type=mime)
    async with talking.session.post(
        f"{talking.standin.url}/control/chats/{person}/send", data=form
    ) as answer:
        return await answer.json()


async def test_a_photo_comes_in_sizes_and_can_be_fetched(talking, picture):
    person = await talking.person()
    content = picture(1000, 500)
    await send_files(talking, person, ("photo", "a.jpg", "image/jpeg", content), caption="суу")
    message = (await the_update(talking))["message"]
    sizes = [(one["width"], one["height"]) for one in message["photo"]]
    assert (sizes, message["caption"]) == ([(90, 45), (320, 160), (800, 400), (1000, 500)], "суу")
    assert len({one["file_id"] for one in message["photo"]}) == 4
    file = await talking.done("getFile", file_id=message["photo"][-1]["file_id"])
    assert file["file_path"] == f"photos/{file['file_id']}.jpg"
    async with talking.session.get(
        f"{talking.bot.replace('/bot', '/file/bot')}/{file['file_path']}"
    ) as answer:
        assert await answer.read() == content


async def test_several_photos_are_an_album_with_one_caption(talking, picture):
    person = await talking.person()
    photo = ("photo", "a.jpg", "image/jpeg", picture())
    answer = await send_files(talking, person, photo, photo, photo, caption="суу")
    messages = [update["message"] for update in await talking.updates()]
    assert [one["message_id"] for one in messages] == answer["message_ids"]
    assert len({one["media_group_id"] for one in messages}) == 1
    assert [one.get("caption") for one in messages] == ["суу", None, None]


async def test_what_is_no_picture_may_still_be_sent_as_one(talking):
    person = await talking.person()
    await send_files(talking, person, ("photo", "a.jpg", "image/jpeg", b"no picture"))
    (size,) = (await the_update(talking))["message"]["photo"]
    assert (size["width"], size["height"], size["file_size"]) == (1, 1, 10)


async def test_a_voice_message_has_its_seconds_and_a_document_its_name(talking):
    person = await talking.person()
    await send_files(talking, person, ("voice", "v.ogg", "audio/ogg", b"ogg"), duration="7")
    await send_files(talking, person, ("document", "отчёт.csv", "text/csv", b"a,b"))
    voice, document = (update["message"] for update in await talking.updates())
    assert (voice["voice"]["duration"], voice["voice"]["mime_type"]) == (7, "audio/ogg")
    assert (document["document"]["file_name"], document["document"]["mime_type"]) == ("отчёт.csv", "text/csv")


async def test_the_page_gets_files_with_their_names_and_never_as_a_page(talking):
    person = await talking.person()
    page = b"<script>alert(1)</script>"
    await talking.upload("sendDocument", {"document": ("жыл.html", page)}, chat_id=person)
    (message,) = (await talking.chat(person))["messages"]
    async with talking.session.get(talking.standin.url + message["file_url"]) as answer:
        assert (
            await answer.read(),
            answer.headers["Content-Type"],
            answer.headers["X-Content-Type-Options"],
        ) == (
            page,
            "application/octet-stream",
            "nosniff",
        )
        assert "filename*=UTF-8''%D0%B6%D1%8B%D0%BB.html" in answer.headers["Content-Disposition"]


async def test_a_tap_may_be_by_data_or_by_place_or_forged(talking):
    person = await talking.person()
    markup = {
        "inline_keyboard": [[{"text": "a", "callback_data": "x"}], [{"text": "b", "callback_data": "y"}]]
    }
    number = await talking.sent(person, reply_markup=markup)
    await talking.tapped(person, number, "x")
    await talking.post(f"chats/{person}/tap", message_id=number, row=1, column=0)
    await talking.tapped(person, 999, "forged")
    queries = [update["callback_query"] for update in await talking.updates()]
    assert [one["data"] for one in queries] == ["x", "y", "forged"]
    assert [one["message"]["date"] > 0 for one in queries] == [True, True, False]


async def test_a_keyboard_stays_until_it_is_removed_or_used_once(talking):
    person = await talking.person()
    keyboard = {"keyboard": [[{"text": "Ооба"}]]}
    await talking.sent(person, reply_markup=keyboard)
    await talking.sent(person)
    await talking.said(person)
    assert (await talking.chat(person))["reply_keyboard"] == keyboard
    await talking.sent(person, reply_markup={"force_reply": True})
    assert (await talking.chat(person))["reply_keyboard"] == keyboard
    await talking.sent(person, reply_markup={"remove_keyboard": True})
    assert (await talking.chat(person))["reply_keyboard"] is None
    await talking.sent(person, reply_markup={**keyboard, "one_time_keyboard": True})
    await talking.said(person, "Ооба")
    assert (await talking.chat(person))["reply_keyboard"] is None


async def test_the_bot_hears_that_it_was_blocked_once_and_nothing_after(talking):
    person = await talking.person()
    await talking.post(f"chats/{person}/block", blocked=True)
    await talking.post(f"chats/{person}/block", blocked=True)
    await talking.said(person)
    await talking.post(f"chats/{person}/block", blocked=False)
    changes = [update["my_chat_member"] for update in await talking.updates()]
    states = [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes]
    assert states == [("member", "kicked"), ("kicked", "member")]


async def test_a_persons_words_are_shown_escaped_and_as_theirs(talking):
    person = await talking.person()
    await talking.said(person, "<img src=x onerror=alert(1)>")
    (message,) = (await talking.chat(person))["messages"]
    assert (message["html"], message["outgoing"]) == ("&lt;img src=x onerror=alert(1)&gt;", True)


async def test_a_cleared_chat_is_empty_and_its_numbers_go_on(talking):
    person = await talking.person()
    before = await talking.said(person)
    await talking.post(f"chats/{person}/clear")
    assert (await talking.chat(person))["messages"] == []
    assert await talking.said(person) == before + 1


async def test_a_group_has_members_who_speak(talking):
    first, second = await talking.person("А"), await talking.person("Б")
    group = (await talking.post("groups", title="Айыл", members=[first, second]))["id"]
    await talking.post(f"chats/{group}/send", **{"text": "салам", "from": second})
    message = (await the_update(talking))["message"]
    assert (message["from"]["id"], message["chat"]) == (
        second,
        {"id": group, "title": "Айыл", "type": "group"},
    )
