"""Several processes of the program on one PostgreSQL, behind a small balancer, with the stand-in on the other side."""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType

import aiohttp
from aiohttp import web

from benchmarks.whole import ROOT, Whole, free_port
from demo.standin import Limits


class Balancer:
    """Passes every request on to the next port in turn, and to the one after it when that takes nothing."""

    def __init__(self, ports: list[int]) -> None:
        self.ports = ports
        self.port = free_port()
        self.turn = itertools.count()
        self.refused = 0
        self._session: aiohttp.ClientSession | None = None
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Begin to listen."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True))
        site = web.Application(client_max_size=2**24)
        site.router.add_post("/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(site, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()

    async def _pass_on(self, request: web.Request) -> web.Response:
        if self._session is None:
            raise RuntimeError("not started")
        body, first = await request.read(), next(self.turn)
        secret = "X-Telegram-Bot-Api-Secret-Token"
        headers = {secret: request.headers.get(secret, ""), "Content-Type": "application/json"}
        for step in range(len(self.ports)):
            port = self.ports[(first + step) % len(self.ports)]
            url = f"http://127.0.0.1:{port}{request.path}"
            try:
                async with self._session.post(url, data=body, headers=headers) as answer:
                    content = await answer.read()
                    if answer.status != 503:
                        return web.Response(status=answer.status, body=content)
            except aiohttp.ClientError:
                pass
            self.refused += 1
        return web.Response(status=503, headers={"Retry-After": "1"})

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()
        if self._session is not None:
            await self._session.close()


class Nginx:
    """The same by nginx with the file that is shipped, without TLS and with our ports."""

    def __init__(self, ports: list[int], folder: Path) -> None:
        self.port = free_port()
        ours = iter(ports)
        text = (ROOT / "deploy" / "nginx.conf").read_text()
        text = re.sub(r"^\s*ssl_.*$", "", text, flags=re.MULTILINE)
        text = re.sub(r"server 172\S+ (.*)", lambda found: f"server 127.0.0.1:{next(ours)} {found[1]}", text)
        text = text.replace("listen 443 ssl", f"listen 127.0.0.1:{self.port}")
        self._conf = folder / "nginx.conf"
        self._conf.write_text(text.replace("/run/nginx.pid", str(folder / "nginx.pid")))
        self._child: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        """Begin to listen."""
        words = ["nginx", "-c", str(self._conf), "-g", "daemon off;"]
        self._child = await asyncio.to_thread(subprocess.Popen, words, stderr=subprocess.DEVNULL)

    async def close(self) -> None:
        """Stop listening."""
        if self._child is not None:
            self._child.terminate()
            await asyncio.to_thread(self._child.wait)


class Several(Whole):
    """So many processes of the program, each with its port; `start`, `kill` and `stop` are about all of them."""

    def __init__(
        self,
        folder: Path,
        database_url: str,
        count: int = 3,
        limits: Limits | None = None,
        *,
        nginx: bool = False,
    ) -> None:
        super().__init__(folder, database_url, "webhook", limits)
        self.ports = [free_port() for _ in range(count)]
        self.children: list[subprocess.Popen[bytes] | None] = [None] * count
        self.balancer: Balancer | Nginx = Nginx(self.ports, folder) if nginx else Balancer(self.ports)
        self.port = self.balancer.port

    async def __aenter__(self) -> Several:
        await super().__aenter__()
        await self.balancer.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        await self.balancer.close()
        await self.standin.close()

    def start(self) -> None:
        """Start all at the same moment."""
        for number in range(len(self.ports)):
            self.start_one(number)

    def start_one(self, number: int) -> None:
        """Start one process."""
        environment = {**self.environment, "LISTEN": f"127.0.0.1:{self.ports[number]}"}
        with (self.folder / f"replica-{number}.log").open("ab") as written:
            self.children[number] = subprocess.Popen(
                [sys.executable, "main.py", "run"], cwd=ROOT, env=environment, stderr=written
            )

    def send(self, number: int, what: signal.Signals) -> None:
        """Send one process a signal."""
        child = self.children[number]
        if child is not None:
            os.kill(child.pid, what)

    async def end_one(self, number: int, seconds: float = 40.0) -> int:
        """End one process in order; its exit code."""
        child = self.children[number]
        if child is None:
            raise RuntimeError("it does not run")
        child.terminate()
        code = await asyncio.to_thread(child.wait, seconds)
        self.children[number] = None
        return code

    def stop(self) -> None:
        """End all in order."""
        for child in self.children:
            if child is not None:
                os.kill(child.pid, signal.SIGCONT)
                child.terminate()
        for number, child in enumerate(self.children):
            if child is not None:
                try:
                    child.wait(30)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
                self.children[number] = None

    def kill(self) -> None:
        """Kill all at once."""
        for number, child in enumerate(self.children):
            if child is not None:
                child.kill()
                child.wait()
                self.children[number] = None

    async def status(self, number: int) -> int:
        """What one process says to `/healthz`; 0 when it does not listen."""
        url = f"http://127.0.0.1:{self.ports[number]}/healthz"
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=3)) as session,
                session.get(url) as answer,
            ):
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0

    async def ready(self, *numbers: int, seconds: float = 40.0) -> None:
        """Wait until these processes (all, when none is named) take updates."""
        for number in numbers or range(len(self.ports)):
            async with asyncio.timeout(seconds):
                while await self.status(number) != 200:
                    child = self.children[number]
                    if child is not None and child.poll() is not None:
                        raise RuntimeError(f"replica {number} ended with {child.returncode}")
                    await asyncio.sleep(0.05)

    def log_of(self, number: int) -> str:
        """What one process has logged."""
        return (self.folder / f"replica-{number}.log").read_text()
