"""Links and the roles they give, played: who may use one, for how long, and what waits for the Union."""

from datetime import timedelta

import pytest

from domain.events import CONTACT
from storage.audit import audit
from storage.deliveries import deliveries
from storage.drafts import drafts
from storage.invitations import invitations, invite
from storage.people import person_by_telegram
from storage.role_commands import confirm_one, invite_role, list_unconfirmed, revoke_link
from storage.roles import roles
from storage.submissions import submissions
from tests.playing import Country, Person

KARAKOL, OTHER = "41702410000010", "41702205805000"


@pytest.fixture(scope="module")
def country():
    return Country()


@pytest.fixture(autouse=True)
def today(country):
    """Every test has the clock as it found it."""
    yield
    country.refresh()


def later(country, **values):
    from dataclasses import replace

    country.world = replace(country.world, offset=country.world.offset + timedelta(**values))


def link(country, role="head", territory=KARAKOL, **values):
    return country.run(invite, role, territory, country.world.now, **values)


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def roles_of(country, telegram):
    person = country.run(person_by_telegram, telegram)
    return [row for row in rows(country, roles, roles.c.person == person.id) if row.until is None]


def take(country, telegram, token, phone="+996700000001"):
    return country.settled(telegram, KARAKOL).say(f"/start r_{token}").tap("Да, это я").contact(phone)


def test_only_the_hash_of_32_random_bytes_is_stored(country):
    token = link(country)
    assert len(token) == 43
    stored = str(rows(country, invitations))
    assert token not in stored
    assert link(country) != token


def test_a_link_gives_its_role_to_the_first_who_opens_it_and_to_nobody_after(country):
    token = link(country)
    first, second = country.settled(101, KARAKOL), country.settled(102, KARAKOL)
    first.say(f"/start r_{token}")
    assert "Каракол" in first.text
    second.say(f"/start r_{token}")
    assert "ссылк" in second.text.lower()
    first.say(f"/start r_{token}").tap("Да, это я").contact("+996700000001")
    assert [row.role for row in roles_of(country, 101)] == ["head"]
    first.say(f"/start r_{token}")
    assert len(roles_of(country, 101)) == 1
    assert roles_of(country, 102) == []


@pytest.mark.parametrize(("days", "given"), [(13.99, 1), (14, 0)])
def test_a_link_is_good_for_14_days(country, days, given):
    token = link(country)
    later(country, days=days)
    telegram = 110 + given
    person = country.settled(telegram, KARAKOL).say(f"/start r_{token}")
    assert ("Да, это я" in person.last.buttons) == bool(given)


def test_a_link_that_runs_out_while_it_is_open_gives_nothing(country):
    token = link(country)
    person = country.settled(113, KARAKOL).say(f"/start r_{token}").tap("Да, это я")
    later(country, days=15)
    person.contact("+996700000001")
    assert roles_of(country, 113) == []


def test_a_revoked_link_gives_nothing_and_takes_back_what_it_gave(country):
    opened, used = link(country), link(country)
    person = country.settled(120, KARAKOL).say(f"/start r_{opened}").tap("Да, это я")
    assert country.run(revoke_link, f"https://t.me/el_unu_bot?start=r_{opened}")
    person.contact("+996700000001")
    assert roles_of(country, 120) == []
    take(country, 121, used)
    assert len(roles_of(country, 121)) == 1
    assert country.run(revoke_link, used)
    assert roles_of(country, 121) == []
    assert not country.run(revoke_link, "nothing")
    assert len(rows(country, audit, audit.c.what == "link revoked")) == 2


def test_somebody_elses_contact_is_refused(country):
    person = country.settled(130, KARAKOL).say(f"/start r_{link(country)}").tap("Да, это я")
    person.send(CONTACT, phone="+996700000002", own=False)
    assert roles_of(country, 130) == []
    person.say("+996700000002")
    assert roles_of(country, 130) == []
    person.contact("0700 000 003")
    assert [row.phone for row in roles_of(country, 130)] == ["+996700000003"]


def test_a_new_person_keeps_the_link_through_language_and_consent(country):
    token = link(country)
    person = Person(country, 140).say(f"/start r_{token}").tap("Кыргызча").tap("Макулмун")
    assert "Каракол" in person.text
    person.tap("Ооба, бул мен").contact("+996700000001")
    assert [row.role for row in roles_of(country, 140)] == ["head"]


def test_a_role_may_fill_at_once_and_sends_only_after_the_unions_tap(country):
    token = link(country, territory=OTHER)
    head = take(country, 150, token)
    head.say("/indicators").tap("Начать").say("5000")
    role = roles_of(country, 150)[0]
    assert role.confirmed_at is None
    skip_all(country, 150, OTHER)
    head.say("/indicators").tap("Продолжить")
    head.tap("Отправить").tap("Отправить")
    assert rows(country, submissions, submissions.c.territory == OTHER) == []
    assert any(line.startswith(f"{role.id}\thead\t") for line in country.run(list_unconfirmed))
    assert country.run(confirm_one, role.id)
    assert not country.run(confirm_one, role.id)
    head.say("/indicators").tap("Продолжить").tap("Отправить").tap("Отправить")
    assert len(rows(country, submissions, submissions.c.territory == OTHER)) == 1
    told = rows(country, deliveries, deliveries.c.what == f"role {role.id} confirmed")
    assert len(told) == 1


