"""The command line: what the operator can mend is one line that names it, and exit code 1."""

import asyncio
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import main
from benchmarks.whole import TOKEN, Whole, free_port

ROOT = Path(main.__file__).parent
KARAKOL = "41702410000010"
ROOT_CODE = "41700000000000"
COMMANDS = (
    "run",
    "demo",
    "invite",
    "confirm",
    "report",
    "reports",
    "load",
    "freeze",
    "clock",
    "check",
    "sheet",
    "paper",
    "letter",
    "consultation",
    "dead",
    "backup",
    "restore",
    "move",
)


@pytest.fixture
def typed(tmp_path, monkeypatch):
    """Type a command with the settings given; its result."""
    monkeypatch.chdir(tmp_path)
    for name in WRONG:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("BOT_TOKEN", TOKEN)

    def typed(*words, **settings):
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(main.cli, list(words))

    return typed


WRONG = {
    "BOT_TOKEN": ["x", "12:short", "abc:" + "a" * 35],
    "BOT_API_URL": ["telegram", "ftp://x", "http://"],
    "DATABASE_URL": [
        "sqlite",
        "mysql://x/y",
        "sqlite://",
        "sqlite://nowhere",
        "postgresql://h:port/x",
        "nonsense",
    ],
    "DATA_DIR": ["", "/proc/nowhere"],
    "WEBHOOK_URL": ["telegram", "ftp://x"],
    "WEBHOOK_SECRET": ["a b", "й", "a" * 257],
    "LISTEN": ["x", "8080", "host:", "host:99999", "host:²"],
    "TIMEZONE": ["", "Asia", "Mars/Base", "../etc"],
    "CLOCK_START": ["soon", "2027", "2027-02-01", "2027-02-30T00:00+06:00"],
    "LOG_LEVEL": ["loud", ""],
    "MESSAGES_PER_SECOND": ["many", "0", "-1", "2.5"],
    "PAID_BROADCAST": ["perhaps", "2"],
}


@pytest.mark.parametrize(("name", "value"), [(name, one) for name in WRONG for one in WRONG[name]])
def test_a_wrong_setting_is_one_line_that_names_it(typed, name, value):
    result = typed("check", **{name: value})
    assert result.exit_code == 1
    assert re.fullmatch(rf"el-unu: {name}\b.+\n", result.output)


def test_every_variable_of_the_readme_has_wrong_values_here():
    named = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(WRONG) == set(named) - {"UNION_PHONE"}


def test_without_a_token_the_bot_does_not_run(tmp_path):
    done = run("run", env={"DATA_DIR": str(tmp_path / "data")})
    assert (done.returncode, done.stderr[:32]) == (1, "el-unu: BOT_TOKEN is not set: ge")
    assert not (tmp_path / "data").exists()


def test_a_file_where_the_data_should_be_is_named(typed, tmp_path):
    (tmp_path / "file").write_text("x")
    result = typed("check", DATA_DIR=str(tmp_path / "file"))
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert result.output.startswith("el-unu: DATA_DIR: ")


def test_a_database_that_does_not_let_us_in_is_one_line(typed, postgres_server):
    address = postgres_server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    result = typed("check", DATABASE_URL=re.sub(r"/postgres\b", "/no_such_database", address, count=1))
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert result.output.startswith("el-unu: DATABASE_URL: ")
    assert typed("check", DATABASE_URL="postgresql://a:b@127.0.0.1:9/x").output.startswith(
        "el-unu: DATABASE_URL: "
    )


def test_a_bot_that_starts_while_postgresql_is_away_says_so_in_one_line(tmp_path):
    address = f"postgresql+asyncpg://a:b@127.0.0.1:{free_port()}/x"
    done = run("run", env={"DATA_DIR": str(tmp_path), "BOT_TOKEN": TOKEN, "DATABASE_URL": address})
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (1, 1, "")
    assert done.stderr.startswith("el-unu: DATABASE_URL: ")


