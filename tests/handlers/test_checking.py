"""Checking, played: the queue, a community's page, a question and its answer, acceptance, levels, locking."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.cycle import DISCUSSION, VERIFICATION
from domain.draft import Answer, Draft
from domain.review import Actor
from storage.accepting import lock_accepted
from storage.audit import audit, looks
from storage.cases import sending_of, standing_of
from storage.checking import add_remark, open_returns, returns_of
from storage.cycles import cycle_of, move_stage
from storage.deliveries import deliveries
from storage.drafts import begin_draft, draft_of
from storage.figures import figures
from storage.levels import levels_of
from storage.people import person_by_telegram
from storage.reference import bump_revision
from storage.reference_tables import territories
from storage.roles import end_role, roles, roles_of
from storage.submissions import NewAnswer, submit
from storage.updates import tally_of
from tests.playing import Country

ROOT, REGION, DISTRICT = "41700000000000", "41702000000000", "41702205000000"
AIMAKS = (
    "41702205805000",
    "41702205807000",
    "41702205812000",
    "41702205813000",
    "41702205818000",
    "41702205825000",
    "41702205832000",
    "41702205835000",
)
HOME = AIMAKS[0]
NUMBERS = iter(range(1000, 9000))


@pytest.fixture
def country():
    return Country()


def aimaks(country):
    return [one.code for one in country.world.register.expected(country.world.now.date(), DISTRICT)]


def core(country, changes=()):
    """Answers to the whole core set that fit together, with some changed; None leaves one out."""
    asked = [
        one
        for one in country.world.indicators.indicators
        if one.core and one.respondent == "head" and not one.private
    ]
    plain = {one.code: one.usual_min for one in asked}
    plain |= {"DEM01": 4000, "DEM02": 1000, "WAT01": 400, "BUD01": 9_000_000, "BUD02": 9_000_000}
    plain |= {"EDU01": 400, "EDU02": 100, "CAP01": 20, "CAP02": 18, "DIV01": "Ничего", **dict(changes)}
    for code, value in plain.items():
        at = country.world.now
        if value is not None and isinstance(value, str):
            yield NewAnswer(code, None, at, text=value)
        elif value is not None:
            yield NewAnswer(code, None, at, number=Decimal(value))


def sent(country, territory, year=2026, days=0, **changes):
    """A community's answers, sent so many days ago."""
    at = country.world.now - timedelta(days=days)
    given = list(core(country, changes.items()))
    country.run(submit, territory, year, given, by=None, role=None, now=at)


def union(country, territory=ROOT, role="union", language="ru"):
    return country.head(next(NUMBERS), territory, role, language=language)


def head(country, territory=HOME, language="ru", **more):
    return country.head(next(NUMBERS), territory, language=language, **more)


def state(country, territory=HOME):
    return country.run(sending_of, 2026, territory).review


def standing(country, code, territory=HOME):
    return country.run(standing_of, 2026, [territory])[territory][code]


def opened(person, country, territory=HOME):
    person.say("/union").tap("Проверить ответы")
    return person.tap_data(f"b:c:{territory}", person.last.id)


def ask(person, country, code="WAT01", territory=HOME):
    opened(person, country, territory)
    person.tap_data(f"b:r:{territory}:{code}", person.last.id)
    return person.tap("Спросить так: 1")


def rows(country, table):
    return country.run(lambda connection: connection.execute(table.select()).all())


def test_the_queue_shows_who_waits_longest_first_with_their_flags(country):
    sent(country, AIMAKS[1], days=1)
    sent(country, HOME, days=3, WAT01=1200)
    checker = union(country).say("/union").tap("Проверить ответы: 2")
    lines = [text for text, data in checker.last.buttons.items() if data.startswith("b:c:")]
    assert [line.endswith(end) for line, end in zip(lines, ("· 1", "· 0"), strict=True)] == [True, True]
    assert checker.last.buttons[lines[0]] == f"b:c:{HOME}"
    assert "Ждут проверки: 2" in checker.text


