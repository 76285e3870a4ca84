"""Whom a notice is for."""

from datetime import UTC, datetime

import pytest

from domain.notices import (
    CITIZEN,
    MOVES,
    QUEUEING,
    SENDING,
    SENT,
    STOPPED,
    Audience,
    audience_text,
    needs_second,
    read_audience,
)
from storage.audience import count_by_language, drawn_below, next_recipients, still_meant
from storage.deliveries import SENT as DELIVERED
from storage.deliveries import deliver, deliveries
from storage.invitations import accept_invitation, invitation_of, invite
from storage.notice_lists import is_for
from storage.notices import NotNow, Words, add_notice, change_notice, move_notice, notice_by_id, set_words
from storage.people import change, meet
from storage.reference import read_register
from storage.roles import confirm_role, end_role

NOW = datetime(2026, 4, 1, 6, tzinfo=UTC)


def person(connection, number, language="ky", territory="", role="", **values):
    who = meet(connection, number, NOW)
    change(connection, who.id, language=language, territory=territory, **values)
    if role:
        token = invite(connection, role, territory, NOW)
        given = accept_invitation(connection, invitation_of(connection, token), who.id, "", NOW)
        confirm_role(connection, given.id, None, NOW)
        return who.id, given.id
    return who.id


@pytest.fixture
async def country(seeded_store):
    """A function that runs another on the store with the register."""
    register = await seeded_store.read(read_register)

    async def run(fn):
        return await seeded_store.write(lambda connection: fn(connection, register))

    return run


def communities(register):
    """Two communities of different regions, with their regions."""
    found = {}
    for one in register.expected(NOW.date()):
        found.setdefault(register.at_level(one.code, "region"), one.code)
    return list(found.items())[:2]


async def test_territories_hold_everything_below_them(country):
    def play(connection, register):
        (region, here), (_, there) = communities(register)
        person(connection, 1, territory=here)
        person(connection, 2, territory=there)
        person(connection, 3, "ru", territory=here)
        return count_by_language(connection, register, Audience(territories=(region,)), NOW)

    assert await country(play) == {"ky": 1, "ru": 1}


async def test_citizens_are_those_without_an_office(country):
    def play(connection, register):
        (_region, here), _ = communities(register)
        person(connection, 1, territory=here)
        person(connection, 2, territory=here, role="head")
        count = lambda **how: sum(  # noqa: E731
            count_by_language(connection, register, Audience(**how), NOW).values()
        )
        return count(roles=(CITIZEN,)), count(roles=("head",)), count(), count(roles=("head", CITIZEN))

    assert await country(play) == (1, 1, 2, 2)


async def test_who_chose_no_language_blocked_or_muted_is_in_no_audience_but_danger_reaches_the_muted(country):
    def play(connection, register):
        person(connection, 1, "")
        person(connection, 2, unreachable_since=NOW)
        person(connection, 3, muted="consultation")
        person(connection, 4, muted="consultations-of-another-kind")
        usual = count_by_language(connection, register, Audience(), NOW)
        danger = count_by_language(connection, register, Audience(), NOW, danger=True)
        return usual, danger

    assert await country(play) == ({"ky": 1}, {"ky": 2})


async def test_a_sample_is_of_its_size_and_the_same_for_the_same_seed(country):
    def play(connection, register):
        for number in range(1, 201):
            person(connection, number)
        drawn = []
        for seed in (7, 7, 8):
            audience = Audience(sample=20, seed=seed)
            assert count_by_language(connection, register, audience, NOW) == {"ky": 20}
            notice = add_notice(connection, 2025, 1, "union", register.root, NOW)
            set_words(connection, notice, "ky", Words("Т"))
            change_notice(connection, notice, audience=audience)
            below = drawn_below(connection, register, notice_by_id(connection, notice), NOW)
            change_notice(connection, notice, drawn_below=below)
            drawn.append(next_recipients(connection, register, notice_by_id(connection, notice), NOW)[0])
        return drawn

    first, again, other = await country(play)
    assert len(first) == len(other) == 20
    assert first == again != other


