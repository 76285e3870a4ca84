"""Links, successors and strangers: who gets into an office, who leaves it, and what stays there."""

import json
import re

import pytest

from storage.audit import audit
from storage.deliveries import deliveries
from storage.drafts import draft_of
from storage.invitations import invitations
from storage.roles import end_role, roles
from storage.updates import tally_of
from tests.playing import Country, Person

ROOT, ISSYK_KUL, KARAKOL, TALAS = "41700000000000", "41702000000000", "41702410000010", "41707400000010"


@pytest.fixture
def country():
    return Country()


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def link_on(person):
    return re.search(r"start=(r_[\w-]+)", person.text)[1]


def appoint(country, union, role="head", territory=KARAKOL):
    """A link for a role, as the Union makes one in chat; its payload."""
    union.tap_data(f"v:a:{territory}:{role}", 1)
    return link_on(union)


def get_in(country, telegram, payload, language="Русский", phone="+996700000077"):
    """Somebody new who opens a link and takes the role."""
    person = Person(country, telegram)
    person.say(f"/start {payload}")
    if language in person.last.buttons:
        person.tap(language)
        person.tap("Даю" if language == "Русский" else "Макулмун")
    return person.tap("Да, это я" if language == "Русский" else "Ооба, бул мен").contact(phone)


def test_a_head_is_appointed_by_a_link_with_a_picture_and_words_in_two_languages(country):
    union = country.head(1, ROOT, "union", language="ky")
    union.tap_data(f"v:w:{KARAKOL}", 1).tap("➕ Дайындоо: шаардын мэри")
    assert union.last.screen.picture.startswith(b"\x89PNG")
    assert "Кызматы: шаардын мэри" in union.text
    assert "Должность: мэр города" in union.text
    assert len(union.last.screen.text) < 1024
    head = get_in(country, 50, link_on(union), "Кыргызча")
    row = rows(country, roles, roles.c.role == "head")[0]
    assert (row.territory, row.phone, row.confirmed_at) == (KARAKOL, "+996700000077", None)
    union.tap_data("u:people", 1).tap("1. Ырастоо")
    assert rows(country, roles, roles.c.role == "head")[0].confirmed_at is not None
    head.say("/indicators")
    assert "көрсөткүчтөр" in head.text


def test_who_says_it_is_not_for_them_frees_the_link_for_the_right_one(country):
    payload = appoint(country, country.head(1, ROOT, "union"))
    stranger = Person(country, 50)
    stranger.say(f"/start {payload}").tap("Русский").tap("Даю").tap("Нет, это не я")
    assert "похоже, она для другого человека" in stranger.text
    head = get_in(country, 51, payload)
    assert "Уже можно заполнять" in head.text
    assert [row.role for row in rows(country, roles, roles.c.territory == KARAKOL)] == ["head"]


def test_a_stranger_who_takes_a_link_can_send_nothing_and_is_refused_by_the_union(country):
    union = country.head(1, ROOT, "union")
    stranger = get_in(country, 50, appoint(country, union), phone="+996555000111")
    stranger.say("/indicators").tap("Начать").say("999")
    union.tap_data("u:people", 1)
    assert "+996555000111" in union.text
    union.tap("1. Отказать").tap("Отказать")
    stranger.say("/indicators")
    assert "Этот раздел для айыл окмоту" in stranger.text
    assert rows(country, deliveries, deliveries.c.kind == "role-refused")


def test_a_token_that_nobody_made_opens_nothing(country):
    person = Person(country, 50)
    person.say("/start r_" + "A" * 43)
    assert "Бул шилтеменин мөөнөтү өткөн" in person.text
    assert rows(country, roles) == []


def test_a_link_works_once(country):
    payload = appoint(country, country.head(1, ROOT, "union"))
    get_in(country, 50, payload)
    second = Person(country, 51)
    second.say(f"/start {payload}")
    assert "Бул шилтеменин мөөнөтү өткөн же аны башка бирөө колдонгон." in second.text
    assert len(rows(country, roles, roles.c.territory == KARAKOL)) == 1


def test_a_withdrawn_link_opens_nothing(country):
    union = country.head(1, ROOT, "union")
    payload = appoint(country, union)
    union.tap_data(f"v:w:{KARAKOL}", 1).tap("Отозвать ссылку: мэр")
    assert union.toast == "Ссылка отозвана"
    assert rows(country, invitations)[-1].revoked_at is not None
    person = Person(country, 50)
    person.say(f"/start {payload}")
    assert rows(country, roles, roles.c.territory == KARAKOL) == []
    assert [row.what for row in rows(country, audit)][-2:] == ["role offered", "link withdrawn"]


