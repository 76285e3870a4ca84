"""A table of figures through the whole program: sent as a document, previewed from another process, loaded by a tap."""

import asyncio

import pytest
from sqlalchemy import create_engine

from benchmarks.whole import Whole
from locales import texts
from storage.figures import figures_of
from tests.end_to_end.beginning import in_office

KARAKOL = "41702410000010"


@pytest.mark.slow
async def test_a_table_sent_in_chat_is_previewed_and_loaded(tmp_path):
    t = texts("ky")
    async with Whole(tmp_path) as whole:
        person = in_office(whole, "union", "41700000000000", "ky")
        whole.start()
        content = f"Коду;Көрсөткүч;Жыл;Саны;Орган\n{KARAKOL};DEM01;2026;84 000;nsc\nМарс;DEM01;2026;5;nsc\n"
        await person.send_files([("document", "kalk.csv", "text/csv", content.encode())])
        for _ in range(100):
            if any(t("figures-load", n=t.number(1)) in str(message) for message in person.messages):
                break
            await asyncio.sleep(0.2)
        preview = person.last
        assert preview["document"]["file_name"] == "kalk-refused.csv"
        await person.tap(t("figures-load", n=t.number(1)))
        assert "№ 1" in person.text
        whole.stop()
        engine = create_engine(f"sqlite:///{tmp_path / 'el-unu.sqlite3'}")
        with engine.connect() as connection:
            found = figures_of(connection, KARAKOL, 2026)
        engine.dispose()
        assert [(str(number), body) for number, body in found.values()] == [("84000", "nsc")]
