"""The coming set on both engines: the file and the chat make the same one, and once frozen it never changes."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.series import MERGED, REDEFINED, RETIRED, SAME, SPLIT, Link
from storage import reference_tables as tables
from storage.audit import audit
from storage.clock import real_time
from storage.coming_set import CannotFreeze, coming_line, coming_set, enter_line, freeze_set
from storage.commands import freeze_year
from storage.durations import median_seconds
from storage.people import meet
from storage.proposal_lists import proposal_by_id
from storage.proposing import NewProposal, answer, give_code, propose
from storage.reading import read_rows
from storage.reference_indicators import load_indicators, read_indicator_set
from storage.seeding import SHIPPED
from storage.series import links_into, told_links
from storage.submissions import NewAnswer, answers, submit

NOW = real_time()


def shipped():
    return read_rows(SHIPPED / "indicators.csv")


def accepted(connection, kind, code="", **values):
    """A proposal for 2027 that was accepted."""
    by = meet(connection, 1, NOW).id
    made = propose(connection, NewProposal(2027, kind, code, **values), by, NOW)
    answer(connection, made, "accepted", "Да", by, NOW)
    return proposal_by_id(connection, made.id)


def bridges(connection, **values):
    """A new row as the chat's form gives it."""
    line = {**coming_line(connection, 2027, "ROA03"), "code": "ROA09", "of": "", "checks": ""}
    return {**line, "name_ky": "Көпүрөлөр", "name_ru": "Мосты", "name_en": "Bridges", **values}


async def test_nothing_changed_gives_the_set_before_and_only_reads(seeded_store):
    def look(connection):
        before = connection.execute(select(tables.reference_revision)).all()
        coming = coming_set(connection, 2027)
        assert connection.execute(select(tables.reference_revision)).all() == before
        return coming

    coming = await seeded_store.write(look)
    assert (coming.before, len(coming.indicators), coming.frozen) == (2020, 77, None)
    assert (coming.new, coming.redefined, coming.retired) == ((), (), ())
    assert (coming.typed, coming.limit, coming.too_much) == (21, 25, False)
    assert coming.minutes == round((33 * 45 + 5 * 15) / 60)


async def test_what_was_accepted_enters_and_the_rest_waits(seeded_store):
    def play(connection):
        new, changed = accepted(connection, "new", title="Мосты"), accepted(connection, "amend", "DEM02")
        accepted(connection, "retire", "DEM05")
        by = meet(connection, 1, NOW).id
        first = coming_set(connection, 2027)
        assert [one.id for one in first.waiting] == [new.id, changed.id]
        assert (first.retired, len(first.indicators)) == (("DEM05",), 76)
        assert "DEM05" not in {one.of for one in first.indicators}
        assert enter_line(connection, 2027, bridges(connection), by, NOW).done
        give_code(connection, new.id, "ROA09", by, NOW)
        other = {**coming_line(connection, 2027, "DEM02"), "name_ru": "Дворы", "map": "redefined"}
        assert enter_line(connection, 2027, other, by, NOW).done
        second = coming_set(connection, 2027)
        assert (second.waiting, second.new, second.redefined) == ((), ("ROA09",), ("DEM02",))
        order = [one.code for one in second.indicators]
        assert order[order.index("ROA09") - 1] == "ROA03"
        return second

    coming = await seeded_store.write(play)
    assert coming.retired == ("DEM05",)


