"""Proposals for an indicator set: who is for and against, what is answered, and that nothing happens twice."""

import pytest

from domain.proposals import DISCUSSED, OBJECT, REJECTED, STUDY, SUPPORT, WITHHELD
from storage.audit import audit
from storage.clock import real_time
from storage.erasing import erase
from storage.people import meet
from storage.proposal_lists import (
    concerned_by,
    count_proposals,
    proposal_by_id,
    proposals_of_person,
    proposals_of_year,
    proposed_titles,
    reasons_of,
    side_of,
)
from storage.proposing import NewProposal, NoReason, answer, give_code, propose, voice

NOW = real_time()


def begun(connection):
    """One proposal of the first of three people."""
    people = [meet(connection, telegram, NOW).id for telegram in (1, 2, 3)]
    made = propose(connection, NewProposal(2027, "new", title="Мосты", why="Рушатся"), people[0], NOW)
    return made, people


def rows(connection, what):
    found = connection.execute(audit.select().where(audit.c.what == what).order_by(audit.c.id))
    return [(row.by, row.subject, row.was, row.became) for row in found]


async def test_a_person_has_one_voice_and_may_change_it(store):
    def play(connection):
        made, (author, second, third) = begun(connection)
        assert voice(connection, made.id, second, SUPPORT, NOW)
        assert voice(connection, made.id, second, OBJECT, NOW, "Дорого")
        assert voice(connection, made.id, third, SUPPORT, NOW, "Нужно")
        found = proposal_by_id(connection, made.id)
        assert (found.supporters, found.objectors, found.number) == (1, 1, f"27/{made.id:04d}")
        assert (side_of(connection, made.id, second), side_of(connection, made.id, author)) == (OBJECT, "")
        assert reasons_of(connection, made.id, OBJECT) == ["Дорого"]
        subject = f"proposal {made.id}"
        assert rows(connection, "proposal voice") == [
            (second, subject, "", SUPPORT),
            (second, subject, SUPPORT, OBJECT),
            (third, subject, "", SUPPORT),
        ]
        assert rows(connection, "proposal made") == [(author, subject, "", "open")]

    await store.write(play)


async def test_an_objection_needs_a_reason_and_ones_own_proposal_takes_no_voice(store):
    def play(connection):
        made, (author, second, _) = begun(connection)
        with pytest.raises(NoReason):
            voice(connection, made.id, second, OBJECT, NOW, "  ")
        assert not voice(connection, made.id, author, SUPPORT, NOW)
        assert not voice(connection, made.id + 1, second, SUPPORT, NOW)
        assert rows(connection, "proposal voice") == []

    await store.write(play)


async def test_an_answer_is_given_once_and_a_rejected_one_keeps_its_minority_opinion(store):
    def play(connection):
        made, (author, second, third) = begun(connection)
        voice(connection, made.id, second, SUPPORT, NOW, "Мост рухнул в мае")
        voice(connection, made.id, third, OBJECT, NOW, "Дорого")
        with pytest.raises(NoReason):
            answer(connection, made, REJECTED, "", third, NOW)
        assert answer(connection, made, STUDY, "Спросим министерство", third, NOW)
        assert not answer(connection, made, REJECTED, "Поздно", third, NOW)
        studied = proposal_by_id(connection, made.id)
        assert not answer(connection, studied, STUDY, "Ещё раз", third, NOW)
        assert answer(connection, studied, REJECTED, "Есть у министерства", third, NOW)
        found = proposal_by_id(connection, made.id)
        assert (found.state, found.reason) == (REJECTED, "Есть у министерства")
        assert reasons_of(connection, made.id, SUPPORT) == ["Мост рухнул в мае"]
        assert concerned_by(connection, made.id) == [author, second]
        assert not voice(connection, made.id, second, OBJECT, NOW, "Передумал")
        assert [row[2:] for row in rows(connection, "proposal answered")] == [
            ("open", STUDY),
            (STUDY, REJECTED),
        ]

    await store.write(play)


async def test_lists_hold_a_page_and_one_more(store):
    def play(connection):
        made, (author, second, third) = begun(connection)
        for n in range(9):
            propose(connection, NewProposal(2027, "new", title=f"{n}"), second, NOW)
        about = propose(connection, NewProposal(2027, "retire", "DEM02"), third, NOW)
        assert len(proposals_of_year(connection, 2027, 0)) == 9
        assert len(proposals_of_year(connection, 2027, 1)) == 3
        assert proposals_of_year(connection, 2026, 0) == []
        assert [one.id for one in proposals_of_year(connection, 2027, 0, code="DEM02")] == [about.id]
        assert [one.id for one in proposals_of_person(connection, author, 2027, 0)] == [made.id]
        assert count_proposals(connection, 2027, DISCUSSED) == 11
        assert count_proposals(connection, 2027, DISCUSSED, by=second) == 9
        give_code(connection, made.id, "ROA09", second, NOW)
        assert made.id not in [number for number, _ in proposed_titles(connection, 2027)]
        answer(connection, about, WITHHELD, "Оскорбление", second, NOW)
        assert proposals_of_year(connection, 2027, 0, code="DEM02") == []

    await store.write(play)


@pytest.mark.parametrize(("with_words", "left"), [(True, ["Школы"]), (False, ["Мосты", "Школы"])])
async def test_who_is_forgotten_takes_proposals_and_voices_along_or_leaves_them_without_a_name(
    store, with_words, left
):
    def play(connection):
        made, (author, second, third) = begun(connection)
        other = propose(connection, NewProposal(2027, "new", title="Школы"), second, NOW)
        voice(connection, made.id, third, SUPPORT, NOW)
        voice(connection, other.id, author, SUPPORT, NOW, "Мои слова")
        erase(connection, author, with_words=with_words)
        found = proposals_of_year(connection, 2027, 0)
        assert sorted(one.title for one in found) == left
        assert {one.proposed_by for one in found} <= {None, second}
        assert reasons_of(connection, other.id, SUPPORT) == ([] if with_words else ["Мои слова"])

    await store.write(play)
