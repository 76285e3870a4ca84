"""What the stand-in refuses for the message, the tap or the chat it is about, each in the words of the Bot API."""

import time

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
OLD_QUERY = "Bad Request: query is too old and response timeout expired or query ID is invalid"
MARKUP = {"inline_keyboard": [[{"text": "Ооба", "callback_data": "x"}]]}


async def test_an_edit_that_changes_nothing_is_refused(talking):
    person = await talking.person()
    message = await talking.sent(person, "<b>бир</b>", parse_mode="HTML", reply_markup=MARKUP)
    same = {"chat_id": person, "message_id": message, "text": "<strong>бир</strong>", "parse_mode": "HTML"}
    assert await talking.refused("editMessageText", **same, reply_markup=MARKUP) == (400, NOT_MODIFIED)
    assert (await talking.call("editMessageText", **same))["ok"]
    assert await talking.refused("editMessageText", **same) == (400, NOT_MODIFIED)
    refusal = await talking.refused("editMessageReplyMarkup", chat_id=person, message_id=message)
    assert refusal == (400, NOT_MODIFIED)


async def test_a_message_that_is_not_there_cannot_be_edited_or_deleted(talking):
    person = await talking.person()
    place = {"chat_id": person, "message_id": 77}
    assert await talking.refused("editMessageText", **place, text="a") == (
        400,
        "Bad Request: message to edit not found",
    )
    assert await talking.refused("deleteMessage", **place) == (
        400,
        "Bad Request: message to delete not found",
    )
    assert await talking.refused("editMessageText", chat_id=person, text="a") == (
        400,
        "Bad Request: message identifier is not specified",
    )


async def test_a_persons_own_message_cannot_be_edited(talking):
    person = await talking.person()
    refusal = await talking.refused(
        "editMessageText", chat_id=person, message_id=await talking.said(person), text="a"
    )
    assert refusal == (400, "Bad Request: message can't be edited")


async def test_a_photo_has_no_text_to_edit_and_a_text_no_caption(talking, picture):
    person = await talking.person()
    photo = await talking.upload("sendPhoto", {"photo": ("a.jpg", picture())}, chat_id=person)
    number = photo["result"]["message_id"]
    assert await talking.refused("editMessageText", chat_id=person, message_id=number, text="a") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    assert await talking.refused(
        "editMessageCaption", chat_id=person, message_id=await talking.sent(person), caption="a"
    ) == (400, "Bad Request: there is no caption in the message to edit")


async def test_a_message_of_two_days_ago_cannot_be_deleted(talking, standin):
    person = await talking.person()
    number = await talking.sent(person)
    standin.memory.chats[person].messages[number]["date"] -= 48 * 3600 + 1
    refusal = await talking.refused("deleteMessage", chat_id=person, message_id=number)
    assert refusal == (400, "Bad Request: message can't be deleted for everyone")


async def test_a_reply_needs_its_message(talking):
    person = await talking.person()
    refusal = await talking.refused(
        "sendMessage", chat_id=person, text="a", reply_parameters={"message_id": 999}
    )
    assert refusal == (400, "Bad Request: message to be replied not found")


async def test_a_tap_is_answered_once(talking):
    person = await talking.person()
    query = await talking.tapped(person, await talking.sent(person))
    assert await talking.done("answerCallbackQuery", callback_query_id=query) is True
    assert await talking.refused("answerCallbackQuery", callback_query_id=query) == (400, OLD_QUERY)


async def test_an_old_or_invented_tap_cannot_be_answered(talking, standin):
    person = await talking.person()
    query = await talking.tapped(person, await talking.sent(person))
    standin.memory.queries[query]["at"] = time.time() - 1000
    for number in (query, "0", ""):
        assert await talking.refused("answerCallbackQuery", callback_query_id=number) == (400, OLD_QUERY)


async def test_an_answer_to_a_tap_has_200_units(talking):
    person = await talking.person()
    query = await talking.tapped(person, await talking.sent(person))
    refusal = await talking.refused("answerCallbackQuery", callback_query_id=query, text="ы" * 201)
    assert refusal == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert await talking.done("answerCallbackQuery", callback_query_id=query, text="ы" * 200) is True


async def test_somebody_who_blocked_the_bot_is_not_written_to(talking):
    person = await talking.person()
    await talking.post(f"chats/{person}/block", blocked=True)
    refusal = await talking.refused("sendMessage", chat_id=person, text="a")
    assert refusal == (403, "Forbidden: bot was blocked by the user")
    await talking.post(f"chats/{person}/block", blocked=False)
    assert (await talking.call("sendMessage", chat_id=person, text="a"))["ok"]


async def test_somebody_who_left_telegram_is_not_written_to(talking):
    person = await talking.person()
    await talking.post(f"chats/{person}/deactivate")
    refusal = await talking.refused("sendMessage", chat_id=person, text="a")
    assert refusal == (403, "Forbidden: user is deactivated")


async def test_an_upgraded_group_tells_its_new_number(talking):
    person = await talking.person()
    group = (await talking.post("groups", title="Айыл", members=[person]))["id"]
    assert (await talking.call("sendMessage", chat_id=group, text="a"))["ok"]
    upgraded = (await talking.post(f"chats/{group}/upgrade"))["id"]
    assert await talking.call("sendMessage", chat_id=group, text="a") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": upgraded},
    }
    assert (await talking.done("sendMessage", chat_id=upgraded, text="a"))["chat"]["type"] == "supergroup"


async def test_a_group_is_not_asked_for_its_phone(talking):
    group = (await talking.post("groups", title="Айыл", members=[await talking.person()]))["id"]
    markup = {"keyboard": [[{"text": "Номер", "request_contact": True}]]}
    refusal = await talking.refused("sendMessage", chat_id=group, text="a", reply_markup=markup)
    assert refusal == (400, "Bad Request: phone number can be requested in private chats only")
