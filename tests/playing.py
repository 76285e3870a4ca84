"""Playing conversations without a network: what a person does goes in, what they see comes out.

Every step runs as one transaction on a real database. The draft goes through JSON between any two steps, so every
conversation test is a restart test.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import re
import shutil
import tempfile
import weakref
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.screens import Reply, Screen
from bot.turn import Received, take_turn
from bot.updates import COMMAND, clean
from bot.world import read_world
from domain.cycle import COLLECTION, Cycle, default_spans
from domain.events import CONTACT, FILE, LOCATION, OTHER, PHOTO, TAP, TEXT, VOICE, Event
from handlers import always, wiring
from handlers.consent import CONSENT_VERSION
from storage.clock import real_time, start_clock
from storage.cycles import begin_cycle
from storage.days import read_calendar
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import change, meet, remember_shown
from storage.roles import confirm_role
from storage.sheet_reading import read_sheet
from tests.ready import memory

START = datetime.fromisoformat("2027-02-01T09:00+06:00")
ZONE = ZoneInfo("Asia/Bishkek")
COLLECTED = (START.date(), START.date() + timedelta(days=67))


def _engine():
    return memory("seeded", isolation_level="AUTOCOMMIT")


@functools.cache
def _world():
    """The world of the shipped reference data, which any country may begin with."""
    with _engine().connect() as connection:
        begin(connection)
        return read_world(connection, ZONE, "", "el_unu_bot", Path())


def begin(connection):
    """Start the clock and the year that is asked about."""
    start_clock(connection, START, real_time())
    plan = default_spans(2026, read_calendar(connection)) | {COLLECTION: COLLECTED}
    begin_cycle(connection, Cycle(2026, COLLECTION, plan))


def settle(connection, telegram, territory, now, language):
    """Take a citizen past all questions of getting in."""
    who = meet(connection, telegram, now)
    change(connection, who.id, language=language, consent_version=CONSENT_VERSION, territory=territory)


def give_role(connection, telegram, role, territory, now, *, confirmed=True, section=""):
    """Let somebody accept a link to a role."""
    token = invite(connection, role, territory, now, section=section)
    invitation = invitation_of(connection, token)
    who = meet(connection, telegram, now)
    given = accept_invitation(connection, invitation, who.id, "+996700000001", now)
    if confirmed:
        confirm_role(connection, given.id, None, now)


@dataclass
class Country:
    """A database with the shipped reference data, and the people who talk to the bot."""

    engine: object = field(default_factory=_engine)
    updates: itertools.count = field(default_factory=lambda: itertools.count(1))
    files: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="el-unu-files-")))

    def __post_init__(self):
        weakref.finalize(self, shutil.rmtree, self.files, ignore_errors=True)
        self.run(self.found)
        self.world = replace(_world(), files=self.files, remembered={})
        self.refresh()
        wiring.enter_words()

    def found(self, connection):
        """Make what is there from the beginning."""
        begin(connection)

    def refresh(self):
        """Read the world as the program does: what has not changed is kept."""
        self.world = self.run(read_world, ZONE, "", "el_unu_bot", self.files, self.world)

    def run(self, fn, *args, **kwargs):
        """Run a function of a connection as one transaction."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                result = fn(connection, *args, **kwargs)
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")
            return result

    def head(self, telegram, territory, role="head", confirmed=True, section="", language="ru"):
        """A person with a role, past all questions of getting in."""
        person = self.settled(telegram, territory, language)

        self.run(give_role, telegram, role, territory, self.world.now, confirmed=confirmed, section=section)
        return person

    def settled(self, telegram, territory, language="ru"):
        """A citizen past all questions of getting in."""
        self.run(settle, telegram, territory, self.world.now, language)
        return Person(self, telegram)


@dataclass
class Seen:
    """A message in somebody's chat."""

    id: int
    screen: Screen

    @property
    def text(self):
        return (
            re.sub(r"</?[a-z]+[^>]*>", "", str(self.screen.text)).replace("&lt;", "<").replace("&amp;", "&")
        )

    @property
    def buttons(self):
        return {button.text: button.data for row in self.screen.rows for button in row}


