"""Being forgotten, and what is alike, on both engines."""

import pytest

from domain.draft import Answer, Draft
from storage.clock import real_time
from storage.deliveries import deliver, deliveries
from storage.drafts import begin_draft, draft_by_id
from storage.erasing import erase, stored_of
from storage.files_used import used_files
from storage.invitations import invitation_of, invite, open_invitation
from storage.people import change, meet, person_by_telegram
from storage.problems import problems
from storage.raising import NewProblem, back_problem, change_state, raise_problem, similar
from storage.updates import bury, count_dead_letters

NOW = real_time()
HERE = (42.49, 78.39)


def a_life(connection):
    """Two problems with photo, voice and a point, a backing, a draft, an office's draft, words outside, letters."""
    me, neighbour = meet(connection, 77, NOW), meet(connection, 770, NOW)
    written = NewProblem("K", "WATR", "Слова", photos=("a" * 64,), latitude=HERE[0], longitude=HERE[1])
    spoken = NewProblem("K", "WATR", voice="b" * 64, voice_seconds=9, photos=("f" * 64,))
    first, _ = raise_problem(connection, written, me.id, NOW)
    raise_problem(connection, spoken, me.id, NOW)
    other, _ = raise_problem(
        connection, NewProblem("K", "ROAD", "Чужие", photos=("f" * 64,)), neighbour.id, NOW
    )
    back_problem(connection, other, me.id, NOW)
    back_problem(connection, first, neighbour.id, NOW)
    moved = change_state(connection, first, "new", "confirmed", text="Ответ", by=None, now=NOW)
    deliver(connection, f"change {moved}", [me.id, neighbour.id], "problem-changed", {}, NOW)
    deliver(connection, f"problem {first} new", [neighbour.id], "problem-new", {}, NOW)
    begin_draft(connection, Draft("problem", context={"file": "c" * 64}), "person:1", me.id, NOW)
    given = Draft("indicators").put("DEM01", Answer("5", me.id, NOW.isoformat())).leave(me.id)
    office = begin_draft(connection, given, "K:2026", None, NOW)
    change(connection, me.id, outside=f'[{{"kind": "photo", "file": "{"d" * 64}"}}]')
    bury(connection, 1, "x", '{"message": {"from": {"id": 77}}}', NOW)
    bury(connection, 2, "x", '{"message": {"from": {"id": 770, "x": 1}}}', NOW)
    token = invite(connection, "head", "K", NOW)
    open_invitation(connection, invitation_of(connection, token), me.id, NOW)
    return me.id, neighbour.id, office.id, token


@pytest.mark.parametrize(
    ("with_words", "left", "files", "told"),
    [
        (True, ["Чужие"], {"a", "b", "c", "d"}, 0),
        (False, ["Слова", "Чужие"], {"b", "c", "d"}, 2),
    ],
)
async def test_who_is_forgotten_is_in_no_table(store, with_words, left, files, told):
    me, neighbour, office, token = await store.write(a_life)
    gone = await store.write(erase, me, with_words=with_words)
    assert {name[0] for name in gone} == files

    def look(connection):
        found = connection.execute(problems.select().order_by(problems.c.words)).all()
        said = connection.execute(deliveries.select()).all()
        return found, said, draft_by_id(connection, office), invitation_of(connection, token)

    found, said, draft, invitation = await store.read(look)
    assert [row.words for row in found] == left
    assert [(row.voice, row.latitude) for row in found] == [("", None)] * len(left)
    assert {row.raised_by for row in found} <= {None, neighbour}
    assert [row.person for row in said] == [neighbour] * told
    assert draft.draft.answers["DEM01"].by == 0
    assert not invitation.open_to(neighbour, NOW)
    assert await store.read(person_by_telegram, 77) is None
    assert await store.read(count_dead_letters) == 1
    assert not gone & await store.read(used_files)
    assert (await store.read(stored_of, neighbour)).problems == 1


async def test_what_is_near_is_found_on_both_engines(store):
    def two(connection):
        near = NewProblem("A", "WATR", "x", latitude=HERE[0] + 0.002, longitude=HERE[1])
        far = NewProblem("B", "WATR", "x", latitude=HERE[0] + 0.003, longitude=HERE[1])
        return [raise_problem(connection, one, None, NOW)[0] for one in (near, far)]

    near, _ = await store.write(two)
    assert await store.read(similar, "WATR", "C", HERE) == [near]
