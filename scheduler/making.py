"""How each kind of delivery is made: worded by `bot.notices`, or a document made outside the event loop."""

from __future__ import annotations

import asyncio
import importlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any

import structlog

from bot.figure_screens import letter_screen, letter_table_screen, preview_screen
from bot.handouts import paper_screen, sheet_screen
from bot.look_screens import look_log_screen
from bot.notices import NOTICES, beside_screen, budget_summary_screen, completeness_screen, report_screen
from bot.program import Program
from bot.results import file_screen, result_screen, step_screen
from bot.screens import Screen
from bot.world import World
from domain.evidence import Evidence
from domain.handout import Handout
from locales import Texts, texts
from scheduler.child import one_child
from scheduler.consultation_documents import (
    pages_of,
    result_of,
    same_result,
    same_step,
    step_of,
    table_of,
)
from scheduler.figure_documents import asking, keep_table, table_job
from scheduler.look_documents import look_rows
from scheduler.notice_words import NOTICE_KINDS, NoticeWords
from scheduler.posters import poster_of, poster_screen
from storage.completeness import read_completeness
from storage.deliveries import Delivery
from storage.evidence import read_evidence
from storage.failures import DatabaseAway
from storage.handouts import read_handout
from storage.schema import Connection

log = structlog.get_logger(__name__)

MOST_REMEMBERED = 200
"""So many files that many people get are remembered, the youngest ones."""


@dataclass(frozen=True)
class Document:
    """A kind of delivery that comes as a file.

    `gather` reads the rows (None: there is nothing to make, and the delivery fails), `render` names the function,
    as "module:function", that makes the file's bytes from them and a language in another process (or the bytes and
    the words that go with them, which `screen` finds in the arguments), `screen` puts the file into a message. `keep`
    notes in the database what was made, before it is shown. `same` names what is the same for many people: such a
    file is made once in a language and remembered for a while.
    """

    gather: Callable[[Connection, World, Mapping[str, Any]], Any]
    render: str
    screen: Callable[[World, Texts, Mapping[str, Any], bytes], Screen]
    keep: Callable[[Connection, World, Mapping[str, Any], bytes], None] | None = None
    same: Callable[[Mapping[str, Any]], str] | None = None


def _evidence(connection: Connection, world: World, args: Mapping[str, Any]) -> Evidence:
    return read_evidence(
        connection, world.register, world.indicators, world.matters, args["territory"], int(args["year"])
    )


def _handout(connection: Connection, world: World, args: Mapping[str, Any]) -> Handout | None:
    phone = world.union_phone or texts(str(args["language"]))("phone-later")
    return read_handout(
        connection,
        world.register,
        world.indicators,
        world.cycle,
        args["territory"],
        world.now.astimezone(world.zone).date(),
        phone=phone,
        bot_name=world.bot_name,
        sections=args["sections"],
    )


def _completeness(connection: Connection, world: World, args: Mapping[str, Any]) -> Any:
    territory = args["territory"]
    inside = "" if territory == world.register.root else territory
    found = read_completeness(
        connection, world.register, world.indicators, world.cycle, world.now, world.zone, inside
    )
    codes = {code for one in found for code in (one.territory, one.region, one.district, *one.former)}
    units = [world.register.by_code[code] for code in codes - {""}]
    names, kinds = {one.code: one.names for one in units}, {one.code: one.kind for one in units}
    return found, names, world.year, world.register.by_code[territory].names, kinds


