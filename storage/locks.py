"""Locks that hold for one transaction: PostgreSQL's, for several processes. SQLite's one writer needs none."""

from __future__ import annotations

import hashlib

from sqlalchemy import BigInteger, bindparam, func, select

from storage.schema import Connection

_lock = select(func.pg_advisory_xact_lock(bindparam("key", type_=BigInteger)))


def key_of(word: str) -> int:
    """The number PostgreSQL knows a lock by."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), signed=True)


def _hold(connection: Connection, word: str) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(_lock, {"key": key_of(word)})


def hold_person(connection: Connection, telegram_id: int) -> None:
    """Let nobody else work on this person's updates until the transaction ends."""
    _hold(connection, f"person {telegram_id}")


def hold_draft(connection: Connection, form: str, owner: str) -> None:
    """Let nobody else begin or change this draft until the transaction ends."""
    _hold(connection, f"draft {form} {owner}")


def hold_year(connection: Connection, year: int) -> None:
    """Let nobody else begin a year, change its plan or mark for it until the transaction ends."""
    _hold(connection, f"year {year}")


def hold_solution(connection: Connection, problem: int) -> None:
    """Let nobody else enter the solution that came with a problem until the transaction ends."""
    _hold(connection, f"solution {problem}")


def hold_schema(connection: Connection) -> None:
    """Let nobody else change tables, or bring in what is there from the start, until the transaction ends."""
    _hold(connection, "schema")


def hold_review(connection: Connection, territory: str, year: int) -> None:
    """Let nobody else send or check this community's answers of a year until the transaction ends."""
    _hold(connection, f"review {territory} {year}")


def hold_notice(connection: Connection, notice: int) -> None:
    """Let nobody else change this notice, or the answers to it as a whole, until the transaction ends."""
    _hold(connection, f"notice {notice}")
