"""What the command line does in the database: one function a command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from domain.evidence import Evidence
from domain.handout import Handout
from domain.places import Register
from storage.audit import record
from storage.clock import read_offset, real_time
from storage.cycles import current_cycle, cycle_of
from storage.deliveries import count_by_state, deliver
from storage.drafts import drafts
from storage.evidence import read_evidence
from storage.handouts import read_handout
from storage.people import people
from storage.reading import read_rows
from storage.reference import LoadReport, read_matters, read_register
from storage.reference_indicators import load_indicators, read_indicator_set
from storage.reference_places import load_territories, load_villages
from storage.roles import (
    confirm_role,
    invitation_of,
    invite,
    revoke_invitation,
    role_by_id,
    unconfirmed,
)
from storage.schema import Connection
from storage.submissions import submissions
from storage.updates import count_dead_letters, tally_of

LSG_ROLES = frozenset({"head", "deputy", "kenesh", "section"})


@dataclass(frozen=True)
class Made:
    """A link's token, or why there is none."""

    token: str = ""
    problem: str = ""


def clock_time(connection: Connection) -> datetime:
    """The time of the program's clock."""
    return real_time() + read_offset(connection)


def invite_role(connection: Connection, role: str, territory: str, section: str, language: str) -> Made:
    """Make a one-time link; a role of a community needs one with self-government, and `section` a section."""
    register = read_register(connection)
    code = territory or register.root
    found = register.by_code.get(code)
    now = clock_time(connection)
    if found is None:
        return Made(problem=f"there is no territory {territory}")
    if role in LSG_ROLES and not register.may_choose(code, now.date()):
        return Made(problem=f"{_name(register, code)} has no self-government of its own: name a community")
    year = current_cycle(connection, now.date()).year
    sections = list(read_indicator_set(connection, year).group_by_code) if role == "section" else [""]
    if section not in sections:
        words = ", ".join(sections)
        return Made(
            problem=f"--section must be one of {words}" if words else "--section is for --role section"
        )
    token = invite(connection, role, code, now, section=section, language=language)
    record(connection, "link made", f"{role} {code} {section}".strip(), now)
    return Made(token)


def _name(register: Register, code: str) -> str:
    """A territory's name in some language; its code when the register does not know it any more."""
    found = register.by_code.get(code)
    names = found.names if found is not None else {}
    return next((names[language] for language in ("ru", "ky", "en") if language in names), code)


def revoke_link(connection: Connection, link: str) -> bool:
    """End a link (whole or only its token), and the role it gave."""
    token = link.strip().rpartition("=")[2].removeprefix("r_")
    now = clock_time(connection)
    invitation = invitation_of(connection, token)
    if invitation is None or not revoke_invitation(connection, token, now):
        return False
    record(connection, "link revoked", f"invitation {invitation.id}", now, became=invitation.role)
    return True


def list_unconfirmed(connection: Connection) -> list[str]:
    """The roles that wait, one line each."""
    register = read_register(connection)
    return [
        f"{one.id}\t{one.role}\t{_name(register, one.territory)}\t{one.phone}"
        for one in unconfirmed(connection)
    ]


def confirm_one(connection: Connection, number: int) -> bool:
    """Confirm a role and let its holder know."""
    now = clock_time(connection)
    if not confirm_role(connection, number, None, now):
        return False
    role = role_by_id(connection, number)
    record(connection, "role confirmed", f"role {number}", now, became=role.role)
    args = {"role": role.role.replace("_", "-"), "territory": role.territory}
    deliver(connection, f"role {number} confirmed", [role.person], "role-confirmed", args, now)
    return True


def load_file(
    connection: Connection, what: str, file: Path, year: int | None, options: Path | None
) -> LoadReport:
    """Load a file of reference data; `options` words those of indicators anew. Raises UnreadableFile."""
    lines = read_rows(file)
    if what == "territories":
        return load_territories(connection, lines)
    if what == "villages":
        return load_villages(connection, lines)
    today = clock_time(connection).date()
    worded = read_rows(options) if options is not None else []
    return load_indicators(connection, lines, year or current_cycle(connection, today).year, worded)


def evidence_of(connection: Connection, territory: str, year: int) -> Evidence | None:
    """The evidence of a report, or None for an unknown territory."""
    register = read_register(connection)
    if territory not in register.by_code:
        return None
    return read_evidence(
        connection, register, read_indicator_set(connection, year), read_matters(connection), territory, year
    )


def handout_of(
    connection: Connection, territory: str, year: int, phone: str, bot_name: str
) -> Handout | None:
    """What a table or a paper form is made from, or None for an unknown community or year."""
    today = clock_time(connection).date()
    current = current_cycle(connection, today)
    cycle = current if current.year == year else cycle_of(connection, year)
    if cycle is None:
        return None
    return read_handout(
        connection,
        read_register(connection),
        read_indicator_set(connection, year),
        cycle,
        territory,
        today,
        phone=phone,
        bot_name=bot_name,
    )


def state_of_store(connection: Connection) -> list[str]:
    """How the store is, one line each."""
    counted = (("people", people), ("drafts", drafts), ("submissions", submissions))
    lines = [
        f"{word}: {connection.execute(select(func.count()).select_from(table)).scalar_one()}"
        for word, table in counted
    ]
    states = count_by_state(connection)
    lines.append(
        "deliveries: " + (", ".join(f"{state} {n}" for state, n in sorted(states.items())) or "none")
    )
    lines.append(f"dead letters: {count_dead_letters(connection)}")
    lines.append(f"forged taps: {tally_of(connection, 'forged-tap')}")
    lines.append(f"clock: {clock_time(connection).isoformat(timespec='seconds')}")
    return lines
