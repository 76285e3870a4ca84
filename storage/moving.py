"""Moving from SQLite to PostgreSQL: all rows in one transaction, and the proof that both hold the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, func, inspect, select, text
from sqlalchemy.pool import NullPool

from storage import migrate
from storage.clock import real_time
from storage.copying import (
    Content,
    Sum,
    content_of,
    go_on_from,
    insert_rows,
    is_empty,
    last_numbers,
    read_rows,
    tables,
)
from storage.failures import CannotCopy
from storage.replicas import living, upkeep
from storage.schema import Connection


@dataclass(frozen=True)
class Proof:
    """What a table holds here and there."""

    table: str
    here: Content
    there: Content

    @property
    def same(self) -> bool:
        """Whether it is the same."""
        return self.here == self.there


class Differs(CannotCopy):
    """Both do not hold the same; `proofs` says where."""

    def __init__(self, proofs: list[Proof]) -> None:
        self.proofs = proofs
        names = ", ".join(proof.table for proof in proofs if not proof.same)
        super().__init__(f"not the same in both: {names}; nothing was kept")


def move(target: Connection, path: Path, told: Callable[[str], None]) -> list[Proof]:
    """Copy the SQLite database at `path` into the empty `target`, inside its transaction; the proof table by table.

    The source is locked meanwhile, so that nothing can be written that does not come along. Raises CannotCopy, and
    Differs when the copy is not the same; nothing is kept then.
    """
    if target.dialect.name != "postgresql":
        raise CannotCopy("the target must be PostgreSQL")
    if not is_empty(target):
        raise CannotCopy("the target is not empty")
    if not path.is_file():
        raise CannotCopy(f"there is no {path}")
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as source:
            source.exec_driver_sql("BEGIN IMMEDIATE")
            _refuse_running(source)
            migrate.upgrade(source)
            proofs = _copy(source, target, told)
            source.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()
    if not all(proof.same for proof in proofs):
        raise Differs(proofs)
    target.execute(upkeep.delete().where(upkeep.c.what == "move"))
    target.execute(upkeep.insert(), {"what": "move", "at": real_time(), "detail": path.name})
    return proofs


def _refuse_running(source: Connection) -> None:
    if inspect(source).has_table("replicas") and living(source):
        raise CannotCopy("the bot runs on the source, or was killed less than 15 seconds ago: stop it first")


def _copy(source: Connection, target: Connection, told: Callable[[str], None]) -> list[Proof]:
    migrate.upgrade(target)
    _allow_time(target)
    proofs = []
    for table in tables():
        told(table.name)
        target.execute(table.delete())
        passed = Sum()
        insert_rows(target, table, passed.over(read_rows(source, table)))
        proofs.append(Proof(table.name, passed.content, content_of(target, table)))
    go_on_from(target, last_numbers(source))
    return proofs


def _allow_time(target: Connection) -> None:
    """A big table takes as long as it takes, whatever the server allows a statement."""
    target.execute(text("SET LOCAL statement_timeout = 0"))
    target.execute(select(func.set_config("idle_in_transaction_session_timeout", "0", True)))
