"""Reading a call of the Bot API from its HTTP request: query, form, multipart or JSON."""

from __future__ import annotations

import orjson
from aiohttp import web

from demo.standin.api import Params, Upload
from demo.standin.media import LARGEST_UP
from demo.standin.refusals import Refusal, bad_request

LARGEST_REQUEST = LARGEST_UP + 1024 * 1024


async def read_request(request: web.Request) -> tuple[Params, dict[str, Upload]]:
    """The parameters as they were written, and the files by their names in the form. Raises Refusal."""
    params: Params = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method != "POST":
        return params, files
    try:
        if request.content_type == "application/json":
            params |= _json(await request.read())
        else:
            await _read_form(request, params, files)
    except web.HTTPRequestEntityTooLarge:
        raise Refusal(413, "Request Entity Too Large") from None
    return params, files


def _json(content: bytes) -> Params:
    if not content:
        return {}
    try:
        values = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise bad_request("can't parse request body as JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("object expected as request body")
    return values


async def _read_form(request: web.Request, params: Params, files: dict[str, Upload]) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.file.read(), value.filename, value.content_type)
            value.file.close()
        else:
            params[name] = value
