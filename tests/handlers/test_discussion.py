"""The discussion of the draft report, played: reading, backing, proposing; and the Union's part in it."""

import json
from dataclasses import replace

import pytest

from bot.notices import NOTICES
from bot.updates import clean
from domain.cycle import COLLECTION, DISCUSSION, REPORT, RESPONSE, VERIFICATION
from locales import texts
from reports import make_budget_summary
from scheduler.making import DOCUMENTS
from storage.audit import audit
from storage.deliveries import deliveries
from storage.evidence import read_evidence
from storage.people import change, person_by_telegram
from storage.raising import NewProblem, raise_problem, release_problem
from storage.solutions import marked_problems, solution_supporters, solutions
from storage.updates import tally_of
from tests.handlers.test_bad_input import THINGS, WORDS
from tests.playing import Country

KARAKOL = "41702410000010"
NATION = "41700000000000"


def at_stage(country, stage):
    country.world = replace(country.world, cycle=replace(country.world.cycle, stage=stage), remembered={})


@pytest.fixture
def country():
    country = Country()
    at_stage(country, DISCUSSION)
    return country


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def water(country):
    return next(code for code, one in country.world.matters.items() if one.menu == "water" and one.near)


def raised(
    country, words="На верхней улице нет воды", *, territory=KARAKOL, solution="", released=None, category=""
):
    """A problem whose words were released; its row number."""
    reporter = country.settled(900, territory)
    person = country.run(person_by_telegram, reporter.telegram)
    new = NewProblem(territory, category or water(country), words=words, solution=solution)
    number, _ = country.run(raise_problem, new, person.id, country.world.now)
    country.run(release_problem, number, released or words, photos=False)
    return number


def elsewhere(country):
    """A community of another region."""
    region = country.world.register.ancestors(KARAKOL)[1].code
    return next(
        one.code
        for one in country.world.register.territories
        if one.has_lsg
        and one.level == "community"
        and region not in {a.code for a in country.world.register.ancestors(one.code)}
    )


def test_in_its_time_the_draft_stands_in_the_menu_of_everybody(country):
    for person in (country.settled(1, KARAKOL), country.head(2, KARAKOL), country.head(3, NATION, "union")):
        assert "Проект доклада" in person.say("/start").last.buttons
    at_stage(country, COLLECTION)
    assert "Проект доклада" not in country.settled(4, KARAKOL).say("/start").last.buttons


@pytest.mark.parametrize(
    ("stage", "language", "said"),
    [
        (COLLECTION, "ru", "Обсуждение начнётся: {date}"),
        (VERIFICATION, "ky", "Талкуунун башталышы: {date}"),
        (REPORT, "ru", "Обсуждение доклада за 2026 год завершено"),
        (RESPONSE, "ky", "2026-жылдын баяндамасын талкуулоо аяктады"),
    ],
)
def test_out_of_its_time_it_says_when_it_will_be(country, stage, language, said):
    begins = texts(language).date(country.world.cycle.spans[DISCUSSION][0], "label")
    at_stage(country, stage)
    person = country.settled(1, KARAKOL, language)
    number = raised(country)
    for data in ("m:discussion", "g:l:0", f"g:o:{number}", f"g:b:{number}", "g:pdf"):
        person.tap_data(data, 1)
        assert said.format(date=begins) in person.text
    assert rows(country, deliveries) == []


def test_the_draft_of_ones_region_is_queued(country):
    person = country.settled(1, KARAKOL).say("/start").tap("Проект доклада")
    assert "Обсуждаем до:" in person.text
    person.tap("📄")
    queued = rows(country, deliveries)
    region = country.world.register.at_level(KARAKOL, "region")
    assert [(row.kind, f'"{region}"' in row.args, row.urgent) for row in queued] == [("report", True, True)]


def test_problems_of_ones_district_are_read_and_backed_in_kyrgyz(country):
    number = raised(country, solution="Жаңы насос керек")
    raised(country, "Алыскы айылда жол жок", territory=elsewhere(country))
    person = country.settled(1, KARAKOL, "ky").say("/start").tap("Баяндаманын долбоору").tap("👥").tap("👥 0")
    assert "На верхней улице нет воды" in person.text
    assert "💡 Жаңы насос керек" in person.text
    person.tap("Бизде да ушундай")
    assert "Колдогондор: 1" in person.text
    person.tap("Бизде да ушундай")
    assert person.toast == texts("ky")("problem-backed-before", n="1")
    person.tap("💡 Ушул чечүү жолун колдоо")
    person.tap("💡 Ушул чечүү жолун колдоо")
    assert len(rows(country, solution_supporters)) == 1
    assert len(rows(country, solutions, solutions.c.problem == number)) == 1