def test_a_community_shows_its_flags_by_importance_with_all_that_is_known(country):
    sent(country, HOME, year=2025, WAT01=350)
    for place in AIMAKS[1:7]:
        sent(country, place, WAT01=400 + int(place[-5:-3]))
    sent(country, HOME, WAT01=1200, CAP10=None)
    body = {"territory": HOME, "year": 2026, "indicator": "WAT01", "number": Decimal(380), "body": "water"}
    country.run(lambda c: c.execute(figures.insert(), [{**body, "loaded_at": country.world.now}]))
    checker = opened(union(country), country)
    text = checker.text
    order = ["❗", "↕️", "📍", "🏛"]
    assert re.findall("❗|↕️|📍|🏛", text) == order
    assert "Домохозяйства с водопроводом (1 200) — больше, чем Все домохозяйства (1 000)".replace(
        " ", " "
    ) in (text.replace("\u00a0", " "))
    assert "2025 год: 350" in text
    assert "здесь 120" in text
    assert "380" in text
    assert "у похожих" in text
    checker.tap("Следующие ▶️")
    assert "ответа нет" in checker.text
    looked = [row for row in rows(country, looks) if row.territory == HOME]
    assert {row.what for row in looked} == {"checking"}


def test_no_other_community_is_named_on_a_page(country):
    for place in AIMAKS[1:7]:
        sent(country, place)
    sent(country, HOME, WAT01=999)
    checker = opened(union(country), country)
    names = [country.world.label(code, checker_texts()) for code in AIMAKS[1:7]]
    assert [name for name in names if name in checker.text] == []


def checker_texts():
    from locales import texts

    return texts("ru")


def test_a_question_goes_to_the_head_and_the_value_comes_back(country):
    somebody = head(country)
    sent(country, HOME, WAT01=1200)
    checker = ask(union(country), country)
    assert "Вопрос отправлен" in checker.toast
    assert state(country) == "returned"
    told = [row for row in rows(country, deliveries) if row.kind == "returned"]
    assert [row.person for row in told] == [country.run(person_by_telegram, somebody.telegram).id]
    assert '"n": 1' in told[0].args

    somebody.tap_data(f"e:r:{HOME}", 1)
    assert "Не сходится между собой" in somebody.text
    assert "Ваш ответ: 1 200" in somebody.text.replace("\u00a0", " ")
    somebody.tap("Исправить").say("900")
    assert "Все ответы получены" in somebody.text
    row = standing(country, "WAT01")
    assert (row.number, row.review, row.way) == (Decimal(900), "corrected", "chat")
    assert standing(country, "DEM02").review == "received"
    assert state(country) == "corrected"

    checker.say("/union").tap("Проверить ответы")
    assert any(text.startswith("✏️") for text in checker.last.buttons)
    opened(checker, country)
    assert "исправлено, теперь 900" in checker.text
    checker.tap("✅ Принять")
    assert state(country) == "accepted"
    whats = [row.what for row in rows(country, audit)]
    assert [what for what in whats if "role" not in what] == [
        "value returned",
        "return settled",
        "submission accepted",
    ]


def test_right_because_keeps_the_value_in_kyrgyz_too(country):
    somebody = head(country, language="ky")
    sent(country, HOME, WAT01=1200)
    ask(union(country), country)
    somebody.tap_data(f"e:r:{HOME}", 1)
    assert "Бири-бирине дал келбейт" in somebody.text
    somebody.tap("Туура, себебин жазам").say("ok")
    assert "Себебин бир сүйлөм" in somebody.text
    somebody.say("Эки айыл кошулду")
    assert "Рахмат!" in somebody.text
    row = standing(country, "WAT01")
    assert (row.number, row.comment, row.review) == (Decimal(1200), "Эки айыл кошулду", "corrected")


