"""Photos and voice messages from chat to disk, over real HTTP; and what a full disk and being forgotten do to them."""

import errno
import io
import itertools
import os

import pytest
from PIL import Image
from sqlalchemy import text

from storage.files_used import used_files
from storage.updates import count_dead_letters
from tests.bot.test_media import huge, picture, with_position


def texts(ground, person):
    return [message.get("text", "") for message in ground.messages(person) if message["from"].get("is_bot")]


async def press(ground, person, label):
    """Tap the last button that begins with the label."""
    for message in reversed(ground.messages(person)):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"].startswith(label):
                    values = {"message_id": message["message_id"], "data": button["callback_data"]}
                    ground.standin.inbox.tap(ground.standin.memory.chats[person], values)
                    await ground.settled()
                    return
    raise AssertionError(f"no button {label!r}: {texts(ground, person)[-1]}")


async def say(ground, person, words):
    await ground.say(person, words)
    await ground.settled()


async def send(ground, person, *parts):
    ground.standin.inbox.send_files(ground.standin.memory.chats[person], list(parts))
    await ground.settled()


SIZES = itertools.count(20)


def photo(content=b""):
    """A photo that is like no other, or this one."""
    return ("photo", "a.jpg", "image/jpeg", content or picture(next(SIZES)))


VOICE = ("voice", "v.ogg", "audio/ogg", b"OggS" + b"voice of a person" * 9)


async def at_photos(ground, person, *, voice=False):
    await say(ground, person, "/problem")
    await press(ground, person, "💧")
    await press(ground, person, "Питьевая")
    if voice:
        await send(ground, person, VOICE)
        await press(ground, person, "Продолжить")
    else:
        await say(ground, person, "Нет воды уже месяц")


async def raise_with(ground, person, *parts):
    await at_photos(ground, person)
    await send(ground, person, *parts)
    await press(ground, person, "Готово")
    await send_on(ground, person)


async def send_on(ground, person):
    """From the place to the receipt."""
    await say(ground, person, "Вся территория")
    if "Похожее" in texts(ground, person)[-1]:
        await press(ground, person, "Нет, у меня")
    await press(ground, person, "Пропустить")
    await press(ground, person, "Отправить")


def on_disk(ground):
    return {path.name for path in ground.program.files.folder.iterdir()}


async def test_an_album_is_one_answer_with_one_reply_and_bears_no_position(ground):
    person = ground.people[2]
    await at_photos(ground, person)
    before = len(texts(ground, person))
    await send(ground, person, photo(with_position()), photo(), photo())
    assert len(texts(ground, person)) == before + 1
    assert "3" in texts(ground, person)[-1]
    assert len(on_disk(ground)) == 3
    for name in on_disk(ground):
        content = ground.program.files.path(name).read_bytes()
        assert b"Secret phone" not in content
        with Image.open(io.BytesIO(content)) as image:
            assert dict(image.getexif()) == {}


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (("document", "photo.jpg", "image/jpeg", b"words in a file named as a photo"), "Это не фото"),
        (("document", "a.pdf", "application/pdf", b"%PDF-1.7"), "Это не фото"),
        (("document", "big.png", "image/png", huge(6000, 5000)), "слишком бол"),
    ],
)
async def test_what_is_no_picture_is_told_so_and_nothing_is_kept(polled, part, words):
    person = polled.people[2]
    await at_photos(polled, person)
    await send(polled, person, part)
    assert words.lower() in texts(polled, person)[-1].lower()
    assert on_disk(polled) == set()


async def test_a_full_disk_keeps_the_update_at_telegram_and_leaves_nothing_behind(ground, monkeypatch):
    person = ground.people[2]
    await at_photos(ground, person)
    real, failures = os.fsync, []

    def full(descriptor):
        if len(failures) < 2:
            failures.append(descriptor)
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    await send(ground, person, photo())
    assert len(failures) == 2
    assert len(on_disk(ground)) == 1
    assert "1" in texts(ground, person)[-1]
    assert await ground.program.store.read(count_dead_letters) == 0


async def test_a_file_that_could_not_be_fetched_is_asked_for_again(polled, fail):
    person = polled.people[2]
    await at_photos(polled, person)
    fail(polled, "file", "500")
    await send(polled, person, photo())
    assert on_disk(polled) == set()
    await send(polled, person, photo())
    assert len(on_disk(polled)) == 1


async def rows(ground):
    """Every value of every table, as text, by table."""

    def read(connection):
        tables = (
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        )
        return {
            name: [list(row) for row in connection.execute(text(f"SELECT * FROM {name}"))] for name in tables
        }

    return await ground.program.store.read(read)


HERS = (
    ("deliveries", 2),
    ("problems", 6),
    ("drafts", 3),
    ("roles", 1),
    ("people", 0),
    ("audit", 2),
    ("looks", 2),
)
"""Tables with the columns that name a person."""


@pytest.mark.parametrize(
    ("words", "problems", "files"), [("Удалить вместе", 1, 1), ("Удалить меня", 2, 2)], ids=["all", "me"]
)
async def test_who_is_forgotten_leaves_no_trace(ground, words, problems, files):
    """A photo and a voice message raised, a photo in a draft, a dead letter; and somebody else's photo, which stays."""
    person = ground.people[2]
    await raise_with(ground, person, photo())
    await at_photos(ground, person, voice=True)
    await press(ground, person, "Пропустить")
    await send_on(ground, person)
    await at_photos(ground, person)
    await send(ground, person, photo())
    await raise_with(ground, ground.people[3], photo())
    user = {"id": person, "is_bot": False, "first_name": "Тайна"}
    broken = {"message": {"message_id": 5, "date": 1, "text": "x", "from": user}}
    ground.standin.deliveries.add_raw(person, "raw", broken)
    await ground.settled()
    assert await ground.program.store.read(count_dead_letters) == 1
    assert len(on_disk(ground)) == 4
    me = next(row[0] for row in (await rows(ground))["people"] if row[1] == person)
    await say(ground, person, "/privacy")
    for label in (words, "Да", "Да"):
        await press(ground, person, label)
    left = await rows(ground)
    assert [name for name, found in left.items() if str(person) in str(found) or "Тайна" in str(found)] == []
    assert [name for name, column in HERS for row in left[name] if row[column] == me] == []
    assert len(left["problems"]) == problems
    assert {row[9] for row in left["problems"]} == {""}
    assert on_disk(ground) == await ground.program.store.read(used_files)
    assert len(on_disk(ground)) == files
    assert ground.standin.memory.commands.keys() == set()
