"""What the logs hold, at the level that says most, from the whole program and its libraries."""

import json
import subprocess
import sys

import pytest

from benchmarks.whole import ROOT, TOKEN, Whole
from demo.standin.state import Fault

WORDS = "Трубу прорвало у дома Асанова"


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_logs_hold_no_token_no_name_and_no_words(tmp_path, mode):
    log = tmp_path / "log"
    async with Whole(tmp_path, mode=mode) as whole:
        with log.open("w") as out:
            start_with_log(whole, out)
            person = whole.person("Бекназар")
            await person.say("/start")
            await person.tap("Русский")
            await person.tap("Даю")
            await person.say("Каракол")
            await person.tap("город Каракол")
            await person.say(WORDS)
            for method, kind in (
                ("sendMessage", "500"),
                ("sendMessage", "bad_request"),
                ("answerCallbackQuery", "500"),
            ):
                fault(whole, method, kind)
                await person.say("/help")
            user = {"id": person.telegram, "is_bot": False, "first_name": "Бекназар"}
            for broken in (
                {"message": {"from": user, "text": WORDS}},
                {"message": {"from": user, "chat": 5, "date": 1}},
            ):
                whole.standin.deliveries.add_raw(person.telegram, "raw", broken)
            await person.say("/help")
            whole.stop()
    text = log.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert {"serving", "dead letter"} <= {line["event"] for line in lines}
    assert all({"event", "level", "timestamp"} <= line.keys() for line in lines)
    for secret in (TOKEN, TOKEN.partition(":")[2], "Бекназар", WORDS, "Асанов", str(person.telegram)):
        assert secret not in text


def start_with_log(whole, out):
    environment = {**whole.environment, "LOG_LEVEL": "DEBUG"}
    whole.child = subprocess.Popen([sys.executable, "main.py", "run"], cwd=ROOT, env=environment, stderr=out)


def fault(whole, method, kind):
    whole.standin.memory.faults.append(Fault(method, kind))
