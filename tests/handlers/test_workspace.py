"""Who has it in hand, played by the Union, by a regional coordinator and by a partner."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.notices import NOTICES
from domain.completeness import Count
from locales import texts
from scheduler.reminding import remind
from storage.audit import audit, looks
from storage.clock import move_clock
from storage.cycles import move_stage
from storage.deadlines import extend, extensions
from storage.deliveries import deliveries
from storage.reference_tables import territories, territory_lineage
from storage.submissions import NewAnswer, submissions, submit
from storage.updates import tally_of
from tests.handlers import phoning
from tests.playing import ZONE, Country

ROOT = "41700000000000"
ISSYK_KUL, BATKEN, BISHKEK = "41702000000000", "41705000000000", "41711000000000"
AK_SUU = "41702205000000"
KARAKOL, BALYKCHY, TALAS = "41702410000010", "41702420000010", "41707400000010"
CLOSES = date(2027, 4, 9)


@pytest.fixture
def country():
    return Country()


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def queued(country, kind):
    return rows(country, deliveries, deliveries.c.kind == kind)


def send(country, territory, at=None, **given):
    at = at or country.world.now
    values = [NewAnswer(code, None, at, Decimal(value)) for code, value in given.items()]
    country.run(submit, territory, 2026, values, by=None, role=None, now=at)


def accept(country, territory):
    done = submissions.update().where(submissions.c.territory == territory).values(review="accepted")
    country.run(lambda connection: connection.execute(done))


def a_union(country, telegram=1, territory=ROOT, role="union", language="ru"):
    return country.head(telegram, territory, role, language=language)


def count_on(person):
    """The four numbers at the head of a level."""
    numbers = [int(line.rpartition(" ")[2]) for line in person.text.split("\n")[2:6]]
    return Count(*numbers)


def test_the_way_goes_from_the_country_down_to_a_community_and_back_in_kyrgyz(country):
    send(country, KARAKOL, DEM01="52000")
    union = a_union(country, language="ky")
    union.say("/union").tap("📋")
    assert union.text.startswith("Кыргыз Республикасы\n2026-жыл")
    assert count_on(union) == Count(471, 1, 1, 0)
    union.tap("Кийинкилер").tap("Ысык-Көл облусу · 1/62").tap("🟢 Каракол шаары · 1/31")
    assert "🟢 Мөөнөтүндө келди: 2027-жылдын 1-февралы" in union.text
    assert "Жооптуу киши дайындала элек." in union.text
    union.tap("Артка").tap("Артка").tap("Артка")
    assert union.text.startswith("ЖӨБ союзунун тизмеси")


def test_units_come_by_name_eight_a_page_and_never_by_rank(country):
    send(country, TALAS, DEM01="1")
    union = a_union(country)
    union.say("/union").tap("📋")
    names = [text.partition(" · ")[0].strip("⬜ ") for text in union.last.buttons][:8]
    assert names == sorted(names, key=str.lower)
    assert len(names) == 8
    union.tap("Следующие")
    assert next(iter(union.last.buttons)).startswith("Чуйская")


def test_each_level_counts_what_lies_in_it(country):
    late = datetime(2027, 4, 10, tzinfo=UTC)
    send(country, KARAKOL, DEM01="1")
    accept(country, KARAKOL)
    send(country, BALYKCHY, late, DEM01="1")
    send(country, TALAS, DEM01="1")
    union = a_union(country)
    for code, expected in (
        (ROOT, Count(471, 3, 2, 1)),
        (ISSYK_KUL, Count(62, 2, 1, 1)),
        (AK_SUU, Count(13, 0, 0, 0)),
    ):
        union.tap_data(f"v:t:{code}:0", 1)
        assert count_on(union) == expected


def test_a_region_that_is_a_community_opens_as_one(country):
    union = a_union(country)
    union.tap_data(f"v:t:{BISHKEK}:0", 1)
    assert "Город Бишкек" in union.text
    assert "Ответственных пока нет." in union.text


def test_the_union_sees_who_is_responsible_and_a_partner_sees_no_phone(country):
    country.head(5, KARAKOL)
    country.head(6, KARAKOL, "kenesh", confirmed=False)
    union = a_union(country).tap_data(f"v:c:{KARAKOL}", 1)
    assert "1. мэр города · подтверждено · последний раз: 1 февраля · +996700000001" in union.text
    assert "2. местный кенеш · ещё не подтверждено" in union.text
    partner = a_union(country, 2, ISSYK_KUL, "partner").tap_data(f"v:c:{KARAKOL}", 1)
    assert "мэр города" in partner.text
    assert "+996" not in partner.text


@pytest.mark.parametrize("role", ["union", "partner"])
def test_a_regions_people_stay_inside_their_region(country, role):
    person = a_union(country, 1, ISSYK_KUL, role)
    person.say("/union").tap("📋")
    assert person.text.startswith("Иссык-Кульская область")
    assert person.last.buttons["Назад"] == "u:all"
    before = country.run(tally_of, "forged-tap")
    outside = [f"v:t:{ROOT}:0", f"v:t:{BATKEN}:0", f"v:f:{ROOT}"]
    outside += [f"v:{deed}:{TALAS}" for deed in ("c", "r", "e", "p", "w", "a")] + [f"v:a:{TALAS}:head"]
    for data in outside:
        person.tap_data(data, 1)
        assert "устарела" in person.toast, data
    assert country.run(tally_of, "forged-tap") == before + len(outside)
    assert rows(country, looks) == []


def test_a_citizen_an_unconfirmed_and_a_state_body_may_do_none_of_it(country):
    citizen = country.settled(1, KARAKOL)
    waiting = country.head(2, ROOT, "union", confirmed=False, language="ru")
    body = country.head(3, ROOT, "state_body")
    head = country.head(4, KARAKOL)
    for person in (citizen, waiting, body, head):
        for data in (f"v:t:{ROOT}:0", f"v:c:{KARAKOL}", f"v:r:{KARAKOL}", f"v:p:{KARAKOL}", "u:all"):
            person.tap_data(data, 1)
            assert "устарела" in person.toast, data


def test_a_partner_has_no_lists_of_the_union(country):
    partner = a_union(country, 1, ISSYK_KUL, "partner")
    partner.say("/union")
    lists = ("Подтвердить людей", "Проверить тексты", "Записать голосовые", "Жалобы на")
    assert [label for label in partner.last.buttons if label.startswith(lists)] == []
    assert "📋 У кого в работе" in partner.last.buttons
    for data in ("u:people", "u:texts", "u:voices", "u:confirm:1", "u:voice:1"):
        partner.tap_data(data, 1)
        assert "устарела" in partner.toast


def test_a_regional_coordinator_confirms_only_inside_the_region(country):
    country.head(5, KARAKOL, confirmed=False)
    country.head(6, TALAS, confirmed=False)
    country.head(7, ROOT, "union", confirmed=False)
    regional = a_union(country, 1, ISSYK_KUL)
    regional.say("/union")
    assert "Подтвердить людей: 1" in regional.last.buttons
    for number in (2, 3):
        regional.tap_data(f"u:confirm:{number}", 1)
        assert "устарела" in regional.toast
    regional.tap_data("u:confirm:1", 1)
    assert "Подтверждено" in regional.toast


def test_a_reminder_goes_to_the_office_once_a_day_and_opens_the_next_question(country):
    head, deputy = country.head(5, KARAKOL), country.head(6, KARAKOL, "deputy")
    country.head(7, KARAKOL, "kenesh")
    head.say("/indicators").tap("Начать").say("52 300")
    union = a_union(country)
    union.tap_data(f"v:c:{KARAKOL}", 1).tap("🔔 Напомнить")
    assert "отправлено" in union.toast
    union.tap_data(f"v:r:{KARAKOL}", 1)
    assert union.toast == "Сегодня уже напоминали. Можно раз в день."
    told = queued(country, "nudge")
    assert len(told) == 2
    assert json.loads(told[0].args)["n"] == 37
    screen = NOTICES["nudge"](country.world, texts("ru"), json.loads(told[0].args))
    assert "Осталось вопросов: 37" in str(screen.text)
    deputy.tap_data(screen.rows[0][0].data, 1)
    assert "Сколько на вашей территории домохозяйств?" in deputy.text
    assert [row.what for row in rows(country, audit, audit.c.what == "office reminded")] == [
        "office reminded"
    ]


def test_the_way_on_of_a_reminder_by_hand_is_what_the_union_asks_about(country):
    head = country.head(5, KARAKOL)
    country.head(6, KARAKOL, "deputy")
    phoning.fill(country, head.say("/indicators").tap("Начать"), KARAKOL)
    head.tap("Отправить").tap("Отправить")
    union = a_union(country)
    union.tap_data(f"b:r:{KARAKOL}:DEM02", 1).tap("Спросить так: 1")
    union.tap_data(f"v:r:{KARAKOL}", 1)
    ways = [
        NOTICES["nudge"](country.world, texts("ru"), json.loads(row.args)).rows[0][0].data
        for row in queued(country, "nudge")
    ]
    assert ways[0] == f"e:r:{KARAKOL}"
    assert ways[1].startswith("q:")
    head.tap_data(ways[0], 1)
    assert "домохозяйств" in head.text


def test_nobody_is_reminded_who_is_not_there_or_owes_nothing(country):
    union = a_union(country)
    union.tap_data(f"v:r:{KARAKOL}", 1)
    assert union.toast == "Напоминать некому. Сначала назначьте главу."
    assert queued(country, "nudge") == []


def test_a_later_deadline_needs_a_day_that_takes_one_and_a_reason(country):
    country.head(5, KARAKOL)
    union = a_union(country)
    union.tap_data(f"v:c:{KARAKOL}", 1).tap("Продлить срок")
    for words, refusal in (
        ("31.01.2027", "Этот день уже прошёл."),
        ("09.04.2027", "Нужен день после нынешнего срока."),
        ("10.04.2027", "На этот день срок не ставят"),
        ("29.02.2027", "Такого дня нет."),
        ("завтра", "Такого дня нет."),
        ("01.06.2027", "Слишком поздно"),
        ("31.12.9999", "Слишком поздно"),
    ):
        union.say(words)
        assert union.text.startswith(refusal), words
    union.say("16.04.2027").say("ок")
    assert "одним предложением" in union.text
    union.say("Паводок, дорога закрыта").tap("Продлить")
    assert "Срок продлён: 16 апреля 2027 года" in union.text
    row = rows(country, extensions)[0]
    assert (row.territory, row.until, row.reason) == (KARAKOL, date(2027, 4, 16), "Паводок, дорога закрыта")
    entry = rows(country, audit, audit.c.what == "deadline extended")[0]
    assert (entry.subject, entry.was, entry.became) == (f"{KARAKOL}:2026", "2027-04-09", "2027-04-16")
    assert len(queued(country, "extended")) == 1


def test_the_office_sees_its_own_deadline(country):
    head = country.head(5, KARAKOL)
    country.run(extend, KARAKOL, 2026, CLOSES + timedelta(days=7), "паводок", None, country.world.now)
    head.say("/start")
    assert "Срок: 16 апреля 2027 года" in head.text
    head.say("/indicators")
    assert "срок: 16 апреля 2027 года" in head.text


def test_a_scope_that_ended_while_the_form_was_open_gives_nothing_any_more(country):
    union = a_union(country, 1, ISSYK_KUL)
    union.tap_data(f"v:e:{KARAKOL}", 1).say("16.04.2027").say("Паводок")
    from storage.roles import end_role

    country.run(end_role, 1, country.world.now)
    union.tap("Продлить")
    assert rows(country, extensions) == []
    assert "устарела" in union.toast


def test_when_answers_are_no_longer_collected_nothing_is_asked_of_an_office(country):
    country.head(5, KARAKOL)
    country.run(move_stage, 2026, "collection", "discussion")
    country.refresh()
    union = a_union(country).tap_data(f"v:c:{KARAKOL}", 1)
    assert list(union.last.buttons) == ["👤 Ответственные", "👁 Кто смотрел данные", "Назад"]
    for deed in "rep":
        union.tap_data(f"v:{deed}:{KARAKOL}", 1)
        assert union.toast == "Сейчас ответы не собираются."
    assert rows(country, deliveries) == []


def merge(country, former, successor, on):
    """Dissolve a community on a day: it passes into another."""

    def change(connection):
        from storage.reference import bump_revision

        connection.execute(territories.update().where(territories.c.code == former).values(valid_to=on))
        connection.execute(
            territory_lineage.insert(), {"predecessor": former, "successor": successor, "on": on}
        )
        bump_revision(connection)

    country.run(change)
    country.refresh()


def test_a_community_dissolved_in_mid_year_is_not_expected_and_says_so_to_all(country):
    head = country.head(5, BALYKCHY)
    send(country, BALYKCHY, DEM01="40000")
    merge(country, BALYKCHY, KARAKOL, date(2026, 7, 1))
    send(country, KARAKOL, DEM01="92000")
    union = a_union(country)
    union.tap_data(f"v:t:{ISSYK_KUL}:0", 1)
    assert count_on(union) == Count(61, 1, 1, 0)
    union.tap_data(f"v:c:{KARAKOL}", 1)
    assert "Присылали и прежние аймаки, отдельно не считается: город Балыкчы" in union.text
    union.tap_data(f"v:c:{BALYKCHY}", 1)
    assert "Этот аймак вошёл в другой, отдельно не ожидается. Теперь: город Каракол" in union.text
    assert list(union.last.buttons) == ["Назад"]
    for deed in ("r", "e", "p"):
        union.tap_data(f"v:{deed}:{BALYKCHY}", 1)
        assert "устарела" in union.toast
    head.say("/indicators")
    assert "Этот аймак вошёл в другой" in head.text


def test_a_head_sees_who_looked_by_role_and_never_the_own_office(country):
    head = country.head(5, KARAKOL)
    send(country, KARAKOL, DEM01="52000")
    head.say("/indicators").tap("Кто смотрел наши данные")
    assert "Пока никто не смотрел." in head.text
    head.tap_data(f"r:{KARAKOL}", 1)
    a_union(country, 1).tap_data(f"v:c:{KARAKOL}", 1)
    a_union(country, 2, ISSYK_KUL, "partner").tap_data(f"v:c:{KARAKOL}", 1)
    country.settled(3, KARAKOL).tap_data(f"r:{KARAKOL}", 1)
    head.say("/indicators").tap("Кто смотрел наши данные")
    lines = head.text.split("\n")[2:-1]
    assert [line.partition(" · ")[2] for line in lines] == [
        "житель · доклад",
        "партнёрская организация (Иссык-Кульская область) · страница территории",
        "Союз МСУ · страница территории",
    ]
    stranger = country.head(6, TALAS)
    stranger.tap_data(f"v:l:{KARAKOL}", 1)
    assert "устарела" in stranger.toast


def test_a_table_is_asked_for_by_a_button(country):
    union = a_union(country, language="ky")
    union.say("/union").tap("📋").tap("📄")
    row = queued(country, "completeness")[0]
    assert json.loads(row.args) == {"territory": ROOT, "year": 2026, "language": "ky"}


@pytest.mark.parametrize(
    "data",
    [
        "v",
        "v:",
        "v:t",
        "v:t:x:0",
        "v:t:🙃",
        "v:c",
        "v:c:1",
        "v:a:1",
        "v:h:x",
        "v:h:9",
        "v:y:1",
        "v:l",
        "v:zz",
    ],
)
def test_broken_buttons_of_the_workspace_are_refused(country, data):
    union = a_union(country)
    union.tap_data(data, 1)
    assert "устарела" in union.toast


def test_a_reminder_by_hand_does_not_follow_a_scheduled_one_of_the_same_day(country):
    country.head(5, KARAKOL)
    union = a_union(country)
    country.run(move_clock, timedelta(days=36, minutes=5))
    country.refresh()
    assert country.run(remind, country.world.now.astimezone(ZONE)) == 1
    union.tap_data(f"v:r:{KARAKOL}", 1)
    assert union.toast == "Сегодня им уже ушло обычное напоминание. Можно раз в день."
    country.run(move_clock, timedelta(days=1))
    country.refresh()
    union.tap_data(f"v:r:{KARAKOL}", 1)
    assert "отправлено" in union.toast
    assert len(queued(country, "nudge")) == 1
