"""A hand-made country for the reports: few communities, numbers that can be counted in one's head."""

from datetime import UTC, datetime
from decimal import Decimal

from domain.evidence import AnswerRow, Evidence, Matter, Place, ProblemRow, Submission
from domain.indicators import Group, Indicator, IndicatorSet, Option, Unit

NAMES = {"ky": "Ат", "ru": "Имя", "en": "Name"}
SCALE = tuple(Option(str(n), {"ky": f"{n}", "ru": f"{n}", "en": f"{n}"}) for n in range(1, 6))


def indicator(code, kind="integer", *, unit="households", of="", private=False, group="g", name=None):
    options = SCALE if kind == "scale" else ()
    names = dict.fromkeys(NAMES, name or code)
    return Indicator(
        code,
        group,
        True,
        private,
        "head",
        "ask",
        "",
        kind,
        unit,
        "end",
        "",
        None,
        None,
        of,
        (),
        names,
        options,
    )


INDICATORS = (
    indicator("DEM01", unit="persons"),
    indicator("DEM02", of="DEM01"),
    indicator("WAT01", of="DEM02"),
    indicator("BUD06", "money", unit="som"),
    indicator("SOC02", unit="persons", of="DEM01"),
    indicator("QLT01", "scale", unit="", private=True, group="q"),
    indicator("QLT06", "text", unit="", private=True, group="q"),
    indicator("DIV01", "text", unit="", group="uniqueness"),
)
FORMS = {
    "ky": {"other": "бирдик"},
    "ru": {"one": "штука", "few": "штуки", "many": "штук"},
    "en": {"other": "units"},
}
SET = IndicatorSet(
    2026,
    INDICATORS,
    (Group("g", NAMES), Group("q", NAMES), Group("uniqueness", NAMES)),
    {code: Unit(code, FORMS) for code in ("households", "persons", "som")},
    {},
)
REGION = Place("R", "C", "region", "oblast", {"ky": "Облус", "ru": "Область", "en": "Region"})


def place(code, kind="aiyl_aimak"):
    names = {"ky": f"{code} айылы", "ru": f"Село {code}", "en": f"Village {code}"}
    return Place(code, "D", "community", kind, names, True, None, "R", "D")


def number(code, name, value, year=2026, review="received"):
    when = datetime(year + 1, 2, 1, tzinfo=UTC)
    return AnswerRow(code, year, name, number=Decimal(value), review=review, answered_at=when)


def said(code, name, text, year=2026):
    return AnswerRow(code, year, name, text=text, answered_at=datetime(year + 1, 2, 1, tzinfo=UTC))


def problem(n, text, supporters=3, territory="A", state="new"):
    day = datetime(2027, 1, 5, tzinfo=UTC).date()
    return ProblemRow(f"27-{n:05d}", territory, "WATER", state, supporters, day, text, None)


def evidence(
    answers=(), *, territory=REGION, places="ABCDEF", problems=(), decree="", invented=False, **more
):
    expected = tuple(place(code) for code in places)
    inside = expected if territory.level != "community" else (territory,)
    submissions = tuple(
        Submission(code, 2026, f"2026-{n}", datetime(2027, 2, 1, tzinfo=UTC), "received")
        for n, code in enumerate(sorted({row.territory for row in answers if row.year == 2026}))
    )
    return Evidence(
        territory,
        (REGION,) if territory.level == "community" else (),
        2026,
        SET,
        inside,
        expected,
        tuple(answers),
        (),
        tuple(problems),
        {"WATER": Matter("WATER", "lsg_own", "water", "head", True, NAMES)},
        submissions,
        datetime(2027, 2, 1, tzinfo=UTC),
        decree,
        invented,
        (REGION,),
        (Place("D", "R", "district", "rayon", {"ky": "Район", "ru": "Район", "en": "District"}),),
        **more,
    )
