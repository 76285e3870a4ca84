"""The summary for the budget as text, and what the Union has marked in the report."""

from dataclasses import replace

import pytest

from domain.indicators import Group
from reports import make_budget_summary, make_report
from tests.reports.country import evidence, indicator, number, problem
from tests.reports.test_document import text_of

ANSWERS = [number(code, "DEM01", 100) for code in "ABC"]
PROBLEMS = [
    replace(
        problem(1, "Мост нужен", state="planned"), solutions=("Собрать на мост",), marked=True, supporters=1
    ),
    replace(problem(2, "Крыша школы", state="unable"), cause="money", supporters=40),
    replace(problem(3, "Спор о земле", state="unable"), cause="law", supporters=90),
    replace(problem(4, "Ещё не смотрели"), supporters=80),
]


@pytest.mark.parametrize(
    ("language", "title", "mark"),
    [
        ("ky", "Бюджет үчүн жыйынды отчет", "Сыноо жылы"),
        ("ru", "Сводка для бюджета", "Пробный год"),
        ("en", "Summary for the budget", "Trial year"),
    ],
)
def test_the_cover_says_what_it_is_and_bears_the_marks(language, title, mark):
    text = text_of(make_budget_summary(evidence(ANSWERS, problems=PROBLEMS), language))
    cover = text.split("\n\n")[0]
    assert title in cover
    assert mark in cover


def test_it_holds_what_is_planned_or_lacks_money_and_nothing_else():
    text = text_of(make_budget_summary(evidence(ANSWERS, problems=PROBLEMS), "ru"))
    assert "Крыша школы" in text
    assert "Мост нужен" in text
    assert "Предложенное решение: Собрать на мост" in text
    assert "Спор о земле" not in text
    assert "Ещё не смотрели" not in text


def test_it_holds_the_indicators_of_the_budget_and_no_others():
    budget = Group("budget", {"ky": "Бюджет", "ru": "Бюджет", "en": "Budget"})
    inside = indicator("BUD06", "money", unit="som", group="budget", name="Расходы бюджета")
    other = indicator("DEM01", unit="persons", name="Население")
    rows = evidence([number("A", "BUD06", 500), number("A", "DEM01", 100)])
    held = replace(rows.indicators, indicators=(inside, other), groups=(budget, *rows.indicators.groups))
    text = text_of(make_budget_summary(replace(rows, indicators=held), "ru"))
    assert "Расходы бюджета" in text
    assert "500" in text
    assert "Население" not in text


def test_an_empty_region_gives_an_honest_summary():
    text = text_of(make_budget_summary(evidence(), "ru"))
    assert "Запланированных или остановленных из-за нехватки средств проблем нет." in text


def test_the_same_rows_give_the_same_summary():
    rows = evidence(ANSWERS, problems=PROBLEMS)
    assert make_budget_summary(rows, "ky") == make_budget_summary(rows, "ky")


def test_marked_problems_stand_first_in_the_report_with_their_solution():
    text = text_of(make_report(evidence(ANSWERS, problems=PROBLEMS), "ru"))
    assert text.index("Мост нужен") < text.index("Спор о земле") < text.index("Крыша школы")
    assert "Отмечено Союзом МСУ" in text
    assert "Предложенное решение: Собрать на мост" in text


def test_an_unmarked_problem_shows_no_solution_in_the_report():
    rows = [replace(PROBLEMS[0], marked=False)]
    assert "Собрать на мост" not in text_of(make_report(evidence(ANSWERS, problems=rows), "ru"))


def test_all_marked_ones_stand_in_the_report_also_when_they_are_many():
    rows = [replace(problem(n, f"Отмеченная {n:02d}"), marked=True) for n in range(20)]
    text = text_of(make_report(evidence(ANSWERS, problems=rows), "ru"))
    assert all(f"Отмеченная {n:02d}" in text for n in range(20))
