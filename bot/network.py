"""HTTP towards the Bot API: the library's request class on aiohttp, which measures faster than its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

import aiohttp
import orjson
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0


class NotSent(NetworkError):
    """The call never left this machine: no connection came about. It may be repeated without harm."""


class NoAnswer(TimedOut):
    """The call was sent and nothing came back in time: it may well have been done."""


@dataclass(frozen=True)
class Written:
    """Parameters written as JSON, in place of the library's RequestData."""

    json_payload: bytes
    contains_files: bool = False


class AiohttpRequest(BaseRequest):
    """The library's way to the Bot API through one shared aiohttp session.

    A call that was never sent raises NotSent, one without an answer in time NoAnswer; one whose connection was lost
    raises TimedOut.
    """

    def __init__(self, connections: int = 64) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer unless a call says otherwise."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the session; a second call changes nothing."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300)
            self._session = aiohttp.ClientSession(connector=connector, json_serialize=_dumps)

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, url: str, body: bytes) -> Any:
        """Make one call whose JSON is written already; its bare result. Raises what the Bot API answers."""
        return await self.post(url, request_data=cast("RequestData", Written(body)))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call; status and body of the answer. Raises NotSent, NoAnswer or TimedOut."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else READ_SECONDS
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, sock_read=seconds)
        try:
            async with self._open().request(method, url, timeout=timeout, **_body(request_data)) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"no connection: {type(error).__name__}") from None
        except TimeoutError:
            raise NoAnswer("no answer in time") from None
        except aiohttp.ClientError as error:
            raise TimedOut(f"connection lost: {type(error).__name__}") from None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise NotSent("the connection is closed")
        return self._session

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer. Raises TelegramError when it is not JSON."""
        try:
            return read_json(payload)
        except ValueError as error:
            raise TelegramError("the answer is not JSON") from error


def read_json(payload: bytes) -> Any:
    """Read JSON as Telegram sends it; half a character in one update must not hide the others. Raises ValueError."""
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return json.loads(payload.decode("utf-8", "replace"))


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait, in seconds (the library gives a number or a timedelta)."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": data.json_payload, "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, part in (data.multipart_data or {}).items():
        filename, content, kind = cast("tuple[str, bytes, str]", part)
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}