def test_several_questions_come_as_one_message_and_are_answered_one_after_another(country):
    somebody = head(country)
    sent(country, HOME, WAT01=1200, SOC01=30)
    checker = union(country)
    ask(checker, country, "WAT01")
    ask(checker, country, "SOC01")
    told = [row for row in rows(country, deliveries) if row.kind == "returned"]
    assert len(told) == 1
    assert '"n": 2' in told[0].args
    somebody.tap_data(f"e:r:{HOME}", 1).say("900")
    assert "«" in somebody.text
    somebody.say("/indicators")
    assert "Вопросы Союза МСУ: 1" in somebody.last.buttons
    somebody.tap("Вопросы Союза МСУ: 1").tap("Исправить").tap("Пропустить").tap("Нет данных")
    assert "Все ответы получены" in somebody.text
    assert standing(country, "SOC01").skipped == "no-data"


def test_an_unusual_value_comes_with_its_reason_in_one_piece(country):
    somebody = head(country)
    sent(country, HOME, SOC01=30)
    ask(union(country), country, "SOC01")
    somebody.tap_data(f"e:r:{HOME}", 1).say("150000")
    assert "похоже на ошибку" in somebody.text
    somebody.tap("Верно, поясню")
    assert open_returns_of(country)
    somebody.say("Так в списке пособий")
    row = standing(country, "SOC01")
    assert (row.number, row.comment) == (Decimal(150000), "Так в списке пособий")


def open_returns_of(country, territory=HOME):
    return country.run(open_returns, territory, 2026)


def test_the_same_value_again_needs_a_reason(country):
    somebody = head(country)
    sent(country, HOME, WAT01=1200)
    ask(union(country), country)
    somebody.tap_data(f"e:r:{HOME}", 1).say("1200")
    assert "Напишите причину" in somebody.text
    assert open_returns_of(country)
    somebody.say("Дома на две семьи")
    assert standing(country, "WAT01").comment == "Дома на две семьи"


def test_a_correction_reaches_the_questionnaires_own_draft(country):
    somebody = head(country)
    who = country.run(person_by_telegram, somebody.telegram).id
    given = {"WAT01": Answer("1200", who, country.world.now.isoformat())}
    owner = f"{HOME}:2026"
    country.run(begin_draft, Draft("indicators", answers=given), owner, None, country.world.now)
    sent(country, HOME, WAT01=1200)
    ask(union(country), country)
    somebody.tap_data(f"e:r:{HOME}", 1).say("900")
    assert country.run(draft_of, "indicators", owner).draft.value("WAT01") == "900"


def test_the_checkers_own_words_are_asked(country):
    somebody = head(country)
    sent(country, HOME)
    checker = opened(union(country), country).tap("Спросить о другом").tap("Питьевая вода")
    checker.tap("Домохозяйства с водопроводом").tap("Написать свой вопрос").say("Считали ли новую улицу <b?")
    checker.tap("Отправить")
    assert "Вопрос отправлен" in checker.text
    somebody.tap_data(f"e:r:{HOME}", 1)
    assert "«Считали ли новую улицу <b?»" in somebody.text


def test_a_value_is_not_asked_about_twice_and_a_question_may_be_taken_back(country):
    sent(country, HOME, WAT01=1200)
    checker = ask(union(country), country)
    other = union(country)
    other.tap_data(f"b:q:{HOME}:WAT01:contradiction:9999", 1)
    assert "уже спросили" in other.toast
    other.tap_data(f"b:r:{HOME}:WAT01", other.last.id if other.messages else 1)
    assert "Уже спросили" in other.text
    other.tap("Снять вопрос")
    assert open_returns_of(country) == []
    opened(checker, country).tap("✅ Принять")
    assert state(country) == "accepted"


def test_accepting_what_changed_meanwhile_is_refused_and_shown_again(country):
    sent(country, HOME)
    checker = opened(union(country), country)
    old = next(data for data in checker.last.buttons.values() if data.startswith("b:a:"))
    sent(country, HOME, WAT01=700)
    checker.tap_data(old, checker.last.id)
    assert "изменилось" in checker.toast
    assert state(country) == "received"
    checker.tap("✅ Принять")
    assert state(country) == "accepted"


