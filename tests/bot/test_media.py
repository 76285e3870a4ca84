"""Pictures: what comes out holds nothing but the picture, and what is none is told so."""

import io
import zlib

import pytest
from PIL import Image

from bot.media import (
    LARGEST_FILE,
    LONGEST_SIDE,
    NotAnImage,
    NotAPdf,
    TooLarge,
    checked_pdf,
    keep_media,
    re_encode,
)
from bot.updates import read_update
from storage.files import FileStore
from tests.bot.test_updates import FILE, SIZED, update

GPS, ORIENTATION = 0x8825, 0x0112


def picture(width=60, height=40, kind="JPEG", mode="RGB", **values):
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, kind, **values)
    return out.getvalue()


def with_position():
    """A photo with the place it was taken at and the phone's name, lying on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Secret phone"
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[2] = (42.0, 52.0, 30.0)
    return picture(exif=exif)


def huge(width, height):
    """The head of a PNG that says it is very large, with next to nothing in it."""

    def chunk(kind, body):
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    return start + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def test_position_and_phone_are_stripped_and_the_picture_stands_upright():
    raw = with_position()
    assert b"Secret phone" in raw
    assert Image.open(io.BytesIO(raw)).getexif().get_ifd(GPS)
    made = re_encode(raw)
    assert b"Secret phone" not in made
    with Image.open(io.BytesIO(made)) as image:
        assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (40, 60), {})


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("GIF", "P"), ("WEBP", "RGB"), ("JPEG", "CMYK"), ("PNG", "I;16")]
)
def test_every_kind_of_picture_comes_out_as_jpeg(kind, mode):
    with Image.open(io.BytesIO(re_encode(picture(kind=kind, mode=mode)))) as image:
        assert (image.format, image.mode) == ("JPEG", "RGB")


def test_a_large_picture_is_made_smaller():
    with Image.open(io.BytesIO(re_encode(picture(4000, 3000)))) as image:
        assert max(image.size) == LONGEST_SIDE


@pytest.mark.parametrize("size", [(5001, 5000), (12_000, 9_000), (60_000, 60_000)])
def test_more_than_25_megapixels_are_too_large_and_never_decoded(size):
    with pytest.raises(TooLarge):
        re_encode(huge(*size))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"just words in a file named photo.jpg",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        picture()[:200],
        b"\xff\xd8\xff\xe0" + b"\0" * 500,
        huge(50, 50),
        b"GIF89a" + b"\xff" * 40,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
    ids=range(8),
)
def test_what_is_no_picture_says_so(raw):
    with pytest.raises(NotAnImage):
        re_encode(raw)


def test_a_whole_pdf_is_taken_as_it_is():
    raw = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n"
    assert checked_pdf(raw) == raw


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04 a table", b"%PDF-1.7 cut off in the mid", picture()])
def test_what_is_no_whole_pdf_is_refused(raw):
    with pytest.raises(NotAPdf):
        checked_pdf(raw)


HUGE = {"file_size": LARGEST_FILE + 1}


@pytest.mark.parametrize(
    "content",
    [
        {"document": {**FILE, **HUGE, "mime_type": "application/pdf"}},
        {"document": {**FILE, **HUGE, "mime_type": "image/png"}},
        {"photo": [{**SIZED, **HUGE}]},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_what_telegram_would_not_hand_over_is_too_large_and_never_fetched(tmp_path, content):
    given = update(**content)
    event = read_update(given).event
    assert (await keep_media(given, event, FileStore(tmp_path))).problem == "too-large"
    assert list((tmp_path / "files").iterdir()) == []


async def test_another_file_than_a_picture_is_refused_before_it_is_fetched(tmp_path):
    given = update(animation={**SIZED, "duration": 3}, document={**FILE, **HUGE, "mime_type": "video/mp4"})
    event = read_update(given).event
    assert (await keep_media(given, event, FileStore(tmp_path))).problem == "not-an-image"
