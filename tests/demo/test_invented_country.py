"""The invented country hangs together: words fit their category, and the cast has its work still before it."""

import hashlib

import pytest
from sqlalchemy import select

from demo.country.beginning import START, YEAR
from demo.country.cast import CAST
from demo.country.filling import COMMUNITIES
from demo.country.raising import VOICE
from demo.country.raising_words import PROBLEMS
from storage.cases import sendings
from storage.consultations import is_open
from storage.cycles import cycles
from storage.deliveries import deliveries
from storage.figure_commands import reading_task
from storage.figure_tables import read_table
from storage.figures import figures
from storage.notices import consultation_answers, notices_where
from storage.people import person_by_telegram
from storage.problem_lists import voices_to_write_down
from storage.reference import read_matters, read_register
from storage.results import read_result
from storage.roles import roles
from storage.submissions import answers, submissions
from tests.ready import content, memory


@pytest.fixture(scope="module")
def connection():
    engine = memory("invented")
    with engine.connect() as opened:
        opened.info["filled"] = content("invented")[1]
        yield opened
    engine.dispose()


def offices(connection, word):
    telegram = next(one.id for one in CAST if one.word == word)
    person = person_by_telegram(connection, telegram)
    held = select(roles.c.territory).where(roles.c.person == person.id, roles.c.role == "head")
    return [row.territory for row in connection.execute(held)]


def test_the_words_of_a_problem_belong_to_its_group(connection):
    matters = read_matters(connection)
    told = [(menu, code) for menu, templates in PROBLEMS.items() for code, _, _ in templates]
    assert [(menu, code) for menu, code in told if not matters[code].near] == []
    assert [(menu, code) for menu, code in told if matters[code].menu != menu] == []


@pytest.mark.parametrize("word", ["head", "two", "unconfirmed"])
def test_no_head_of_the_cast_finds_the_year_already_sent(connection, word):
    places = offices(connection, word)
    year = connection.execute(select(cycles.c.year).order_by(cycles.c.year.desc())).scalars().first()
    sent = select(submissions.c.territory).where(
        submissions.c.territory.in_(places), submissions.c.year == year
    )
    assert places
    assert connection.execute(sent).all() == []


def test_the_head_has_figures_of_a_state_body_to_confirm(connection):
    (home,) = offices(connection, "head")
    assert connection.execute(select(figures.c.indicator).where(figures.c.territory == home)).all()


@pytest.mark.parametrize(
    ("word", "role", "territory", "body"),
    [
        ("partner", "partner", "41702000000000", ""),
        ("kenesh", "kenesh", "", ""),
        ("clerk", "state_body", "41700000000000", "minfin"),
    ],
)
def test_the_cast_has_a_partner_a_kenesh_and_a_clerk(connection, word, role, territory, body):
    telegram = next(one.id for one in CAST if one.word == word)
    person = person_by_telegram(connection, telegram)
    row = connection.execute(select(roles).where(roles.c.person == person.id)).one()
    home = offices(connection, "head")[0]
    assert (row.role, row.territory, row.body) == (role, territory or home, body)
    assert row.confirmed_at is not None


def test_every_note_of_the_cast_is_in_three_languages():
    assert [one.word for one in CAST if len(one.note.split(" | ")) != 3] == []


def test_the_table_of_the_clerk_is_understood_whole(connection, tmp_path):
    path = tmp_path / "minfin.csv"
    path.write_bytes(connection.info["filled"].table)
    understood = read_table(reading_task(connection, path, tmp_path, "minfin", None))
    assert understood.refused == ()
    assert (understood.summary.bodies, understood.summary.years) == ({"minfin"}, {YEAR})
    assert len(understood.summary.territories) == COMMUNITIES


def test_a_voice_message_waits_to_be_written_down(connection):
    (waiting,) = voices_to_write_down(connection, 0)
    assert waiting.voice == hashlib.sha256(VOICE.read_bytes()).hexdigest()
    assert VOICE.read_bytes().startswith(b"OggS")


def test_the_union_finds_answers_to_check_some_asked_about_and_some_accepted(connection):
    found = sendings(connection, YEAR, connection.info["filled"].communities)
    assert {one.review for one in found} == {"received", "returned", "accepted"}
    ways = select(answers.c.way).where(answers.c.year == YEAR).distinct()
    assert set(connection.execute(ways).scalars()) == {"chat", "spreadsheet", "paper", "phone"}


def test_one_consultation_is_open_and_one_is_over_with_a_decision(connection):
    going_on, over = notices_where(connection)
    assert is_open(connection, going_on, START)
    answered = select(consultation_answers.c.id).where(consultation_answers.c.notice == going_on.id)
    assert connection.execute(answered).all()
    result = read_result(connection, read_register(connection), over.id)
    assert [one.kind for one in result.steps] == ["decision"]
    assert result.invented
    assert going_on.invented


def test_the_result_shows_the_cast_s_own_place_and_hides_those_with_few_answers(connection):
    over = notices_where(connection)[1]
    result = read_result(connection, read_register(connection), over.id)
    answered = select(consultation_answers.c.territory).where(consultation_answers.c.notice == over.id)
    places = set(connection.execute(answered).scalars())
    assert connection.info["filled"].home in result.figures
    assert places - set(result.figures)


def test_nothing_of_the_invented_consultations_waits_to_be_sent(connection):
    waiting = select(deliveries.c.id).where(deliveries.c.state != "sent")
    assert connection.execute(waiting).all() == []
