"""All questions of the year, answered through the stand-in; every stored value equals the typed one."""

from decimal import Decimal

import pytest
from sqlalchemy import create_engine, select

from benchmarks.whole import Whole
from locales import texts
from storage.engine import SqliteStore
from storage.submissions import answers
from tests.end_to_end.beginning import in_office

KARAKOL = "41702410000010"


def sitting_head(whole, language):
    """A head who was confirmed long ago, with the program started."""
    head = in_office(whole, "head", KARAKOL, language)
    whole.start()
    return head, texts(language)


async def new_head(whole, language):
    """A head who came by a link, shared their phone and was confirmed."""
    link = await whole.command("invite", "--role", "head", "--territory", KARAKOL, "--lang", language)
    whole.start()
    head = whole.person()
    t = texts(language)
    await head.follow(link)
    await head.tap(t("label-agree"))
    await head.tap(t("invitation-yes"))
    await head.contact("+996700000001")
    role = (await whole.command("confirm")).split("\t")[0]
    await whole.command("confirm", role)
    return head, t


def value_for(question, number):
    """Something to type that is not unusual: a whole number that no other question gets."""
    low = question.usual_min if question.usual_min is not None else Decimal(0)
    high = question.usual_max if question.usual_max is not None else low + 1000
    value = int(low) + number % max(1, int(high) - int(low))
    return str(min(value, 100) if question.type == "percent" else value)


async def play(head, t, indicator_set):
    """Answer whatever is asked until the review; what was given by indicator."""
    given = {}
    number = 7
    await head.say("/indicators")
    await head.tap(t("questionnaire-begin"))
    for _ in range(400):
        message = head.last
        buttons = [
            button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row
        ]
        data = {button["text"]: button["callback_data"] for button in buttons}
        choices = {one.split(":")[4]: text for text, one in data.items() if one.startswith("a:")}
        waits = {one.split(":")[4] for one in data.values() if one.startswith("a:")}
        key = next((one.split(":")[3] for one in data.values() if one.startswith("a:")), "")
        if t("label-send") in data or "explain" in waits or key == "review":
            return given
        if "next" in choices:
            await head.tap(choices["next"])
        elif key == "opinions":
            await head.tap(choices["yes"])
        elif "0" in choices and "1" in choices and key.startswith(("BUD", "CAP", "ECO")):
            await head.tap(choices["0"])
        elif set(choices) - {"back"} == {"yes"}:
            await head.tap(choices["yes"])
            await head.say("Так и есть, проверено")
        elif {"yes", "no"} <= set(choices):
            raise AssertionError(f"quoted back: {head.text}")
        else:
            number += 1
            given[key] = await answer(head, indicator_set.by_code[key], choices, number)
    raise AssertionError(f"the questionnaire does not end: {head.text} {list(data)}")


async def answer(head, indicator, choices, number):
    if indicator.options:
        option = indicator.options[number % len(indicator.options)].value
        await head.tap(choices[option])
        return option
    if indicator.numeric:
        typed = value_for(indicator, number)
        await head.say(typed)
        return typed
    words = f"Бул жерде өзгөчө нерсе бар: {number}"
    await head.say(words)
    return words


async def reference(whole):
    from storage.reference_indicators import read_indicator_set

    store = SqliteStore(str(whole.folder / "el-unu.sqlite3"))
    try:
        return await store.read(read_indicator_set, 2026)
    finally:
        await store.close()


async def explain_all(head, t):
    """At the review, explain whatever does not fit together."""
    for _ in range(40):
        explain = t("review-explain-one", n=t.number(1))
        if explain not in head.text and not any(
            button["text"] == explain
            for row in head.last["reply_markup"]["inline_keyboard"]
            for button in row
        ):
            return
        await head.tap(explain)
        await head.say("Сандар текшерилген, ушундай")
    raise AssertionError("the review never ends")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ky", "ru"])
async def test_every_stored_value_equals_the_typed_one(tmp_path, language):
    async with Whole(tmp_path, mode="webhook" if language == "ru" else "polling") as whole:
        head, t = await new_head(whole, "ky") if language == "ky" else sitting_head(whole, language)
        given = await play(head, t, await reference(whole))
        await explain_all(head, t)
        await head.tap(t("label-send"))
        await head.tap(t("label-send"))
        whole.stop()
        stored = stored_answers(tmp_path)
        expected = dict(given)
        assert {code: row for code, row in stored.items() if row is not None} == expected
        assert len(expected) == 38


def stored_answers(folder):
    engine = create_engine(f"sqlite:///{folder / 'el-unu.sqlite3'}")
    with engine.connect() as connection:
        rows = connection.execute(select(answers).where(answers.c.year == 2026)).all()
    engine.dispose()
    return {row.indicator: row.text if row.text is not None else str(row.number) for row in rows}


@pytest.mark.slow
async def test_answers_sent_while_the_bot_is_down_change_no_figure_in_silence(tmp_path):
    async with Whole(tmp_path) as whole:
        head, t = sitting_head(whole, "ru")
        await head.say("/indicators")
        await head.tap(t("questionnaire-begin"))
        first = head.text
        whole.kill()
        for words in ("5000", "700", "33"):
            await head.say(words, wait=False)
        before = head.calls
        whole.start()
        await head.answered(before)
        while whole.standin.deliveries.waiting:
            before = head.calls
            await head.say("/help")
        engine = create_engine(f"sqlite:///{tmp_path / 'el-unu.sqlite3'}")
        with engine.connect() as connection:
            import json

            from storage.drafts import drafts

            data = json.loads(
                connection.execute(select(drafts.c.data).where(drafts.c.form == "indicators")).scalar_one()
            )
        engine.dispose()
        assert {key: one["value"] for key, one in data["answers"].items()} == {"DEM01": "5000"}
        assert first != head.text