def skip_all(country, telegram, territory):
    """Leave no question of a community's core set without an answer or a reason."""
    import json

    from domain.questionnaire import questionnaire

    keys = [question.key for question in questionnaire(country.world.indicators).questions]
    person = country.run(person_by_telegram, telegram)

    def fill(connection):
        row = connection.execute(drafts.select().where(drafts.c.owner == f"{territory}:2026")).one()
        data = json.loads(row.data)
        now = country.world.now.isoformat()
        for key in keys:
            given = {
                "value": None,
                "by": person.id,
                "at": now,
                "way": "chat",
                "version": 1,
                "skipped": "no-data",
            }
            data["answers"].setdefault(key, {**given, "value": "no"} if key == "opinions" else given)
        data["answers"].pop("opinions", None)
        data["answers"]["opinions"] = {**given, "value": "no", "skipped": ""}
        connection.execute(drafts.update().where(drafts.c.id == row.id).values(data=json.dumps(data)))

    country.run(fill)


def test_the_union_confirms_or_refuses_in_chat(country):
    union = country.head(160, "41700000000000", "union")
    tokens = [link(country, territory=OTHER) for _ in range(2)]
    for telegram, token in zip((161, 162), tokens, strict=True):
        take(country, telegram, token)
    first, second = (roles_of(country, telegram)[0].id for telegram in (161, 162))
    union.say("/union").tap_data(f"u:confirm:{first}", union.last.id)
    union.tap_data(f"u:refuse:{second}", union.last.id).tap_data(f"u:refuse-yes:{second}", union.last.id)
    assert roles_of(country, 161)[0].confirmed_at is not None
    assert roles_of(country, 162) == []
    kinds = {
        row.kind
        for row in rows(
            country, deliveries, deliveries.c.what.in_([f"role {first} confirmed", f"role {second} refused"])
        )
    }
    assert kinds == {"role-confirmed", "role-refused"}


def test_who_waits_for_confirmation_has_no_hand_in_the_unions_list(country):
    token = link(country, "union", "41700000000000")
    person = take(country, 170, token)
    person.say("/union")
    assert person.last.buttons == {}
    person.tap_data("u:people", person.last.id)
    assert "устарела" in person.toast


def test_a_section_link_opens_one_section_to_one_colleague_and_nothing_to_send(country):
    head = country.head(180, "41702205807000")
    head.say("/indicators").tap("Разделы").tap("Питьевая вода")
    head.tap("Передать")
    token = head.text.split("start=r_")[1].split()[0].rstrip(".")
    colleague = take(country, 181, token)
    colleague.say("/indicators")
    draft = next(data for data in colleague.last.buttons.values() if data.startswith("q:")).split(":")[1]
    colleague.tap("Разделы")
    assert [label[:13] for label in colleague.last.buttons] == ["Питьевая вода", "Назад"]
    colleague.tap_data(f"q:{draft}:f.demography", colleague.last.id)
    assert "устарела" in colleague.toast
    colleague.tap_data(f"q:{draft}:g.drinking_water", colleague.last.id)
    assert "устарела" in colleague.toast
    assert country.settled(182, KARAKOL).say(f"/start r_{token}").text.count("Питьевая вода") == 0


def test_a_deputy_may_fill_everything_and_not_send(country):
    deputy = country.head(190, "41702205812000", "deputy")
    deputy.say("/indicators").tap("Начать").say("5000")
    skip_all(country, 190, "41702205812000")
    deputy.say("/indicators").tap("Продолжить")
    assert "Отправить" not in deputy.last.buttons
    draft = rows(country, drafts, drafts.c.owner == "41702205812000:2026")[0]
    from bot.taps import form_tap

    deputy.tap_data(form_tap(draft.id, draft.version, "review", "send"), deputy.last.id)
    assert rows(country, submissions, submissions.c.territory == "41702205812000") == []


def test_a_head_of_two_communities_chooses_and_every_screen_names_the_one(country):
    country.head(195, "41702205825000")
    head = country.head(195, "41702205832000")
    head.say("/indicators")
    names = list(head.last.buttons)
    assert len(names) == 2
    head.tap(names[1])
    assert head.text.startswith(names[1])
    head.tap("Начать")
    assert head.text.startswith(names[1])
    head.say("5000")
    assert names[1] in head.text
    head.say("/indicators").tap(names[0]).tap("Разделы")
    assert head.text.startswith(names[0])


def test_the_link_of_the_command_line_needs_a_community_with_self_government(country):
    made = country.run(invite_role, "head", "41702205000000", "", "")
    assert made.token == ""
    assert "no self-government" in made.problem
    assert country.run(invite_role, "union", "", "", "").token


@pytest.mark.parametrize(
    "data",
    [
        "u:confirm:999999",
        "u:confirm:99999999999999999999",
        "my:99999999999999999999",
        "n:p:9999999999999999999",
        "a:zzzzzzzzzzzz:1:what:done",
        "a:1:zzzzzzzzzzzz:what:done",
        "h:²",
        "my:p:²",
        "🙃:1",
    ],
)
def test_numbers_that_fit_no_row_are_refused_and_counted(country, data):
    from storage.updates import tally_of

    union = country.head(160, "41700000000000", "union")
    before = country.run(tally_of, "forged-tap")
    union.tap_data(data, 1)
    assert "устарела" in union.toast
    assert country.run(tally_of, "forged-tap") == before + 1
