"""What is shipped for running on a server agrees with the program: compose file, nginx, image and alert rules."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot import metrics
from bot.running import TAKING_SECONDS
from bot.settings import Settings
from scheduler.delivering import FINISH_SECONDS as WIRE_SECONDS

ROOT = Path(__file__).parent.parent
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
NGINX = (ROOT / "deploy" / "nginx.conf").read_text()
ALERTS = yaml.safe_load((ROOT / "deploy" / "alerts.yaml").read_text())
BOTS = [name for name in COMPOSE["services"] if name.startswith("bot")]
SEEN_ELSEWHERE = {"up", "leader", "database_up", "dead_letters", "queue_age_seconds"}
"""Gauges that the watch over the store sets, and Prometheus's own."""


def filled(value):
    """A value as compose would fill it in from a `.env`."""
    given = {
        "BOT_TOKEN": "1:" + "a" * 35,
        "WEBHOOK_URL": "https://bot.example.kg/telegram",
        "POSTGRES_PASSWORD": "p",
    }
    return re.sub(
        r"\$\{(\w+)(?::?([?-])([^}]*))?\}",
        lambda found: given.get(found[1], found[3] if found[2] == "-" else ""),
        str(value),
    )


def environment(name):
    return {key: filled(value) for key, value in COMPOSE["services"][name]["environment"].items()}


def test_there_are_three_replicas_that_differ_in_nothing_but_their_address():
    services = [dict(COMPOSE["services"][name]) for name in BOTS]
    assert len(services) == 3
    assert len({str(service.pop("networks")) for service in services}) == 3
    assert services[0] == services[1] == services[2]


def test_the_replicas_are_given_settings_that_the_program_knows_and_takes(monkeypatch):
    given = environment(BOTS[0])
    assert {name.lower() for name in given} <= set(Settings.model_fields)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = Settings(_env_file=None)
    assert settings.listen_port == 8080
    assert settings.store_url.startswith("postgresql+asyncpg://el_unu:p@postgres:5432/el_unu")
    assert settings.secret


def test_no_secret_stands_in_the_file():
    text = (ROOT / "compose.yaml").read_text()
    assert re.findall(r"(?:TOKEN|PASSWORD|SECRET): +(?!\$\{)\S+", text) == []
    assert ".env" in (ROOT / ".dockerignore").read_text().split()


def test_database_user_and_name_are_those_that_postgresql_is_made_with():
    made = environment("postgres")
    address = environment(BOTS[0])["DATABASE_URL"]
    assert f"//{made['POSTGRES_USER']}:{made['POSTGRES_PASSWORD']}@postgres:" in address
    assert address.endswith(f"/{made['POSTGRES_DB']}")


def test_nginx_passes_on_to_every_replica_where_it_listens():
    addresses = {COMPOSE["services"][name]["networks"]["inside"]["ipv4_address"] for name in BOTS}
    port = Settings(listen=environment(BOTS[0])["LISTEN"], _env_file=None).listen_port
    assert set(re.findall(r"server (\S+) max_fails", NGINX)) == {f"{one}:{port}" for one in addresses}
    path = environment(BOTS[0])["WEBHOOK_URL"].rpartition("/")[2]
    assert f"location = /{path} {{" in NGINX
    assert "/metrics" not in NGINX


def test_everything_has_time_to_end_before_it_is_killed():
    from bot.program import FINISH_SECONDS

    grace = int(COMPOSE["services"][BOTS[0]]["stop_grace_period"].removesuffix("s"))
    assert max(TAKING_SECONDS, WIRE_SECONDS) + FINISH_SECONDS + 5 < grace


def test_all_replicas_share_the_folder_that_the_program_keeps_files_in():
    data = environment(BOTS[0])["DATA_DIR"]
    assert {f"files:{data}"} <= set(COMPOSE["services"][BOTS[0]]["volumes"])
    image = (ROOT / "Dockerfile").read_text()
    assert f"DATA_DIR={data}" in image
    assert f"install -d -o bot -g bot {data}" in image
    assert re.search(r"^USER bot$", image, re.MULTILINE)
    assert "--require-hashes -r requirements.lock" in image


@pytest.mark.skipif(shutil.which("nginx") is None, reason="needs nginx (apt-get install nginx-light)")
def test_nginx_takes_its_file(tmp_path):
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=x"]
    keys = ["-keyout", tmp_path / "privkey.pem", "-out", tmp_path / "fullchain.pem"]
    subprocess.run([*made, *keys], check=True, capture_output=True)
    conf = tmp_path / "nginx.conf"
    conf.write_text(
        NGINX.replace("/etc/nginx/certificates", str(tmp_path)).replace(
            "/run/nginx.pid", str(tmp_path / "pid")
        )
    )
    done = subprocess.run(["nginx", "-t", "-c", conf], capture_output=True, text=True, check=False)
    assert (done.returncode, "successful" in done.stderr) == (0, True), done.stderr


def test_alerts_are_about_numbers_that_there_are():
    known = {
        sample.name
        for value in vars(metrics).values()
        if hasattr(value, "describe") and not isinstance(value, type)
        for metric in value.collect()
        for sample in (*metric.samples, metric)
    }
    known |= {f"{name}_bucket" for name in known} | {f"{name}_total" for name in known} | SEEN_ELSEWHERE
    rules = [rule for group in ALERTS["groups"] for rule in group["rules"]]
    assert len({rule["alert"] for rule in rules}) == len(rules) > 7
    for rule in rules:
        words = set(
            re.findall(r"[a-z_]{2,}(?![a-z_(])", re.sub(r'"[^"]*"|\{[^}]*\}|by \(le\)', "", rule["expr"]))
        )
        words -= {"sum", "min", "max", "rate", "increase", "absent", "histogram_quantile", "or", "and"}
        assert words <= known, rule["alert"]
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert rule["annotations"]["summary"]
