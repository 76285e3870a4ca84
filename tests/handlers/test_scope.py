"""Who may act where: every role against its territory, its deeds and its subjects."""

import pytest

from bot.turn import Received, Turn
from domain.events import OTHER, Event
from handlers.scope import (
    APPOINT,
    CHECK,
    CONFIRM,
    EVERYTHING,
    LOOK,
    PHONES,
    READ,
    SUPPLY,
    coordinators,
    may_act,
    may_give,
)
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import meet
from storage.roles import confirm_role
from tests.playing import Country

ROOT, ISSYK_KUL, AK_SUU = "41700000000000", "41702000000000", "41702205000000"
KARAKOL, TALAS = "41702410000010", "41707400000010"


@pytest.fixture(scope="module")
def country():
    return Country()


NUMBERS = iter(range(1, 1000))


def asked(country, ask, *roles):
    """What a rule says of somebody with these roles: (role, territory[, subjects[, confirmed]])."""

    def play(connection):
        person = meet(connection, next(NUMBERS), country.world.now)
        for role, territory, subjects, confirmed in (one + ("", True)[len(one) - 2 :] for one in roles):
            token = invite(connection, role, territory, country.world.now, subjects=subjects)
            given = accept_invitation(
                connection, invitation_of(connection, token), person.id, "", country.world.now
            )
            if confirmed:
                confirm_role(connection, given.id, None, country.world.now)
        turn = Turn(connection, country.world, Received(0, person.telegram_id, Event(OTHER)), person)
        return ask(turn)

    return country.run(play)


@pytest.mark.parametrize(
    ("role", "scope", "place", "deeds"),
    [
        ("union", ROOT, KARAKOL, EVERYTHING),
        ("admin", ROOT, ROOT, EVERYTHING),
        ("union", ISSYK_KUL, KARAKOL, EVERYTHING),
        ("union", ISSYK_KUL, ISSYK_KUL, EVERYTHING),
        ("union", ISSYK_KUL, TALAS, frozenset()),
        ("union", ISSYK_KUL, ROOT, frozenset()),
        ("union", ROOT, "nowhere", frozenset()),
        ("partner", ISSYK_KUL, KARAKOL, EVERYTHING - {CONFIRM, PHONES, READ, SUPPLY}),
        ("partner", ISSYK_KUL, TALAS, frozenset()),
        ("state_body", ISSYK_KUL, KARAKOL, frozenset({SUPPLY})),
        ("head", KARAKOL, KARAKOL, frozenset()),
        ("kenesh", KARAKOL, KARAKOL, frozenset()),
        ("president_office", ROOT, KARAKOL, frozenset()),
        ("cso", ROOT, KARAKOL, frozenset()),
    ],
)
def test_a_role_does_its_deeds_inside_its_territory_and_no_others(country, role, scope, place, deeds):
    may = asked(
        country, lambda turn: {deed for deed in EVERYTHING if may_act(turn, place, deed)}, (role, scope)
    )
    assert may == deeds


def test_an_unconfirmed_role_does_nothing(country):
    assert not asked(country, lambda turn: may_act(turn, KARAKOL, LOOK), ("union", ROOT, "", False))


def test_nobody_checks_a_community_they_report_for(country):
    for office in ("head", "deputy", "section", "kenesh"):
        roles = (("union", ROOT), (office, KARAKOL))
        assert not asked(country, lambda turn: may_act(turn, KARAKOL, CHECK), *roles)
        assert asked(country, lambda turn: may_act(turn, TALAS, CHECK), *roles)
        assert asked(country, lambda turn: may_act(turn, KARAKOL, LOOK), *roles)


def test_a_state_body_supplies_only_its_subjects(country):
    role = ("state_body", ROOT, "budget balance", True)
    for subject, may in (("budget", True), ("balance", True), ("roads", False), ("", True)):
        assert asked(country, lambda turn, s=subject: may_act(turn, KARAKOL, SUPPLY, s), role) is may
    assert asked(country, lambda turn: may_act(turn, KARAKOL, SUPPLY, "roads"), ("state_body", ROOT))


@pytest.mark.parametrize(
    ("role", "scope", "place", "given"),
    [
        ("union", ROOT, KARAKOL, {"head", "deputy", "kenesh", "union", "partner"}),
        ("union", ROOT, ROOT, {"head", "deputy", "kenesh"}),
        ("union", ISSYK_KUL, ISSYK_KUL, {"head", "deputy", "kenesh"}),
        ("partner", ISSYK_KUL, KARAKOL, {"head", "deputy", "kenesh"}),
        ("partner", ISSYK_KUL, TALAS, set()),
        ("head", KARAKOL, KARAKOL, set()),
    ],
)
def test_links_are_given_only_for_what_is_below(country, role, scope, place, given):
    words = ("head", "deputy", "kenesh", "union", "partner", "admin", "state_body")
    assert asked(country, lambda turn: {w for w in words if may_give(turn, place, w)}, (role, scope)) == given


def test_coordinators_are_those_whose_scope_holds_the_place():
    country = Country()
    for number, place in ((1, ROOT), (2, ISSYK_KUL), (3, "41707000000000")):
        country.head(number, place, "union")
    country.head(4, ISSYK_KUL, "union", confirmed=False)
    country.head(5, ISSYK_KUL, "partner")
    assert asked(country, lambda turn: coordinators(turn, KARAKOL)) == [1, 2]
    assert asked(country, lambda turn: may_act(turn, AK_SUU, APPOINT)) is False
