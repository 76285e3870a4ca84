"""The workspace through the whole program: the table arrives as a file, a link as a picture, a reminder as a message."""

import io

import pytest
from openpyxl import load_workbook

from benchmarks.whole import Whole
from locales import texts

KARAKOL = "41702410000010"
T = texts("ru")


async def get_in(whole, role, territory, name, phone):
    """Somebody who came by a link and was confirmed."""
    link = await whole.command("invite", "--role", role, "--territory", territory, "--lang", "ru")
    whole.start()
    person = whole.person(name, phone)
    await person.follow(link)
    await person.tap(T("label-agree"))
    await person.tap(T("invitation-yes"))
    await person.contact(phone)
    number = (await whole.command("confirm")).split("\t")[0]
    await whole.command("confirm", number)
    whole.stop()
    return person


async def until(person, wanted, seconds=20):
    """Wait for a message; its content."""
    import asyncio

    for _ in range(seconds * 20):
        found = [message for message in person.messages if wanted in message]
        if found:
            return found[-1]
        await asyncio.sleep(0.05)
    raise AssertionError(f"no {wanted}: {person.text}")


@pytest.mark.slow
async def test_table_link_and_reminder_arrive(tmp_path):
    async with Whole(tmp_path) as whole:
        head = await get_in(whole, "head", KARAKOL, "Нурбек", "+996700000002")
        union = await get_in(whole, "union", "41700000000000", "Гүлнара", "+996700000004")
        whole.start()
        await union.say("/union")
        await union.tap("📋")
        await union.tap("📄")
        document = (await until(union, "document"))["document"]
        assert document["file_name"] == "el-unu-2026-41700000000000.xlsx"
        kept = whole.standin.memory.files[document["file_id"]]
        sheet = load_workbook(io.BytesIO(kept.content)).active
        assert sheet.max_row == 472
        assert sheet.freeze_panes == "A2"

        await union.tap("Иссык-Кульская")
        await union.tap("⬜ город Каракол")
        await union.tap("🔔")
        before = head.calls
        if "🔔 город Каракол" not in head.text:
            await head.answered(before)
        assert "Осталось вопросов: 38" in head.text
        await head.tap(T("label-continue"))
        assert "Сколько человек постоянно живёт" in head.text

        await union.tap("👤")
        await union.tap("➕ Назначить: местный кенеш")
        photo = await until(union, "photo")
        assert "Должность: местный кенеш" in photo["caption"]
        assert "?start=r_" in photo["caption"]