@dataclass
class Person:
    """Somebody who talks to the bot. `slow` leaves what they were shown unnoted, as when the process is killed."""

    country: Country
    telegram: int
    messages: list = field(default_factory=list)
    toast: str = ""
    ids: itertools.count = field(default_factory=lambda: itertools.count(1))
    slow: bool = False
    last_update: Received | None = None

    @property
    def last(self):
        return self.messages[-1]

    @property
    def text(self):
        return self.last.text

    def say(self, text, message=None):
        """Type something; a command goes to its handler."""
        text = clean(text)
        command = COMMAND.fullmatch(text) if text.startswith("/") else None
        number = message or next(self.ids)
        event = Event(TEXT, number, text)
        if command:
            handler = wiring.COMMANDS.get(command[1].lower(), always.unknown)
            return self._do(handler, event, command=command[1].lower(), payload=(command[2] or "").strip())
        return self._do(always.words, event)

    def send(self, kind, **values):
        """Send something that is not words."""
        return self._do(always.words, Event(kind, next(self.ids), **values))

    def photo(self, file, **values):
        return self.send(PHOTO, file=file, **values)

    def voice(self, file, seconds):
        return self.send(VOICE, file=file, seconds=seconds)

    def table(self, path):
        """Send a table; it lies where the bot keeps files."""
        content = Path(path).read_bytes()
        name = hashlib.sha256(content).hexdigest()
        (self.country.files / name).write_bytes(content)
        return self.send(FILE, file=name, name=Path(path).name, sheet=read_sheet(content))

    def location(self, latitude, longitude):
        return self.send(LOCATION, latitude=latitude, longitude=longitude)

    def contact(self, phone, own=True):
        return self.send(CONTACT, phone=phone, own=own)

    def sticker(self):
        return self.send(OTHER)

    def tap(self, label, message=None):
        """Tap the button whose text begins with the label, on the last message that has it."""
        for seen in reversed(self.messages):
            if message is not None and seen.id != message:
                continue
            for text, data in seen.buttons.items():
                if text == label or text.startswith(label):
                    return self.tap_data(data, seen.id)
        raise AssertionError(
            f"no button {label!r}; there are {[list(s.buttons) for s in self.messages[-3:]]}"
        )

    def tap_data(self, data, message):
        """Tap a button by its data, as an old or a forged one is."""
        return self._do(wiring.tapped, Event(TAP, message), data=data)

    def _do(self, handler, event, **values):
        received = Received(next(self.country.updates), self.telegram, event, **values)
        return self.receive(received, handler)

    def receive(self, received, handler):
        """Deal with one update, maybe one that was dealt with before."""
        self.last_update = received, handler
        country = self.country
        reply = country.run(take_turn, country.world, received, handler, always.redraw)
        self._see(reply, received.event.message)
        return self

    def _see(self, reply: Reply, tapped):
        self.toast = reply.toast
        if reply.edit is not None:
            for seen in self.messages:
                if seen.id == tapped:
                    seen.screen = reply.edit
                    self._note(reply.edit, tapped)
                    break
            else:
                self._show(reply.edit)
        elif reply.remove:
            self.messages = [seen for seen in self.messages if seen.id != tapped]
        for screen in reply.screens:
            self._show(screen)

    def _show(self, screen):
        number = next(self.ids)
        self.messages.append(Seen(number, screen))
        self._note(screen, number)

    def _note(self, screen, number):
        for row in screen.rows:
            for button in row:
                assert button.url or 1 <= len(button.data.encode()) <= 64, button
                assert button.text
        assert len(str(screen.text)) <= 4096
        if screen.shown is not None and not self.slow:
            self.country.run(remember_shown, self.telegram, screen.shown, number)


__all__ = ["Country", "Person", "Seen", "replace"]
