"""Completeness read from the rows, on both engines: what counts and what never does."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import text

from domain.completeness import roll_up
from domain.cycle import COLLECTION, Cycle, default_spans
from domain.indicators import Indicator, IndicatorSet
from domain.places import Lineage, Register, Territory
from storage.checking import returns
from storage.completeness import read_completeness
from storage.cycles import cycle_of
from storage.days import read_calendar
from storage.deadlines import extend
from storage.engine import open_store
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import meet
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.roles import confirm_role, end_role
from storage.submissions import NewAnswer, answers, submissions, submit

ZONE = ZoneInfo("Asia/Bishkek")
CLOSES = date(2027, 4, 9)
DAY = timedelta(days=1)
LAST_MINUTE = datetime(2027, 4, 9, 23, 59, tzinfo=ZONE)
NOW = datetime(2027, 4, 20, tzinfo=UTC)


def names(code):
    return {"ky": code, "ru": code, "en": code}


def community(code, **values):
    return Territory(code, "D", "community", "aiyl_aimak", True, names(code), **values)


ABOVE = (
    Territory("K", "", "country", "country", False, names("K")),
    Territory("R", "K", "region", "oblast", False, names("R")),
    Territory("D", "R", "district", "rayon", False, names("D")),
)
REGISTER = Register((*ABOVE, community("A"), community("B"), community("C")))
MERGER = date(2026, 7, 1)
MERGED = Register(
    (
        *ABOVE,
        community("A", valid_to=MERGER),
        community("B", valid_to=MERGER),
        community("AB", valid_from=MERGER),
        community("C"),
    ),
    lineage=(Lineage("A", "AB", 1.0, MERGER), Lineage("B", "AB", 1.0, MERGER)),
)


def indicator(code, *, core=True, private=False, respondent="head"):
    return Indicator(
        code, "g", core, private, respondent, "ask", "", "integer", "", "end", "", None, None, "", (), {}
    )


SET = IndicatorSet(
    2026,
    (
        indicator("X1"),
        indicator("X2"),
        indicator("XTRA", core=False),
        indicator("XOP", private=True),
        indicator("XKEN", respondent="kenesh"),
    ),
    (),
    {},
    {},
)


def cycle(connection):
    spans = default_spans(2026, read_calendar(connection)) | {COLLECTION: (date(2027, 2, 8), CLOSES)}
    return Cycle(2026, COLLECTION, spans)


def send(connection, territory, at, **given):
    """Send values by indicator; a value "" is a skip."""
    rows = [
        NewAnswer(code, None, at, skipped="no-data")
        if value == ""
        else NewAnswer(code, None, at, Decimal(value))
        for code, value in given.items()
    ]
    return submit(connection, territory, 2026, rows, by=None, role=None, now=at)


def look(connection, register=REGISTER, inside=""):
    found = read_completeness(connection, register, SET, cycle(connection), NOW, ZONE, inside)
    return {one.territory: one for one in found}


async def test_only_a_value_makes_a_submission_and_only_owed_values_count(store):
    def play(connection):
        send(connection, "A", LAST_MINUTE, X1="", X2="")
        send(connection, "B", LAST_MINUTE, X1="5", XTRA="7", XOP="3", XKEN="9")
        return look(connection)

    found = await store.write(play)
    assert not found["A"].received
    assert (found["A"].answered, found["A"].asked) == (0, 2)
    assert found["B"].received
    assert (found["B"].answered, found["B"].asked) == (1, 2)
    assert found["C"].last_on is None


async def test_the_last_minute_of_the_last_day_is_on_time_and_the_next_is_late(store):
    def play(connection):
        send(connection, "A", LAST_MINUTE, X1="1")
        send(connection, "B", LAST_MINUTE + timedelta(minutes=1), X1="1")
        send(connection, "C", LAST_MINUTE, X1="")
        send(connection, "C", LAST_MINUTE + DAY, X1="1")
        return look(connection)

    found = await store.write(play)
    assert {code: one.on_time for code, one in found.items()} == {"A": True, "B": False, "C": False}


async def test_an_extension_counts_and_never_shortens(store):
    def play(connection):
        extend(connection, "A", 2026, CLOSES + 5 * DAY, "a flood", None, NOW)
        extend(connection, "B", 2026, CLOSES - 5 * DAY, "a mistake", None, NOW)
        for code in "AB":
            send(connection, code, LAST_MINUTE + DAY, X1="1")
        send(connection, "C", LAST_MINUTE, X1="1")
        return look(connection)

    found = await store.write(play)
    assert [(one.deadline, one.on_time) for one in found.values()] == [
        (CLOSES + 5 * DAY, True),
        (CLOSES, False),
        (CLOSES, True),
    ]
    assert [found[code].extended for code in "ABC"] == [True, False, False]


async def test_a_value_taken_back_by_a_skip_counts_no_more(store):
    def play(connection):
        send(connection, "A", LAST_MINUTE - DAY, X1="1", X2="2")
        send(connection, "A", LAST_MINUTE, X1="1", X2="")
        send(connection, "B", LAST_MINUTE - DAY, X1="")
        send(connection, "B", LAST_MINUTE, X1="4", X2="5")
        return look(connection)

    found = await store.write(play)
    assert (found["A"].answered, found["B"].answered) == (1, 2)
    assert found["A"].last_on == CLOSES
    assert found["A"].received_on == CLOSES - DAY


async def test_accepted_is_what_came_last(store):
    def play(connection):
        for at in (LAST_MINUTE - DAY, LAST_MINUTE):
            send(connection, "A", at, X1=str(at.day))
        send(connection, "B", LAST_MINUTE, X1="1")
        send(connection, "C", LAST_MINUTE, X1="")
        accept = submissions.update().values(review="accepted")
        connection.execute(accept.where(submissions.c.id == 1))
        connection.execute(accept.where(submissions.c.territory.in_(["B", "C"])))
        return look(connection)

    found = await store.write(play)
    assert {code: one.accepted for code, one in found.items()} == {"A": False, "B": True, "C": False}


async def test_only_returns_that_nobody_answered_are_open(store):
    def play(connection):
        send(connection, "A", LAST_MINUTE, X1="1", X2="2")
        answer = connection.execute(answers.select()).first()
        values = {"territory": "A", "year": 2026, "answer": answer.id, "question": "?", "returned_at": NOW}
        connection.execute(returns.insert(), {**values, "indicator": "X1"})
        connection.execute(returns.insert(), {**values, "indicator": "X2", "settled_at": NOW})
        return look(connection)

    assert (await store.write(play))["A"].returns == 1


async def test_the_people_of_an_office_are_those_who_hold_a_role_now_the_head_first(store):
    def give(connection, telegram, role, *, confirmed=False):
        person = meet(connection, telegram, NOW)
        link = invitation_of(connection, invite(connection, role, "A", NOW))
        given = accept_invitation(connection, link, person.id, f"+99670000000{telegram}", NOW)
        if confirmed:
            confirm_role(connection, given.id, None, NOW)
        return given

    def play(connection):
        give(connection, 1, "kenesh")
        end_role(connection, give(connection, 2, "head").id, NOW)
        give(connection, 3, "head", confirmed=True)
        return look(connection, inside="A")

    people = (await store.write(play))["A"].people
    assert [(one.role, one.phone, one.confirmed, one.seen_on) for one in people] == [
        ("head", "+996700000003", True, NOW.date()),
        ("kenesh", "+996700000001", False, NOW.date()),
    ]


async def test_after_a_merger_in_mid_year_the_successor_is_expected_once(store):
    def play(connection):
        for code in ("A", "B", "AB", "C"):
            send(connection, code, LAST_MINUTE, X1="1")
        return look(connection, MERGED)

    found = await store.write(play)
    assert sorted(found) == ["AB", "C"]
    count = roll_up(found.values(), "K")["K"]
    assert (count.expected, count.received, count.rate("received")) == (2, 2, 1)
    assert found["AB"].former == ("A", "B")


async def test_what_a_dissolved_unit_sent_is_not_the_successors_answer(store):
    def play(connection):
        send(connection, "A", LAST_MINUTE, X1="1")
        send(connection, "B", LAST_MINUTE, X1="1")
        return look(connection, MERGED)

    found = await store.write(play)
    assert not found["AB"].received
    assert found["AB"].answered == 0
    assert found["AB"].former == ("A", "B")


async def test_a_unit_dissolved_after_the_cut_off_is_still_expected(store):
    later = date(2027, 2, 20)
    register = Register(
        (*ABOVE, community("A", valid_to=later), community("AC", valid_from=later)),
        lineage=(Lineage("A", "AC", 1.0, later),),
    )
    found = await store.write(lambda connection: look(connection, register))
    assert sorted(found) == ["A"]


INDEPENDENT = """
WITH counted AS (SELECT * FROM submissions WHERE year = 2026 AND answered > 0),
     standing AS (
         SELECT a.* FROM answers a
         WHERE a.year = 2026 AND NOT EXISTS (
             SELECT 1 FROM answers b WHERE b.year = a.year AND b.territory = a.territory
             AND b.indicator = a.indicator AND b.id > a.id))
