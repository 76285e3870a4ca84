"""How each kind of delivery is made: worded by `bot.notices`, or a report made outside the event loop."""

from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from bot.notices import NOTICES, report_screen
from bot.program import Program
from bot.screens import Screen
from domain.evidence import Evidence
from locales import texts
from storage.deliveries import Delivery
from storage.evidence import read_evidence


class ReportMaker:
    """Makes PDFs in a process of its own, so that people in conversation do not wait for them."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    async def make(self, evidence: Evidence, language: str) -> bytes:
        """The PDF of a report; a process that died is replaced once."""
        try:
            return await self._in_pool(evidence, language)
        except BrokenProcessPool:
            self.close()
            return await self._in_pool(evidence, language)

    async def _in_pool(self, evidence: Evidence, language: str) -> bytes:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        return await asyncio.get_running_loop().run_in_executor(self._pool, _pdf, evidence, language)

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    async def screen(self, program: Program, delivery: Delivery) -> Screen:
        """Word a delivery as a screen, in its person's language."""
        if delivery.kind == "report":
            return await self._report(program, delivery.args, delivery.language)
        return NOTICES[delivery.kind](program.world, texts(delivery.language), delivery.args)

    async def _report(self, program: Program, args: Any, language: str) -> Screen:
        world = program.world
        evidence = await program.store.read(
            read_evidence,
            world.register,
            world.indicators,
            world.matters,
            args["territory"],
            int(args["year"]),
        )
        document = await self.make(evidence, args.get("language", language))
        return report_screen(world, texts(language), args, document)


def _pdf(evidence: Evidence, language: str) -> bytes:
    from reports import make_report

    return make_report(evidence, language)