async def test_freezing_writes_order_map_time_and_an_audit_row(seeded_store):
    def play(connection):
        accepted(connection, "retire", "SAN02")
        by = meet(connection, 1, NOW).id
        enter_line(connection, 2027, bridges(connection), by, NOW)
        coming = freeze_set(connection, 2027, by, NOW)
        frozen = read_indicator_set(connection, 2027).indicators
        assert [one.code for one in frozen] == [one.code for one in coming.indicators]
        assert ("ROA09" in [one.code for one in frozen], len(frozen)) == (True, 77)
        positions = connection.execute(
            select(tables.indicators.c.position).where(tables.indicators.c.year == 2027)
        )
        assert sorted(row[0] for row in positions) == list(range(1, 78))
        links = told_links(connection, 2027)
        assert Link("DEM02", "DEM02", SAME) in links
        assert Link("", "SAN02", RETIRED) in links
        assert not [link for link in links if link.code == "ROA09"]
        assert len(links) == 77
        rows = connection.execute(audit.select().where(audit.c.what == "set frozen")).all()
        assert [(row.by, row.subject, row.became) for row in rows] == [
            (by, "indicator set 2027", "77 indicators, 21 typed")
        ]
        assert len(read_indicator_set(connection, 2026).indicators) == 77

    await seeded_store.write(play)


async def test_a_frozen_set_never_changes(seeded_store):
    def play(connection):
        freeze_set(connection, 2027, None, NOW)
        before = connection.execute(select(tables.indicators)).all()
        with pytest.raises(CannotFreeze) as caught:
            freeze_set(connection, 2027, None, NOW)
        assert caught.value.reason == "frozen"
        report = enter_line(connection, 2027, bridges(connection), None, NOW)
        assert [one.reason for one in report.refused] == ["frozen"]
        assert [one.reason for one in load_indicators(connection, shipped(), 2027).refused] == ["frozen"]
        accepted(connection, "retire", "SAN02")
        assert len(coming_set(connection, 2027).indicators) == 77
        assert connection.execute(select(tables.indicators)).all() == before
        later = coming_set(connection, 2028)
        assert (later.before, later.limit, later.new) == (2027, 30, ())

    await seeded_store.write(play)


async def test_a_set_that_was_answered_is_not_frozen_over(seeded_store):
    def play(connection):
        submit(connection, "K", 2027, [], by=None, role=None, now=NOW)
        assert freeze_year(connection, 2027, True).problem == "there are answers for 2027 already"
        with pytest.raises(CannotFreeze) as caught:
            freeze_set(connection, 2027, None, NOW)
        assert caught.value.reason == "answered"

    await seeded_store.write(play)


async def test_file_and_chat_make_the_same_set(seeded_store):
    """The same changes by `load indicators` and by the chat's form give equal rows and an equal map."""

    def state(connection):
        columns = [one for one in tables.indicators.c if one.name != "year"]
        rows = connection.execute(select(*columns).where(tables.indicators.c.year == 2027))
        return sorted(rows.all()), told_links(connection, 2027)

    def by_chat(connection):
        accepted(connection, "retire", "SAN02")
        line = {**coming_line(connection, 2027, "DEM02"), "name_ru": "Дворы", "map": "redefined"}
        enter_line(connection, 2027, line, None, NOW)
        enter_line(connection, 2027, bridges(connection), None, NOW)
        freeze_set(connection, 2027, None, NOW)
        return state(connection)

    def by_file(connection):
        for table in (
            tables.indicators,
            tables.indicator_options,
            tables.indicator_map,
            tables.indicator_sets,
        ):
            connection.execute(table.delete().where(table.c.year == 2027))
        connection.execute(tables.indicator_sets.select())
        lines = [line for _, line in shipped() if line["code"] != "SAN02"]
        at = [line["code"] for line in lines].index("ROA03") + 1
        lines.insert(at, bridges(connection))
        for line in lines:
            line["map"] = "redefined" if line["code"] == "DEM02" else ""
            line["name_ru"] = "Дворы" if line["code"] == "DEM02" else line["name_ru"]
        report = load_indicators(connection, list(enumerate(lines, 2)), 2027)
        assert report.refused == []
        freeze_set(connection, 2027, None, NOW)
        return state(connection)

    chat = await seeded_store.write(by_chat)
    assert await seeded_store.write(by_file) == chat


