"""Who is responsible in a community: one-time links for a role, handing an office over to a successor, ending a role.

Draft and history belong to the office: whoever comes next finds them as they were.
"""

from __future__ import annotations

from bot.role_names import role_name
from bot.screens import Button, Reply, Screen, column, rows
from bot.turn import Turn
from domain.completeness import OFFICE
from domain.places import REGION
from handlers.indicator_links import link
from handlers.scope import APPOINT, may_act, may_give
from handlers.workspace import DEEDS, LEVEL_ENTRIES
from handlers.workspace_community import is_expected
from locales import texts
from reports.qr import png
from storage.audit import record
from storage.deliveries import deliver
from storage.invitations import invitation_by_id, invite, open_invitations, withdraw_invitation
from storage.roles import Role, end_role, find_role, holders

GIVEN = ("head", "deputy", "kenesh")
GIVEN_IN_REGION = ("union", "partner")
LANGUAGES_OF_LETTER = ("ky", "ru")


def role_words(turn: Turn, word: str, code: str) -> str:
    """A role's name in a territory."""
    return role_name(turn.world.register, turn.t, word, code)


def _words(turn: Turn, code: str) -> list[str]:
    """The roles that the person may give in a unit by a link."""
    one = turn.world.register.by_code.get(code)
    if one is None:
        return []
    wanted: tuple[str, ...] = (
        GIVEN if is_expected(turn, code) or turn.world.register.may_choose(code, turn.today) else ()
    )
    wanted += GIVEN_IN_REGION if one.level == REGION else ()
    return [word for word in wanted if may_give(turn, code, word)]


def _held(turn: Turn, code: str) -> list[Role]:
    return [one for word in OFFICE for one in holders(turn.connection, word, turn.now, code)]


def _people(turn: Turn, rest: list[str]) -> Reply | None:
    if not rest or not may_act(turn, rest[0], APPOINT):
        return None
    return Reply(edit=people(turn, rest[0]))


def people(turn: Turn, code: str) -> Screen:
    """Who holds a role in a community and which links wait, with what may be done about each."""
    t = turn.t
    held = _held(turn, code)
    buttons = []
    for one in held:
        name = role_words(turn, one.role, code)
        if one.role == "head":
            buttons.append(Button(t("people-hand-over"), f"v:h:{one.id}"))
        phone = f" · {one.phone[-4:]}" if one.phone and sum(o.role == one.role for o in held) > 1 else ""
        buttons.append(Button(t("people-end", role=f"{name}{phone}"), f"v:x:{one.id}"))
    for waiting in open_invitations(turn.connection, code, turn.now):
        label = t("people-withdraw", role=role_words(turn, waiting.role, code))
        buttons.append(Button(label, f"v:k:{waiting.id}"))
    has_head = any(one.role == "head" for one in held)
    for word in _words(turn, code):
        if word != "head" or not has_head:
            buttons.append(
                Button(t("people-appoint", role=role_words(turn, word, code)), f"v:a:{code}:{word}")
            )
    buttons.append(Button(t("label-back"), f"v:c:{code}"))
    title = t.html("people-title", community=turn.world.label_with_above(code, t))
    return Screen(title, column(buttons))


def _appoint(turn: Turn, rest: list[str]) -> Reply | None:
    code, word = (rest[0], rest[1]) if len(rest) == 2 else ("", "")
    if word not in _words(turn, code):
        return None
    if word == "head" and holders(turn.connection, word, turn.now, code):
        return Reply(toast=turn.t("people-has-head"), edit=people(turn, code))
    return Reply(screens=(_letter(turn, code, word),))


def _letter(turn: Turn, code: str, word: str) -> Screen:
    """A link with its QR code and words to be forwarded, in Kyrgyz and Russian."""
    token = invite(turn.connection, word, code, turn.now, invited_by=turn.person.id)
    record(turn.connection, "role offered", f"territory {code}", turn.now, by=turn.person.id, became=word)
    parts = []
    for language in LANGUAGES_OF_LETTER:
        t = texts(language)
        role = role_name(turn.world.register, t, word, code)
        parts.append(t.html("people-letter", role=role, community=turn.world.label(code, t)))
    address = link(turn.world.bot_name, token)
    text = "\n\n".join([*parts, str(turn.t.escape(address))])
    return Screen(text, picture=png(address), filename="el-unu.png")