def test_all_without_flags_are_accepted_at_once(country):
    for place in AIMAKS[:3]:
        sent(country, place)
    sent(country, AIMAKS[3], WAT01=1200)
    checker = union(country).say("/union").tap("Проверить ответы").tap("Принять все без отметок")
    checker.tap("Принять: 3")
    assert "Принято: 3" in checker.toast
    assert [state(country, place) for place in AIMAKS[:4]] == ["accepted"] * 3 + ["received"]
    whats = [row.what for row in rows(country, audit)]
    assert whats.count("submission accepted in bulk") == 3


def test_a_partner_sees_and_checks_only_its_region(country):
    far = next(
        one.code for one in country.world.register.expected(country.world.now.date(), "41708000000000")
    )
    sent(country, HOME)
    sent(country, far)
    partner = union(country, REGION, "partner").say("/union").tap("Проверить ответы: 1")
    before = country.run(tally_of, "forged-tap")
    partner.tap_data(f"b:c:{far}", 1)
    assert "устарела" in partner.toast
    partner.tap_data(f"b:a:{far}:2:99", 1)
    assert state(country, far) == "received"
    assert country.run(tally_of, "forged-tap") == before + 2
    opened(partner, country).tap("✅ Принять")
    assert state(country) == "accepted"


@pytest.mark.parametrize("role", ["head", "deputy", "section", "kenesh"])
def test_nobody_checks_a_community_they_report_for(country, role):
    sent(country, HOME)
    both = union(country)
    country.head(both.telegram, HOME, role, section="budget" if role == "section" else "")
    both.say("/union")
    assert "Проверить ответы: 0" in both.last.buttons
    both.tap_data(f"b:c:{HOME}", 1)
    assert "Свою территорию" in both.toast
    both.tap_data(f"b:a:{HOME}:1:99", 1)
    both.tap_data(f"b:q:{HOME}:WAT01:range:99", 1)
    both.tap_data(f"b:va:{HOME}", 1)
    both.tap_data(f"b:vx:{HOME}", 1)
    assert state(country) == "received"
    assert country.run(returns_of, HOME, 2026) == []


def test_whoever_does_not_check_is_refused_and_counted(country):
    sent(country, HOME)
    citizen = country.settled(next(NUMBERS), HOME)
    unconfirmed = union_unconfirmed(country)
    before = country.run(tally_of, "forged-tap")
    for person in (citizen, unconfirmed, head(country, AIMAKS[1])):
        for data in (f"b:c:{HOME}", f"b:a:{HOME}:1:1", "b:kk", f"b:u:{HOME}", f"b:vkk:{ROOT}"):
            person.tap_data(data, 1)
            assert "устарела" in person.toast
    assert country.run(tally_of, "forged-tap") == before + 15
    assert state(country) == "received"


def union_unconfirmed(country):
    return country.head(next(NUMBERS), ROOT, "union", confirmed=False)


@pytest.mark.parametrize(
    "data",
    [
        "b",
        "b:",
        "b:c",
        "b:c:x",
        "b:a:x:y:z",
        "b:r:1",
        "b:q:1:2:3:4",
        "b:v:x",
        "b:va",
        "b:zz",
        "b:i:x:y",
        "b:n",
    ],
)
def test_broken_buttons_break_nothing(country, data):
    sent(country, HOME)
    checker = union(country)
    checker.tap_data(data, 1)
    assert checker.toast or checker.messages
    assert state(country) == "received"


def test_a_level_is_accepted_when_all_below_are_or_excepted_with_a_reason(country):
    places = aimaks(country)
    for place in places[:-1]:
        sent(country, place)
    checker = union(country).say("/union").tap("Проверить ответы").tap("Принять все без отметок")
    checker.tap("Принять:")
    checker.tap_data(f"b:v:{DISTRICT}", checker.last.id)
    assert f"Принято: {len(places) - 1} из {len(places)}" in checker.text
    assert "✅ Принять уровень" not in checker.last.buttons
    checker.tap_data(f"b:va:{DISTRICT}", checker.last.id)
    assert "ещё не все" in checker.toast
    checker.tap_data(f"b:vx:{places[-1]}", checker.last.id)
    checker.say("Сель, связи нет").tap("Отправить")
    checker.tap_data(f"b:v:{DISTRICT}", checker.last.id)
    checker.tap("✅ Принять уровень")
    decided = country.run(levels_of, 2026)
    assert decided[DISTRICT].state == "accepted"
    assert (decided[places[-1]].state, decided[places[-1]].reason) == ("excepted", "Сель, связи нет")
    sent(country, places[0], WAT01=777)
    checker.tap_data(f"b:v:{DISTRICT}", checker.last.id)
    assert "Был принят, но потом" in checker.text