async def test_what_a_file_says_of_the_past_is_kept_and_checked(seeded_store):
    def loaded(connection, **told):
        lines = [(n, {**line, "map": told.get(line["code"], "")}) for n, line in shipped()]
        return load_indicators(connection, lines, 2027)

    def play(connection):
        bad = loaded(connection, DEM02="maybe", DEM03="same:XXX01", DEM04="same:DEM05", DEM05="same")
        assert {(one.code, one.reason, one.about) for one in bad.refused} == {
            ("DEM02", "wrong-map", "maybe"),
            ("DEM03", "unknown-old-code", "XXX01"),
            ("DEM05", "old-code-twice", "DEM05"),
        }
        assert links_into(connection, 2027) is None
        assert loaded(connection, DEM03="merged:DEM03+DEM04", WAT01="split:WAT02").done
        links = coming_set(connection, 2027).links
        assert {link for link in links if link.kind != SAME} == {
            Link("DEM03", "DEM03", MERGED),
            Link("DEM03", "DEM04", MERGED),
            Link("DEM04", "DEM04", REDEFINED),
            Link("WAT01", "WAT02", SPLIT),
            Link("WAT02", "WAT02", REDEFINED),
            Link("", "WAT01", RETIRED),
        }
        assert loaded(connection).done
        assert told_links(connection, 2027) == ()

    await seeded_store.write(play)


async def test_a_line_may_take_an_indicator_out_unless_another_needs_it(seeded_store):
    def play(connection):
        load_indicators(connection, shipped(), 2027)
        gone = [(2, {"code": "SAN02", "map": "retired"})]
        assert load_indicators(connection, gone, 2027).changed == ["SAN02"]
        assert load_indicators(connection, gone, 2027).changed == []
        assert coming_set(connection, 2027).retired == ("SAN02",)
        used = load_indicators(connection, [(7, {"code": "DEM05", "map": "retired"})], 2027)
        assert {(one.line, one.reason, one.about) for one in used.refused} == {(7, "unknown-of", "DEM05")} | {
            (7, "unknown-code", "DEM05")
        }
        assert len(read_indicator_set(connection, 2027).indicators) == 76

    await seeded_store.write(play)


async def test_a_part_of_a_set_keeps_the_places_and_new_ones_come_last(seeded_store):
    def play(connection):
        load_indicators(connection, shipped(), 2027)
        lines = [line for _, line in shipped() if line["code"] == "WAT01"]
        load_indicators(connection, [(2, bridges(connection)), (3, {**lines[0], "note": "x"})], 2027)
        table = tables.indicators
        query = select(table.c.code, table.c.position).where(table.c.year == 2027)
        places = dict(connection.execute(query).all())
        old = dict(
            connection.execute(select(table.c.code, table.c.position).where(table.c.year == 2020)).all()
        )
        assert places == {**old, "ROA09": 78}

    await seeded_store.write(play)


async def test_minutes_come_from_the_pauses_between_answers_capped_at_five_minutes(seeded_store):
    def play(connection):
        by = meet(connection, 1, NOW).id
        codes = [one.code for one in read_indicator_set(connection, 2026).indicators if one.type == "integer"]
        at, given = NOW - timedelta(days=300), []
        for n, code in enumerate(codes[:32]):
            at += timedelta(seconds=3600 if n == 5 else 20 if n % 2 else 40)
            given.append(NewAnswer(code, by, at, text="x"))
        submit(connection, "K", 2026, given, by=by, role=None, now=NOW)
        assert median_seconds(connection, 2027) == {"integer": 40.0}
        connection.execute(answers.update().values(way="spreadsheet"))
        assert median_seconds(connection, 2027) == {}
        connection.execute(answers.update().values(way="chat"))
        connection.execute(answers.delete().where(answers.c.indicator.in_(codes[29:32])))
        assert median_seconds(connection, 2027) == {}

    await seeded_store.write(play)
