"""How Alembic runs here: on the connection it is given, inside that transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from storage.schema import Exact, Instant
from storage.tables import metadata


def _render(kind: str, thing: Any, autogen: Any) -> str | Literal[False]:
    if kind == "type" and isinstance(thing, Exact | Instant):
        autogen.imports.add("from storage.schema import Exact, Instant")
        return f"{type(thing).__name__}()"
    return False


def _migrate() -> None:
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_item=_render,
        render_as_batch=False,
        transaction_per_migration=False,
        transactional_ddl=False,
    )
    context.run_migrations()


_migrate()