def test_a_dot_env_is_read_and_the_environment_goes_before_it(typed, tmp_path):
    (tmp_path / ".env").write_text("LOG_LEVEL=loud\nTIMEZONE=Mars/Base\n")
    assert typed("check", TIMEZONE="Asia/Bishkek").output.startswith("el-unu: LOG_LEVEL: ")
    (tmp_path / ".env").write_bytes(b"LOG_LEVEL=\xff\xfe\n")
    assert typed("check").output == "el-unu: .env cannot be read: UnicodeDecodeError\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(typed, command):
    result = typed(command, "--help")
    assert result.exit_code == 0
    assert main.cli.registered_commands
    assert command in typed("--help").output


def test_the_commands_are_those_of_this_version():
    assert {command.callback.__name__ for command in main.cli.registered_commands} == set(COMMANDS)


def test_a_consultation_that_is_not_there_is_named_in_one_line(typed, tmp_path):
    result = typed("consultation", "9", "--out", str(tmp_path))
    assert (result.exit_code, result.output) == (1, "el-unu: there is no consultation 9\n")


def test_reports_of_a_year_nobody_is_asked_about_are_refused_in_one_line(typed, tmp_path):
    result = typed("reports", "--year", "2060", "--out", str(tmp_path / "out"))
    assert (result.exit_code, result.output) == (1, "el-unu: nobody is asked about 2060\n")
    assert not (tmp_path / "out").exists()
    assert typed("reports", "--year", "1999").exit_code == 2


def test_a_place_where_no_report_can_be_written_is_named_in_one_line(typed, tmp_path):
    (tmp_path / "file").write_text("x")
    result = typed(
        "reports", "--year", "2026", "--out", str(tmp_path / "file"), CLOCK_START="2027-02-15T09:00+06:00"
    )
    assert (result.exit_code, result.output) == (1, f"el-unu: File exists: {tmp_path / 'file'}\n")


@pytest.mark.slow
def test_the_reports_are_of_all_regions_and_the_country_in_both_languages(typed, tmp_path):
    result = typed(
        "reports", "--year", "2026", "--out", str(tmp_path / "out"), CLOCK_START="2027-02-15T09:00+06:00"
    )
    codes = [f"4170{n}000000000" for n in range(2, 9)] + ["41711000000000", "41721000000000", ROOT_CODE]
    names = [f"el-unu-2026-{code}-{lang}.pdf" for code in codes for lang in ("ky", "ru")]
    lines = [line.rpartition("/")[2] for line in result.output.splitlines()]
    assert (result.exit_code, sorted(lines), lines[-2:]) == (0, sorted(names), names[-2:])
    assert [line.split()[0] for line in result.output.splitlines()] == [f"{n}/20" for n in range(1, 21)]
    assert all((tmp_path / "out" / name).read_bytes().startswith(b"%PDF") for name in names)


def test_the_clock_moves_forward_only_and_starts_where_it_was_told_once(typed):
    typed("check", CLOCK_START="2027-02-01T09:00+06:00")
    assert "clock: 2027-02-01T03:00" in typed("check").output
    assert typed("clock", "+1d").exit_code == 0
    assert "clock: 2027-02-02T03:00" in typed("check", CLOCK_START="2030-01-01T00:00+06:00").output
    for wrong in ("-1d", "1d", "+d", "+1y", "+²d", "+-1d"):
        assert typed("clock", wrong).exit_code == 2
    for far in ("+99999999999d", "+40000d"):
        assert typed("clock", far).output == "el-unu: the clock goes no farther than a century\n"
    assert "clock: 2027-02-02T03:00" in typed("check").output


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--role", "head", "--territory", "1"), "there is no territory 1"),
        (("--role", "head", "--territory", "41702000000000"), "has no self-government of its own"),
        (("--role", "head"), "has no self-government of its own"),
        (("--role", "section", "--territory", KARAKOL), "--section must be one of demography"),
        (("--role", "head", "--territory", KARAKOL, "--section", "water"), "--section is for --role section"),
        ((), "--role is missing"),
        (("--revoke", "https://t.me/x?start=r_abc"), "there is no such link"),
    ],
)
def test_a_link_that_cannot_be_made_says_why(typed, monkeypatch, words, why):
    monkeypatch.setattr("telegram.Bot.initialize", _nothing)
    monkeypatch.setattr("telegram.Bot.shutdown", _nothing)
    monkeypatch.setattr("telegram.Bot.username", "el_unu_bot")
    result = typed("invite", *words)
    assert result.exit_code == 1
    assert re.fullmatch(rf"el-unu: .*{re.escape(why)}.*\n", result.output)


