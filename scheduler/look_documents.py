"""What the list of who looked at a community's unpublished data is made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.world import World
from storage.looks import looks_at
from storage.schema import Connection

MOST = 50_000


def look_rows(connection: Connection, world: World, args: Mapping[str, Any]) -> Any:
    """The looks, the youngest first, with names and kinds of the territories of their roles."""
    found = looks_at(connection, args["territory"], MOST)
    codes = {one.territory for one in found if one.territory in world.register.by_code}
    names = {code: world.register.by_code[code].names for code in codes}
    kinds = {code: world.register.by_code[code].kind for code in codes}
    return found, names, kinds, world.zone, args["kind"]
