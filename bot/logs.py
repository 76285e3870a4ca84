"""Logs: one JSON line an event, without token, names or people's words."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

from bot.settings import TOKEN, Settings


def hide_token(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take anything that looks like a token out of a line."""
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = TOKEN.sub("<token>", value)
    return event


def where_it_failed(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An error as its kind and the lines it came through, without its message, which may hold people's words."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)
        event["error"] = type(error).__name__
        event["through"] = [
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[-12:]
        ]
    return event


def set_up_logs(settings: Settings) -> None:
    """Set all logs of the process up: our own from the level of the settings, those of libraries from warnings on."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        where_it_failed,
        hide_token,
    ]
    level = logging.getLevelName(settings.log_level)
    structlog.configure(
        processors=[*shared, structlog.processors.JSONRenderer(ensure_ascii=False)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    # Lines of libraries may hold addresses with the token in them, or statements with people's words.
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)
