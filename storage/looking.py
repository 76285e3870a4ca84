"""Running a function on a connection of which nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.failures import away, is_away

P = ParamSpec("P")
T = TypeVar("T")


async def look(
    engine: AsyncEngine, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """What `fn` gives on a connection that is given back without a commit. Raises what it raises, or DatabaseAway."""
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(fn, *args, **kwargs)
    except Exception as error:
        if is_away(error):
            raise away(error) from error
        raise
