"""The program and the stand-in in one loop, with faults that can be let loose; and a model that shares no code.

The model is what a person outside would expect: a set of switches, what was said in which order, a table of answers,
and how often somebody was told something.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import itertools
import json
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from sqlalchemy import make_url, text

from benchmarks.whole import TOKEN, free_port
from bot.listening import listen, make_site
from bot.polling import Poller
from bot.program import open_program
from bot.settings import Settings
from demo.standin import Standin, no_limits
from handlers.consent import CONSENT_VERSION
from handlers.wiring import wire
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker
from storage.deliveries import deliver
from storage.failures import DatabaseAway
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import change, meet
from storage.roles import confirm_role
from tests.ready import write_file

KARAKOL = "41702410000010"
PICTURES = itertools.count(1)


def picture():
    """A picture that is like no other."""
    out = io.BytesIO()
    Image.new("RGB", (32, 32), (next(PICTURES) % 256, 40, 90)).save(out, "PNG")
    return out.getvalue()


@dataclass
class Model:
    """What should be true."""

    muted: dict[int, bool] = field(default_factory=dict)
    said: dict[int, list[str]] = field(default_factory=dict)
    answers: dict = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)


class Playground:
    """Two people of one office and two citizens, with the program running for them."""

    def __init__(self, folder, database_url, mode, twist=None):
        self.folder = folder
        self.url = database_url
        self.mode = mode
        self.twist = twist
        self.standin = Standin(limits=no_limits())
        self.model = Model()
        self.away = 0
        self.numbers = itertools.count(100)
        self.tasks = []

    async def __aenter__(self):
        await self.standin.start()
        people = [self.standin.memory.add_person({"first_name": name}) for name in "ABCD"]
        self.people = [one.id for one in people]
        self.port = free_port()
        if self.url.startswith("sqlite"):
            write_file(Path(make_url(self.url).database), "seeded")
        await self._open()
        await self.program.store.write(self._settle)
        for person in self.people[:2]:
            await self.say(person, "/indicators")
        await self.settled()
        await self._seat(self.people[0], "budget")
        await self._seat(self.people[1], "education")
        await self.settled()
        if self.twist is not None:
            await self.twist(self.program)
        return self

    async def __aexit__(self, *failure):
        await self._close()
        await self.standin.close()

    async def _open(self):
        webhook = f"http://127.0.0.1:{self.port}/hook" if self.mode == "webhook" else ""
        settings = Settings(
            bot_token=TOKEN,
            bot_api_url=self.standin.url,
            database_url=self.url,
            data_dir=self.folder,
            webhook_url=webhook,
            clock_start="2027-02-15T09:00+06:00",
            messages_per_second=100_000,
        )
        self.program = await open_program(settings)
        wire(self.program)
        await self.program.open()
        self._write, self.program.store.write = self.program.store.write, self._flaky
        if webhook:
            site = make_site(self.program.receiver, "/hook", settings.secret, self._healthy)
            self.runner = await listen(site, "127.0.0.1", self.port)
            await self.program.bot.set_webhook(webhook, secret_token=settings.secret)
        else:
            self.runner = None
            self.tasks = [asyncio.create_task(Poller(self.program.bot, self.program.receiver).run())]
        self.worker = DeliveryWorker(self.program, DocumentMaker().screen)

    async def _close(self):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        if self.runner is not None:
            await self.runner.cleanup()
        self.program.store.write = self._write
        await self.program.close()
        self.tasks = []

    async def _healthy(self):
        return True

    async def _flaky(self, fn, *args, **kwargs):
        if self.away > 0 and fn.__name__ == "take_turn":
            self.away -= 1
            raise DatabaseAway("as the test wants it")
        return await self._write(fn, *args, **kwargs)

    def _settle(self, connection):
        now = self.program.world.now
        for number, telegram in enumerate(self.people):
            person = meet(connection, telegram, now)
            change(connection, person.id, language="ru", consent_version=CONSENT_VERSION, territory=KARAKOL)
            if number < 2:
                token = invite(connection, ("head", "deputy")[number], KARAKOL, now)
                role = accept_invitation(
                    connection, invitation_of(connection, token), person.id, "+996700000001", now
                )
                confirm_role(connection, role.id, None, now)

    async def _seat(self, person, section):
        """Sit a person down at a section of the questionnaire."""
        data = next(
            button["callback_data"]
            for message in self.messages(person)
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if button["callback_data"].startswith("q:")
        )
        self.tap(person, f"{data.rpartition(':')[0]}:f.{section}")
        await self.settled()

    def messages(self, person):
        chat = self.standin.memory.chats[person]
        return [chat.messages[number] for number in sorted(chat.messages)]

    async def say(self, person, words):
        self.standin.inbox.send(self.standin.memory.chats[person], {"text": words})

    def tap(self, person, data):
        self.standin.inbox.tap(self.standin.memory.chats[person], {"message_id": 999_999, "data": data})

    async def settled(self):
        """Wait until every update is dealt with and everything is said."""
        for _ in range(3000):
            at_rest = not self.standin.deliveries.waiting
            if at_rest and not self.program.speaker._last and not self.standin.deliveries.faults.get("soon"):
                await asyncio.sleep(0.03)
                if not self.program.speaker._last and not self._busy():
                    return
            await asyncio.sleep(0.005)
        raise TimeoutError("the program does not come to rest")

    def _busy(self):
        return any(lock.locked() for lock in self.program.receiver._lanes.values())

    # What may happen.

    async def toggle(self, who):
        """A switch is pressed."""
        person = self.people[who]
        self.model.muted[person] = not self.model.muted.get(person, False)
        self.tap(person, "y:problem-changed")

    async def toggle_and_repeat(self, who):
        """A switch is pressed, and Telegram sends the same update twice."""
        self.standin.deliveries.faults["repeat"] = 1
        await self.toggle(who)
        await self.settled()
        await asyncio.sleep(0.05)

    async def toggle_while_away(self, who):
        """A switch is pressed while the database is away."""
        self.away = 1
        await self.toggle(who)
        await self.settled()

    async def photo_then_words(self, who):
        """Somebody without a draft sends a photo and at once words: they stay in this order."""
        person = self.people[2 + who % 2]
        number = next(self.numbers)
        chat = self.standin.memory.chats[person]
        self.standin.inbox.send_files(chat, [("photo", "a.png", "image/png", picture())])
        await self.say(person, f"слова {number}")
        self.model.said.setdefault(person, []).extend(["photo", f"слова {number}"])
        await self.settled()

    async def both_answer(self):
        """Head and deputy answer their questions at the same moment; of two answers to one question either may win."""
        asked = {}
        for person in self.people[:2]:
            key = self._asked(person)
            if key is None:
                continue
            number = next(self.numbers)
            asked.setdefault(key, set()).add(str(number))
            await self.say(person, str(number))
        for key, typed in asked.items():
            self.model.answers.setdefault(key, typed)
        await self.settled()
        for person in self.people[:2]:
            await self._through(person)

    def _asked(self, person):
        """The indicator that the last message asks this person for, read off its buttons."""
        for message in reversed(self.messages(person)):
            buttons = [b for row in message.get("reply_markup", {}).get("inline_keyboard", []) for b in row]
            keys = {b["callback_data"].split(":")[3] for b in buttons if b["callback_data"].startswith("a:")}
            words = {b["callback_data"].split(":")[4] for b in buttons if b["callback_data"].startswith("a:")}
            if "help" in words and len(keys) == 1:
                return keys.pop()
            if keys:
                return None
        return None

    async def _through(self, person):
        """Get past "som or thousands?", "unusual" and the pause between sections."""
        for _ in range(4):
            last = [m for m in self.messages(person) if "reply_markup" in m][-1:]
            buttons = [b for m in last for row in m["reply_markup"]["inline_keyboard"] for b in row]
            choices = {
                b["callback_data"].split(":")[4]: b["callback_data"]
                for b in buttons
                if b["callback_data"][:2] == "a:"
            }
            if "help" in choices or not choices:
                explaining = not choices or set(choices) == {"next"}
                if not explaining:
                    return
            if "0" in choices:
                self.tap(person, choices["0"])
            elif set(choices) - {"back"} == {"yes"}:
                self.tap(person, choices["yes"])
                await self.settled()
                await self.say(person, "так и есть")
            elif "next" in choices and "pause" in choices:
                self.tap(person, choices["next"])
            else:
                return
            await self.settled()

    async def tell_twice(self, who):
        """Two schedulers find the same thing due for the same person."""
        what = f"change {next(self.numbers)}"
        person = self.people[2 + who % 2]
        number = f"27-{next(self.numbers):05d}"
        known = await self._write(meet, person, self.program.world.now)
        args = {"id": 1, "number": number}
        if self.model.muted.get(person, False):
            return
        queue = (deliver, what, [known.id], "problem-changed", args, self.program.world.now)
        await asyncio.gather(self._write(*queue), self._write(*queue))
        self.model.told[number] = 1
        busy = True
        while busy:
            busy = await self.worker.work_once()

    async def restart(self):
        """The process ends and another begins."""
        await self._close()
        await self._open()

    async def truth(self):
        """What the database and the ledger say, in the model's terms."""
        await self.settled()
        await asyncio.sleep(0.05)
        await self.settled()
        found = Model()
        people, drafts = await self.program.store.read(self._read)
        for telegram, muted, outside in people:
            found.muted[telegram] = "problem-changed" in muted
            events = json.loads(outside) if outside else []
            found.said[telegram] = [one.get("text") or one["kind"] for one in events]
        for data in drafts:
            found.answers |= {
                key: one["value"] for key, one in json.loads(data)["answers"].items() if "skipped" not in one
            }
        for person in self.people:
            for message in self.messages(person):
                for number in self.model.told:
                    if number in message.get("text", "") and "🔔" in message["text"]:
                        found.told[number] = found.told.get(number, 0) + 1
        return found

    @staticmethod
    def _read(connection):
        people = connection.execute(text("SELECT telegram_id, muted, outside FROM people")).all()
        drafts = connection.execute(text("SELECT data FROM drafts WHERE form = 'indicators'")).all()
        return [tuple(row) for row in people], [row[0] for row in drafts]

    async def compare(self):
        """Where the program and the model do not agree."""
        found = await self.truth()
        said = {person: found.said.get(person, [])[-8:] for person in self.model.said}
        return {
            "muted": ({p: m for p, m in found.muted.items() if p in self.model.muted}, self.model.muted),
            "said": (said, {person: words[-8:] for person, words in self.model.said.items()}),
            "answers": (found.answers.keys(), self.model.answers.keys()),
            "wrong answers": (
                {k: v for k, v in found.answers.items() if v not in self.model.answers.get(k, ())},
                {},
            ),
            "told": (found.told, self.model.told),
        }


@contextlib.asynccontextmanager
async def playing(folder, url, mode, twist=None):
    async with Playground(folder, url, mode, twist) as ground:
        yield ground
