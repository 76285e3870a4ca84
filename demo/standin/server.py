"""The stand-in as an HTTP server: the Bot API on one side, the control of page and tests on the other."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from demo.standin.control import Control
from demo.standin.delivery import Deliveries
from demo.standin.inbox import Inbox
from demo.standin.limits import Limits
from demo.standin.methods import API, Methods
from demo.standin.refusals import Refusal
from demo.standin.state import Fault, Memory

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
HUNG_SECONDS = 30.0
Json = dict[str, Any]


class Standin:
    """Telegram for one bot. `start` listens, `url` is its address, `actions` are what the page may ask the parent for.

    `look` tells the page of the bot and its clock; `actions` are started by `/control/do/<name>`.
    """

    def __init__(
        self, host: str = "127.0.0.1", port: int = 0, limits: Limits | None = None, ledger: int = 20_000
    ) -> None:
        self.host = host
        self.port = port
        self.memory = Memory(ledger)
        self.actions: dict[str, Callable[[], Awaitable[Json]]] = {}
        self.look: Callable[[], Json] = lambda: {"online": None, "clock": None, "banner": ""}
        self.control = Control(self)
        self.methods = Methods(self.memory, limits or Limits(), self.control.tell)
        self.deliveries: Deliveries
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """The address to give as BOT_API_URL."""
        return f"http://{self.host}:{self.port}"

    @property
    def inbox(self) -> Inbox:
        """What people do in their chats, for tests that live in the same process."""
        return Inbox(self.memory, self.deliveries, self.control.tell)

    async def start(self) -> None:
        """Begin to listen. Raises OSError when the port is taken."""
        self.deliveries = Deliveries(self._call_in_response, self.control.tell)
        site = web.Application(client_max_size=64 * 1024 * 1024)
        site.router.add_route("*", "/bot{token}/{method}", self._api)
        site.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self.control.add_routes(site)
        self._runner = web.AppRunner(site, access_log=None, handle_signals=False, shutdown_timeout=0.5)
        await self._runner.setup()
        listening = web.TCPSite(self._runner, self.host, self.port, reuse_address=True)
        await listening.start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Stop listening and delivering."""
        await self.deliveries.close()
        await self.control.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        if not TOKEN.fullmatch(request.match_info["token"]):
            return _answer(Refusal(401, "Unauthorized").body(), 401)
        method = request.match_info["method"]
        params = await _params(request)
        fault = self.memory.fault_for(method)
        if fault is not None and fault.kind == "drop":
            return self._drop(request)
        body = await self._call(method, params, fault)
        if fault is not None and fault.kind == "hang":
            await asyncio.sleep(min(fault.seconds, HUNG_SECONDS))
            return self._drop(request)
        return _answer(body, body.get("error_code", 200))

    @staticmethod
    def _drop(request: web.Request) -> web.StreamResponse:
        if request.transport is not None:
            request.transport.close()
        return web.Response(status=500)

    async def _call(self, method: str, params: Json, fault: Fault | None = None) -> Json:
        name = METHODS.get(method.lower(), method)
        try:
            if fault is not None and fault.kind not in ("hang", "drop"):
                raise _fault(fault)
            self.methods.check(name, {key: value for key, value in params.items() if key != "files"})
            body: Json = {"ok": True, "result": await self._result(name, params)}
        except Refusal as refusal:
            body = refusal.body()
        if name != "getUpdates":
            shown = {key: _shown(value) for key, value in params.items() if key != "files"}
            chat = params.get("chat_id")
            number = int(chat) if chat is not None and str(chat).lstrip("-").isdigit() else None
            self.control.tell("call", number or 0, {"call": self.memory.note(name, shown, body, number)})
        return body

    async def _result(self, method: str, params: Json) -> Any:
        if method == "getUpdates":
            return await self.deliveries.poll(params)
        if method == "setWebhook":
            return self.deliveries.set_webhook(params)
        if method == "deleteWebhook":
            return self.deliveries.set_webhook({**params, "url": ""})
        if method == "getWebhookInfo":
            return self.deliveries.info()
        return self.methods.do(method, params)

    async def _call_in_response(self, call: Json) -> None:
        params = {key: value for key, value in call.items() if key != "method"}
        await self._call(str(call["method"]), params)

    async def _file(self, request: web.Request) -> web.Response:
        file = self.memory.files.get(request.match_info["path"].rpartition("/")[2])
        fault = self.memory.fault_for("file")
        if file is None or fault is not None:
            return _answer(Refusal(404, "Not Found").body(), 404)
        return web.Response(body=file.content, content_type="application/octet-stream")


def _fault(fault: Fault) -> Refusal:
    if fault.kind == "429":
        return Refusal(
            429, f"Too Many Requests: retry after {fault.retry_after}", retry_after=fault.retry_after
        )
    if fault.kind == "blocked":
        return Refusal(403, "Forbidden: bot was blocked by the user")
    if fault.kind == "deactivated":
        return Refusal(403, "Forbidden: user is deactivated")
    if fault.kind == "bad_request":
        return Refusal(400, "Bad Request: chat not found")
    return Refusal(500, "Internal Server Error")


def _answer(body: Json, status: int) -> web.Response:
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")


def _shown(value: Any) -> Any:
    return f"<{len(value['content'])} bytes>" if isinstance(value, dict) and "content" in value else value


async def _params(request: web.Request) -> Json:
    params: Json = dict(request.query)
    if request.content_type == "application/json":
        content = await request.read()
        params |= json.loads(content) if content else {}
    elif request.method == "POST":
        files: Json = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                mime = value.content_type
                files[name] = {"content": value.file.read(), "name": value.filename, "mime": mime}
            else:
                params[name] = value
        for name, file in files.items():
            attached = [key for key, value in params.items() if value == f"attach://{name}"]
            params[attached[0] if attached else name] = file
        if files and "media" in params:
            params["files"] = {name: params.pop(name, file) for name, file in files.items()}
    return params


METHODS = {name.lower(): name for name in API}
