"""The workspace through the whole program: the table arrives as a file, a link as a picture, a reminder as a message."""

import asyncio
import io

import pytest
from openpyxl import load_workbook

from benchmarks.whole import Whole
from locales import texts
from tests.end_to_end.beginning import in_office

KARAKOL = "41702410000010"
T = texts("ru")


async def until(person, wanted, seconds=20):
    """Wait for a message that has a part of this name, or says this; that message."""
    for _ in range(seconds * 20):
        found = [one for one in person.messages if wanted in one or wanted in one.get("text", "")]
        if found:
            return found[-1]
        await asyncio.sleep(0.05)
    raise AssertionError(f"no {wanted}: {person.messages}")


@pytest.mark.slow
async def test_table_link_and_reminder_arrive(tmp_path):
    async with Whole(tmp_path) as whole:
        head = in_office(whole, "head", KARAKOL, "ru", "Нурбек", "+996700000002")
        union = in_office(whole, "union", "41700000000000", "ru", "Гүлнара", "+996700000004")
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
        await until(head, "🔔 город Каракол")
        assert "Осталось вопросов: 38" in head.text
        await head.tap(T("label-continue"))
        assert "Сколько человек постоянно живёт" in head.text

        await union.tap("👤")
        await union.tap("➕ Назначить: местный кенеш")
        photo = await until(union, "photo")
        assert "Должность: местный кенеш" in photo["caption"]
        assert "?start=r_" in photo["caption"]
