"""Who looked, on both engines: by the role held at that time, never the own office."""

from datetime import UTC, datetime, timedelta

from storage.audit import record_look
from storage.invitations import accept_invitation, invitation_of, invite
from storage.looks import looks_at, record_look_of_day
from storage.people import forget, meet
from storage.roles import end_role

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def holder(connection, telegram, role, territory, since=NOW):
    """Somebody with a role; their number and the role's."""
    person = meet(connection, telegram, NOW).id
    token = invite(connection, role, territory, NOW)
    return person, accept_invitation(connection, invitation_of(connection, token), person, "", since).id


async def test_each_look_bears_the_role_of_its_time(store):
    def play(connection):
        union, role = holder(connection, 1, "union", "R")
        record_look(connection, "A", "state", union, NOW + HOUR)
        end_role(connection, role, NOW + 2 * HOUR)
        record_look(connection, "A", "report", union, NOW + 3 * HOUR)
        record_look(connection, "B", "state", union, NOW + HOUR)
        return looks_at(connection, "A", 10)

    found = await store.write(play)
    assert [(one.what, one.role, one.territory) for one in found] == [
        ("report", "", ""),
        ("state", "union", "R"),
    ]
    assert found[1].at == NOW + HOUR


async def test_the_own_office_is_no_look_and_anothers_is(store):
    def play(connection):
        for number, territory in ((1, "A"), (2, "B")):
            head, _ = holder(connection, number, "head", territory)
            record_look(connection, "A", "report", head, NOW + HOUR)
        return looks_at(connection, "A", 10)

    assert [(one.what, one.role) for one in await store.write(play)] == [("report", "")]


async def test_somebody_who_erased_themselves_leaves_the_look(store):
    def play(connection):
        union, _ = holder(connection, 1, "union", "R")
        record_look(connection, "A", "state", union, NOW + HOUR)
        forget(connection, union)
        return looks_at(connection, "A", 10)

    assert [(one.what, one.role) for one in await store.write(play)] == [("state", "")]


async def test_only_so_many_are_given_the_youngest_first(store):
    def play(connection):
        union, _ = holder(connection, 1, "union", "R")
        holder(connection, 1, "partner", "R")
        for n in range(5):
            record_look(connection, "A", f"look {n}", union, NOW + n * HOUR)
        return looks_at(connection, "A", 3)

    assert [one.what for one in await store.write(play)] == ["look 4", "look 3", "look 2"]


async def test_screens_that_follow_each_other_are_one_look_a_day(store):
    def play(connection):
        union, _ = holder(connection, 1, "union", "R")
        other, _ = holder(connection, 2, "union", "R")
        for person, what, at in (
            (union, "phone entry", NOW),
            (union, "phone entry", NOW + HOUR),
            (other, "phone entry", NOW + HOUR),
            (union, "state", NOW + HOUR),
        ):
            record_look_of_day(connection, "A", what, person, at, NOW)
        tomorrow = NOW + 24 * HOUR
        record_look_of_day(connection, "A", "phone entry", union, tomorrow, tomorrow)
        return looks_at(connection, "A", 10)

    assert [one.what for one in await store.write(play)] == [
        "phone entry",
        "state",
        "phone entry",
        "phone entry",
    ]
