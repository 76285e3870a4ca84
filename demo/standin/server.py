"""The stand-in as an HTTP server: the Bot API on one side, the control of page and tests on the other."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web

from demo.standin.api import Params, Upload
from demo.standin.control import Control
from demo.standin.delivery import Deliveries
from demo.standin.desk import Desk
from demo.standin.inbox import Inbox
from demo.standin.limits import Limits
from demo.standin.media import LARGEST_DOWN
from demo.standin.methods import do, method_named, read_call
from demo.standin.refusals import Refusal, bad_request, blocked, deactivated, too_many
from demo.standin.request import LARGEST_REQUEST, read_request
from demo.standin.state import Fault, Memory
from demo.standin.watching import Watching

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
HUNG_SECONDS = 30.0
WEBHOOK_WORDS = {
    "setWebhook": ("Webhook was set", "Webhook is already set"),
    "deleteWebhook": ("Webhook was deleted", "Webhook is already deleted"),
}
WORDS_OF_CODES = {502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
Json = dict[str, Any]


class Standin:
    """Telegram for one bot. `start` listens, `url` is its address, `actions` are what the page may ask the parent for.

    `look` tells the page of the bot and its clock; `actions` are started by `/control/do/<name>`. With `token` only that
    one is authorised, otherwise any of a token's shape. `ledger` bounds the calls and updates kept, `history` the
    messages of a chat (None: all are kept).
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        limits: Limits | None = None,
        ledger: int | None = 20_000,
        history: int | None = None,
        token: str = "",
    ) -> None:
        self.host = host
        self.port = port
        self.token = token
        self.actions: dict[str, Callable[[], Awaitable[Json]]] = {}
        self.look: Callable[[], Json] = lambda: {"online": None, "clock": None, "banner": ""}
        self.watching = Watching()
        self.memory = Memory(ledger, history)
        self.desk = Desk(self.memory, limits or Limits(), self.watching.tell)
        self.deliveries = Deliveries(self._call_in_response, self.watching.tell, ledger)
        self.inbox = Inbox(self.memory, self.deliveries, self.watching.tell)
        self._logged_out = False
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """The address to give as BOT_API_URL."""
        return f"http://{self.host}:{self.port}"

    async def start(self) -> None:
        """Begin to listen. Raises OSError when the port is taken."""
        site = web.Application(client_max_size=LARGEST_REQUEST)
        site.router.add_route("*", "/bot{token}/{method}", self._api)
        site.router.add_get("/file/bot{token}/{path:.+}", self._file)
        Control(self).add_routes(site)
        self._runner = web.AppRunner(site, access_log=None, handle_signals=False, shutdown_timeout=0.5)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self.host, self.port, reuse_address=True).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Stop listening and delivering."""
        await self.deliveries.close()
        await self.watching.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def _authorise(self, token: str) -> None:
        if ":" not in token:
            raise Refusal(404, "Not Found")
        if not TOKEN.fullmatch(token) or self.token not in ("", token):
            raise Refusal(401, "Unauthorized")
        if self._logged_out:
            raise bad_request("logged out")

    async def _api(self, request: web.Request) -> web.StreamResponse:
        try:
            self._authorise(request.match_info["token"])
            method = method_named(request.match_info["method"])
            fault = self.memory.fault_for(method)
            if fault is not None and fault.kind == "drop":
                return _drop(request)
            params, files = await read_request(request)
        except Refusal as refusal:
            return _answer(refusal.body())
        body = await self._call(method, params, files, fault)
        if fault is not None and fault.kind == "hang":
            await asyncio.sleep(min(fault.seconds, HUNG_SECONDS))
            return _drop(request)
        return _answer(body)

    async def _call(
        self, method: str, given: Params, files: dict[str, Upload], fault: Fault | None = None
    ) -> Json:
        try:
            if fault is not None and fault.kind != "hang":
                raise _refusal_of(fault)
            params = read_call(method, given, files)
            body: Json = await self._result(method, params)
        except Refusal as refusal:
            body = refusal.body()
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            body = bad_request(f"can't parse the parameters: {type(error).__name__} {error}").body()
        if method != "getUpdates":
            self._note(method, given, files, body)
        return body

    def _note(self, method: str, given: Params, files: dict[str, Upload], body: Json) -> None:
        sizes = {name: f"<{len(file.content)} bytes>" for name, file in files.items()}
        chat = str(given.get("chat_id") or "")
        number = int(chat) if chat.lstrip("-").isdigit() else None
        call = self.memory.note(method, {**given, **sizes}, body, number)
        self.watching.tell("call", number or 0, lambda: {"call": call})

    async def _result(self, method: str, params: Params) -> Json:
        """What a call is answered with when nothing is refused."""
        if method == "getUpdates":
            return {"ok": True, "result": await self.deliveries.poll(params)}
        if method in WEBHOOK_WORDS:
            known = self.deliveries.webhook.url
            result = self.deliveries.set_webhook(params)
            now, already = WEBHOOK_WORDS[method]
            same = known == params.get("url", "")
            return {"ok": True, "result": result, "description": already if same else now}
        if method == "getWebhookInfo":
            return {"ok": True, "result": self.deliveries.info()}
        if method in ("logOut", "close"):
            self._logged_out = method == "logOut"
            return {"ok": True, "result": True}
        return {"ok": True, "result": do(self.desk, method, params)}

    async def _call_in_response(self, call: Json) -> None:
        """Do a call that came in a webhook's response; whatever is refused is in the ledger only."""
        try:
            method = method_named(str(call["method"]))
        except Refusal as refusal:
            self._note(str(call["method"]), call, {}, refusal.body())
            return
        fault = self.memory.fault_for(method)
        if fault is None or fault.kind != "drop":
            params = {name: value for name, value in call.items() if name != "method"}
            await self._call(method, params, {}, fault)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._authorise(request.match_info["token"])
            fault = self.memory.fault_for("file")
            if fault is not None and fault.kind in ("drop", "hang"):
                return _drop(request)
            if fault is not None:
                raise _refusal_of(fault)
            name = request.match_info["path"].rpartition("/")[2].partition(".")[0]
            file = self.memory.files.get(name)
            if file is None or len(file.content) > LARGEST_DOWN:
                raise Refusal(404, "Not Found")
        except Refusal as refusal:
            return _answer(refusal.body())
        return web.Response(body=file.content, content_type="application/octet-stream")


def _refusal_of(fault: Fault) -> Refusal:
    if fault.kind == "429":
        return too_many(fault.retry_after)
    if fault.kind == "blocked":
        return blocked()
    if fault.kind == "deactivated":
        return deactivated()
    if fault.kind == "bad_request":
        return bad_request("chat not found")
    code = int(fault.kind)
    return Refusal(code, WORDS_OF_CODES.get(code, "Internal Server Error"))


def _drop(request: web.Request) -> web.StreamResponse:
    """Close the connection without an answer."""
    if request.transport is not None:
        request.transport.close()
    return web.Response(status=500)


def _answer(body: Json) -> web.Response:
    content = orjson.dumps(body)
    status = body.get("error_code", 200)
    return web.Response(body=content, status=status, content_type="application/json")