def test_after_verification_only_an_administrator_opens_what_is_locked(country):
    sent(country, HOME)
    checker = opened(union(country), country).tap("✅ Принять")
    country.run(move_stage, 2026, cycle_of_country(country).stage, VERIFICATION)
    country.refresh()
    checker.tap_data(f"b:vk:{REGION}", checker.last.id)
    checker.tap("🔒 Закрыть принятое")
    assert "Закрыто: 1" in checker.toast
    assert state(country) == "locked"
    country.run(move_stage, 2026, VERIFICATION, DISCUSSION)
    country.refresh()
    checker.tap_data(f"b:u:{HOME}", checker.last.id)
    assert state(country) == "locked"
    checker.tap_data(f"b:g:{HOME}", checker.last.id)
    assert "прошло" in checker.toast
    admin = union(country, role="admin")
    opened(admin, country).tap("Открыть заново")
    assert state(country) == "corrected"
    admin.tap("✅ Принять")
    assert state(country) == "accepted"


def cycle_of_country(country):
    return country.run(cycle_of, 2026)


def test_the_head_cannot_send_once_it_is_locked(country):
    somebody = head(country)
    who = country.run(person_by_telegram, somebody.telegram).id
    sent(country, HOME)
    opened(union(country), country).tap("✅ Принять")
    country.run(lock_accepted, 2026, [HOME], Actor("union"), None, country.world.now)
    answers = {
        one.indicator: Answer(
            format(one.number, "f") if one.number is not None else one.text,
            who,
            country.world.now.isoformat(),
        )
        for one in core(country, {"WAT01": 777}.items())
    } | {"opinions": Answer("no", who, country.world.now.isoformat())}
    owner = f"{HOME}:2026"
    country.run(begin_draft, Draft("indicators", answers=answers), owner, None, country.world.now)
    somebody.say("/indicators").tap("Продолжить").tap("Отправить").tap("Отправить")
    assert "проверены и закрыты" in somebody.text
    assert standing(country, "WAT01").number == 400


def test_sending_again_while_a_question_is_open_settles_it_only_with_another_value(country):
    somebody = head(country)
    sent(country, HOME, WAT01=1200, SOC01=30)
    checker = union(country)
    ask(checker, country, "WAT01")
    ask(checker, country, "SOC01")
    sent(country, HOME, WAT01=900, SOC01=30)
    assert [one.indicator for one in open_returns_of(country)] == ["SOC01"]
    somebody.tap_data(f"e:r:{HOME}", 1)
    assert "SOC01" not in somebody.text
    assert "Семьи на «Үй-бүлөгө көмөк»" in somebody.text
    assert state(country) == "returned"


def test_two_heads_of_one_office_never_settle_the_same_question_twice(country):
    first, second = head(country), head(country)
    sent(country, HOME, WAT01=1200, SOC01=30)
    checker = union(country)
    ask(checker, country, "WAT01")
    ask(checker, country, "SOC01")
    first.tap_data(f"e:r:{HOME}", 1)
    second.tap_data(f"e:r:{HOME}", 1)
    first.say("900")
    second.say("800")
    assert "«800»" in second.text
    assert standing(country, "WAT01").number == 900
    second.tap("Нет")
    assert "Семьи на" in second.text
    assert standing(country, "SOC01").number == 30