def test_a_second_head_is_not_appointed_beside_the_first(country):
    country.head(5, KARAKOL)
    union = country.head(1, ROOT, "union")
    union.tap_data(f"v:w:{KARAKOL}", 1)
    assert not any("Назначить: глава" in text for text in union.last.buttons)
    union.tap_data(f"v:a:{KARAKOL}:head", union.last.id)
    assert union.toast.startswith("Глава здесь уже есть.")
    assert len(rows(country, invitations)) == 2


def test_the_office_handed_over_in_mid_draft_keeps_draft_and_history(country):
    old = country.head(5, KARAKOL)
    old.say("/indicators").tap("Начать").say("52 300")
    waiting = old.last
    draft = country.run(draft_of, "indicators", f"{KARAKOL}:2026")
    union = country.head(1, ROOT, "union")
    union.tap_data(f"v:w:{KARAKOL}", 1).tap("Передать новому главе").tap("Передать")
    payload = link_on(union)
    counted = country.run(tally_of, "forged-tap")

    old.tap_data(waiting.buttons["Пропустить"], waiting.id)
    old.say("777")
    assert country.run(tally_of, "forged-tap") == counted + 1
    assert country.run(draft_of, "indicators", f"{KARAKOL}:2026").draft.answers == draft.draft.answers
    told = rows(country, deliveries, deliveries.c.kind == "role-ended")[0]
    assert json.loads(told.args) == {"role": "head", "territory": KARAKOL}

    new = get_in(country, 60, payload)
    new.say("/indicators")
    assert "Заполнено: 1 / 38" in new.text
    new.tap("Продолжить")
    assert "Сколько на вашей территории домохозяйств?" in new.text
    new.say("13 100")
    after = country.run(draft_of, "indicators", f"{KARAKOL}:2026")
    assert after.id == draft.id
    assert {key: one.value for key, one in after.draft.answers.items()} == {
        "DEM01": "52300",
        "DEM02": "13100",
    }
    assert after.draft.answers["DEM01"] == draft.draft.answers["DEM01"]
    assert after.draft.answers["DEM02"].by != after.draft.answers["DEM01"].by


def test_a_role_ends_once_and_its_holder_hears_of_it(country):
    country.head(5, KARAKOL, "deputy")
    union = country.head(1, ROOT, "union", language="ky")
    union.tap_data(f"v:w:{KARAKOL}", 1).tap("Кызматтан алуу: башчынын орун басары").tap("Кызматтан алуу")
    assert union.toast == "Кызматтан алынды"
    union.tap_data("v:xy:1", 1)
    assert union.toast == "Бул иш буга чейин бүтүптүр."
    assert len(rows(country, deliveries, deliveries.c.kind == "role-ended")) == 1


def test_partners_and_coordinators_are_appointed_only_from_above(country):
    national = country.head(1, ROOT, "union")
    national.tap_data(f"v:t:{ISSYK_KUL}:0", 1).tap("➕ Назначить: партнёрская организация")
    assert [row.role for row in rows(country, invitations)][-1] == "partner"
    regional = country.head(2, ISSYK_KUL, "union")
    partner = country.head(3, ISSYK_KUL, "partner")
    for person in (regional, partner):
        person.tap_data(f"v:t:{ISSYK_KUL}:0", 1)
        assert not any("Назначить" in text for text in person.last.buttons)
        for word in ("union", "partner", "admin"):
            person.tap_data(f"v:a:{ISSYK_KUL}:{word}", 1)
            assert "устарела" in person.toast
        person.tap_data(f"v:a:{KARAKOL}:kenesh", 1)
        assert link_on(person)
    for data in (f"v:a:{KARAKOL}:union", f"v:a:{KARAKOL}:admin", f"v:a:{KARAKOL}:citizen"):
        national.tap_data(data, 1)
        assert "устарела" in national.toast


def test_nobody_ends_a_role_of_another_kind_or_place_from_here(country):
    country.head(5, TALAS)
    regional = country.head(1, ISSYK_KUL, "union")
    country.head(2, ROOT, "union")
    for number in (1, 3):
        for deed in ("h", "hy", "x", "xy"):
            regional.tap_data(f"v:{deed}:{number}", 1)
            assert "устарела" in regional.toast
    assert all(row.until is None for row in rows(country, roles))
    country.run(end_role, 1, country.world.now)
