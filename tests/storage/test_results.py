"""What came of a consultation in the tables: made once, suppressed, without persons."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.results import DECISION, Figures, figures_text, read_figures
from domain.suppression import Block, Shown
from storage.deliveries import deliveries
from storage.erasing import erase
from storage.notice_steps import PAGE, add_step, notice_steps, tell_participants
from storage.notices import notices
from storage.people import meet
from storage.reference import read_register
from storage.results import consultation_results, due_to_close, make_result, place_counted_in, read_result
from storage.submissions import NewAnswer, answers, submit
from tests.consulting import COMMUNITIES, FEE, MORE, REGION, answer, consultation, people

NOW = datetime(2027, 4, 1, 6, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)
ROOT = "41700000000000"
BISHKEK = "41711000000000"


@pytest.fixture
async def run(seeded_store):
    """A function that runs another on the store, with the register."""
    register = await seeded_store.read(read_register)

    async def running(fn):
        return await seeded_store.write(lambda connection: fn(connection, register))

    return running


def held(connection, sizes, questions=(("choice", {"options": 3}, FEE),)):
    """A consultation that so many people of each community answered: its number, its people by community."""
    author = meet(connection, 1, NOW).id
    number, keys = consultation(connection, author, NOW, ROOT, questions)
    found, first = {}, 100
    for territory, n in sizes.items():
        found[territory] = people(connection, first, n, territory, NOW)
        first += n
        for place, person in enumerate(found[territory]):
            said = {
                key: "words" if kind == "text" else place % 2
                for key, (kind, *_) in zip(keys, questions, strict=True)
            }
            answer(connection, number, person, territory, said, NOW)
    return number, found


def rows_of(connection, number):
    query = consultation_results.select().where(consultation_results.c.notice == number)
    return {row.territory: read_figures(row.figures) for row in connection.execute(query)}


SIZES = {COMMUNITIES[0]: 40, COMMUNITIES[1]: 30, BISHKEK: 60}


async def test_a_result_is_made_for_communities_regions_and_the_country(run):
    def play(connection, register):
        number, _ = held(connection, SIZES)
        assert make_result(connection, register, number, LATER)
        return rows_of(connection, number)

    rows = await run(play)
    assert {code: one.shown.n for code, one in rows.items()} == {ROOT: 130, REGION: 70, **SIZES}
    assert rows[ROOT].population == 7404329
    key = next(iter(rows[ROOT].shown.cuts))
    assert rows[COMMUNITIES[0]].shown.cuts[key] == (Block(("0", "2"), 20), Block(("1",), 20))


async def test_a_result_is_made_once_and_keeps_what_it_said(run):
    def play(connection, register):
        number, found = held(connection, SIZES)
        assert [one.id for one in due_to_close(connection, NOW)] == []
        assert [one.id for one in due_to_close(connection, LATER)] == [number]
        first = make_result(connection, register, number, LATER), rows_of(connection, number)
        for person in found[COMMUNITIES[0]][:10]:
            erase(connection, person, with_words=True)
        again = make_result(connection, register, number, LATER), rows_of(connection, number)
        return first, again, due_to_close(connection, LATER)

    first, again, due = await run(play)
    assert (first[0], again[0]) == (True, False)
    assert first[1] == again[1]
    assert due == []


async def test_a_community_with_fewer_than_five_has_no_row_and_its_number_is_nowhere(run):
    def play(connection, register):
        number, _ = held(connection, {COMMUNITIES[0]: 40, COMMUNITIES[1]: 4, BISHKEK: 60})
        make_result(connection, register, number, LATER)
        return rows_of(connection, number)

    rows = await run(play)
    assert sorted(rows) == sorted([ROOT, REGION, BISHKEK])
    assert rows[REGION].shown.n == 44


async def test_hardly_any_answers_leave_no_row_but_close_the_consultation(run):
    def play(connection, register):
        number, _ = held(connection, {BISHKEK: 4})
        make_result(connection, register, number, LATER)
        found = read_result(connection, register, number)
        return rows_of(connection, number), found

    rows, found = await run(play)
    assert (rows, found.figures) == ({}, {})


async def test_who_erased_themselves_before_the_closing_is_counted_no_more(run):
    def play(connection, register):
        number, found = held(connection, SIZES)
        erase(connection, found[BISHKEK][0], with_words=False)
        make_result(connection, register, number, LATER)
        told = tell_participants(connection, number, f"result {number}", "consultation-result", {}, LATER)
        return rows_of(connection, number)[BISHKEK].shown.n, told

    assert await run(play) == (59, 129)


async def test_the_author_of_a_step_can_be_forgotten(run):
    def play(connection, register):
        number, _ = held(connection, {BISHKEK: 6})
        author = meet(connection, 1, NOW).id
        add_step(connection, number, DECISION, {"ky": {"what": "Чечилди", "why": "Себеби"}}, author, LATER)
        erase(connection, author, with_words=True)
        return connection.execute(notice_steps.select()).one()

    row = await run(play)
    assert (row.by, row.kind) == (None, DECISION)


async def test_everybody_who_took_part_is_told_once_in_pages(run, monkeypatch):
    monkeypatch.setattr("storage.notice_steps.PAGE", 50)

    def play(connection, register):
        number, _ = held(connection, SIZES)
        args = number, f"result {number}", "consultation-result", {"notice": number}, LATER
        told = [tell_participants(connection, *args) for _ in range(4)]
        rows = connection.execute(deliveries.select()).all()
        return number, told, rows

    number, told, rows = await run(play)
    assert told == [50, 50, 30, 0]
    assert len({row.person for row in rows}) == len(rows) == 130
    assert {(row.what, row.notice) for row in rows} == {(f"result {number}", number)}
    assert PAGE > 50


async def test_nothing_is_read_before_the_closing(run):
    def play(connection, register):
        number, found = held(connection, SIZES)
        return (
            read_result(connection, register, number),
            place_counted_in(connection, register, number, found[BISHKEK][0]),
            place_counted_in(connection, register, number, 1),
        )

    assert await run(play) == (None, BISHKEK, "")


async def test_the_population_of_a_community_is_the_last_accepted_one(run):
    def play(connection, register):
        number, _ = held(connection, SIZES)
        for year, value in ((2025, 80000), (2026, 81000)):
            given = [NewAnswer("DEM01", None, NOW, number=value)]
            submit(connection, COMMUNITIES[0], year, given, by=None, role=None, now=NOW)
        connection.execute(answers.update().where(answers.c.year == 2025).values(review="accepted"))
        make_result(connection, register, number, LATER)
        return rows_of(connection, number)

    rows = await run(play)
    assert rows[COMMUNITIES[0]].population == 80000
    assert rows[COMMUNITIES[1]].population is None
    assert rows[REGION].population == 554296


async def test_of_what_people_wrote_only_the_number_is_stored(run):
    questions = (("choice", {"options": 3}, FEE), ("text", {}, MORE))

    def play(connection, register):
        number, _ = held(connection, SIZES, questions)
        make_result(connection, register, number, LATER)
        query = consultation_results.select().where(consultation_results.c.notice == number)
        return [row.figures for row in connection.execute(query)]

    assert not [text for text in await run(play) if "words" in text]


async def test_a_notice_without_an_end_is_never_closed(run):
    def play(connection, register):
        held(connection, SIZES)
        connection.execute(notices.update().values(closes_at=None))
        return due_to_close(connection, LATER)

    assert await run(play) == []


def test_figures_are_the_same_after_being_stored():
    figures = Figures(Shown(12, {"q1": (Block(("0", "none"), 7), Block(("1",), 5))}), 1200)
    assert read_figures(figures_text(figures)) == figures
