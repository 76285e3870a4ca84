"""Filling an empty store with the invented country, in one transaction.

Only the cast has a chat on the page; everybody else who was invented cannot be reached, so that nothing is sent to them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from demo.country.beginning import SEED, START, YEAR
from demo.country.cast import CAST
from demo.country.consulting import consult
from demo.country.numbers import invent
from demo.country.raising import raise_all
from demo.country.reviewing import review
from demo.country.settling import CONSENT, settled
from demo.country.supplying import figures_table, state_figures
from demo.country.words import COMMENTS, SPECIAL
from domain.cycle import COLLECTION, INDICATOR_REVIEW, RESPONSE, Cycle, default_spans
from domain.indicators import IndicatorSet
from domain.places import Register, Territory
from domain.ways import CHAT, PAPER, PHONE, SPREADSHEET
from storage.cycles import begin_cycle, cycles
from storage.days import read_calendar
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import change, consent, meet
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.roles import confirm_role
from storage.schema import Connection
from storage.submissions import NewAnswer, submit

COMMUNITIES = 60
HOME = "41702205000000"
"""The district (Ak-Suu, Issyk-Kul) where the head of the cast works."""

WAYS = (CHAT, CHAT, SPREADSHEET, CHAT, PAPER, CHAT, PHONE, CHAT)
"""How communities answered, in turn."""

UNHEARD = "Башчы Telegram колдонбойт, телефон аркылуу ырастады."

PER_REGION = {"41702000000000": 17, "41711000000000": 1, "41721000000000": 1}
FIRST_HEAD, FIRST_CITIZEN = 5_000_001_000, 5_000_010_000
COORDINATOR = 5_000_000_900
"""Somebody invented who works for the Union, so that what the cast's own Gulnara has before her stays hers."""


@dataclass(frozen=True)
class Told:
    """By which way a community answered, and who of the Union entered it when that was by phone."""

    way: str
    union: int
    role: int


@dataclass(frozen=True)
class Filled:
    """What the parent of the demo needs to know: where the cast is at home, the link for the invited head, and the
    table that the clerk of the Ministry of Finance has before her.
    """

    home: str
    token: str
    communities: tuple[str, ...]
    table: bytes


def fill(connection: Connection) -> Filled:
    """Invent the country. The store must be migrated, seeded and otherwise empty."""
    rng = random.Random(SEED)
    register = read_register(connection)
    indicators = read_indicator_set(connection, YEAR)
    _cycle(connection)
    chosen = choose(register, rng)
    home = next(one.code for one in chosen if one.parent_code == HOME)
    union = settled(connection, COORDINATOR, "ky", chosen[0].code, START - timedelta(days=400))
    working = _role(connection, union, "union", register.root, START - timedelta(days=400))
    for number, one in enumerate(chosen):
        told = Told(WAYS[number % len(WAYS)], union, working)
        _community(connection, indicators, one, number, rng, told, silent=one.code == home)
    review(connection, indicators, YEAR, [one.code for one in chosen], union, START)
    token = _cast(connection, chosen, home)
    people = _citizens(connection, chosen, rng)
    raise_all(connection, register, chosen, people, home, rng)
    karakol = next(one.code for one in chosen if one.level == "city")
    consult(connection, register, people, (home, karakol), union)
    return Filled(home, token, tuple(one.code for one in chosen), figures_table(indicators, chosen))


def _cycle(connection: Connection) -> None:
    calendar = read_calendar(connection)
    connection.execute(cycles.delete())
    before = default_spans(YEAR - 1, calendar)
    begin_cycle(connection, Cycle(YEAR - 1, RESPONSE, before, invented=True))
    now = default_spans(YEAR, calendar) | {
        INDICATOR_REVIEW: (date(2026, 11, 1), date(2027, 1, 14)),
        COLLECTION: (date(2027, 1, 15), date(2027, 4, 9)),
    }
    begin_cycle(connection, Cycle(YEAR, COLLECTION, now, invented=True))


