"""The year that the demo's button plays, over some of its communities: everything is done, and nobody invented is told."""

import asyncio
from dataclasses import dataclass

import pytest
from sqlalchemy import create_engine, func, select

from bot.program import open_program
from bot.settings import Settings
from demo.chats import enter_cast
from demo.country.beginning import START, YEAR
from demo.country.cast import CAST
from demo.standin import Standin, no_limits
from demo.year.agenda import Year, do_day, end_of
from demo.year.playing import Game
from demo.year.told import TOLD
from handlers.wiring import wire
from scheduler import stock
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker
from storage.audit import audit
from storage.checking import remarks, returns
from storage.clock import real_time, start_clock
from storage.cycles import read_cycles
from storage.deliveries import deliveries
from storage.engine import open_store
from storage.people import people
from storage.proposals import proposal_voices, proposals
from storage.reference_indicators import frozen_at
from storage.solutions import marks, solutions
from storage.submissions import answers, submissions
from storage.updates import dead_letters, tallies
from tests.ready import content, write_file

COMMUNITIES = 12
IDS = [one.id for one in CAST]

pytestmark = pytest.mark.slow


@dataclass
class Played:
    """What the page was told, what lies in the cast's chats, where the play ended, and the database."""

    told: set
    chats: dict
    today: object
    until: object
    homes: list
    connection: object

    def count(self, query):
        return self.connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()

    def groups(self, column, *where):
        query = select(column, func.count()).where(*where).group_by(column)
        return dict(self.connection.execute(query).all())


async def play(folder, patch):
    url = f"sqlite+aiosqlite:///{folder / 'el-unu.sqlite3'}"
    standin = Standin(limits=no_limits())
    await standin.start()
    write_file(folder / "el-unu.sqlite3", "invented")
    store = await open_store(url, migrate=False)
    await store.write(start_clock, START, real_time())
    await store.close()
    enter_cast(standin.memory, content("invented")[1])
    token = "700000001:" + "T" * 35
    settings = Settings(bot_token=token, bot_api_url=standin.url, database_url=url, data_dir=folder)
    patch.setattr(stock, "CHAT_SECONDS", 0.0)
    program, maker = await open_program(settings), DocumentMaker()
    wire(program)
    await program.open()
    year = Year(Game(program, DeliveryWorker(program, maker.screen)))
    await year.find()
    year.heads = dict(sorted(year.heads.items())[:COMMUNITIES])
    until, told = end_of(await program.store.read(read_cycles), year.game.today), set()
    while year.game.today < until:
        await year.game.day()
        told.add(await do_day(year))
    chats = {one: list(standin.memory.chats[one].messages.values()) for one in IDS}
    today = year.game.today
    maker.close()
    await program.close()
    await standin.close()
    return told, chats, today, until, sorted(year.heads)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    folder = tmp_path_factory.mktemp("year")
    with pytest.MonkeyPatch.context() as patch:
        found = asyncio.run(play(folder, patch))
    engine = create_engine(f"sqlite:///{folder / 'el-unu.sqlite3'}")
    with engine.connect() as connection:
        yield Played(*found, connection)
    engine.dispose()


def test_the_year_is_told_step_by_step_and_comes_to_its_end(played):
    assert played.told - {""} == set(TOLD)
    assert played.today == played.until


def test_communities_answer_by_every_way_and_all_of_them_both_years(played):
    for year in (YEAR, YEAR + 1):
        there = (submissions.c.year == year, submissions.c.territory.in_(played.homes))
        assert len(played.groups(submissions.c.territory, *there)) == COMMUNITIES
    ways = played.groups(answers.c.way, answers.c.year == YEAR + 1)
    assert set(ways) == {"chat", "spreadsheet", "phone", "paper"}


def test_the_first_year_is_locked_and_the_second_is_under_check(played):
    last = select(func.max(submissions.c.id)).group_by(submissions.c.territory, submissions.c.year)
    here = (submissions.c.id.in_(last), submissions.c.territory.in_(played.homes))
    assert played.groups(submissions.c.review, *here, submissions.c.year == YEAR) == {"locked": COMMUNITIES}
    second = played.groups(submissions.c.review, *here, submissions.c.year == YEAR + 1)
    assert {"accepted", "returned"} <= set(second)


def test_the_union_asks_back_and_heads_mend(played):
    assert played.groups(returns.c.outcome)["corrected"] > 0
    assert played.groups(returns.c.outcome)[""] > 0


def test_the_set_of_the_second_year_is_discussed_and_frozen(played):
    states = played.groups(proposals.c.state, proposals.c.year == YEAR + 1)
    assert states == {"accepted": 2, "rejected": 1, "study": 1}
    assert played.count(select(proposal_voices)) > 10
    assert frozen_at(played.connection, YEAR + 1) is not None


@pytest.mark.parametrize("table", [remarks, marks, solutions], ids=["remarks", "marks", "solutions"])
def test_the_kenesh_remarks_and_citizens_discuss(played, table):
    assert played.count(select(table)) > 0


def test_every_deed_is_in_the_audit(played):
    done = set(played.groups(audit.c.what))
    assert {
        "proposal made",
        "proposal answered",
        "set frozen",
        "role confirmed",
        "figures loaded",
        "sheet taken over",
        "phone entry begun",
        "sent without the head",
        "paper entry begun",
        "kenesh remarked",
        "value returned",
        "return settled",
        "submission accepted",
        "submission accepted in bulk",
        "level excepted",
        "level accepted",
        "submission locked",
        "problem marked",
        "stage moved",
    } <= done


def test_no_button_was_forged_and_no_update_was_lost(played):
    assert played.count(select(tallies)) == 0
    assert played.count(select(dead_letters)) == 0


def test_only_the_cast_is_told(played):
    sent = (
        select(people.c.telegram_id)
        .join(deliveries, deliveries.c.person == people.c.id)
        .where(deliveries.c.state == "sent", deliveries.c.sent_at >= START)
    )
    told = set(played.connection.execute(sent).scalars())
    assert told
    assert told <= set(IDS)
    reachable = select(people.c.telegram_id).where(people.c.unreachable_since.is_(None))
    assert set(played.connection.execute(reachable).scalars()) <= set(IDS)


def test_the_head_and_the_union_of_the_cast_have_read_the_year_in_their_chats(played):
    words = {one.word: one.id for one in CAST}
    head = " ".join(one.get("text", "") for one in played.chats[words["head"]])
    assert f"{YEAR}-жылдын циклы" in head
    assert f"{YEAR + 2}-жылдын 15-марты" in head
    assert len(played.chats[words["union"]]) > 5
