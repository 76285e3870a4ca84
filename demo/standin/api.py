"""Which methods and parameters the Bot API has, and reading a call's parameters as their types.

Stricter than Telegram on purpose: a parameter that the method does not have is refused instead of ignored, and so is a
value that is not of its type. A mistake in a name is then found by the first test and not by a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from demo.standin.refusals import bad_request, missing

Params = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    content: bytes
    name: str
    mime: str


@dataclass(frozen=True)
class Parameter:
    """`kinds` are letters: integer, float, boolean, string, array, object, File."""

    kinds: str
    required: bool


def _parameter(written: str) -> tuple[str, Parameter]:
    name, _, kinds = written.partition(":")
    return name, Parameter(kinds.rstrip("!"), kinds.endswith("!"))


API: dict[str, dict[str, Parameter]] = {
    method: dict(_parameter(one) for one in written.split())
    for method, written in orjson.loads((Path(__file__).parent / "api.json").read_bytes()).items()
}
METHODS = {name.lower(): name for name in API}
"""Methods are found whatever their case."""
MAY_BE_EMPTY = frozenset({"url", "commands"})


def read_params(method: str, given: Params) -> Params:
    """The parameters as values of their types. Raises Refusal for one unknown, missing, or of another type."""
    known = API[method]
    for name in given:
        if name not in known:
            raise bad_request(f'unknown parameter "{name}"')
    for name, parameter in known.items():
        if parameter.required and given.get(name) in (None, "") and name not in MAY_BE_EMPTY:
            raise missing(name)
    return {
        name: _value(name, known[name].kinds, value) for name, value in given.items() if value is not None
    }


def _value(name: str, kinds: str, value: Any) -> Any:
    if isinstance(value, Upload):
        if "F" in kinds:
            return value
        raise bad_request(f'parameter "{name}" can\'t be a file')
    if "s" in kinds:
        return _string(name, value)
    for kind, read in (("i", _integer), ("f", _float), ("b", _boolean)):
        if kind in kinds:
            return read(name, value)
    return _structure(name, kinds, value)


def _string(name: str, value: Any) -> str:
    if isinstance(value, (dict, list)):
        raise bad_request(f'parameter "{name}" must be a string')
    return str(value)


def _integer(name: str, value: Any) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise bad_request(f'parameter "{name}" must be an integer') from None


def _float(name: str, value: Any) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise bad_request(f'parameter "{name}" must be a number') from None


def _boolean(name: str, value: Any) -> bool:
    word = str(value).lower()
    if word not in ("true", "false", "1", "0"):
        raise bad_request(f'parameter "{name}" must be a boolean')
    return word in ("true", "1")


def _structure(name: str, kinds: str, value: Any) -> Any:
    if isinstance(value, str):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
    wanted: type = list if "a" in kinds else dict
    if not isinstance(value, wanted):
        expected = "an array" if wanted is list else "object"
        raise bad_request(f"{expected} expected as {name.replace('_', ' ')}")
    return value
