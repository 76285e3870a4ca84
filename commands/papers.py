"""The commands that write a territory's papers: its report, its questionnaire as a table and as a form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.settings import Settings
from commands.doing import Language, Refused, ask_bot_name, do, write


def report(
    territory: Annotated[str, typer.Option(help="Code of a community, district, region or the country.")],
    year: Annotated[int, typer.Option(min=2000, max=2100, help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the report.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write the PDF of a territory's report."""

    async def work(settings: Settings) -> Path:
        from reports import make_report
        from storage.commands import evidence_of

        evidence = await write(settings, evidence_of, territory, year)
        if evidence is None:
            raise Refused(f"there is no territory {territory}")
        out.mkdir(parents=True, exist_ok=True)
        target = out / f"el-unu-{year}-{territory}-{lang}.pdf"
        target.write_bytes(make_report(evidence, lang))
        return target

    typer.echo(do(work))


def sheet(
    territory: Annotated[str, typer.Option(help="Code of a community.")],
    year: Annotated[int, typer.Option(help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the table.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write a community's questionnaire as a table (xlsx) that can be filled and sent back in chat."""
    from reports.workbook import make_sheet

    _hand_out(territory, year, lang, out, "table.xlsx", make_sheet)


def paper(
    territory: Annotated[str, typer.Option(help="Code of a community.")],
    year: Annotated[int, typer.Option(help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the form.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write a community's questionnaire as a paper form (PDF) with the QR code that opens its entry."""
    from reports.paper import make_paper

    _hand_out(territory, year, lang, out, "form.pdf", make_paper)


def _hand_out(
    territory: str, year: int, lang: str, out: Path, file: str, make: Callable[[Any, str], bytes]
) -> None:
    """Write one file of a community's questionnaire; `file` is its word and ending."""
    from locales import texts
    from storage.commands import handout_of

    async def work(settings: Settings) -> Any:
        phone = settings.union_phone or texts(lang)("phone-later")
        bot_name = await ask_bot_name(settings) if file.endswith(".pdf") else ""
        handout = await write(settings, handout_of, territory, year, phone, bot_name)
        if handout is None:
            raise Refused(f"there is no community {territory} that is asked about {year}")
        return handout

    handout = do(work)
    out.mkdir(parents=True, exist_ok=True)
    word, _, kind = file.partition(".")
    target = out / f"el-unu-{word}-{year}-{territory}-{lang}.{kind}"
    target.write_bytes(make(handout, lang))
    typer.echo(target)