DOCUMENTS: Mapping[str, Document] = {
    "report": Document(_evidence, "reports:make_report", report_screen),
    "figures-preview": Document(table_job, "storage.figure_preview:make_preview", preview_screen, keep_table),
    "letter": Document(asking, "reports.letter:make_letter", letter_screen),
    "letter-table": Document(asking, "reports.letter_table:make_letter_table", letter_table_screen),
    "beside": Document(_evidence, "reports.beside:make_beside", beside_screen),
    "sheet": Document(_handout, "reports.workbook:make_sheet", sheet_screen),
    "paper": Document(_handout, "reports.paper:make_paper", paper_screen),
    "completeness": Document(_completeness, "reports.completeness:make_table", completeness_screen),
    "look-log": Document(look_rows, "reports.look_log:make_look_log", look_log_screen),
    "consultation-poster": Document(poster_of, "reports.poster:make_poster", poster_screen),
    "budget-summary": Document(_evidence, "reports:make_budget_summary", budget_summary_screen),
    "consultation-result": Document(
        result_of, "reports.consultation_picture:make_picture", result_screen, same=same_result
    ),
    "consultation-step": Document(
        step_of, "reports.consultation_words:make_step", step_screen, same=same_step
    ),
    "consultation-pdf": Document(pages_of, "reports.consultation_report:make_report", file_screen("pdf")),
    "consultation-xlsx": Document(table_of, "reports.consultation_table:make_xlsx", file_screen("xlsx")),
    "consultation-csv": Document(table_of, "reports.consultation_table:make_csv", file_screen("csv")),
}
"""Every kind of delivery that is a file."""


class DocumentMaker:
    """Makes files in a process of its own, so that people in conversation do not wait for them."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._made: OrderedDict[tuple[str, str, str], tuple[bytes, str]] = OrderedDict()
        self._notices = NoticeWords()

    async def make(self, render: str, rows: Any, language: str) -> tuple[bytes, str]:
        """A file's bytes with its words, if any; a process that died is replaced once."""
        try:
            return await self._in_pool(render, rows, language)
        except BrokenProcessPool:
            self.close()
            return await self._in_pool(render, rows, language)

    async def _in_pool(self, render: str, rows: Any, language: str) -> tuple[bytes, str]:
        if self._pool is None:
            self._pool = one_child()
        return await asyncio.get_running_loop().run_in_executor(self._pool, _render, render, rows, language)

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    async def screen(self, program: Program, delivery: Delivery) -> Screen:
        """Word a delivery as a screen, in its person's language."""
        document = DOCUMENTS.get(delivery.kind)
        if delivery.kind in NOTICE_KINDS:
            return await self._notices.screen(program, delivery)
        if document is None:
            return NOTICES[delivery.kind](program.world, texts(delivery.language), delivery.args)
        return await self._document_or_why_not(program, delivery, document)

    async def _document_or_why_not(self, program: Program, delivery: Delivery, document: Document) -> Screen:
        """The file in its message; whoever waits for one that cannot be made is told so."""
        t = texts(delivery.language)
        try:
            made, words = await self._made_for(program, delivery, document)
            if document.keep is not None:
                await program.store.write(document.keep, program.world, delivery.args, made)
            args = {**delivery.args, "words": words} if words else delivery.args
            return document.screen(program.world, t, args, made)
        except DatabaseAway:
            raise
        except Exception as error:
            log.error("file could not be made", delivery=delivery.id, kind=delivery.kind, exc_info=error)
            return Screen(t("chat-report-failed"))

    async def _made_for(self, program: Program, delivery: Delivery, document: Document) -> tuple[bytes, str]:
        """The file of a delivery, made now or remembered from somebody who got the same."""
        language = str(delivery.args.get("language", delivery.language))
        key = (delivery.kind, document.same(delivery.args), language) if document.same else None
        if key is not None and key in self._made:
            return self._made[key]
        rows = await program.store.read(document.gather, program.world, delivery.args)
        made = await self.make(document.render, rows, language)
        if key is not None:
            self._made[key] = made
            if len(self._made) > MOST_REMEMBERED:
                self._made.popitem(last=False)
        return made


def _render(name: str, rows: Any, language: str) -> tuple[bytes, str]:
    module, _, function = name.partition(":")
    made: bytes | tuple[bytes, str] = getattr(importlib.import_module(module), function)(rows, language)
    return (made, "") if isinstance(made, bytes) else made
