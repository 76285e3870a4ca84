"""The commands that write a territory's papers: its report, its questionnaire as a table and as a form; all reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.settings import Settings
from commands.doing import Language, Refused, ask_bot_name, do, write
from domain.evidence import Evidence

Year = Annotated[int, typer.Option(min=2000, max=2100, help="The year described.")]
Out = Annotated[Path, typer.Option(help="Folder to write to.")]
REPORTED_IN: tuple[Language, ...] = ("ky", "ru")


def report(
    territory: Annotated[str, typer.Option(help="Code of a community, district, region or the country.")],
    year: Year,
    lang: Annotated[Language, typer.Option(help="Language of the report.")] = "ky",
    out: Out = Path(),
) -> None:
    """Write the PDF of a territory's report."""

    async def work(settings: Settings) -> Path:
        return _write_report(await _evidence(settings, territory, year), lang, out)

    typer.echo(do(work))


def reports(year: Year, out: Out = Path()) -> None:
    """Write the PDFs of all regions and the country, in Kyrgyz and in Russian."""

    async def work(settings: Settings) -> None:
        from storage.papers import reported_territories

        codes = await write(settings, reported_territories, year)
        if not codes:
            raise Refused(f"nobody is asked about {year}")
        total = len(codes) * len(REPORTED_IN)
        for begun, territory in enumerate(codes):
            evidence = await _evidence(settings, territory, year)
            for number, lang in enumerate(REPORTED_IN, begun * len(REPORTED_IN) + 1):
                typer.echo(f"{number}/{total} {_write_report(evidence, lang, out)}")

    do(work)


async def _evidence(settings: Settings, territory: str, year: int) -> Evidence:
    """What a report is made from. Raises Refused."""
    from storage.papers import evidence_of

    evidence = await write(settings, evidence_of, territory, year)
    if evidence is None:
        raise Refused(f"there is no territory {territory}")
    return evidence


def _write_report(evidence: Evidence, lang: str, out: Path) -> Path:
    """Write one report into a folder; its path."""
    from reports import make_report

    made = make_report(evidence, lang)
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"el-unu-{evidence.year}-{evidence.territory.code}-{lang}.pdf"
    target.write_bytes(made)
    return target


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
    from storage.papers import handout_of

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