def choose(register: Register, rng: random.Random) -> list[Territory]:
    """Sixty communities over all regions: every kind, and enough of one kind in Issyk-Kul to have peers."""
    chosen: list[Territory] = []
    regions = [one for one in register.territories if one.level == "region"]
    left = COMMUNITIES - sum(PER_REGION.values())
    others = [one for one in regions if one.code not in PER_REGION]
    for region in regions:
        wanted = PER_REGION.get(region.code, left // len(others) + (region in others[: left % len(others)]))
        inside = list(register.expected(START.date(), region.code))
        cities = [one for one in inside if one.kind != "aiyl_aimak"][:2]
        aimaks = [one for one in inside if one.kind == "aiyl_aimak"]
        near = [one for one in aimaks if one.parent_code == HOME][:6]
        rest = [one for one in aimaks if one not in near]
        picked = [*cities, *near, *rng.sample(rest, min(len(rest), max(0, wanted - len(cities) - len(near))))]
        chosen += picked[:wanted]
    return chosen


def _community(
    connection: Connection,
    indicators: IndicatorSet,
    one: Territory,
    number: int,
    rng: random.Random,
    told: Told,
    *,
    silent: bool,
) -> None:
    language = "ky" if number % 3 else "ru"
    head = settled(connection, FIRST_HEAD + number, language, one.code, START - timedelta(days=400))
    role = _role(connection, head, "head", one.code, START - timedelta(days=400)) if not silent else None
    for year, sent in (
        (YEAR - 1, START - timedelta(days=350 - number)),
        (YEAR, START - timedelta(days=1 + number % 14)),
    ):
        if year < YEAR or not (silent or is_late(number)):
            given = _given(indicators, one, number, year, sent, head, rng)
            if year == YEAR:
                given = [replace(answer, way=told.way) for answer in given]
            phoned = year == YEAR and told.way == PHONE
            by, office, why = (told.union, told.role, UNHEARD) if phoned else (head, role, "")
            submit(connection, one.code, year, given, by=by, role=office, now=sent, unconfirmed=why)
    if silent or number % 3 != 2:
        state_figures(connection, indicators, one)


def is_late(number: int) -> bool:
    """Whether a community has not sent the figures of the year that is being asked about."""
    return number % 4 == 3


def _given(
    indicators: IndicatorSet,
    one: Territory,
    number: int,
    year: int,
    sent: datetime,
    by: int,
    rng: random.Random,
) -> list[NewAnswer]:
    asked = tuple(i for i in indicators.indicators if i.respondent == "head" and (i.core or number % 5 == 0))
    every = tuple(i for i in indicators.indicators if i.respondent == "head")
    values = invent(every, one.kind, f"{SEED} {one.code}", year, YEAR - 1)
    given: list[NewAnswer] = []
    for i in asked:
        at = sent - timedelta(minutes=rng.randint(5, 9000))
        comment = rng.choice(COMMENTS) if rng.random() < 0.02 else ""
        if i.code == "DIV01":
            given.append(NewAnswer(i.code, by, at, text=SPECIAL[number % len(SPECIAL)]))
        elif i.type == "text":
            given.append(NewAnswer(i.code, by, at, skipped="would-not-say"))
        elif rng.random() < 0.03:
            given.append(NewAnswer(i.code, by, at, skipped="would-not-say" if i.private else "no-data"))
        elif i.numeric:
            given.append(NewAnswer(i.code, by, at, number=values[i.code], comment=comment))  # type: ignore[arg-type]
        else:
            given.append(NewAnswer(i.code, by, at, text=str(values[i.code])))
    return given


def _role(
    connection: Connection, person: int, role: str, territory: str, at: datetime, *, confirmed: bool = True
) -> int:
    body = "minfin" if role == "state_body" else ""
    invitation = invitation_of(connection, invite(connection, role, territory, at, body=body))
    if invitation is None:
        raise ValueError("an invitation just made is gone")
    given = accept_invitation(connection, invitation, person, "+996700000000", at)
    if confirmed:
        confirm_role(connection, given.id, None, at)
    return given.id


def _cast(connection: Connection, chosen: list[Territory], home: str) -> str:
    """Give the cast their places and roles; the token of the link for the invited head."""
    aimaks = [
        one.code
        for number, one in enumerate(chosen)
        if one.kind == "aiyl_aimak" and one.code != home and is_late(number)
    ]
    karakol = next(one.code for one in chosen if one.level == "city")
    root = "41700000000000"
    places = {
        "head": home,
        "citizen": home,
        "deputy": home,
        "union": karakol,
        "russian": karakol,
        "two": aimaks[0],
        "unconfirmed": aimaks[2],
        "partner": karakol,
        "kenesh": home,
        "clerk": karakol,
    }
    given = {"head": [("head", home)], "deputy": [("deputy", home)], "union": [("union", root)]}
    given |= {"two": [("head", aimaks[0]), ("head", aimaks[1])], "unconfirmed": [("head", aimaks[2])]}
    given |= {"partner": [("partner", next(iter(PER_REGION)))], "kenesh": [("kenesh", home)]}
    given |= {"clerk": [("state_body", root)]}
    at = START - timedelta(days=10)
    for actor in CAST:
        if actor.word in ("new", "invited"):
            continue
        person = meet(connection, actor.id, at)
        change(connection, person.id, language=actor.language, territory=places[actor.word])
        consent(connection, person.id, CONSENT, at)
        for role, territory in given.get(actor.word, []):
            _role(connection, person.id, role, territory, at, confirmed=actor.word != "unconfirmed")
    return invite(connection, "head", aimaks[3], START, language="ky")


def _citizens(connection: Connection, chosen: list[Territory], rng: random.Random) -> list[tuple[int, str]]:
    """Citizens spread over the communities: (person, community)."""
    people: list[tuple[int, str]] = []
    for number in range(120):
        at = START - timedelta(days=rng.randint(20, 300))
        territory = chosen[number % len(chosen)].code
        language = "ru" if number % 4 == 0 else "ky"
        people.append((settled(connection, FIRST_CITIZEN + number, language, territory, at), territory))
    return people
