"""What Telegram sends, as the event it is to us: every kind of message, and nothing of what is not for us."""

import pytest
from telegram import Bot, Update

from bot.updates import clean, read_update
from domain.events import CONTACT, LOCATION, OTHER, PDF, PHOTO, TAP, TEXT, VOICE

USER = {"id": 7, "is_bot": False, "first_name": "A"}
CHAT = {"id": 7, "type": "private", "first_name": "A"}
FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
SIZED = {**FILE, "width": 9, "height": 9}
CLIP = {**SIZED, "duration": 3}


def update(kind="message", user=USER, chat=CHAT, **content):
    message = {"message_id": 5, "date": 1, "chat": chat, "from": user, **content}
    return Update.de_json({"update_id": 1, kind: message}, Bot("1:" + "a" * 35))


FORWARDED = {"forward_origin": {"type": "user", "date": 1, "sender_user": USER}}
MESSAGES = {
    "words": ({"text": "сөз"}, TEXT),
    "photo": ({"photo": [SIZED]}, PHOTO),
    "a file": ({"document": {**FILE, "mime_type": "image/png"}}, PHOTO),
    "a PDF": ({"document": {**FILE, "mime_type": "application/pdf"}}, PDF),
    "a PDF by its name": ({"document": {**FILE, "file_name": "ПЛАН.PDF"}}, PDF),
    "a gif": ({"animation": CLIP, "document": {**FILE, "mime_type": "video/mp4"}}, PHOTO),
    "voice": ({"voice": {**FILE, "duration": 3}}, VOICE),
    "location": ({"location": {"latitude": 42.5, "longitude": 74.5}}, LOCATION),
    "venue": (
        {
            "location": {"latitude": 42.5, "longitude": 74.5},
            "venue": {"location": {"latitude": 42.5, "longitude": 74.5}, "title": "t", "address": "a"},
        },
        LOCATION,
    ),
    "own contact": ({"contact": {"phone_number": "996", "first_name": "A", "user_id": 7}}, CONTACT),
    "sticker": ({"sticker": {**SIZED, "type": "regular", "is_animated": False, "is_video": False}}, OTHER),
    "video": ({"video": CLIP}, OTHER),
    "round video": ({"video_note": {**FILE, "length": 9, "duration": 3}}, OTHER),
    "music": ({"audio": {**FILE, "duration": 3}}, OTHER),
    "dice": ({"dice": {"emoji": "🎲", "value": 3}}, OTHER),
    "poll": (
        {
            "poll": {
                "id": "1",
                "question": "?",
                "options": [],
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": False,
                "members_only": False,
            }
        },
        OTHER,
    ),
    "a pinned message": ({"pinned_message": {"message_id": 4, "date": 1, "chat": CHAT}}, OTHER),
}


@pytest.mark.parametrize(("content", "kind"), MESSAGES.values(), ids=list(MESSAGES))
def test_every_kind_of_message_is_an_event(content, kind):
    assert read_update(update(**content)).event.kind == kind


@pytest.mark.parametrize(
    ("contact", "extra", "own"),
    [
        ({"user_id": 7}, {}, True),
        ({"user_id": 8}, {}, False),
        ({}, {}, False),
        ({"user_id": 7}, FORWARDED, False),
    ],
)
def test_only_a_contact_shared_by_its_owner_is_ones_own(contact, extra, own):
    content = {"contact": {"phone_number": "+996700111222", "first_name": "A", **contact}, **extra}
    assert read_update(update(**content)).event.own is own


def test_a_tap_needs_nothing_of_the_message_it_is_under():
    query = {"id": "1", "from": USER, "chat_instance": "1", "data": "m:my"}
    for message in ({"message_id": 3, "date": 0, "chat": CHAT}, None):
        body = {**query, **({"message": message} if message else {})}
        found = Update.de_json({"update_id": 1, "callback_query": body}, Bot("1:" + "a" * 35))
        read = read_update(found)
        assert read is None if message is None else (read.event.kind, read.event.message) == (TAP, 3)


@pytest.mark.parametrize(
    "values",
    [
        {"chat": {"id": -1, "type": "group", "title": "g"}},
        {"chat": {"id": -2, "type": "channel", "title": "c"}, "kind": "channel_post"},
        {"user": {**USER, "is_bot": True}},
    ],
)
def test_what_is_not_said_by_a_person_to_the_bot_is_nothing(values):
    assert read_update(update(text="x", **values)) is None


def test_an_edited_message_is_no_words():
    assert read_update(update("edited_message", text="/problem")).event.kind == OTHER


@pytest.mark.parametrize(
    ("text", "command", "payload"),
    [
        ("/start", "start", ""),
        ("/start@el_unu_bot r_abc", "start", "r_abc"),
        ("/START  near ", "start", "near"),
        ("/123", "", ""),
        ("жүр /start", "", ""),
    ],
)
def test_commands_are_read_with_what_stands_after_them(text, command, payload):
    read = read_update(update(text=text))
    assert (read.command, read.payload) == (command, payload)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("нуль\0байт\x07", "нульбайт"),
        ("\u202eслово\u202c", "слово"),
        ("и\u0306", "й"),
        ("а" + "\u0301" * 50, "а\u0301\u0301"),
        ("\ud83d сынган", "сынган"),
        ("  \n ", ""),
        ("эки\nсап", "эки\nсап"),
        ("😀👨‍👩‍👧", "😀👨‍👩‍👧"),
        ("<b>&amp;'; DROP", "<b>&amp;'; DROP"),
    ],
)
def test_words_are_kept_without_what_breaks_a_page(said, kept):
    assert clean(said) == kept
