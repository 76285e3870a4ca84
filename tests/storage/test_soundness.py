"""How the bot is, read on both engines."""

from datetime import UTC, datetime, timedelta

from storage.deliveries import FAILED, SENT, UNKNOWN, deliver
from storage.leasing import lease
from storage.people import meet
from storage.replicas import replicas, upkeep
from storage.soundness import read_state
from tests.ending import end

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
MORNING = NOW - timedelta(hours=9)
DAY = timedelta(days=1)
ENDS = (
    (SENT, "", NOW),
    (SENT, "", NOW - DAY),
    (FAILED, "blocked: Forbidden", NOW),
    (FAILED, "person cannot be reached", None),
    (UNKNOWN, "lost", None),
    (FAILED, "Chat not found", NOW - DAY),
)


def filled(connection):
    for n, (state, error, at) in enumerate(ENDS):
        deliver(connection, f"w{n}", [meet(connection, n + 1, NOW).id], "nudge", {}, NOW)
        (one,) = lease(connection, NOW, 1, 60)
        end(connection, one.id, state, at, error)
    deliver(connection, "late", [meet(connection, 1, NOW).id], "nudge", {}, NOW - timedelta(minutes=30))
    values = {"id": "1", "name": "bot-1", "started_at": NOW, "seen_at": NOW, "leads": True}
    connection.execute(replicas.insert(), [{**values, "facts": '{"p95_seconds": 0.1}'}])
    connection.execute(
        replicas.insert(), [{**values, "id": "2", "name": "bot-2", "leads": False, "facts": "{"}]
    )
    connection.execute(upkeep.insert(), [{"what": "backup", "at": NOW - DAY}])


async def test_the_state_holds_what_is_known(store, tmp_path):
    await store.write(filled)
    found = await store.read(read_state, NOW, MORNING, tmp_path)
    assert (found.day.sent, found.day.failed, found.day.unknown) == (1, 2, 1)
    assert found.day.reasons == (("blocked", 2), ("stopped", 1))
    assert (found.waiting, found.queue_age, found.people) == (1, timedelta(minutes=30), 6)
    assert [(one.name, one.leads, dict(one.facts)) for one in found.replicas] == [
        ("bot-1", True, {"p95_seconds": 0.1}),
        ("bot-2", False, {}),
    ]
    assert found.backup_at == NOW - DAY
    assert found.database_bytes > 100_000
    assert 0 < found.disk_free <= found.disk_total


async def test_an_empty_store_has_nothing_to_tell(store, tmp_path):
    found = await store.read(read_state, NOW, MORNING, tmp_path)
    assert (found.replicas, found.waiting, found.day.reasons, found.backup_at) == ((), 0, (), None)