def _office_role(turn: Turn, rest: list[str]) -> Role | None:
    """A role in a community that the person may end; None for any other."""
    number = rest[0] if rest else ""
    role = find_role(turn.connection, int(number)) if number.isdigit() else None
    if role is None or role.role not in OFFICE or not may_act(turn, role.territory, APPOINT):
        return None
    return role


def _ask(turn: Turn, rest: list[str], words: str, deed: str, label: str) -> Reply | None:
    role = _office_role(turn, rest)
    if role is None:
        return None
    t = turn.t
    community = turn.world.label_with_above(role.territory, t)
    text = t.html(words, role=role_words(turn, role.role, role.territory), community=community)
    buttons = rows(Button(t(label), f"v:{deed}:{role.id}"), Button(t("label-back"), f"v:w:{role.territory}"))
    return Reply(edit=Screen(text, buttons))


def _hand_over(turn: Turn, rest: list[str]) -> Reply | None:
    return _ask(turn, rest, "people-hand-over-ask", "hy", "people-hand-over-yes")


def _end(turn: Turn, rest: list[str]) -> Reply | None:
    return _ask(turn, rest, "people-end-ask", "xy", "people-end-yes")


def _ended(turn: Turn, role: Role) -> bool:
    """End a role and let its holder know; False when it had ended."""
    if not end_role(turn.connection, role.id, turn.now):
        return False
    record(turn.connection, "role ended", f"role {role.id}", turn.now, by=turn.person.id, was=role.role)
    args = {"role": role.role.replace("_", "-"), "territory": role.territory}
    deliver(turn.connection, f"role {role.id} ended", [role.person], "role-ended", args, turn.now)
    return True


def _hand_over_yes(turn: Turn, rest: list[str]) -> Reply | None:
    role = _office_role(turn, rest)
    if role is None or role.role not in _words(turn, role.territory):
        return None
    if not _ended(turn, role):
        return Reply(toast=turn.t("union-done-before"), edit=people(turn, role.territory))
    letter = _letter(turn, role.territory, role.role)
    return Reply(edit=people(turn, role.territory), screens=(letter,))


def _end_yes(turn: Turn, rest: list[str]) -> Reply | None:
    role = _office_role(turn, rest)
    if role is None:
        return None
    ended = _ended(turn, role)
    toast = turn.t("people-ended" if ended else "union-done-before")
    return Reply(toast=toast, edit=people(turn, role.territory))


def _withdraw(turn: Turn, rest: list[str]) -> Reply | None:
    number = rest[0] if rest else ""
    found = invitation_by_id(turn.connection, int(number)) if number.isdigit() else None
    if found is None or not may_act(turn, found.territory, APPOINT):
        return None
    done = withdraw_invitation(turn.connection, found.id, turn.now)
    if done:
        subject = f"invitation {found.id}"
        record(turn.connection, "link withdrawn", subject, turn.now, by=turn.person.id, was=found.role)
    toast = turn.t("people-withdrawn" if done else "union-done-before")
    return Reply(toast=toast, edit=people(turn, found.territory))


def _coordinators(turn: Turn, code: str) -> list[Button]:
    """Under a region without self-government of its own: links for the Union's coordinator and for a partner."""
    if turn.world.register.by_code[code].has_lsg:
        return []
    return [
        Button(turn.t("people-appoint", role=role_words(turn, word, code)), f"v:a:{code}:{word}")
        for word in _words(turn, code)
    ]


LEVEL_ENTRIES.append(_coordinators)
DEEDS.update(
    {
        "w": _people,
        "a": _appoint,
        "h": _hand_over,
        "hy": _hand_over_yes,
        "x": _end,
        "xy": _end_yes,
        "k": _withdraw,
    }
)
