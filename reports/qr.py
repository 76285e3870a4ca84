"""QR codes: as a picture for the chat and for a file, and as dark squares for a page."""

from __future__ import annotations

import io

import segno


def png(text: str) -> bytes:
    """A QR code as PNG, large enough to be read from a screen."""
    target = io.BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="png", scale=9, border=4)
    return target.getvalue()


def matrix(text: str) -> tuple[bytes, ...]:
    """The rows of a QR code without its quiet zone; 1 is dark."""
    return tuple(bytes(row) for row in segno.make(text, error="m", micro=False).matrix)