async def _nothing(*args, **kwargs):
    return None


@pytest.mark.slow
async def test_the_token_is_never_printed_and_no_link_made_when_telegram_does_not_know_it(tmp_path):
    async with Whole(tmp_path) as whole:
        whole.standin.memory.token = "1:" + "x" * 35
        environment = {**whole.environment, "BOT_API_URL": f"{whole.standin.url}/nowhere"}
        done = run("invite", "--role", "head", "--territory", KARAKOL, env=environment)
        assert done.returncode == 1
        assert re.fullmatch(r"el-unu: BOT_[A-Z_]+: .+\n", done.stderr)
        assert TOKEN not in done.stderr


@pytest.mark.slow
async def test_an_occupied_port_is_one_line_that_names_the_variable(tmp_path):
    async with Whole(tmp_path) as whole:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", whole.port))
            taken.listen()
            done = await asyncio.to_thread(run, "run", env=whole.environment)
        assert done.returncode == 1
        last = done.stderr.splitlines()[-1]
        assert last == f"el-unu: LISTEN: 127.0.0.1:{whole.port} is not free (Address already in use)"
        assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_the_demo_says_in_one_line_that_its_port_is_occupied():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("demo", "--port", str(port), env={**os.environ, "DEMO_NO_BROWSER": "1"})
    assert (done.returncode, done.stderr) == (1, f"el-unu: --port {port}: Address already in use\n")


