"""People of the soak, who raise a problem after another and do what the screen asks, whatever it is."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass, field
from typing import Any

from benchmarks.whole import Chatting
from locales import texts

T = texts("ru")
REVIEWED = ("category", "text", "photos", "place", "solution", "readers")


KARAKOL = "Каракол"
RECEIPT = T("receipt-problem", number="").strip()[:10]
PATIENCE, FINISHING = 4.0, 90.0


WORDS = "words"
"""Stands for the words of the problem at hand."""

QUOTED = re.compile(r"a:.*:yes|w:no")
"""Words quoted back are meant; words said outside of any question are not a problem of their own."""

START_OF = {
    "problem-group": T("problem-group").split("\n")[0],
    "menu-citizen": T("menu-citizen", community="").strip(),
}


@dataclass(frozen=True)
class Step:
    """What a person does at a screen: `asked` is in its text; `accepts` tells that their words were taken by then."""

    asked: str
    tap: str = ""
    say: str = ""
    accepts: bool = False


STEPS = (
    Step(texts("ky")("language-choose"), tap=T("language-name")),
    Step(T("consent", link="").split("\n")[0], tap=T("label-agree")),
    Step(T("place-ask").split("\n")[0], say=KARAKOL),
    Step(T("place-suggestions", query=KARAKOL), tap="город Каракол"),
    Step(T("problem-category"), tap="Питьевая вода"),
    Step(T("problem-what").split("\n")[0], say=WORDS),
    Step(T("problem-photos").split(".")[0], tap=T("label-skip"), accepts=True),
    Step(T("problem-where").split("?")[0], say=T("label-whole-community"), accepts=True),
    Step(T("problem-similar"), tap=T("problem-similar-none"), accepts=True),
    Step(T("problem-solution").split("?")[0], tap=T("label-skip"), accepts=True),
    Step(
        T("problem-review", **dict.fromkeys(REVIEWED, "")).split("\n")[0], tap=T("label-send"), accepts=True
    ),
    Step(START_OF["problem-group"], tap=T("menu-water")),
    Step(RECEIPT, say="/problem", accepts=True),
    Step(START_OF["menu-citizen"], say="/problem"),
)


@dataclass
class Citizen:
    """One person who raises a problem after another and does what the screen asks, whatever it is.

    `raised` are the words typed so far, `accepted` whether the last of them were taken as an answer, `seen` the
    message acted on last and `since` when: a screen that stays is asked for again, as people do.
    """

    chatting: Chatting
    number: int
    raised: list[str] = field(default_factory=list)
    accepted: bool = True
    seen: int = 0
    since: float = 0.0

    async def live(self, stopped: asyncio.Event) -> None:
        """Get in and raise problems until told to stop, then finish what was begun."""
        await self.chatting.say("/start", wait=False)
        self.since = time.monotonic()
        until = 0.0
        while not (stopped.is_set() and self.accepted and self._done()):
            if stopped.is_set():
                until = until or time.monotonic() + FINISHING
                if time.monotonic() > until:
                    raise TimeoutError(f"{self.number} does not get on: {self._last().get('text')!r}")
            await self._act()
            await asyncio.sleep(0.02)

    def _last(self) -> dict[str, Any]:
        said = [one for one in self.chatting.messages if one["from"].get("is_bot")]
        return said[-1] if said else {}

    def _done(self) -> bool:
        """Whether a problem was raised, and the last one sent: its receipt is there, or a new one is asked for."""
        text = str(self._last().get("text", ""))
        return bool(self.raised) and any(
            words in text for words in (RECEIPT, START_OF["problem-group"], START_OF["menu-citizen"])
        )

    async def _act(self) -> None:
        last = self._last()
        if last.get("message_id", 0) > self.seen:
            self.seen, self.since = last["message_id"], time.monotonic()
            await self._answer(str(last.get("text", "")), last)
        elif time.monotonic() - self.since > PATIENCE:
            self.since = time.monotonic()
            await self.chatting.say("/problem" if self.raised else "/start", wait=False)
            self.seen = last.get("message_id", 1) - 1

    async def _answer(self, text: str, message: dict[str, Any]) -> None:
        """Do what the message asks; a quotation of one's words is meant."""
        buttons = [one for row in message.get("reply_markup", {}).get("inline_keyboard", []) for one in row]
        quoted = next((one for one in buttons if QUOTED.fullmatch(one.get("callback_data", ""))), None)
        step = next((one for one in STEPS if one.asked in text), None)
        if quoted is not None and step is None:
            await self._tap(message, quoted)
        elif step is not None:
            await self._take(step, message, buttons)

    async def _take(self, step: Step, message: dict[str, Any], buttons: list[dict[str, Any]]) -> None:
        self.accepted = self.accepted or step.accepts
        if step.say:
            await self.chatting.say(self._words() if step.say == WORDS else step.say, wait=False)
        elif step.tap:
            found = next((one for one in buttons if one["text"].startswith(step.tap)), None)
            if found is not None:
                await self._tap(message, found)

    def _words(self) -> str:
        """The words of the problem at hand: new ones once the last were taken."""
        if self.accepted:
            self.raised.append(f"Воды нет, обращение {self.number}-{len(self.raised)} пятый день")
            self.accepted = False
        return self.raised[-1]

    async def _tap(self, message: dict[str, Any], button: dict[str, Any]) -> None:
        values = {"message_id": message["message_id"], "data": button["callback_data"]}
        self.chatting.whole.standin.inbox.tap(self.chatting.chat, values)
