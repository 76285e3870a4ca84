"""What the command line does in the database: one function a command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from domain.cycle import Cycle
from domain.evidence import Evidence
from domain.handout import Handout
from domain.places import Register
from storage import reference_tables as tables
from storage.audit import record
from storage.clock import read_offset, real_time
from storage.coming_set import CannotFreeze, Coming, coming_set, freeze_set
from storage.cycles import current_cycle, cycle_of
from storage.deliveries import count_by_state, deliver
from storage.drafts import drafts
from storage.evidence import read_evidence
from storage.handouts import read_handout
from storage.invitations import invitation_of, invite, revoke_invitation
from storage.inviting import Checked, Invitee, check_invitees, make_links
from storage.people import people
from storage.reading import Line, read_rows
from storage.reference import LoadReport, read_matters, read_register
from storage.reference_indicators import load_indicators, read_indicator_set
from storage.reference_places import load_territories, load_villages
from storage.roles import confirm_role, role_by_id, unconfirmed
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


def invite_role(
    connection: Connection,
    role: str,
    territory: str,
    section: str,
    language: str,
    body: str = "",
    subjects: str = "",
) -> Made:
    """Make a one-time link; a role of a community needs one with self-government, and `section` a section.

    `body` is the state body a person works for, `subjects` the groups of indicators they may supply, by commas.
    """
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
    groups = [one.strip() for one in subjects.split(",") if one.strip()]
    problem = _wrong_scope(connection, role, body, groups)
    if problem:
        return Made(problem=problem)
    scope = " ".join(groups)
    token = invite(connection, role, code, now, section=section, language=language, body=body, subjects=scope)
    record(connection, "link made", f"{role} {code} {section}".strip(), now)
    return Made(token)


def _name(register: Register, code: str) -> str:
    """A territory's name in some language; its code when the register does not know it any more."""
    found = register.by_code.get(code)
    names = found.names if found is not None else {}
    return next((names[language] for language in ("ru", "ky", "en") if language in names), code)


def _wrong_scope(connection: Connection, role: str, body: str, groups: Sequence[str]) -> str:
    """Why a role cannot have this body and these subjects, or ""."""
    if role != "state_body":
        return "--body and --subjects are for the role state_body" if body or groups else ""
    bodies = connection.execute(select(tables.bodies.c.code)).scalars().all()
    if body not in bodies:
        return f"--body {body or 'is missing; it'} is one of {', '.join(sorted(bodies))}"
    known = connection.execute(select(tables.indicator_groups.c.code)).scalars().all()
    unknown = [one for one in groups if one not in known]
    return f"--subjects {', '.join(unknown)}: the groups are {', '.join(known)}" if unknown else ""


def check_invitations(
    connection: Connection, lines: Sequence[Line], role: str
) -> tuple[Checked, Cycle, datetime]:
    """Check a list of people to invite; with the cycle that is asked about, and the time."""
    now = clock_time(connection)
    return check_invitees(connection, lines, role, now), current_cycle(connection, now.date()), now


def make_invitations(connection: Connection, invitees: Sequence[Invitee]) -> None:
    """Make the links of a checked list."""
    make_links(connection, invitees, clock_time(connection))


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


@dataclass(frozen=True)
class Frozen:
    """What a year's set will be, line by line, and whether it was frozen or why not."""

    lines: tuple[str, ...]
    done: bool = False
    problem: str = ""


WHY_NOT_FROZEN = {
    "frozen": "the set of {year} is frozen already",
    "answered": "there are answers for {year} already",
    "refused": "the set of {year} has bad lines",
}


def freeze_year(connection: Connection, year: int, yes: bool) -> Frozen:
    """Say what the set of a year will be; with `yes` freeze it."""
    coming = coming_set(connection, year)
    lines = _summary(coming)
    if not yes:
        return Frozen(lines)
    try:
        freeze_set(connection, year, None, clock_time(connection))
    except CannotFreeze as error:
        refused = error.report.refused if error.report is not None else []
        about = tuple(f"{one.code}: {one.reason} {one.about}".rstrip() for one in refused)
        return Frozen((*lines, *about), problem=WHY_NOT_FROZEN[error.reason].format(year=year))
    return Frozen(lines, done=True)


def _summary(coming: Coming) -> tuple[str, ...]:
    listed = (("new", coming.new), ("redefined", coming.redefined), ("retired", coming.retired))
    lines = [f"set of {coming.year}: {len(coming.indicators)} indicators, after that of {coming.before}"]
    lines += [f"{word}: {', '.join(codes) or 'none'}" for word, codes in listed]
    lines.append(f"a head gives {coming.typed} values, about {coming.minutes} minutes")
    if coming.too_much:
        lines.append(f"warning: more than the {coming.limit} values that are the limit")
    if coming.waiting:
        numbers = ", ".join(one.number for one in coming.waiting)
        lines.append(f"warning: accepted and not in the set: {numbers}")
    if coming.open:
        lines.append(f"warning: proposals without an answer: {coming.open}")
    return tuple(lines)


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