def test_a_stranger_does_not_answer_for_a_community(country):
    sent(country, HOME, WAT01=1200)
    ask(union(country), country)
    before = country.run(tally_of, "forged-tap")
    for person in (
        country.settled(next(NUMBERS), HOME),
        head(country, AIMAKS[1]),
        head(country, role="deputy"),
        head(country, confirmed=False),
    ):
        person.tap_data(f"e:r:{HOME}", 1)
        assert "устарела" in person.toast
    assert country.run(tally_of, "forged-tap") == before + 4
    assert open_returns_of(country)


def test_a_page_full_of_words_still_fits_into_a_message(country):
    sent(country, HOME, year=2025)
    codes = [one.code for one in country.world.indicators.indicators if one.core and one.numeric]
    at, long = country.world.now, "Ж" * 500
    given = [
        NewAnswer(code, None, at, number=Decimal("123456789012345"), comment=long)
        for code in codes
        if country.world.indicators.by_code[code].respondent == "head"
    ]
    country.run(submit, HOME, 2026, given, by=None, role=None, now=at)
    country.run(add_remark, HOME, 2026, "Ө" * 1500, None, at)
    checker = union(country)
    for code in codes[:6]:
        opened(checker, country).tap_data(f"b:w:{HOME}:{code}:999999", checker.last.id)
        checker.say("Ң" * 600).tap("Отправить")
    opened(checker, country)
    assert 1500 < len(checker.text) <= 4096
    while "Следующие ▶️" in checker.last.buttons:
        checker.tap("Следующие ▶️")
        assert len(checker.text) <= 4096


def test_a_partner_of_one_subject_asks_within_it_and_does_not_accept(country):
    sent(country, HOME, WAT01=1200, EDU02=500)
    partner = union(country, REGION, "partner")
    country.run(
        lambda connection: connection.execute(
            roles.update().where(roles.c.role == "partner").values(subjects="education")
        )
    )
    opened(partner, country)
    assert "Дети в детском саду" in partner.text
    assert "водопроводом" not in partner.text
    assert "✅ Принять" not in partner.last.buttons
    partner.tap_data(f"b:q:{HOME}:WAT01:range:9999", partner.last.id)
    assert "проверяет Союз МСУ" in partner.toast
    partner.tap_data(f"b:a:{HOME}:1:9999", partner.last.id)
    assert state(country) == "received"
    ask(partner, country, "EDU02")
    assert [one.indicator for one in open_returns_of(country)] == ["EDU02"]


def test_a_community_dissolved_in_mid_year_is_neither_checked_nor_counted(country):
    places = aimaks(country)
    for place in places:
        sent(country, place)
    gone = {"valid_to": date(2026, 7, 1)}

    def dissolve(connection):
        connection.execute(territories.update().where(territories.c.code == HOME).values(**gone))
        bump_revision(connection)

    country.run(dissolve)
    country.refresh()
    checker = union(country).say("/union").tap(f"Проверить ответы: {len(places) - 1}")
    checker.tap("Принять все").tap("Принять:")
    checker.tap_data(f"b:v:{DISTRICT}", checker.last.id)
    assert f"Принято: {len(places) - 1} из {len(places) - 1}" in checker.text
    assert state(country) == "received"
    assert standing(country, "WAT01").number == 400


def test_a_successor_goes_on_with_the_questions_where_the_head_stopped(country):
    first = head(country)
    sent(country, HOME, WAT01=1200, SOC01=30)
    checker = union(country)
    ask(checker, country, "WAT01")
    ask(checker, country, "SOC01")
    first.tap_data(f"e:r:{HOME}", 1).say("900").tap("Верно, поясню")
    who = country.run(person_by_telegram, first.telegram).id
    mine = country.run(roles_of, who, country.world.now)
    country.run(end_role, mine[0].id, country.world.now)
    second = head(country)
    second.say("/indicators").tap("Вопросы Союза МСУ: 1")
    assert "Семьи на" in second.text
    first.say("Мне виднее")
    assert standing(country, "SOC01").comment == ""
    second.say("31")
    assert (standing(country, "WAT01").number, standing(country, "SOC01").number) == (900, 31)