def test_what_may_not_be_seen_is_not_seen(country):
    officials = next(code for code, one in country.world.matters.items() if one.seen_by == "union")
    hidden = [
        raised(country, "Чужой район", territory=elsewhere(country)),
        raised(country, "Просят денег", category=officials),
    ]
    person = country.settled(1, KARAKOL)
    for number in hidden:
        for word in ("o", "b", "c", "n", "a"):
            person.tap_data(f"g:{word}:{number}", 1)
            assert "устарела" in person.toast
    assert country.run(tally_of, "forged-tap") == 10
    person.say("/start").tap("Проект доклада").tap("👥")
    assert "открытых проблем пока нет" in person.text


def test_a_solution_that_came_with_a_mended_text_is_not_shown(country):
    number = raised(country, "Асан не чинит насос", solution="Уволить Асана", released="Насос не чинят")
    person = country.settled(1, KARAKOL)
    person.tap_data(f"g:o:{number}", 1)
    assert "Насос не чинят" in person.text
    assert "Асан" not in person.text
    person.tap_data(f"g:c:{number}", 1)
    assert "устарела" in person.toast


def proposed(country, telegram=1, label="Предложить решение", words="Поставить новый насос на двоих"):
    number = raised(country)
    person = country.settled(telegram, KARAKOL)
    person.tap_data(f"g:o:{number}", 1)
    person.tap(label).say(words).tap("Отправить")
    return person, number


def test_a_proposed_solution_goes_to_the_union_and_then_to_everybody(country):
    person, number = proposed(country)
    assert "Союз МСУ посмотрит" in person.text
    reader = country.settled(2, KARAKOL)
    reader.tap_data(f"g:o:{number}", 1)
    assert "новый насос" not in reader.text
    union = country.head(3, NATION, "union").say("/union")
    assert "Пока ничего не ждёт" not in union.text
    union.tap("Проверить предложения: 1").tap("Решение")
    assert "Поставить новый насос на двоих" in union.text
    union.tap("Показать")
    reader.tap_data(f"g:o:{number}", 1)
    assert "1. 💡 Поставить новый насос на двоих" in reader.text
    reader.tap("1 — Поддержать")
    assert "Поддержали: 1" in reader.text
    told = rows(country, deliveries, deliveries.c.kind == "solution-settled")
    assert [row.person for row in told] == [country.run(person_by_telegram, 1).id]
    assert [row.what for row in rows(country, audit)] == ["solution proposed", "solution settled"]


def test_an_amendment_is_mended_by_the_union_before_it_is_seen(country):
    _, number = proposed(country, label="Дополнить текст", words="Асан с верхней улицы тоже без воды")
    union = country.head(3, NATION, "union").say("/union").tap("Проверить предложения").tap("Дополнение")
    union.tap("Исправить и показать").say("Верхняя улица тоже без воды").tap("Готово")
    reader = country.settled(2, KARAKOL)
    reader.tap_data(f"g:o:{number}", 1)
    assert "✏️ Дополнение: Верхняя улица тоже без воды" in reader.text
    assert "Асан" not in reader.text


def test_a_withheld_one_is_not_seen_and_its_author_hears_why(country):
    _, number = proposed(country)
    country.head(3, NATION, "union").say("/union").tap("Проверить предложения").tap("Решение").tap(
        "Не показывать"
    )
    row = rows(country, deliveries, deliveries.c.kind == "solution-settled")[0]
    for language in ("ky", "ru", "en"):
        assert NOTICES[row.kind](country.world, texts(language), json.loads(row.args)).text
    reader = country.settled(2, KARAKOL)
    reader.tap_data(f"g:o:{number}", 1)
    assert "насос" not in reader.text


def test_privacy_counts_what_one_proposed_and_forgets_it(country):
    person, _ = proposed(country)
    person.say("/privacy").tap("Показать")
    assert "Ваши предложения в обсуждении: 1" in person.text
    person.tap_data("x:all.certain", 1)
    assert rows(country, solutions) == []


def test_what_was_settled_is_not_settled_again(country):
    proposed(country)
    union = country.head(3, NATION, "union").say("/union").tap("Проверить предложения").tap("Решение")
    data = union.last.buttons["Показать"]
    union.tap("Не показывать").tap_data(data, 1)
    assert "уже решено" in union.toast
    assert rows(country, solutions)[0].release == "withheld"


def test_without_consent_one_may_look_and_not_back_or_propose(country):
    number = raised(country)
    person = country.settled(1, KARAKOL)
    country.run(lambda connection: change(connection, country_id(connection), consent_version=""))
    person.tap_data(f"g:o:{number}", 1)
    assert "нет воды" in person.text
    for word in ("b", "n", "a"):
        person.tap_data(f"g:{word}:{number}", 1)
        assert "Куда попадёт то, что Вы напишете?" in person.text
    assert rows(country, solutions) == []


def country_id(connection):
    return person_by_telegram(connection, 1).id


def test_a_proposal_begun_in_time_is_not_sent_afterwards(country):
    number = raised(country)
    person = country.settled(1, KARAKOL)
    person.tap_data(f"g:n:{number}", 1)
    person.say("Поставить новый насос")
    at_stage(country, REPORT)
    person.tap("Отправить")
    assert "завершено" in person.text
    assert rows(country, solutions) == []