@pytest.mark.slow
def test_a_stop_is_obeyed_while_the_bot_api_cannot_be_reached(tmp_path):
    environment = {"BOT_TOKEN": TOKEN, "BOT_API_URL": "http://127.0.0.1:9", "DATA_DIR": str(tmp_path)}
    child = subprocess.Popen(
        [sys.executable, "main.py", "run"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )
    assert "not reached" in child.stderr.readline()
    child.terminate()
    assert child.wait(10) == 0
    assert TOKEN not in child.stderr.read()
    child.stderr.close()


@pytest.mark.slow
def test_a_second_server_on_one_file_is_refused_and_a_killed_one_leaves_no_lock(tmp_path):
    environment = {"BOT_TOKEN": TOKEN, "BOT_API_URL": "http://127.0.0.1:9", "DATA_DIR": str(tmp_path)}
    first = subprocess.Popen(
        [sys.executable, "main.py", "run"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )
    try:
        assert "not reached" in first.stderr.readline()
        second = run("run", env=environment)
        assert (second.returncode, second.stderr) == (
            1,
            "el-unu: DATA_DIR: is served by another process already\n",
        )
        assert run("clock", "+1d", env=environment).returncode == 0
        for words in (("restore", "some.backup"), ("move", "--to", "postgresql+asyncpg://nobody/nowhere")):
            assert "served by another process" in run(*words, env=environment).stderr
    finally:
        first.kill()
        first.wait()
        first.stderr.close()
    third = subprocess.Popen(
        [sys.executable, "main.py", "run"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )
    assert "not reached" in third.stderr.readline()
    third.terminate()
    assert third.wait(10) == 0
    third.stderr.close()


def run(*words, env):
    return subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )


def test_a_set_is_shown_and_frozen_only_with_yes(typed):
    shown = typed("freeze", "--year", "2027")
    assert shown.exit_code == 0
    assert "set of 2027: 77 indicators, after that of 2020" in shown.output
    assert "a head gives 21 values, about 26 minutes" in shown.output
    assert shown.output.endswith("to freeze it, give --yes\n")
    frozen = typed("freeze", "--year", "2027", "--yes")
    assert (frozen.exit_code, frozen.output.splitlines()[-1]) == (0, "frozen")
    again = typed("freeze", "--year", "2027", "--yes")
    assert (again.exit_code, again.output.splitlines()[-1]) == (
        1,
        "el-unu: the set of 2027 is frozen already",
    )


def test_help_starts_without_the_libraries_of_reports_and_chat():
    code = (
        "import sys, main; print(sorted({'pandas', 'aiosqlite', 'reportlab', 'telegram'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"


def stored(typed, tmp_path, fn, *args):
    """Do something in the database of the settings."""
    from storage.engine import open_store

    async def work():
        store = await open_store(f"sqlite+aiosqlite:///{tmp_path / 'data' / 'el-unu.sqlite3'}")
        try:
            return await store.write(fn, *args)
        finally:
            await store.close()

    typed("check")
    return asyncio.run(work())


def test_check_ends_with_1_only_when_something_is_wrong(typed, tmp_path):
    from storage.clock import real_time
    from storage.updates import bury

    well = typed("check")
    assert (well.exit_code, "wrong" in well.output) == (0, False)
    told = (
        "queue: 0 waiting",
        "today: sent 0",
        "dead letters: 0",
        "processes: none",
        "backup: never",
        "disk: ",
    )
    for line in (*told, "database: "):
        assert line in well.output
    stored(typed, tmp_path, bury, 1, "ValueError: secret words", "{}", real_time())
    result = typed("check")
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        1,
        "wrong: there are dead letters: python main.py dead",
    )
    assert "secret" not in result.output


def test_check_tells_of_each_process_and_of_the_slowest_statements_of_all(typed, tmp_path):
    from storage.replicas import beat

    def two(connection):
        for name, mean, table in (("a", 0.1, "people"), ("b", 0.5, "problems")):
            slow = {"verb": "select", "table": table, "count": 3, "mean": mean, "longest": 1.5}
            facts = {"updates_per_second": 2.5, "p95_seconds": 0.2, "slowest": [slow]}
            beat(connection, name, f"host:{name}", "1", name == "b", facts)

    stored(typed, tmp_path, two)
    lines = typed("check").output.splitlines()
    assert re.fullmatch(
        r"process host:a: since [-0-9: ]{16}",
        lines[lines.index("process host:a: 2.5 updates/s, p95 0.2 s") - 1],
    )
    assert next(line for line in lines if line.endswith(", leads")).startswith("process host:b: since ")
    assert [line for line in lines if line.startswith("slowest: ")] == [
        "slowest: select problems: 3 times, 0.5 s on average, 1.5 s at the longest",
        "slowest: select people: 3 times, 0.1 s on average, 1.5 s at the longest",
    ]


def test_dead_letters_are_listed_shown_and_dropped_without_their_writer(typed, tmp_path):
    from storage.clock import real_time
    from storage.updates import bury

    assert typed("dead").output == "there are none\n"
    body = '{"update_id": 1, "message": {"from": {"id": 4242, "first_name": "Айгүл"}, "text": "Суу жок"}}'
    for n in (1, 2):
        stored(typed, tmp_path, bury, n, "ValueError: Айгүл", body, real_time())
    listed = typed("dead").output
    assert [line.split("\t")[2:4] for line in listed.splitlines()] == [["text", "ValueError"]] * 2
    shown = typed("dead", "--show", "1").output
    assert "Суу жок" in shown
    assert not {word for word in ("Айгүл", "4242") if word in listed + shown}
    assert typed("dead", "--drop", "1").exit_code == 2
    assert typed("dead", "--drop", "1", "--why", "nonsense").output == "dropped: 1\n"
    again = typed("dead", "--drop", "1", "--why", "nonsense")
    assert (again.exit_code, again.output) == (
        1,
        "el-unu: there is no letter 1, or it is about to be run\n",
    )


def test_a_letter_waits_for_the_bot_to_run(typed, tmp_path, monkeypatch):
    from storage.clock import real_time
    from storage.updates import bury

    monkeypatch.setattr("commands.dead.WAIT_SECONDS", 0.5)
    stored(typed, tmp_path, bury, 1, "ValueError", "{}", real_time())
    assert typed("dead", "--again", "5").output == "el-unu: there is no letter 5\n"
    assert typed("dead", "--again", "soon").exit_code == 2
    assert typed("dead", "--again", "all").output == "1: will be run as soon as the bot runs\n"
    assert typed("dead").output.endswith("waits to be run\n")
    assert typed("dead", "--drop", "1", "--why", "x").exit_code == 1
