"""What the Bot API's methods do when nothing is refused."""

import json


async def test_a_method_is_found_whatever_its_case_and_way_of_calling(talking):
    person = await talking.person()
    bot = talking.bot
    async with talking.session.get(f"{bot}/GETME") as answer:
        assert (await answer.json())["result"]["username"] == "el_unu_bot"
    async with talking.session.get(f"{bot}/sendMessage", params={"chat_id": person, "text": "бир"}) as answer:
        assert (await answer.json())["result"]["message_id"] == 1
    async with talking.session.post(f"{bot}/sendmessage", data={"chat_id": person, "text": "эки"}) as answer:
        assert (await answer.json())["result"]["message_id"] == 2


async def test_numbers_of_messages_grow_in_each_chat_by_itself(talking):
    first, second = await talking.person(), await talking.person()
    numbers = [
        await talking.sent(first),
        await talking.said(first),
        await talking.sent(second),
        await talking.sent(first),
    ]
    assert numbers == [1, 2, 1, 3]


async def test_an_edit_leaves_the_message_in_its_place_without_its_old_buttons(talking):
    person = await talking.person()
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "x"}]]}
    number = await talking.sent(person, "<b>бир</b>", parse_mode="HTML", reply_markup=markup)
    await talking.done("editMessageReplyMarkup", chat_id=person, message_id=number)
    (message,) = (await talking.chat(person))["messages"]
    assert (message["html"], "reply_markup" in message) == ("<b>бир</b>", False)
    edited = await talking.done(
        "editMessageText", chat_id=person, message_id=number, text="эки", reply_markup=markup
    )
    assert (edited["text"], edited["reply_markup"], "entities" in edited) == ("эки", markup, False)
    assert edited["edit_date"] >= edited["date"]


async def test_a_reply_names_its_message(talking):
    person = await talking.person()
    number = await talking.said(person, "суу")
    replied = await talking.done(
        "sendMessage", chat_id=person, text="ооба", reply_parameters={"message_id": number}
    )
    assert replied["reply_to_message"]["text"] == "суу"
    options = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await talking.done(
        "sendMessage", chat_id=person, text="ооба", reply_parameters=options
    )


async def test_a_message_is_copied_and_forwarded(talking):
    first, second = await talking.person("А"), await talking.person("Б")
    number = await talking.said(first, "суу")
    place = {"chat_id": second, "from_chat_id": first, "message_id": number}
    assert await talking.done("copyMessage", **place) == {"message_id": 1}
    forwarded = await talking.done("forwardMessage", **place)
    assert (forwarded["text"], forwarded["forward_origin"]["sender_user"]["id"]) == ("суу", first)


async def test_messages_are_deleted_several_at_once(talking):
    person = await talking.person()
    numbers = [await talking.sent(person) for _ in range(3)]
    assert (
        await talking.done("deleteMessages", chat_id=person, message_ids=[numbers[0], numbers[1], 99]) is True
    )
    assert [one["message_id"] for one in (await talking.chat(person))["messages"]] == [numbers[2]]


async def test_a_photo_is_changed_for_another(talking, picture):
    person = await talking.person()
    sent = await talking.upload(
        "sendPhoto", {"photo": ("a.jpg", picture(100, 50))}, chat_id=person, caption="а"
    )
    media = json.dumps({"type": "photo", "media": "attach://fresh", "caption": "б"})
    changed = await talking.upload(
        "editMessageMedia",
        {"fresh": ("b.png", picture(60, 30, "PNG"))},
        chat_id=person,
        message_id=sent["result"]["message_id"],
        media=media,
    )
    assert [(one["width"], one["height"]) for one in changed["result"]["photo"]] == [(60, 30)]
    assert changed["result"]["caption"] == "б"


async def test_a_file_is_sent_again_by_its_number(talking, picture):
    person = await talking.person()
    sent = await talking.upload("sendPhoto", {"photo": ("a.jpg", picture(80, 40))}, chat_id=person)
    number = sent["result"]["photo"][-1]["file_id"]
    again = await talking.done("sendPhoto", chat_id=person, photo=number)
    assert again["photo"][-1]["file_id"] == number
    assert await talking.refused("sendDocument", chat_id=person, document=number) == (
        400,
        "Bad Request: can't use file of type Photo as Document",
    )


async def test_commands_are_those_of_the_narrowest_scope_and_the_persons_language(talking):
    person = await talking.person(language_code="ky")

    def named(word):
        return [{"command": word, "description": word}]

    async def shown():
        return [one["command"] for one in (await talking.chat(person))["commands"]]

    assert await shown() == []
    await talking.done("setMyCommands", commands=named("all"))
    assert await shown() == ["all"]
    await talking.done("setMyCommands", commands=named("ky"), language_code="ky")
    assert await shown() == ["ky"]
    await talking.done("setMyCommands", commands=named("private"), scope={"type": "all_private_chats"})
    assert await shown() == ["private"]
    scope = {"type": "chat", "chat_id": person}
    await talking.done("setMyCommands", commands=named("own"), scope=scope)
    assert await shown() == ["own"]
    assert await talking.done("getMyCommands", scope=scope) == named("own")
    assert await talking.done("getMyCommands", language_code="ru") == []
    await talking.done("deleteMyCommands", scope=scope)
    assert await shown() == ["private"]


async def test_the_bot_describes_itself_in_each_language(talking):
    await talking.done("setMyDescription", description="общее")
    await talking.done("setMyDescription", description="кыргызча", language_code="ky")
    await talking.done("setMyShortDescription", short_description="кыска")
    assert await talking.done("getMyDescription", language_code="ky") == {"description": "кыргызча"}
    assert await talking.done("getMyDescription", language_code="en") == {"description": "общее"}
    assert await talking.done("getMyShortDescription") == {"short_description": "кыска"}
    assert await talking.done("getMyName") == {"name": "Эл үнү"}
    await talking.done("setMyName", name="Үн")
    assert await talking.done("getMyName") == {"name": "Үн"}


async def test_the_menu_button_is_set_for_one_chat_or_for_all(talking):
    first, second = await talking.person(), await talking.person()
    await talking.done("setChatMenuButton", chat_id=first, menu_button={"type": "default"})
    assert (await talking.chat(first))["menu_button"] == {"type": "default"}
    assert await talking.done("getChatMenuButton", chat_id=second) == {"type": "commands"}


async def test_typing_is_shown_until_something_is_said(talking):
    person = await talking.person()
    await talking.done("sendChatAction", chat_id=person, action="typing")
    assert (await talking.chat(person))["typing"] is True
    await talking.sent(person)
    assert (await talking.chat(person))["typing"] is False
