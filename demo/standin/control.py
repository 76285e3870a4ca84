"""The control of the stand-in: what the chat page and the tests see and do. Only for this machine."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, WSMsgType, web

from demo.standin.state import Fault

if TYPE_CHECKING:
    from demo.standin.server import Standin

PAGE = Path(__file__).parent / "page"
Json = dict[str, Any]


class Control:
    """Routes below `/control` and the page at `/`; foreign hosts and origins are refused."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin
        self._sockets: set[web.WebSocketResponse] = set()
        self._sending: set[asyncio.Task[None]] = set()

    def add_routes(self, site: web.Application) -> None:
        """Enter all routes."""
        site.middlewares.append(self._only_here)
        add = site.router
        add.add_get("/", self._page)
        add.add_get("/control/state", self._state)
        add.add_post("/control/people", self._add_person)
        add.add_get("/control/chats/{person}", self._chat)
        add.add_post("/control/chats/{person}/{what}", self._act)
        add.add_get("/control/files/{file}", self._file)
        add.add_get("/control/calls", self._calls)
        add.add_get("/control/updates", self._updates)
        add.add_post("/control/faults", self._fault)
        add.add_delete("/control/faults", self._no_faults)
        add.add_post("/control/raw_update", self._raw)
        add.add_post("/control/do/{action}", self._do)
        add.add_get("/control/events", self._events)
        add.add_static("/page", PAGE)

    @web.middleware
    async def _only_here(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if request.path.startswith(("/bot", "/file/")):
            answer: web.StreamResponse = await handler(request)
            return answer
        port = self._standin.port
        hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        origin = request.headers.get("Origin")
        if request.host not in hosts or (origin is not None and origin.partition("//")[2] not in hosts):
            return web.json_response({"error": "only for this machine"}, status=403)
        try:
            answer = await handler(request)
        except (KeyError, ValueError, TypeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        return answer

    def tell(self, kind: str, chat: int, payload: Json) -> None:
        """Push news to every open page."""
        if not self._sockets:
            return
        text = json.dumps({"type": kind, "chat_id": chat, **payload})
        for socket in list(self._sockets):
            task = asyncio.ensure_future(self._push(socket, text))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def _push(self, socket: web.WebSocketResponse, text: str) -> None:
        try:
            await socket.send_str(text)
        except (ConnectionError, RuntimeError):
            self._sockets.discard(socket)

    async def close(self) -> None:
        """Close all open pages."""
        for socket in list(self._sockets):
            await socket.close()

    async def _page(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")

    def state(self) -> Json:
        """What the page shows around the chat."""
        standin = self._standin
        look = standin.look()
        bot = standin.memory.bot
        return {
            "bot": {
                "username": bot["username"],
                "name": bot["first_name"],
                "online": look.get("online"),
                "banner": look.get("banner") or "",
            },
            "people": [vars(one) for one in standin.memory.people.values()],
            "clock": {"now": look.get("clock")},
            "can": sorted(standin.actions),
            "waiting": len(standin.deliveries.waiting),
        }

    async def _state(self, request: web.Request) -> web.Response:
        return web.json_response(self.state())

    async def _add_person(self, request: web.Request) -> web.Response:
        someone = self._standin.memory.add_person(await request.json())
        self.tell("state", someone.id, {})
        return web.json_response(vars(someone))

    async def _chat(self, request: web.Request) -> web.Response:
        chat = self._standin.memory.chats[int(request.match_info["person"])]
        language = chat.person.language_code
        general = self._standin.memory.commands
        commands = (
            chat.commands or general.get(language) or general.get("") or next(iter(general.values()), [])
        )
        return web.json_response(
            {
                "messages": [chat.view(chat.messages[number]) for number in sorted(chat.messages)],
                "reply_keyboard": chat.reply_keyboard,
                "commands": commands,
                "menu_button": None,
                "blocked": chat.blocked,
                "typing": chat.typing_until > time.time(),
            }
        )

    async def _act(self, request: web.Request) -> web.Response:
        person, what = int(request.match_info["person"]), request.match_info["what"]
        chat = self._standin.memory.chats[person]
        if request.content_type.startswith("multipart/"):
            return web.json_response(self._standin.inbox.send_files(chat, await _parts(request)))
        values = await request.json() if request.can_read_body else {}
        if what == "send":
            return web.json_response(self._standin.inbox.send(chat, values))
        if what == "tap":
            return web.json_response(self._standin.inbox.tap(chat, values))
        if what == "block":
            return web.json_response(self._standin.inbox.block(chat, bool(values["blocked"])))
        if what == "clear":
            chat.messages.clear()
            return web.json_response({"ok": True})
        raise ValueError(f"unknown act {what}")

    async def _file(self, request: web.Request) -> web.Response:
        file = self._standin.memory.files[request.match_info["file"]]
        safe = (
            file.mime
            if file.mime.startswith(("image/", "audio/", "application/pdf"))
            else "application/octet-stream"
        )
        name = file.name.replace('"', "").encode("ascii", "ignore").decode() or "file"
        headers = {"Content-Disposition": f'inline; filename="{name}"', "X-Content-Type-Options": "nosniff"}
        return web.Response(body=file.content, content_type=safe, headers=headers)

    async def _calls(self, request: web.Request) -> web.Response:
        after, limit = int(request.query.get("after", 0)), int(request.query.get("limit", 200))
        found = [call for call in self._standin.memory.calls if call["n"] > after]
        return web.json_response(found[-limit:])

    async def _updates(self, request: web.Request) -> web.Response:
        deliveries = self._standin.deliveries
        every = [*deliveries.done, *deliveries.waiting.values()]
        names = ("update_id", "kind", "state", "attempts")
        return web.json_response(
            [{**{name: getattr(one, name) for name in names}, "person_id": one.chat} for one in every]
        )

    async def _fault(self, request: web.Request) -> web.Response:
        values = await request.json()
        if "updates" in values:
            self._standin.deliveries.faults[values["updates"]] = int(values.get("count", 1))
        else:
            fault = Fault(
                values.get("method", "*"),
                values["kind"],
                int(values.get("count", 1)),
                int(values.get("retry_after", 1)),
                float(values.get("seconds", 30)),
            )
            self._standin.memory.faults.append(fault)
        return web.json_response({"ok": True})

    async def _no_faults(self, request: web.Request) -> web.Response:
        self._standin.memory.faults.clear()
        self._standin.deliveries.faults.clear()
        return web.json_response({"ok": True})

    async def _raw(self, request: web.Request) -> web.Response:
        body = await request.json()
        chat = int(body.pop("_chat", 0))
        update = self._standin.deliveries.add_raw(chat, "raw", body)
        return web.json_response({"update_id": update.update_id})

    async def _do(self, request: web.Request) -> web.Response:
        action = self._standin.actions[request.match_info["action"]]
        state = await action()
        self.tell("state", 0, {})
        return web.json_response({"ok": True, "state": state})

    async def _events(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            async for message in socket:
                if message.type == WSMsgType.ERROR:
                    break
        finally:
            self._sockets.discard(socket)
        return socket


async def _parts(request: web.Request) -> list[tuple[str, str, str, bytes]]:
    """The parts of a form: name, file name ("" for plain values), kind, content."""
    found: list[tuple[str, str, str, bytes]] = []
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader):
            kind = part.headers.get("Content-Type", "")
            found.append((part.name or "", part.filename or "", kind, bytes(await part.read())))
    return found
