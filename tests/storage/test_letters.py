"""Dead letters on both engines: each is dealt with once, and nobody's name can be seen."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from storage.audit import audit
from storage.letters import (
    Letter,
    ask_again,
    asked_letters,
    begin_letter,
    drop_letter,
    keep_letter,
    letter_by_id,
    letters,
    take_letter,
)
from storage.updates import bury

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
RAW = {
    "update_id": 7,
    "message": {
        "message_id": 3,
        "from": {"id": 424242, "first_name": "Айгүл"},
        "chat": {"id": 424242, "type": "private", "first_name": "Айгүл"},
        "contact": {"phone_number": "+996700000001"},
        "text": "Суу жок",
    },
}


async def buried(store, n=1):
    for number in range(n):
        await store.write(bury, number, f"ValueError: {number} Суу жок", json.dumps(RAW), NOW)


async def test_two_who_ask_for_the_same_letter_ask_once(store):
    await buried(store)
    asked = await asyncio.gather(*(store.write(ask_again, [1], None, NOW) for _ in range(2)))
    assert sorted(asked) == [[], [1]]
    assert await store.read(asked_letters) == [1]


async def test_of_two_processes_one_gets_a_letter(store):
    await buried(store)
    await store.write(ask_again, [1], None, NOW)
    found = await asyncio.gather(*(store.write(begin_letter, 1) for _ in range(4)))
    (one,) = [letter for letter in found if letter is not None]
    assert (one.tries, one.asked) == (0, False)
    assert await store.read(asked_letters) == []


async def test_a_letter_is_taken_out_once(store):
    await buried(store)
    assert sorted(await asyncio.gather(*(store.write(take_letter, 1, NOW) for _ in range(3)))) == [
        False,
        False,
        True,
    ]


async def test_whatever_fails_again_stays_with_its_new_reason(store):
    await buried(store)
    await store.write(keep_letter, 1, "KeyError: 'x'")
    found = await store.read(letter_by_id, 1)
    assert (found.why, found.at, found.tries) == ("KeyError", NOW, 1)
    assert await store.write(ask_again, [1], None, NOW) == [1]


async def test_a_letter_is_dropped_with_a_reason_unless_it_is_about_to_run(store):
    await buried(store, 2)
    await store.write(ask_again, [2], None, NOW)
    assert await store.write(drop_letter, 1, "outdated", None, NOW)
    assert not await store.write(drop_letter, 1, "outdated", None, NOW)
    assert not await store.write(drop_letter, 2, "outdated", None, NOW)
    assert [one.id for one in await store.read(letters)] == [2]
    kept = await store.read(
        lambda connection: [tuple(row) for row in connection.execute(select(audit.c.what, audit.c.became))]
    )
    assert kept == [("letter asked again", ""), ("letter dropped", "outdated")]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (RAW, "text"),
        ({"message": {"text": "/help"}}, "command"),
        ({"callback_query": {"data": "x"}}, "tap"),
        ({"message": {"photo": [], "caption": "x"}}, "photo"),
        ({"message": {"poll": {}}}, "other"),
        ({"message": "\ud800"}, "other"),
        ({"my_chat_member": {}}, "other"),
        ([1], "other"),
    ],
)
def test_a_letter_says_what_was_done(raw, kind):
    assert Letter(1, None, NOW, "", json.dumps(raw), 0, asked=False).kind == kind


def test_neither_the_reason_nor_the_letter_tells_who_wrote_it():
    letter = Letter(1, 7, NOW, "IntegrityError: Key (424242) Айгүл", json.dumps(RAW), 0, asked=False)
    assert letter.why == "IntegrityError"
    assert letter.words == "Суу жок"
    for secret in ("424242", "Айгүл", "+996"):
        assert secret not in letter.anonymous
    assert "Суу жок" in letter.anonymous
    assert (
        Letter(1, 7, NOW, "not understood: KeyError", "{", 0, asked=False).why == "not understood: KeyError"
    )
