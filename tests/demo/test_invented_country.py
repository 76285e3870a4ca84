"""The invented country hangs together: words fit their category, and the cast has its work still before it."""

import pytest
from sqlalchemy import create_engine, select

from demo.country import fill
from demo.country.cast import CAST
from demo.country.words import PROBLEMS
from storage.cycles import cycles
from storage.people import person_by_telegram
from storage.reference import read_matters
from storage.roles import roles
from storage.seeding import seed_reference
from storage.submissions import figures, submissions
from storage.tables import metadata


@pytest.fixture(scope="module")
def connection():
    engine = create_engine("sqlite://")
    with engine.connect() as opened:
        metadata.create_all(opened)
        seed_reference(opened)
        fill(opened)
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