@pytest.mark.parametrize(("for_missing", "size"), [("leave-out", 20), ("", 20), ("ky", 20)])
async def test_a_sample_is_drawn_from_those_whom_it_has_words_for(country, for_missing, size):
    def play(connection, register):
        for number in range(1, 101):
            person(connection, number, "ru" if number % 2 else "ky")
        notice = add_notice(connection, 2025, 1, "union", register.root, NOW)
        set_words(connection, notice, "ky", Words("Т"))
        audience = Audience(sample=20, seed=7)
        change_notice(connection, notice, audience=audience, for_missing=for_missing)
        found = notice_by_id(connection, notice)
        counted = count_by_language(connection, register, audience, NOW, readers=found.readers)
        change_notice(connection, notice, drawn_below=drawn_below(connection, register, found, NOW))
        found = notice_by_id(connection, notice)
        sent, _ = next_recipients(connection, register, found, NOW)
        open_to = [n for n in range(1, 101) if is_for(connection, register, found, n, NOW)]
        return counted, sent, open_to

    counted, sent, open_to = await country(play)
    assert (sum(counted.values()), len(sent)) == (size, size)
    assert open_to == sent
    assert set(counted) == ({"ky", "ru"} if for_missing == "ky" else {"ky"})


async def test_recipients_come_in_pages_and_readers_of_a_missing_language_are_left_out(country):
    def play(connection, register):
        for number in range(1, 12):
            person(connection, number, "ru" if number % 3 == 0 else "ky")
        notice = add_notice(connection, 2025, 1, "union", register.root, NOW)
        set_words(connection, notice, "ky", Words("Т"))
        change_notice(connection, notice, for_missing="leave-out")
        pages, cursor = [], 0
        while cursor is not None:
            change_notice(connection, notice, cursor=cursor)
            page, cursor = next_recipients(connection, register, notice_by_id(connection, notice), NOW, 3)
            pages.append(page)
        return pages

    pages = await country(play)
    assert [len(page) for page in pages] == [3, 3, 2, 0]
    assert len({one for page in pages for one in page}) == 8


async def test_a_correction_is_for_exactly_those_who_got_the_first(country):
    def play(connection, register):
        numbers = [person(connection, number) for number in range(1, 4)]
        deliver(connection, "notice 5", numbers, "notice", {}, NOW)
        ended = deliveries.update().where(deliveries.c.person != numbers[1])
        connection.execute(ended.values(state=DELIVERED))
        return count_by_language(connection, register, Audience(got=5), NOW)

    assert await country(play) == {"ky": 2}


async def test_who_lost_the_role_is_not_meant_any_more(country):
    def play(connection, register):
        (_, here), _ = communities(register)
        who, role = person(connection, 1, territory=here, role="head")
        notice = add_notice(connection, 2025, who, "union", register.root, NOW)
        change_notice(connection, notice, audience=Audience(roles=("head",)))
        found = notice_by_id(connection, notice)
        before = still_meant(connection, found, [who], NOW)
        end_role(connection, role, NOW)
        return before == {who}, still_meant(connection, found, [who], NOW)

    assert await country(play) == (True, set())


async def test_a_notice_moves_only_where_its_state_allows(country):
    def play(connection, register):
        notice = add_notice(connection, 2025, person(connection, 1), "union", register.root, NOW)
        with pytest.raises(NotNow, match="written"):
            move_notice(connection, notice, SENT, NOW, None)
        for state in (QUEUEING, SENDING, STOPPED):
            move_notice(connection, notice, state, NOW, None)
        with pytest.raises(NotNow, match="stopped"):
            move_notice(connection, notice, QUEUEING, NOW, None)
        return notice_by_id(connection, notice).state

    assert await country(play) == STOPPED


def test_an_audience_survives_being_stored():
    audience = Audience(("a", "b"), ("head",), ("ky",), "12", 10, 3, 4)
    assert read_audience(audience_text(audience)) == audience
    assert read_audience("{}") == Audience()


@pytest.mark.parametrize(
    ("recipients", "audience", "second"),
    [
        (5, Audience(), True),
        (5, Audience(roles=(CITIZEN, "head")), True),
        (1000, Audience(roles=("head",)), False),
        (1001, Audience(roles=("head",)), True),
    ],
)
def test_many_or_citizens_need_a_second_person(recipients, audience, second):
    assert needs_second(recipients, audience) is second


def test_every_state_that_something_moves_to_is_known():
    assert {to for states in MOVES.values() for to in states} <= set(MOVES)
