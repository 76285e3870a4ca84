"""What the messages and files of a consultation's result are made from: the stored table, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.world import World
from domain.results import Result, Step
from storage.results import read_result
from storage.schema import Connection


def _community(world: World, code: str) -> str:
    """The community of today behind the one an answer was counted in."""
    known = code in world.register.by_code
    return (world.register.community_of(code) or code) if known else code


def result_of(connection: Connection, world: World, args: Mapping[str, Any]) -> tuple[Result, str] | None:
    """The result for somebody of a community: its own figures and those of the places above."""
    code = _community(world, str(args["territory"]))
    result = read_result(connection, world.register, int(args["notice"]), code)
    if result is None:
        return None
    near = {area.code for area in result.path(code)} | {result.country}
    figures = {place: one for place, one in result.figures.items() if place in near}
    return replace(result, figures=figures), code


def pages_of(connection: Connection, world: World, args: Mapping[str, Any]) -> tuple[Result, str] | None:
    """The result for the pages of a place."""
    result = read_result(connection, world.register, int(args["notice"]))
    return None if result is None else (result, str(args["territory"]))


def table_of(connection: Connection, world: World, args: Mapping[str, Any]) -> Result | None:
    """The whole result."""
    return read_result(connection, world.register, int(args["notice"]))


def step_of(connection: Connection, world: World, args: Mapping[str, Any]) -> tuple[Result, Step] | None:
    """A decision or a step with the consultation it belongs to."""
    result = read_result(connection, world.register, int(args["notice"]))
    steps = () if result is None else result.steps
    found = next((one for one in steps if one.id == int(args["step"])), None)
    return None if result is None or found is None else (result, found)


def same_result(args: Mapping[str, Any]) -> str:
    """What the messages of a result have in common that are the same for all who read one language."""
    return f"{args['notice']} {args['territory']}"


def same_step(args: Mapping[str, Any]) -> str:
    """What the messages about a step have in common."""
    return str(args["step"])
