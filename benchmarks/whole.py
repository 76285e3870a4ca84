"""The whole program as a process, with the stand-in on the other side: for what nothing smaller can show."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from demo.standin import Limits, Standin, no_limits

ROOT = Path(__file__).parent.parent
CLOCK_START = "2027-02-15T09:00+06:00"
"""A day on which communities are asked about 2026."""

TOKEN = "700000001:" + "T" * 35


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Whole:
    """A stand-in in this process and the program in another; `mode` is polling or webhook."""

    def __init__(
        self, folder: Path, database_url: str = "", mode: str = "polling", limits: Limits | None = None
    ) -> None:
        self.folder = folder
        self.database_url = database_url or f"sqlite+aiosqlite:///{self.folder / 'el-unu.sqlite3'}"
        self.mode = mode
        self.standin = Standin(limits=limits or no_limits())
        self.child: subprocess.Popen[bytes] | None = None
        self.port = free_port()

    async def __aenter__(self) -> Whole:
        await self.standin.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        await self.standin.close()

    @property
    def environment(self) -> dict[str, str]:
        """The settings of the program."""
        webhook = f"http://127.0.0.1:{self.port}/telegram" if self.mode == "webhook" else ""
        return {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self.standin.url,
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": self.database_url,
            "WEBHOOK_URL": webhook,
            "LISTEN": f"127.0.0.1:{self.port}",
            "CLOCK_START": CLOCK_START,
            "LOG_LEVEL": "WARNING",
            **({} if self.standin.desk.limits.on else {"MESSAGES_PER_SECOND": "100000"}),
        }

    def start(self) -> None:
        """Start the program; it need not be ready yet, Telegram keeps what is said."""
        self.child = subprocess.Popen([sys.executable, "main.py", "run"], cwd=ROOT, env=self.environment)

    def kill(self) -> None:
        """Kill it at once."""
        if self.child is not None:
            self.child.kill()
            self.child.wait()
            self.child = None

    def stop(self) -> None:
        """End it in order."""
        if self.child is not None:
            self.child.terminate()
            try:
                self.child.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
            self.child = None

    async def command(self, *words: str) -> str:
        """Run a command of the command line; its output."""
        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "main.py", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr or done.stdout)
        return done.stdout.strip()

    def person(self, name: str = "Айгүл", phone: str = "+996700000001") -> Chatting:
        """Somebody new who opens the chat."""
        someone = self.standin.memory.add_person({"first_name": name, "phone": phone})
        return Chatting(self, someone.id)


class Chatting:
    """Somebody with the chat open."""

    def __init__(self, whole: Whole, telegram: int) -> None:
        self.whole = whole
        self.telegram = telegram
        self.chat = whole.standin.memory.chats[telegram]

    @property
    def messages(self) -> list[dict[str, Any]]:
        """All messages of the chat, in order."""
        return [self.chat.messages[number] for number in sorted(self.chat.messages)]

    @property
    def last(self) -> dict[str, Any]:
        """The bot's last message that asks for something, else its last one."""
        said = [message for message in self.messages if message["from"].get("is_bot")]
        asking = [message for message in said if "reply_markup" in message]
        return (asking or said)[-1]

    @property
    def text(self) -> str:
        """The words of the bot's last message."""
        return str(self.last.get("text") or self.last.get("caption") or "")

    @property
    def calls(self) -> int:
        """How many calls the bot made to this chat."""
        return sum(1 for call in self.whole.standin.memory.calls if call["chat_id"] == self.telegram)

    async def say(self, text: str, wait: bool = True) -> Any:
        """Type something."""
        return await self._do(lambda: self.whole.standin.inbox.send(self.chat, {"text": text}), wait)

    async def contact(self, phone: str, wait: bool = True) -> Any:
        """Share one's own contact."""
        contact = {"phone_number": phone, "first_name": "A", "user_id": self.telegram}
        return await self._do(lambda: self.whole.standin.inbox.send(self.chat, {"contact": contact}), wait)

    async def send_files(self, parts: list[tuple[str, str, str, bytes]], wait: bool = True) -> Any:
        """Send files: (photo, document or voice; file name; kind; content)."""
        return await self._do(lambda: self.whole.standin.inbox.send_files(self.chat, parts), wait)

    def find(self, label: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The last message with a button that begins with the label, and that button."""
        for message in reversed(self.messages):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label or button["text"].startswith(label):
                        return message, button
        raise AssertionError(f"no button {label!r} under {self.text!r}")

    async def tap(self, label: str, wait: bool = True) -> Any:
        """Tap a button, as soon as it is there."""
        message, button = await self._found(label)
        values = {"message_id": message["message_id"], "data": button["callback_data"]}
        return await self._do(lambda: self.whole.standin.inbox.tap(self.chat, values), wait)

    async def _found(self, label: str, seconds: float = 15.0) -> tuple[dict[str, Any], dict[str, Any]]:
        until = asyncio.get_running_loop().time() + seconds
        while True:
            try:
                return self.find(label)
            except AssertionError:
                if asyncio.get_running_loop().time() > until:
                    raise
            await asyncio.sleep(0.01)

    async def follow(self, link: str) -> Any:
        """Open a link to the bot."""
        found = re.search(r"start=([A-Za-z0-9_-]+)", link)
        payload = found[1] if found else ""
        return await self.say(f"/start {payload}")

    async def _do(self, act: Callable[[], Any], wait: bool) -> Any:
        before = self.calls
        result = act()
        if wait:
            await self.answered(before)
        return result

    async def answered(self, before: int, seconds: float = 15.0) -> None:
        """Wait until the bot has answered and said all it had to say for a moment."""
        until = asyncio.get_running_loop().time() + seconds
        while self.calls <= before or (
            self.whole.standin.deliveries.waiting and self.whole.mode == "webhook"
        ):
            assert asyncio.get_running_loop().time() < until, (
                f"no answer; last: {self.text if self.messages else None}"
            )
            await asyncio.sleep(0.005)
        quiet, seen = 0, self.calls
        while quiet < 4:
            await asyncio.sleep(0.01)
            quiet = quiet + 1 if self.calls == seen else 0
            seen = self.calls
