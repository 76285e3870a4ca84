"""A consultation from the Union's first tap to its result in the chats of citizens, in Kyrgyz and in Russian."""

import asyncio

import pytest
from sqlalchemy import create_engine

from benchmarks.whole import Chatting, Whole
from demo.chats import enter_cast
from demo.country.beginning import START
from demo.country.cast import CAST
from locales import texts
from storage.clock import real_time, start_clock
from tests.end_to_end.beginning import database_of
from tests.ready import content, write_file

KY, RU = texts("ky"), texts("ru")
IDS = {one.word: one.id for one in CAST}
ANSWERING = ("citizen", "head", "deputy", "kenesh", "partner")
"""Those who answer in Kyrgyz; with the Russian speaker they are enough to be counted."""


def begin(whole):
    """The invented country under way, its people in the chats."""
    write_file(database_of(whole), "invented")
    engine = create_engine(f"sqlite:///{database_of(whole)}")
    with engine.begin() as connection:
        start_clock(connection, START, real_time())
    engine.dispose()
    enter_cast(whole.standin.memory, content("invented")[1])


async def appears(person, words, seconds=15.0):
    """Wait for a message with these words; that message."""
    until = asyncio.get_running_loop().time() + seconds
    while True:
        for message in person.messages:
            if words in str(message.get("text") or message.get("caption") or ""):
                return message
        assert asyncio.get_running_loop().time() < until, f"no {words!r} among {person.messages}"
        await asyncio.sleep(0.02)


async def write_notice(union):
    await union.say("/union")
    await union.tap(KY("compose-title"))
    await union.tap(KY("compose-new"))
    await union.say("Кыштоого даярдык")
    await union.say("Мектеп кышка даярбы? Пикириңизди айтыңыз.")
    await union.say("Готовность к зиме")
    await union.say("Готова ли школа к зиме? Скажите своё мнение.")
    await union.tap(KY("label-skip"))
    await union.tap(KY("label-skip"))
    await union.tap(KY("compose-all-places", place="Кыргыз Республикасы"))
    await union.tap(KY("compose-everybody"))
    await union.tap(KY("compose-all-languages"))
    await union.tap(KY("compose-part-any"))
    await union.tap(KY("compose-all"))
    await union.tap(KY("compose-danger-no"))
    await union.tap(KY("compose-now"))


async def ask(union):
    await union.tap(KY("compose-add-questions"))
    await union.tap(KY("questions-add"))
    await union.tap(KY("question-kind-choice"))
    await union.say("Мектеп кышка даярбы?")
    await union.say("Готова ли школа к зиме?")
    await union.say("Даяр\nДаяр эмес")
    await union.say("Готова\nНе готова")
    await union.tap(KY("question-optional-no"))
    await union.tap(KY("question-store"))
    await union.tap(KY("questions-days"))
    await union.tap(KY("questions-opens-now"))
    await union.tap("2027-жылдын 8-февралы")
    await union.tap(KY("question-store"))
    await union.tap(KY("label-back"))


async def answer(person, t, said):
    await appears(person, "Кыштоого даярдык" if t is KY else "Готовность к зиме")
    await person.tap(t("consult-answer"))
    await person.tap(said)
    await person.tap(t("label-send"))


@pytest.mark.slow
async def test_the_result_reaches_those_who_answered_in_their_languages(tmp_path):
    async with Whole(tmp_path) as whole:
        begin(whole)
        whole.start()
        people = {word: Chatting(whole, number) for word, number in IDS.items()}
        union, partner = people["union"], people["partner"]

        await write_notice(union)
        await ask(union)
        await union.tap(KY("label-send"))
        await union.tap(KY("label-send"))
        asked = await appears(partner, "Мектеп кышка даярбы?")
        assert "2027-жылдын 8-февралы" in asked["text"]
        await partner.tap(KY("compose-confirm"))

        for word in ANSWERING:
            await answer(people[word], KY, "Даяр")
        await answer(people["russian"], RU, "Готова")
        assert all(KY("consultation-thanks") in people[word].text for word in ANSWERING)

        await whole.command("clock", "+8d")
        for word, title in (("citizen", "Кыштоого даярдык"), ("russian", "Готовность к зиме")):
            t = KY if word == "citizen" else RU
            result = await appears(people[word], str(t("result-title", title=title)))
            assert "photo" in result
            assert t("invented") in result["caption"]
