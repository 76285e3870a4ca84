"""Photos, voice messages, PDFs and tables: fetched within bounds, photos re-encoded (which strips the position), kept by hash.

A questionnaire that comes back as a table is read here as well, in a thread: neither the event loop nor the writer
waits for it, and an update that comes again after a kill is read again.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Mapping
from dataclasses import replace

import structlog
from PIL import Image, ImageOps
from telegram import Message, Update
from telegram.error import TelegramError

from domain.events import FILE, PDF, PHOTO, VOICE, Event
from storage.files import FileStore
from storage.sheet_reading import read_sheet

log = structlog.get_logger(__name__)

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_PIXELS = 25_000_000
LONGEST_SIDE = 1600
FETCH_SECONDS = 20.0
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
"""What phones and offices send; other decoders need not meet strangers' bytes."""

Image.MAX_IMAGE_PIXELS = None
"""The library's own bound is on 179 megapixels and only warns below: ours is looked at before anything is decoded."""


class NotAnImage(Exception):
    """The bytes are no picture that can be shown."""


class NotAPdf(Exception):
    """The bytes are no whole PDF."""


class TooLarge(Exception):
    """The picture or file is larger than what is taken."""


def re_encode(raw: bytes) -> bytes:
    """A picture as a fresh JPEG of at most 1600 pixels a side, upright, without any metadata.

    Raises NotAnImage, or TooLarge above 25 megapixels.
    """
    try:
        with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
            if image.width * image.height > LARGEST_PIXELS:
                raise TooLarge
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except TooLarge:
        raise
    except Exception as error:  # What a decoder makes of broken bytes is not to be listed.
        raise NotAnImage from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=85)
    return out.getvalue()


def checked_pdf(raw: bytes) -> bytes:
    """The bytes of a PDF from its head to its end. Raises NotAPdf."""
    if not raw.startswith(b"%PDF-") or b"%%EOF" not in raw[-2048:]:
        raise NotAPdf
    return raw


async def keep_media(update: Update, event: Event, files: FileStore) -> Event:
    """Fetch what came with a message and keep it; the event with its hash, or with the reason why not."""
    if event.kind not in (FILE, PDF, PHOTO, VOICE) or update.message is None:
        return event
    try:
        raw = await asyncio.wait_for(_fetch(update.message, event.kind), FETCH_SECONDS)
        kept = await asyncio.to_thread(_keep, raw, event.kind, files)
        sheet = await asyncio.to_thread(read_sheet, raw) if event.kind == FILE else None
    except NotAnImage:
        return replace(event, problem="not-an-image")
    except NotAPdf:
        return replace(event, problem="not-a-pdf")
    except TooLarge:
        return replace(event, problem="too-large")
    except (TelegramError, TimeoutError) as error:
        log.warning("file not fetched", error=type(error).__name__)
        return replace(event, problem="not-fetched")
    return replace(event, file=kept, sheet=sheet)


async def _fetch(message: Message, kind: str) -> bytes:
    document = message.document
    if (
        kind not in (FILE, PDF)
        and document is not None
        and not (document.mime_type or "").startswith("image/")
    ):
        raise NotAnImage
    source = message.voice or document or message.photo[-1]
    if (source.file_size or 0) > LARGEST_FILE:
        raise TooLarge
    file = await source.get_file()
    return bytes(await file.download_as_bytearray())


def _keep(raw: bytes, kind: str, files: FileStore) -> str:
    return files.keep(_CHECKED[kind](raw) if kind in _CHECKED else raw)


_CHECKED: Mapping[str, Callable[[bytes], bytes]] = {PHOTO: re_encode, PDF: checked_pdf}
