"""The demo's parent: the stand-in with its page, and the real program as a child that may be killed and started."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from demo.chats import enter_cast, enter_crowd
from demo.country import Filled, fill
from demo.country.beginning import START
from demo.country.crowd import CROWD, settle_crowd
from demo.country.raising import VOICE
from demo.standin import Standin
from demo.year import told
from demo.year.process import Played, play_year
from storage.clock import read_offset, real_time, start_clock
from storage.engine import open_store
from storage.files import FileStore
from storage.seeding import seed_reference

ROOT = Path(__file__).parent.parent
TOKEN = "700000001:" + "demo-token-of-the-stand-in-only-0000"
BANNER = (
    "Бул — үлгү: баары ойдон чыгарылган | Это демонстрация: все данные вымышленные | "
    "This is a demonstration: all data is invented"
)

Action = Callable[[], Awaitable[dict[str, Any]]]


class Demo:
    """The stand-in, the child and the folder with their data."""

    def __init__(self, port: int, folder: Path) -> None:
        self.standin = Standin(port=port)
        self.folder = folder
        self._child: subprocess.Popen[bytes] | None = None
        self._offset = START - real_time()
        self._year: asyncio.Task[None] | None = None
        self._progress: dict[str, Any] = {}
        self._communities: tuple[str, ...] = ()
        self._crowd = 0

    @property
    def _environment(self) -> dict[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if name not in ("WEBHOOK_URL", "DATABASE_URL")
        }
        return {
            **kept,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self.standin.url,
            "DATA_DIR": str(self.folder),
            "LISTEN": f"127.0.0.1:{_free_port()}",
            "UNION_PHONE": "0312 000 000",
            "WEBHOOK_URL": "",
            "DATABASE_URL": "",
        }

    @property
    def _address(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'el-unu.sqlite3'}"

    async def begin(self) -> None:
        """Fill the store, open the page, start the child."""
        filled = await self._fill()
        await self.standin.start()
        self.standin.look = self._look
        self.standin.actions = {
            "clock": self._unless_played(self._day),
            "crowd": self._unless_played(self._more),
            "year": self._unless_played(self._play),
            "kill": self._unless_played(self._kill),
            "start": self._unless_played(self._start),
        }
        enter_cast(self.standin.memory, filled)
        self._communities = filled.communities
        await self._start()

    async def _fill(self) -> Filled:
        store = await open_store(self._address)
        try:
            await store.write(seed_reference)
            FileStore(self.folder).keep(VOICE.read_bytes())
            await store.write(start_clock, START, real_time())
            return await store.write(fill)
        finally:
            await store.close()

    def _look(self) -> dict[str, Any]:
        online = self._child is not None and self._child.poll() is None
        now: datetime = real_time() + self._offset
        shown = {"online": online, "clock": now.isoformat(timespec="minutes"), "banner": BANNER}
        return {**shown, "progress": self._progress} if self._progress else shown

    async def _start(self) -> dict[str, Any]:
        if self._child is None or self._child.poll() is not None:
            command = [sys.executable, str(ROOT / "main.py"), "run"]
            self._child = await asyncio.to_thread(subprocess.Popen, command, cwd=ROOT, env=self._environment)
        return self._look()

    async def _kill(self) -> dict[str, Any]:
        """Kill the child at once, as a power cut would."""
        if self._child is not None:
            self._child.kill()
            await asyncio.to_thread(self._child.wait)
        return self._look()

    async def _day(self) -> dict[str, Any]:
        command = [sys.executable, str(ROOT / "main.py"), "clock", "+1d"]
        moved = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=self._environment, stdout=subprocess.DEVNULL
        )
        await moved.wait()
        await self._read_clock()
        return self._look()

    async def _read_clock(self) -> None:
        store = await open_store(self._address, migrate=False)
        try:
            self._offset = await store.read(read_offset)
        finally:
            await store.close()

    async def _more(self) -> dict[str, Any]:
        """Let more citizens come, whom messages reach: a notice to them takes half a minute."""
        before, self._crowd = self._crowd, self._crowd + CROWD
        enter_crowd(self.standin.memory, before)
        store = await open_store(self._address, migrate=False)
        try:
            await store.write(settle_crowd, self._communities, before, real_time() + self._offset)
        finally:
            await store.close()
        return self._look()

    def _unless_played(self, action: Action) -> Action:
        """The action, refused in words while a year is played."""

        async def tried() -> dict[str, Any]:
            if self._year is not None and not self._year.done():
                return {**self._look(), "refused": told.BUSY}
            return await action()

        return tried

    async def _play(self) -> dict[str, Any]:
        """Begin to play a year; another process does it in the place of the program, which starts again afterwards."""
        self._progress = {"done": 0.0, "words": told.BEGUN}
        self._year = asyncio.create_task(self._played())
        return self._look()

    async def _played(self) -> None:
        await asyncio.to_thread(self._stop)
        done = await play_year(self._environment, self._tell)
        await self._read_clock()
        await self._start()
        self._progress = {"done": 1.0, "words": told.OVER if done else told.BROKEN}
        self.standin.watching.tell("state", 0, dict)

    def _tell(self, day: Played) -> None:
        """Show how far the year is, at the time its people live in."""
        self._offset = day.now - real_time()
        self._progress = {"done": day.done, "words": told.TOLD.get(day.word, told.BEGUN)}
        self.standin.watching.tell("state", 0, dict)

    async def end(self) -> None:
        """Stop the child and the stand-in."""
        if self._year is not None:
            self._year.cancel()
            await asyncio.gather(self._year, return_exceptions=True)
        await asyncio.to_thread(self._stop)
        await self.standin.close()

    def _stop(self) -> None:
        """End the child in order; one that does not end is killed."""
        if self._child is None or self._child.poll() is not None:
            return
        self._child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(10)
        if self._child.poll() is None:
            self._child.kill()
            self._child.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _serve(port: int) -> None:
    with tempfile.TemporaryDirectory(prefix="el-unu-demo-") as folder:
        demo = Demo(port, Path(folder))
        await demo.begin()
        print(f"\n  Эл үнү: {demo.standin.url}\n", flush=True)
        if os.environ.get("DEMO_NO_BROWSER") != "1":
            with contextlib.suppress(webbrowser.Error):
                webbrowser.open(demo.standin.url)
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):
                asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        try:
            await stopped.wait()
        finally:
            await demo.end()


def run_demo(port: int) -> None:
    """Serve the demo until interrupted."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(port))