@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_strange_words_are_answered(country, words):
    number = raised(country)
    person = country.settled(1, KARAKOL)
    person.tap_data(f"g:n:{number}", 1)
    shown = len(person.messages)
    person.say(clean(words))
    assert len(person.messages) > shown
    assert person.text.strip()


@pytest.mark.parametrize("thing", THINGS.values(), ids=list(THINGS))
def test_strange_things_are_answered(country, thing):
    kind, values = thing
    number = raised(country)
    person = country.settled(1, KARAKOL)
    person.tap_data(f"g:n:{number}", 1)
    shown = len(person.messages)
    person.send(kind, **values)
    assert len(person.messages) > shown
    assert rows(country, solutions) == []


@pytest.mark.parametrize(
    "data", ["g:", "g:x", "g:o:x", "g:o:99", "g:s:99", "g:k", "g:d:nowhere", "g:r:1", "g:mk:1"]
)
def test_broken_and_forged_taps_are_refused(country, data):
    person = country.settled(1, KARAKOL)
    person.tap_data(data, 1)
    assert "устарела" in person.toast


def test_the_best_of_a_district_are_marked_and_stand_first_in_the_report(country):
    best = raised(country, "Мост упал в реку", solution="Новый мост")
    raised(country, "На улице темно")
    union = country.head(3, NATION, "union").say("/union").tap("⭐")
    region = country.world.register.at_level(KARAKOL, "region")
    union.tap_data(f"g:d:{region}", union.last.id)
    union.tap_data(f"g:k:{KARAKOL}:0", union.last.id)
    union.tap_data(f"g:t:{best}", union.last.id)
    assert "💡 Новый мост" in union.text
    union.tap("⭐ Отметить для доклада")
    assert country.run(marked_problems, 2026) == {best}
    evidence = country.run(
        read_evidence, country.world.register, country.world.indicators, country.world.matters, KARAKOL, 2026
    )
    assert [(row.text, row.marked, row.solutions) for row in evidence.problems] == [
        ("Мост упал в реку", True, ("Новый мост",)),
        ("На улице темно", False, ()),
    ]
    union.tap("Снять отметку")
    assert country.run(marked_problems, 2026) == frozenset()
    changes = [row.what for row in rows(country, audit)]
    assert changes == ["problem marked", "problem unmarked"]


def test_a_coordinator_marks_only_in_their_own_region(country):
    mine, other = raised(country), raised(country, "Чужое", territory=elsewhere(country))
    region = country.world.register.at_level(KARAKOL, "region")
    coordinator = country.head(4, region, "union")
    for number in (mine, other):
        coordinator.tap_data(f"g:mk:{number}", 1)
    assert country.run(marked_problems, 2026) == {mine}
    assert country.run(tally_of, "forged-tap") == 1


def test_marks_have_their_time(country):
    number = raised(country)
    union = country.head(3, NATION, "union")
    at_stage(country, RESPONSE)
    assert not [one for one in union.say("/union").last.buttons if one.startswith("⭐")]
    union.tap_data(f"g:mk:{number}", 1)
    assert "уже нельзя" in union.toast
    assert country.run(marked_problems, 2026) == frozenset()


def test_the_summary_for_the_budget_is_issued_after_checking(country):
    union = country.head(3, NATION, "union").say("/union").tap("💰")
    assert "Срок: 1 июня 2027 года" in union.text
    assert len(union.last.buttons) == 11
    region = country.world.register.at_level(KARAKOL, "region")
    union.tap_data(f"c:sum:{region}", union.last.id)
    queued = rows(country, deliveries)[0]
    assert queued.kind == "budget-summary"
    assert len(rows(country, audit, audit.c.what == "budget summary issued")) == 1
    document, args = DOCUMENTS[queued.kind], json.loads(queued.args)
    evidence = country.run(document.gather, country.world, args)
    assert document.render == "reports:make_budget_summary"
    screen = document.screen(country.world, texts("ru"), args, make_budget_summary(evidence, "ru"))
    assert screen.document.startswith(b"%PDF")
    assert "сводка для бюджета" in screen.text


def test_before_the_end_of_checking_there_is_no_summary(country):
    at_stage(country, VERIFICATION)
    union = country.head(3, NATION, "union").say("/union")
    assert not [one for one in union.last.buttons if one.startswith("💰")]
    union.tap_data(f"c:sum:{NATION}", union.last.id)
    assert "Сводку для бюджета за 2026 год можно выпустить после проверки" in union.text
    assert rows(country, deliveries) == []


def test_a_coordinator_gets_the_summary_of_their_region_only(country):
    region = country.world.register.at_level(KARAKOL, "region")
    coordinator = country.head(4, region, "union").say("/union").tap("💰")
    assert len(coordinator.last.buttons) == 2
    coordinator.tap_data(f"c:sum:{NATION}", coordinator.last.id)
    assert "устарела" in coordinator.toast
    assert rows(country, deliveries) == []
