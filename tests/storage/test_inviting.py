"""Invitations in bulk and for state bodies: what is refused, and that a refused line lets nothing be made."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from storage.clock import real_time, start_clock
from storage.invitations import accept_invitation, invitation_of, invitations, invite, open_invitation
from storage.inviting import check_invitees, make_links
from storage.people import meet
from storage.role_commands import invite_role

NOW = datetime(2027, 2, 1, tzinfo=UTC)
ROOT, KARAKOL, BALYKCHY = "41700000000000", "41702410000010", "41702420000010"


def lines(*rows):
    return [(number, row) for number, row in enumerate(rows, 2)]


@pytest.fixture
async def seeded(seeded_store):
    await seeded_store.write(start_clock, NOW, real_time())
    return seeded_store


async def check(store, *rows, role="head"):
    return await store.write(check_invitees, lines(*rows), role, NOW)


async def test_a_line_names_its_community_by_code_or_by_name_in_either_language(seeded):
    checked = await check(
        seeded,
        {"code": KARAKOL, "name": "Асанов А.", "phone": "0700"},
        {"name": "балыкчы", "role": "kenesh", "lang": "ky"},
        {"community": "город Талас", "role": "", "lang": "ru"},
    )
    assert checked.refused == []
    found = [(one.line, one.names["ru"], one.role, one.language) for one in checked.invitees]
    assert found == [
        (2, "город Каракол", "head", ""),
        (3, "город Балыкчы", "kenesh", "ky"),
        (4, "город Талас", "head", "ru"),
    ]
    assert len({one.token for one in checked.invitees}) == 3
    assert [one.kind for one in checked.invitees] == ["oblast_city"] * 3


async def test_a_name_that_several_have_needs_its_district_or_code(seeded):
    checked = await check(
        seeded,
        {"name": "Кара-Суу"},
        {"name": "Кара-Суу айыл аймагы", "district": "Кочкор"},
        {"name": "Кара-Суу шаары"},
    )
    assert [number for number, _ in checked.refused] == [2]
    assert "write the code or the district" in checked.refused[0][1]
    assert [names["ru"] for names in checked.invitees[0].above] == ["Нарынская область", "Кочкорский район"]
    assert checked.invitees[1].names["ru"] == "город Кара-Суу"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"code": "123"}, "there is no territory 123"),
        ({"code": ROOT}, "Кыргызская Республика has no self-government of its own"),
        ({"name": "Нет такого"}, "there is no community Нет такого"),
        ({"phone": "0700"}, "neither code nor name"),
        ({"code": KARAKOL, "role": "union"}, "role union is none of head, deputy, kenesh"),
        ({"code": KARAKOL, "lang": "de"}, "lang de is none of ky, ru, en"),
        ({"code": "41702205850000"}, "город Каракол (41702410000010)"),
    ],
)
async def test_a_bad_line_is_refused_with_its_number_and_reason(seeded, row, reason):
    checked = await check(seeded, {"code": BALYKCHY}, row)
    assert [number for number, _ in checked.refused] == [3]
    assert reason in checked.refused[0][1]


async def test_two_heads_for_one_community_are_refused(seeded):
    def give(connection):
        person = meet(connection, 1, NOW)
        link = invitation_of(connection, invite(connection, "head", KARAKOL, NOW))
        accept_invitation(connection, link, person.id, "", NOW)

    await seeded.write(give)
    checked = await check(
        seeded, {"code": KARAKOL}, {"code": KARAKOL, "role": "deputy"}, {"code": BALYKCHY}, {"code": BALYKCHY}
    )
    assert checked.refused == [
        (2, "город Каракол has a head: hand the office over in chat"),
        (5, "город Балыкчы stands in line 4 already"),
    ]


async def test_an_empty_list_names_nobody(seeded):
    assert (await check(seeded)).refused == [(1, "the file names nobody")]


async def test_a_link_that_was_printed_first_opens_once_it_is_made(seeded):
    checked = await check(seeded, {"code": KARAKOL})
    token = checked.invitees[0].token
    assert await seeded.read(invitation_of, token) is None
    await seeded.write(make_links, checked.invitees, NOW)

    def use(connection):
        person = meet(connection, 9, NOW)
        return open_invitation(connection, invitation_of(connection, token), person.id, NOW)

    assert await seeded.write(use)


@pytest.mark.parametrize(
    ("role", "body", "subjects", "problem"),
    [
        ("state_body", "", "", "--body is missing"),
        ("state_body", "nobody", "", "--body nobody is one of"),
        ("state_body", "minfin", "budget,nothing", "--subjects nothing: the groups are"),
        ("head", "minfin", "", "are for the role state_body"),
    ],
)
async def test_a_scope_that_cannot_be_is_refused(seeded, role, body, subjects, problem):
    made = await seeded.write(invite_role, role, KARAKOL, "", "", body, subjects)
    assert problem in made.problem
    count = select(func.count()).select_from(invitations)
    assert await seeded.read(lambda connection: connection.execute(count).scalar_one()) == 0


async def test_a_state_bodys_link_bears_body_and_subjects(seeded):
    made = await seeded.write(invite_role, "state_body", ROOT, "", "ru", "minfin", "budget, balance")

    def take(connection):
        person = meet(connection, 1, NOW)
        return accept_invitation(connection, invitation_of(connection, made.token), person.id, "", NOW)

    role = await seeded.write(take)
    assert (role.body, role.subjects, role.territory) == ("minfin", frozenset({"budget", "balance"}), ROOT)
