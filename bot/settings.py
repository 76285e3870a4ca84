"""The settings of the program: environment variables and a `.env`, checked at start."""

from __future__ import annotations

import hashlib
import os
import re
from datetime import datetime
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
DATABASE = re.compile(r"(sqlite|postgresql)(\+\w+)?://.+")
CLOCK_EXAMPLE = "must be an ISO time with its zone, such as 2027-02-01T09:00+06:00"
MOST = 30
"""Messages a second that Telegram takes from a bot."""

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class WrongSettings(Exception):
    """A setting that cannot be used; its text is one line that names the variable."""


def _instant(value: object) -> object:
    """An ISO time as a datetime; nothing for an empty value."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError as error:
        raise ValueError(CLOCK_EXAMPLE) from error


class Settings(BaseSettings):
    """What the operator decides. Names are those of the environment variables, in small letters."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    bot_token: SecretStr = SecretStr("")
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = ""
    data_dir: Path = Path("data")
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    listen: str = "127.0.0.1:8080"
    timezone: str = "Asia/Bishkek"
    clock_start: Annotated[datetime | None, BeforeValidator(_instant)] = None
    log_level: str = "INFO"
    union_phone: str = ""
    messages_per_second: Annotated[int, Field(ge=1, le=100_000)] = MOST
    paid_broadcast: bool = False

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if token and not TOKEN.fullmatch(token):
            raise ValueError("is not a token as BotFather gives it (digits, a colon, 30 or more letters)")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).netloc:
            raise ValueError("is not an http or https address")
        return value.rstrip("/")

    @field_validator("data_dir", mode="before")
    @classmethod
    def _folder(cls, value: object) -> object:
        if value == "":
            raise ValueError("is empty")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str) -> str:
        if value and (urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).netloc):
            raise ValueError("is not an http or https address")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("may hold 1 to 256 letters, digits, '_' and '-'")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if value and not DATABASE.fullmatch(value):
            raise ValueError("must begin with sqlite+aiosqlite:// or postgresql+asyncpg://")
        return value

    @field_validator("listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if not host or not port.isdigit() or not 0 <= int(port) <= 65535:
            raise ValueError("must be an address and a port, such as 127.0.0.1:8080")
        return value

    @field_validator("timezone")
    @classmethod
    def _timezone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("is not a time zone such as Asia/Bishkek") from error
        return value

    @field_validator("clock_start")
    @classmethod
    def _clock(cls, value: datetime | None) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError(CLOCK_EXAMPLE)
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in LEVELS:
            raise ValueError(f"must be one of {', '.join(LEVELS)}")
        return value.upper()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which people's days begin and end."""
        return ZoneInfo(self.timezone)

    @property
    def token(self) -> str:
        """The bot's token; raises WrongSettings when there is none."""
        if not self.bot_token.get_secret_value():
            raise WrongSettings("BOT_TOKEN is not set: get one from @BotFather, or run `python main.py demo`")
        return self.bot_token.get_secret_value()

    @property
    def secret(self) -> str:
        """The webhook's secret; without one of its own it follows from the token, the same in every replica."""
        given = self.webhook_secret.get_secret_value()
        return given or hashlib.sha256(f"webhook {self.token}".encode()).hexdigest()

    @property
    def store_url(self) -> str:
        """Where the database is; SQLite in the data directory unless told otherwise."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'el-unu.sqlite3'}"

    @property
    def store_variable(self) -> str:
        """The variable that says where the database is."""
        return "DATABASE_URL" if self.database_url else "DATA_DIR"

    def ready_folder(self) -> None:
        """See to it that the data directory is there and may be written. Raises WrongSettings."""
        try:
            (self.data_dir / "files").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongSettings(f"DATA_DIR: {error.strerror}: {error.filename}") from error
        if not os.access(self.data_dir, os.W_OK):
            raise WrongSettings(f"DATA_DIR: {self.data_dir} cannot be written")

    @property
    def listen_host(self) -> str:
        """The address to listen on."""
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def listen_port(self) -> int:
        """The port to listen on; 0 lets the machine choose."""
        return int(self.listen.rpartition(":")[2])


def read_settings() -> Settings:
    """Read environment and `.env`. Raises WrongSettings with one line that names the variable."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        words = str(first["msg"]).removeprefix("Value error, ")
        raise WrongSettings(f"{name}: {words}") from error
    except (OSError, UnicodeError) as error:
        raise WrongSettings(f".env cannot be read: {type(error).__name__}") from error
