"""A consultation in a small country, for tests of what is made of its result."""

from __future__ import annotations

import random
from datetime import date

from domain.results import Area, Figures, Question, Result, Step, Wording
from domain.suppression import suppress
from domain.tally import Asked, Given, tally

ROOT = "KG"
QUESTIONS = (
    Question(
        Asked("q1", "choice", options=5),
        {
            "ky": Wording(
                "Таштандыны чыгарганы үчүн бир үй айына канча төлөсө туура болот?",
                ("Төлөбөшү керек", "50 сомго чейин", "50–100 сом", "100 сомдон көп", "Билбейм"),
            ),
            "ru": Wording(
                "Сколько в месяц справедливо платить с одного двора за вывоз мусора?",
                ("Нисколько", "До 50 сомов", "50–100 сомов", "Больше 100 сомов", "Не знаю"),
            ),
        },
    ),
    Question(
        Asked("q2", "many", options=4),
        {
            "ky": Wording("Эмне жетишпейт?", ("Контейнер", "Унаа", "Акча", "=2+2<b>Жумушчу</b>")),
            "ru": Wording("Чего не хватает?", ("Контейнеров", "Машин", "Денег", "=2+2<b>Рабочих</b>")),
        },
    ),
    Question(
        Asked("q3", "scale", low=1, high=5),
        {
            "ky": Wording(
                "Азыркы тазалыкты кандай баалайсыз?", ("Абдан жаман", "Жаман", "Орто", "Жакшы", "Абдан жакшы")
            ),
            "ru": Wording(
                "Как оцените чистоту?", ("Очень плохо", "Плохо", "Средне", "Хорошо", "Очень хорошо")
            ),
        },
    ),
    Question(
        Asked("q4", "number"),
        {
            "ky": Wording("Айына канча төлөй аласыз?", unit="сом"),
            "ru": Wording("Сколько можете платить?", unit="сом"),
        },
    ),
    Question(Asked("q5", "text"), {"ky": Wording("Дагы эмне айтасыз?"), "ru": Wording("Что ещё скажете?")}),
)
NAMES = {
    ROOT: {"ky": "Кыргыз Республикасы", "ru": "Кыргызская Республика"},
    "r1": {"ky": "Чүй облусу", "ru": "Чуйская область"},
    "r2": {"ky": "Ош облусу", "ru": "Ошская область"},
    "r3": {"ky": "Бишкек шаары", "ru": "город Бишкек"},
}


def country(inside=8):
    """Two regions with communities, and a city that is both."""
    above = {"r1": ROOT, "r2": ROOT, "r3": ROOT}
    return above | {f"r{n % 2 + 1}c{n}": f"r{n % 2 + 1}" for n in range(inside)}


def answered(rng, questions, skipping=0.1):
    """What one person answers."""
    said = {}
    for question in questions:
        asked = question.asked
        if rng.random() < skipping:
            said[asked.key] = {"skipped": "no-data"}
        elif asked.kind == "choice":
            said[asked.key] = rng.choices(
                range(asked.options), [6, 9, 4, 2, 2, *([1] * asked.options)][: asked.options]
            )[0]
        elif asked.kind == "many":
            said[asked.key] = [n for n in range(asked.options) if rng.random() < 0.5] or [0]
        elif asked.kind == "scale":
            said[asked.key] = rng.choices(range(asked.low, asked.high + 1), (1, 3, 6, 4, 1))[0]
        elif asked.kind == "number":
            said[asked.key] = str(rng.choice((0, 30, 50, 50, 80, 100, 120.5)))
        else:
            said[asked.key] = "Таштанды көп, контейнер жок."
    return said


def given(sizes, questions=QUESTIONS, seed=1, skipping=0.1):
    """Answers of so many people of each community."""
    rng = random.Random(seed)
    return [Given(code, answered(rng, questions, skipping)) for code, n in sizes.items() for _ in range(n)]


def result(answers, questions=QUESTIONS, above=None, names=NAMES, **more):
    """The published result of these answers."""
    above = above or country()
    counted = tally([one.asked for one in questions], answers)
    shown = suppress(counted, above, ROOT)
    levels = {ROOT: "country"} | {
        code: "region" if parent == ROOT else "community" for code, parent in above.items()
    }
    areas = {
        code: Area(
            code,
            level,
            names.get(code, {"ky": f"Көк-Өзөн {code}", "ru": f"Кок-Озон {code}"}),
            above.get(code, ""),
        )
        for code, level in levels.items()
    }
    populations = {ROOT: 7404329, "r1": 1127000, "r1c2": 12300}
    values = {
        "steps": (),
        "invented": True,
        "trial": True,
    } | more
    return Result(
        7,
        {"ky": "Таштанды чыгаруунун акысы", "ru": "Плата за вывоз мусора"},
        date(2027, 4, 15),
        questions,
        areas,
        {code: Figures(one, populations.get(code)) for code, one in shown.items()},
        country=ROOT,
        **values,
    )


SIZES = {
    "r1c0": 3,
    "r1c2": 64,
    "r1c4": 41,
    "r1c6": 150,
    "r2c1": 17,
    "r2c3": 88,
    "r2c5": 2,
    "r2c7": 33,
    "r3": 210,
}
STEPS = (
    Step(
        1,
        "decision",
        date(2027, 5, 3),
        {
            "ky": {"what": "Бир үй айына 50 сом төлөйт.", "why": "Көбү ушул сумманы туура деди <i>."},
            "ru": {
                "what": "Двор платит 50 сомов в месяц.",
                "why": "Больше всего людей назвали эту сумму <i>.",
            },
        },
    ),
)
