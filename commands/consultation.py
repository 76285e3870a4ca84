"""`python main.py consultation N`: what came of a consultation, as pages, workbook and CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from bot.settings import Settings
from commands.doing import Language, Refused, do, write
from domain.results import Result


def result_in(connection: Any, number: int) -> Result | str:
    """The result of a consultation, or in a few words why there is none."""
    from storage.notices import NoSuchNotice
    from storage.reference import read_register
    from storage.results import read_result

    try:
        found = read_result(connection, read_register(connection), number)
    except NoSuchNotice:
        return f"there is no consultation {number}"
    return f"consultation {number} is not closed yet" if found is None else found


def make_files(result: Result, out: Path, language: str) -> list[Path]:
    """Write the pages of the country, the workbook and the CSV into a folder; their paths."""
    from reports.consultation_report import make_report
    from reports.consultation_table import make_csv, make_xlsx

    out.mkdir(parents=True, exist_ok=True)
    made = {
        "pdf": make_report((result, result.country), language),
        "xlsx": make_xlsx(result, language),
        "csv": make_csv(result, language),
    }
    paths = []
    for kind, content in made.items():
        paths.append(out / f"el-unu-consultation-{result.notice}-{language}.{kind}")
        paths[-1].write_bytes(content)
    return paths


def consultation(
    number: Annotated[int, typer.Argument(help="The consultation's number.")],
    out: Annotated[Path, typer.Option(help="The folder for the files.")] = Path(),
    lang: Annotated[Language, typer.Option(help="The language of the files.")] = "ky",
) -> None:
    """Make the pages, the workbook and the CSV of a consultation's result."""

    async def work(settings: Settings) -> Result:
        found = await write(settings, result_in, number)
        if isinstance(found, str):
            raise Refused(found)
        return found

    for path in make_files(do(work), out, lang):
        typer.echo(path)
