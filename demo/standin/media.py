"""Files of both sides: what Telegram says about them, the sizes of a photo, and where they are fetched."""

from __future__ import annotations

import io
import warnings
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PIL import Image

from demo.standin.api import Upload
from demo.standin.refusals import Refusal, bad_request

if TYPE_CHECKING:
    from demo.standin.state import File, Memory

LARGEST_DOWN, LARGEST_UP, LARGEST_PHOTO = 20 * 1024 * 1024, 50 * 1024 * 1024, 10 * 1024 * 1024
SIDES = (90, 320, 800)
"""The longer sides of a photo's smaller sizes, in pixels."""
MOST_PIXELS = 25_000_000
FOLDERS = {"photo": ("photos", ".jpg"), "voice": ("voice", ".oga"), "document": ("documents", "")}
Json = dict[str, Any]


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height of a picture in pixels; (0, 0) for bytes that are none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as image:
                return image.size
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return 0, 0


def _smaller(content: bytes, side: int) -> bytes:
    with Image.open(io.BytesIO(content)) as image:
        image.draft("RGB", (side, side))
        made = image.convert("RGB")
        made.thumbnail((side, side))
        written = io.BytesIO()
        made.save(written, "JPEG", quality=80)
        return written.getvalue()


def keep_photo(memory: Memory, content: bytes, name: str) -> list[Json]:
    """Keep a photo in its sizes, the largest last. The largest are the very bytes that were sent, position included.

    Telegram would encode it anew; the bytes as they came are the harder case for a bot that has to strip them.
    """
    width, height = size_of(content)
    sizes: list[Json] = []
    for side in SIDES if width * height <= MOST_PIXELS else ():
        if side >= max(width, height):
            break
        try:
            smaller = _smaller(content, side)
        except (OSError, SyntaxError, ValueError):
            break
        sizes.append(_photo_size(memory.keep(smaller, name, "image/jpeg", *size_of(smaller), kind="photo")))
    sizes.append(_photo_size(memory.keep(content, name, "image/jpeg", width, height, kind="photo")))
    return sizes


def _photo_size(file: File) -> Json:
    return {**described(file), "width": file.width or 1, "height": file.height or 1}


def described(file: File) -> Json:
    """What is said of every file."""
    return {"file_id": file.id, "file_unique_id": file.unique, "file_size": len(file.content)}


def describe(file: File, kind: str, seconds: int = 1) -> Json:
    """A document or a voice message as Telegram describes it."""
    if kind == "voice":
        return {**described(file), "duration": seconds, "mime_type": file.mime or "audio/ogg"}
    return {**described(file), "file_name": file.name, "mime_type": file.mime or "application/octet-stream"}


def path_of(file: File) -> str:
    """Where a file is fetched, below `/file/bot<token>/`."""
    folder, ending = FOLDERS.get(file.kind, FOLDERS["document"])
    return f"{folder}/{file.id}{ending or PurePath(file.name).suffix}"


def sent_media(memory: Memory, value: Any, kind: str, seconds: int = 1) -> Any:
    """A file of a call, sent along or known by its id: a list of sizes for a photo, else one description."""
    if not isinstance(value, Upload):
        return _known_media(memory, str(value), kind, seconds)
    if not value.content:
        raise bad_request("file must be non-empty")
    if len(value.content) > LARGEST_UP:
        raise Refusal(413, "Request Entity Too Large")
    if kind != "photo":
        return describe(memory.keep(value.content, value.name, value.mime, kind=kind), kind, seconds)
    if len(value.content) > LARGEST_PHOTO:
        raise bad_request(f"too big for a photo: {len(value.content)} bytes (max is {LARGEST_PHOTO})")
    width, height = size_of(value.content)
    if not width:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return keep_photo(memory, value.content, value.name)


def _known_media(memory: Memory, number: str, kind: str, seconds: int) -> Any:
    file = memory.files.get(number)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if (kind == "photo") != (file.kind == "photo"):
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return [_photo_size(file)] if kind == "photo" else describe(file, kind, seconds)
