"""The HTTP side: the webhook, `/healthz` and `/metrics`."""

from __future__ import annotations

import hmac
import os
from collections.abc import Awaitable, Callable

import orjson
import structlog
from aiohttp import web
from prometheus_client import generate_latest

from bot.metrics import budget_used
from bot.network import read_json
from bot.receiving import NotTaking, Receiver
from storage.failures import DatabaseAway

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
LARGEST_UPDATE = 1024 * 1024


class CannotListen(Exception):
    """The address or port of LISTEN is not to be had; one line says why."""


def make_site(
    receiver: Receiver | None,
    path: str,
    secret: str,
    healthy: Callable[[], Awaitable[bool]],
    used: Callable[[], float] = lambda: 0.0,
) -> web.Application:
    """The program's small web site; without a receiver there is no webhook. `used` is the share of the budget."""
    site = web.Application(client_max_size=LARGEST_UPDATE)

    async def healthz(request: web.Request) -> web.Response:
        good = await healthy()
        return web.json_response({"ok": good}, status=200 if good else 503)

    async def metrics(request: web.Request) -> web.Response:
        budget_used.set(used())
        return web.Response(body=generate_latest(), headers={"Content-Type": "text/plain; version=0.0.4"})

    site.router.add_get("/healthz", healthz)
    site.router.add_get("/metrics", metrics)
    if receiver is not None:
        site.router.add_post(path or "/", _webhook(receiver, secret))
    return site


def _webhook(receiver: Receiver, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    expected = secret.encode()

    async def webhook(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, expected):
            return web.Response(status=403)
        try:
            raw = read_json(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not isinstance(raw, dict):
            return web.Response(status=400)
        try:
            answer = await receiver.receive(raw, in_response=True)
        except DatabaseAway:
            return web.Response(status=503, headers={"Retry-After": "2"})
        except NotTaking:
            return web.Response(status=503, headers={"Retry-After": "1", "Connection": "close"})
        if answer is None:
            return web.Response()
        return web.Response(body=orjson.dumps(answer), content_type="application/json")

    return webhook


async def listen(site: web.Application, host: str, port: int) -> web.AppRunner:
    """Begin to listen. Raises CannotListen when the port is taken."""
    runner = web.AppRunner(site, access_log=None, handle_signals=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        await runner.cleanup()
        number = error.errno or 0
        why = os.strerror(number) if number > 0 else error.strerror
        raise CannotListen(f"LISTEN: {host}:{port} is not free ({why})") from error
    return runner
