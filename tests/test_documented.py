"""What the pages for operators say is there: commands with their options, variables, metrics and alert rules."""

import re
import shlex
from pathlib import Path

import pytest
import typer
import yaml

import main
from bot import metrics
from bot.settings import Settings

ROOT = Path(main.__file__).parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
OPERATING = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
METRICS = (ROOT / "docs" / "metrics.md").read_text(encoding="utf-8")
PAGES = {
    path.name: path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *ROOT.glob("docs/*.md")]
}
ALERTS = yaml.safe_load((ROOT / "deploy" / "alerts.yaml").read_text())
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
CLI = typer.main.get_command(main.cli)
FOR_TRYING = {"CLOCK_START"}
"""What no server is given."""


def lines():
    """The command lines that the pages tell people to type, without the program's name, each with its page."""
    found = []
    for page, text in PAGES.items():
        for line in re.findall(r"main\.py ([a-z][^`\n]*)", text):
            words = shlex.split(re.sub(r"\s+#.*", "", line.replace("…", "x").replace("$(date +%F)", "x")))
            found.append((page, words))
    return found


@pytest.mark.parametrize(("page", "words"), lines(), ids=lambda one: one if isinstance(one, str) else None)
def test_every_command_line_of_the_pages_can_be_typed(page, words):
    name, *rest = words
    command = CLI.commands.get(name)
    assert command is not None, f"{page}: {name}"
    command.make_context(name, rest)


def test_the_pages_tell_how_to_do_what_an_operator_has_to():
    told = {words[0] for page, words in lines() if page == "operating.md"}
    assert {"check", "invite", "backup", "restore", "move", "dead"} <= told


def options(command):
    return {name for one in command.params for name in (*one.opts, *one.secondary_opts)}


def test_the_readmes_table_names_every_command_and_only_options_that_there_are():
    table = README.split("| Command |")[1].split("\n\n")[0]
    named = set()
    for row in table.splitlines()[2:]:
        cell, words = re.split(r"(?<!\\)\|", row)[1:3]
        commands = re.findall(r"(?:^|`)([a-z]+)\b", cell.strip())
        known = set().union(*(options(CLI.commands.get(one)) for one in commands))
        assert set(re.findall(r"--[a-z-]+", cell + words)) <= known, row
        named.update(commands)
    assert named == set(CLI.commands)


def test_the_readme_names_every_setting_with_its_default_and_no_other():
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \|([^|]*)\|", README, re.MULTILINE))
    settings = {name.upper(): field.default for name, field in Settings.model_fields.items()}
    assert set(rows) == set(settings)
    for name in ("LISTEN", "TIMEZONE", "LOG_LEVEL", "MESSAGES_PER_SECOND", "PAID_BROADCAST"):
        assert rows[name].strip(" `") == str(settings[name]).replace("False", "false")


def test_the_operators_page_names_no_setting_that_there_is_not():
    block = OPERATING.split("/etc/el-unu.env`")[1].split("```")[1]
    given = dict(line.split("=", 1) for line in block.strip().splitlines())
    assert set(given) <= {name.upper() for name in Settings.model_fields}
    assert {"BOT_TOKEN", "DATABASE_URL", "DATA_DIR", "WEBHOOK_URL"} <= set(given)


def test_the_shell_and_systemd_read_the_operators_file_alike():
    block = OPERATING.split("/etc/el-unu.env`")[1].split("```")[1]
    assert [line for line in block.strip().splitlines() if len(shlex.split(line)) != 1] == []


def test_every_setting_of_a_server_may_be_given_in_the_file_beside_compose():
    given = set(COMPOSE["services"]["bot-1"]["environment"])
    assert given == {name.upper() for name in Settings.model_fields} - FOR_TRYING


def test_every_number_that_is_served_is_explained_and_no_other():
    told = set(re.findall(r"^\| `(\w+)(?:\{\w+\})?` \| (?:counter|gauge|histogram)", METRICS, re.MULTILINE))
    served = {
        f"{metric.name}_total" if metric.type == "counter" else metric.name
        for value in vars(metrics).values()
        if hasattr(value, "describe") and not isinstance(value, type)
        for metric in value.describe()
    }
    assert told == served


def test_every_alert_rule_is_explained_and_no_other():
    rules = {rule["alert"] for group in ALERTS["groups"] for rule in group["rules"]}
    assert set(re.findall(r"^\| `([A-Z]\w+)` \|", METRICS, re.MULTILINE)) == rules
    assert set(re.findall(r"`([A-Z][a-z]+[A-Z]\w+)`", OPERATING)) <= rules


def test_nginx_writes_its_number_where_the_distributions_systemd_looks_for_it():
    assert "pid /run/nginx.pid;" in (ROOT / "deploy" / "nginx.conf").read_text()
