"""A stand-in without limits, a bot's way to it over real HTTP, and the page's."""

from __future__ import annotations

import asyncio
import io

import aiohttp
import pytest
from PIL import Image

from demo.standin import Standin, no_limits

TOKEN = "700000001:" + "T" * 35


class Talking:
    """Both sides of one stand-in: `call` is the bot's, `get` and `post` are the page's."""

    def __init__(self, standin, session):
        self.standin = standin
        self.session = session
        self.token = TOKEN
        self.bot = f"{standin.url}/bot{TOKEN}"

    async def call(self, method, **params):
        """Call a method of the Bot API; its whole answer."""
        async with self.session.post(f"{self.bot}/{method}", json=params) as answer:
            body = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def done(self, method, **params):
        """Call a method that must not be refused; its result."""
        body = await self.call(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method, **params):
        """Call a method that must be refused; code and words."""
        body = await self.call(method, **params)
        assert not body["ok"], body
        return body["error_code"], body["description"]

    async def upload(self, method, files, **params):
        """Call a method with files: name in the form -> (file name, bytes)."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in params.items():
            form.add_field(name, str(value))
        for name, (filename, content) in files.items():
            form.add_field(
                name, io.BytesIO(content), filename=filename, content_type="application/octet-stream"
            )
        async with self.session.post(f"{self.bot}/{method}", data=form) as answer:
            return await answer.json()

    async def get(self, path, **params):
        async with self.session.get(f"{self.standin.url}/control/{path}", params=params) as answer:
            return await answer.json()

    async def post(self, path, **values):
        async with self.session.post(f"{self.standin.url}/control/{path}", json=values) as answer:
            return await answer.json()

    async def person(self, name="Айгүл", **values):
        return (await self.post("people", first_name=name, **values))["id"]

    async def said(self, person, text="салам"):
        """A person says something; the message's number."""
        return (await self.post(f"chats/{person}/send", text=text))["message_id"]

    async def sent(self, person, text="Саламатсызбы", **params):
        """The bot says something; the message's number."""
        return (await self.done("sendMessage", chat_id=person, text=text, **params))["message_id"]

    async def tapped(self, person, message, data="x"):
        """A person taps; the query's number."""
        return (await self.post(f"chats/{person}/tap", message_id=message, data=data))["callback_query_id"]

    async def updates(self, **params):
        return await self.done("getUpdates", **params)

    async def chat(self, person):
        return await self.get(f"chats/{person}")


@pytest.fixture
async def standin():
    opened = Standin(limits=no_limits())
    await opened.start()
    yield opened
    await opened.close()


@pytest.fixture
async def talking(standin):
    async with aiohttp.ClientSession() as session:
        yield Talking(standin, session)


@pytest.fixture
def until():
    """Wait until something is so."""

    async def wait(so, seconds=5.0):
        async with asyncio.timeout(seconds):
            while True:
                if so():
                    return
                await asyncio.sleep(0.005)

    return wait


@pytest.fixture
def picture():
    """Make the bytes of a picture."""

    def make(width=600, height=400, kind="JPEG"):
        written = io.BytesIO()
        Image.new("RGB", (width, height), "green").save(written, kind)
        return written.getvalue()

    return make
