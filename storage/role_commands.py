"""What the operator's commands do with links, roles and their confirmation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from domain.cycle import Cycle
from domain.places import Register
from storage import reference_tables as tables
from storage.audit import record
from storage.commands import Made, clock_time
from storage.cycles import current_cycle
from storage.deliveries import deliver
from storage.invitations import invitation_of, invite, revoke_invitation
from storage.inviting import Checked, Invitee, check_invitees, make_links
from storage.reading import Line
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.roles import confirm_role, role_by_id, unconfirmed
from storage.schema import Connection

LSG_ROLES = frozenset({"head", "deputy", "kenesh", "section"})


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
