"""The table by the real program: made outside the conversation, sent back as a file, taken over after a kill."""

import asyncio
import json
from decimal import Decimal

import psutil
import pytest
from sqlalchemy import create_engine, select

from benchmarks.whole import Whole
from storage.drafts import drafts
from tests.end_to_end.beginning import seeded
from tests.end_to_end.test_questionnaire import KARAKOL, sitting_head
from tests.sheets import Filled

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def document_in(person, ending):
    """The last file of the chat, once it has come."""
    for _ in range(1500):
        for message in reversed(person.messages):
            document = message.get("document", {})
            if message["from"].get("is_bot") and document.get("file_name", "").endswith(ending):
                return person.whole.standin.memory.files[document["file_id"]].content
        await asyncio.sleep(0.01)
    raise AssertionError(f"no {ending} came: {person.text}")


def answers_in(folder):
    engine = create_engine(f"sqlite:///{folder / 'el-unu.sqlite3'}")
    with engine.connect() as connection:
        data = connection.execute(select(drafts.c.data).where(drafts.c.form == "indicators")).scalar_one()
    engine.dispose()
    return {key: (one["value"], one["way"]) for key, one in json.loads(data)["answers"].items()}


@pytest.mark.slow
async def test_a_table_comes_goes_back_and_is_taken_over_after_a_kill(tmp_path):
    async with Whole(tmp_path) as whole:
        head, t = sitting_head(whole, "ky")
        await head.say("/indicators")
        await head.tap(t("sheet-as-table"))
        table = Filled(await document_in(head, ".xlsx"))
        table.put("DEM01", 84500).put("LND03", Decimal("12.5")).put("DIV01", "Көл бар")
        await head.send_files([("document", "тоо.xlsx", XLSX, table.bytes())])
        assert t("sheet-take", n="3") in str(head.last["reply_markup"])
        whole.kill()
        assert answers_in(tmp_path) == {}
        whole.start()
        await head.tap(t("sheet-take", n="3"))
        whole.stop()
        assert answers_in(tmp_path) == {
            "DEM01": ("84500", "spreadsheet"),
            "LND03": ("12.5", "spreadsheet"),
            "DIV01": ("Көл бар", "spreadsheet"),
        }


@pytest.mark.slow
async def test_nothing_of_a_killed_program_goes_on_running(tmp_path):
    async with Whole(tmp_path) as whole:
        head, t = sitting_head(whole, "ky")
        await head.say("/indicators")
        await head.tap(t("sheet-as-table"))
        await document_in(head, ".xlsx")
        began = psutil.Process(whole.child.pid).children(recursive=True)
        assert began
        whole.kill()
        _, left = await asyncio.to_thread(psutil.wait_procs, began, 10)
        for one in left:
            one.kill()
        assert left == []


@pytest.mark.slow
async def test_the_commands_write_the_table_and_the_form(tmp_path):
    async with Whole(tmp_path) as whole:
        seeded(whole)
        words = ("--territory", KARAKOL, "--year", "2026", "--lang", "ru", "--out", str(tmp_path / "out"))
        table, form = await whole.command("sheet", *words), await whole.command("paper", *words)
        assert table.endswith(f"el-unu-table-2026-{KARAKOL}-ru.xlsx")
        assert form.endswith(f"el-unu-form-2026-{KARAKOL}-ru.pdf")
        assert {path.name for path in (tmp_path / "out").iterdir()} == {
            table.rpartition("/")[2],
            form.rpartition("/")[2],
        }
        with pytest.raises(RuntimeError, match="no community"):
            await whole.command("sheet", "--territory", "41702000000000", "--year", "2026")