SELECT t.code,
       EXISTS (SELECT 1 FROM counted c WHERE c.territory = t.code) AS received,
       (SELECT count(*) FROM standing s JOIN indicators i ON i.code = s.indicator AND i.year = 2020
        WHERE s.territory = t.code AND s.skipped IS NULL AND i.core AND NOT i.private
        AND i.respondent = 'head') AS answered
FROM territories t
WHERE t.has_lsg AND (t.valid_from IS NULL OR t.valid_from <= '2026-12-31')
  AND (t.valid_to IS NULL OR t.valid_to > '2026-12-31')
ORDER BY t.code
"""


async def test_the_sample_country_counted_by_other_queries_is_the_same(ready_url):
    def look(connection):
        found = read_completeness(
            connection,
            read_register(connection),
            read_indicator_set(connection, 2026),
            cycle_of(connection, 2026),
            NOW,
            ZONE,
        )
        ours = sorted((one.territory, one.received, one.answered) for one in found)
        theirs = [(r.code, bool(r.received), r.answered) for r in connection.execute(text(INDEPENDENT))]
        return ours, theirs

    store = await open_store(ready_url("invented"), migrate=False)
    ours, theirs = await store.read(look)
    await store.close()
    assert ours == theirs
    assert 30 < sum(received for _, received, _ in ours) < 60 < len(ours)
