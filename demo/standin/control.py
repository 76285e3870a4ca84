"""The control of the stand-in: what the chat page and the tests see and do. Only for this machine."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from demo.standin.inbox import Part
from demo.standin.profile import commands_for
from demo.standin.state import Chat, Fault, Someone

if TYPE_CHECKING:
    from demo.standin.server import Standin

PAGE = Path(__file__).parent / "page"
SHOWN_BY_BROWSERS = ("image/png", "image/jpeg", "image/webp", "image/gif", "audio/", "application/pdf")
"""Other files are handed out as bytes, so that none of them runs as a page."""
FAULTS = frozenset(
    {"429", "500", "502", "503", "504", "hang", "drop", "blocked", "deactivated", "bad_request"}
)
REPEATS = frozenset({"repeat", "late_repeat"})
UPDATE_NAMES = ("update_id", "kind", "state", "attempts")
Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class NotThere(Exception):
    """What was asked for is not there; the page gets a 404 with these words."""


class Control:
    """Routes below `/control` and the page at `/`; foreign hosts and origins are refused."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin
        self._memory = standin.memory

    def add_routes(self, site: web.Application) -> None:
        """Enter all routes."""
        site.middlewares.append(self._only_here)
        add = site.router
        add.add_get("/", self._page)
        add.add_static("/page", PAGE)
        add.add_get("/control/state", self._state)
        add.add_post("/control/people", self._add_person)
        add.add_post("/control/groups", self._add_group)
        add.add_get("/control/chats/{chat}", self._chat)
        add.add_post("/control/chats/{chat}/{what}", self._act)
        add.add_get("/control/files/{file}", self._file)
        add.add_get("/control/calls", self._calls)
        add.add_get("/control/updates", self._updates)
        add.add_post("/control/faults", self._add_fault)
        add.add_delete("/control/faults", self._no_faults)
        add.add_post("/control/raw_update", self._raw)
        add.add_post("/control/do/{action}", self._do)
        add.add_get("/control/events", self._standin.watching.watch)

    @web.middleware
    async def _only_here(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path.startswith(("/bot", "/file/bot")):
            return await handler(request)
        hosts = {f"{name}:{self._standin.port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        origin = request.headers.get("Origin")
        if request.host not in hosts or origin not in (None, *(f"http://{host}" for host in hosts)):
            return web.json_response({"error": "only for this machine"}, status=403)
        try:
            return await handler(request)
        except NotThere as error:
            return web.json_response({"error": str(error)}, status=404)
        except (KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    async def _page(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")

    def state(self) -> Json:
        """What the page shows around the chat."""
        look = self._standin.look()
        bot = {"username": self._memory.bot["username"], "name": self._memory.bot["first_name"]}
        return {
            "bot": {**bot, "online": look.get("online"), "banner": look.get("banner") or ""},
            "people": [one.shown() for one in self._memory.people.values() if one.listed],
            "clock": {"now": look.get("clock")},
            "progress": look.get("progress"),
            "can": sorted(self._standin.actions),
            "waiting": len(self._standin.deliveries.waiting),
        }

    async def _state(self, request: web.Request) -> web.Response:
        return web.json_response(self.state())

    async def _add_person(self, request: web.Request) -> web.Response:
        someone = self._memory.add_person(await request.json())
        self._standin.watching.tell("state", someone.id, dict)
        return web.json_response(someone.shown())

    async def _add_group(self, request: web.Request) -> web.Response:
        values = await request.json()
        members = tuple(self._memory.people[int(one)].id for one in values["members"])
        return web.json_response({"id": self._memory.add_group(str(values["title"]), members).id})

    def _chat_of(self, request: web.Request) -> Chat:
        chat = self._memory.chats.get(int(request.match_info["chat"]))
        if chat is None:
            raise NotThere(f"no chat {request.match_info['chat']}")
        return chat

    async def _chat(self, request: web.Request) -> web.Response:
        chat = self._chat_of(request)
        return web.json_response(
            {
                "messages": [chat.view(chat.messages[number]) for number in sorted(chat.messages)],
                "reply_keyboard": chat.reply_keyboard,
                "commands": commands_for(self._memory, chat),
                "menu_button": chat.menu_button or self._memory.menu_button,
                "blocked": chat.blocked,
                "typing": chat.typing_until > time.time(),
            }
        )

    async def _act(self, request: web.Request) -> web.Response:
        chat, what = self._chat_of(request), request.match_info["what"]
        inbox = self._standin.inbox
        if what == "send" and request.content_type.startswith("multipart/"):
            return web.json_response(inbox.send_files(chat, await _parts(request)))
        values: Json = await request.json() if request.can_read_body else {}
        acts: dict[str, Callable[[], Json]] = {
            "send": lambda: inbox.send(chat, values),
            "tap": lambda: inbox.tap(chat, values),
            "block": lambda: inbox.block(chat, bool(values["blocked"])),
            "clear": lambda: self._clear(chat),
            "upgrade": lambda: inbox.upgrade(chat),
            "deactivate": lambda: _deactivate(chat),
        }
        if what not in acts:
            raise NotThere(f"no act {what}")
        return web.json_response(acts[what]())

    def _clear(self, chat: Chat) -> Json:
        chat.messages.clear()
        self._standin.watching.tell("state", chat.person.id, dict)
        return {"ok": True}

    async def _file(self, request: web.Request) -> web.Response:
        file = self._memory.files.get(request.match_info["file"])
        if file is None:
            raise NotThere("no such file")
        kind = file.mime if file.mime.startswith(SHOWN_BY_BROWSERS) else "application/octet-stream"
        headers = {
            "Content-Type": kind,
            "Content-Disposition": f"inline; filename*=UTF-8''{quote(file.name)}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=file.content, headers=headers)

    async def _calls(self, request: web.Request) -> web.Response:
        after, limit = int(request.query.get("after", 0)), int(request.query.get("limit", 200))
        found = [call for call in self._memory.calls if call["n"] > after]
        chosen = found[:limit] if after else found[-limit:]
        return web.json_response(chosen if limit > 0 else [])

    async def _updates(self, request: web.Request) -> web.Response:
        deliveries = self._standin.deliveries
        every = [*deliveries.done, *deliveries.waiting.values()]
        return web.json_response(
            [{"person_id": one.chat, **{name: getattr(one, name) for name in UPDATE_NAMES}} for one in every]
        )

    async def _add_fault(self, request: web.Request) -> web.Response:
        values = await request.json()
        count = int(values.get("count", 1))
        if "updates" in values:
            self._standin.deliveries.faults[_one_of(REPEATS, values["updates"])] = count
        else:
            kind, method = _one_of(FAULTS, values["kind"]), str(values.get("method", "*"))
            wait, seconds = int(values.get("retry_after", 1)), float(values.get("seconds", 30))
            self._memory.faults.append(Fault(method, kind, count, wait, seconds))
        return web.json_response({"ok": True})

    async def _no_faults(self, request: web.Request) -> web.Response:
        self._memory.faults.clear()
        self._standin.deliveries.faults.clear()
        return web.json_response({"ok": True})

    async def _raw(self, request: web.Request) -> web.Response:
        """Queue an update as it is; `_chat` says in whose lane."""
        body = await request.json()
        update = self._standin.deliveries.add_raw(int(body.pop("_chat", 0)), "raw", body)
        return web.json_response({"update_id": update.update_id})

    async def _do(self, request: web.Request) -> web.Response:
        action = self._standin.actions.get(request.match_info["action"])
        if action is None:
            raise NotThere(f"no action {request.match_info['action']}")
        state = await action()
        self._standin.watching.tell("state", 0, dict)
        return web.json_response({"ok": True, "state": state})


def _one_of(known: frozenset[str], written: Any) -> str:
    if str(written) not in known:
        raise ValueError(f"{written} is none of {', '.join(sorted(known))}")
    return str(written)


def _deactivate(chat: Chat) -> Json:
    if not isinstance(chat.person, Someone):
        raise ValueError("only people are deactivated")
    chat.person.deactivated = True
    return {"ok": True}


async def _parts(request: web.Request) -> list[Part]:
    """The parts of a form: name, file name ("" for plain values), kind, content."""
    found: list[Part] = []
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader):
            kind = part.headers.get("Content-Type", "")
            found.append((part.name or "", part.filename or "", kind, bytes(await part.read())))
    return found
