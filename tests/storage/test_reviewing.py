"""Checking as transactions, on both engines: returns, corrections, acceptance, locking, and two checkers at once."""

import asyncio
import json
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from domain.cycle import DISCUSSION, VERIFICATION
from domain.indicators import Indicator
from domain.review import ACCEPTED, CORRECTED, LOCKED, RECEIVED, RETURNED, Actor
from storage.accepting import accept, lock_accepted, lock_past_verification, unlock
from storage.announcing import announce_returns
from storage.audit import audit
from storage.cases import sending_of, sendings, standing_of
from storage.checking import add_remark, open_returns, remarks_of, returns, returns_of
from storage.cycles import ensure_cycle, move_stage
from storage.deliveries import deliveries
from storage.evidence import read_evidence
from storage.invitations import accept_invitation, invitation_of, invite
from storage.levels import decide_level, levels_of
from storage.people import meet
from storage.reference import read_matters, read_register
from storage.reference_indicators import read_indicator_set
from storage.returning import correct, explain, return_value, send_own, withdraw
from storage.reviews import speaks_for
from storage.roles import end_role
from storage.submissions import LockedYear, NewAnswer, answers, standing_answers, submit

NOW = datetime.fromisoformat("2027-02-20T09:00+06:00")
UNION, HEAD, ADMIN = Actor("union"), Actor("head"), Actor("admin")
PLACE = "41702410000010"


def indicator(code, private=False, group="g"):
    names = {"ru": code}
    return Indicator(
        code, group, True, private, "head", "ask", "", "integer", "", "end", "", None, None, "", (), names
    )


def said(code, number, comment=""):
    return NewAnswer(code, None, NOW, number=Decimal(number), comment=comment)


def send(connection, *given, place=PLACE, now=NOW):
    return submit(connection, place, 2026, given, by=None, role=None, now=now)


def looked(connection, place=PLACE):
    one = sending_of(connection, 2026, place)
    return one.submission, one.answer


def ask(connection, code="WAT01", question="Почему?", place=PLACE, actor=UNION, at=None):
    seen = looked(connection, place)[1] if at is None else at
    return return_value(connection, place, 2026, indicator(code), question, seen, actor, None, NOW)


def take(connection, at=None, actor=UNION, place=PLACE):
    return accept(connection, place, 2026, at or looked(connection, place), actor, None, NOW)


def state(connection, place=PLACE):
    return sending_of(connection, 2026, place).review


def rows(connection, code="WAT01"):
    query = select(answers).where(answers.c.indicator == code).order_by(answers.c.id)
    return [(row.number, row.comment, row.way, row.review) for row in connection.execute(query)]


def told(connection):
    return [
        (row.what, row.subject, row.was, row.became)
        for row in connection.execute(audit.select().order_by(audit.c.id))
    ]


async def test_a_value_is_returned_corrected_and_accepted(store):
    def play(connection):
        send(connection, said("WAT01", 100), said("SAN01", 50))
        assert ask(connection) == ""
        assert state(connection) == RETURNED
        assert take(connection) == "open-returns"
        one = open_returns(connection, PLACE, 2026)[0]
        assert correct(connection, one, said("WAT01", 90), HEAD, None, NOW) == ""
        assert state(connection) == CORRECTED
        assert correct(connection, one, said("WAT01", 80), HEAD, None, NOW) == "settled-before"
        assert rows(connection) == [
            (Decimal(100), "", "chat", RETURNED),
            (Decimal(90), "", "chat", CORRECTED),
        ]
        assert rows(connection, "SAN01") == [(Decimal(50), "", "chat", RECEIVED)]
        assert take(connection) == ""
        assert state(connection) == ACCEPTED
        standing = standing_of(connection, 2026, [PLACE])[PLACE]
        assert {row.review for row in standing.values()} == {ACCEPTED}
        was, became = one.answer, standing["WAT01"].id
        assert told(connection) == [
            ("value returned", f"{PLACE}:2026 WAT01", RECEIVED, f"returned: answer {was}"),
            ("return settled", f"{PLACE}:2026 WAT01", f"answer {was}", f"corrected: answer {became}"),
            ("submission accepted", f"{PLACE}:2026", CORRECTED, ACCEPTED),
        ]

    await store.write(play)


async def test_right_because_keeps_the_value_and_adds_the_words(store):
    def play(connection):
        send(connection, said("WAT01", 100))
        ask(connection)
        one = open_returns(connection, PLACE, 2026)[0]
        assert explain(connection, one, "Провели новый водопровод", HEAD, None, NOW) == ""
        assert rows(connection)[-1] == (Decimal(100), "Провели новый водопровод", "chat", CORRECTED)
        settled = returns_of(connection, PLACE, 2026)[0]
        assert (settled.outcome, settled.reply) == ("explained", "Провели новый водопровод")

    await store.write(play)


async def test_a_value_never_given_may_be_asked_for_and_explained(store):
    def play(connection):
        send(connection, said("SAN01", 50))
        assert ask(connection, "WAT01") == ""
        one = open_returns(connection, PLACE, 2026)[0]
        assert one.answer is None
        explain(connection, one, "Не считали", HEAD, None, NOW)
        standing = standing_answers(connection, PLACE, 2026)["WAT01"]
        assert (standing.skipped, standing.comment) == ("no-data", "Не считали")

    await store.write(play)


async def test_the_same_value_is_not_returned_twice(store):
    def play(connection):
        send(connection, said("WAT01", 100), said("SAN01", 50))
        assert ask(connection) == ""
        assert ask(connection, question="Ещё раз?") == "returned-already"
        assert ask(connection, "SAN01") == ""
        one = open_returns(connection, PLACE, 2026)[0]
        correct(connection, one, said("WAT01", 90), HEAD, None, NOW)
        assert state(connection) == RETURNED
        assert ask(connection) == ""

    await store.write(play)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"actor": HEAD}, "not-yours"),
        ({"actor": replace(UNION, reports_there=True)}, "own-community"),
        ({"actor": replace(UNION, covers=False)}, "not-yours"),
        ({"actor": Actor("partner", subjects=frozenset({"x"}))}, "out-of-subjects"),
        ({"at": 0}, "changed"),
    ],
)
async def test_a_return_is_refused_with_its_reason(store, change, why):
    def play(connection):
        send(connection, said("WAT01", 100))
        assert ask(connection, **change) == why
        assert returns_of(connection, PLACE, 2026) == []
        assert state(connection) == RECEIVED

    await store.write(play)


async def test_an_opinion_is_never_asked_about_and_nothing_before_it_is_sent(store):
    def play(connection):
        opinion = indicator("QLT01", private=True)
        assert return_value(connection, PLACE, 2026, opinion, "?", 9, UNION, None, NOW) == "not-sent"
        assert accept(connection, PLACE, 2026, (0, 0), UNION, None, NOW) == "not-sent"
        send(connection, NewAnswer("QLT01", None, NOW, text="2"))
        assert return_value(connection, PLACE, 2026, opinion, "?", 9, UNION, None, NOW) == "opinion"

    await store.write(play)


async def test_what_changed_meanwhile_has_to_be_looked_at_again(store):
    def play(connection):
        send(connection, said("WAT01", 100))
        before = looked(connection)
        send(connection, said("WAT01", 110))
        assert take(connection, before) == "changed"
        assert state(connection) == RECEIVED
        assert take(connection) == ""
        assert take(connection) == "done-before"

    await store.write(play)


async def test_sending_again_settles_only_what_changed(store):
    def play(connection):
        send(connection, said("WAT01", 100), said("SAN01", 50))
        ask(connection, "WAT01")
        ask(connection, "SAN01")
        send(connection, said("WAT01", 90), said("SAN01", 50, "так и есть"))
        assert [one.indicator for one in open_returns(connection, PLACE, 2026)] == ["SAN01"]
        assert state(connection) == RETURNED
        settled = returns_of(connection, PLACE, 2026)[0]
        assert (settled.indicator, settled.outcome) == ("WAT01", "corrected")
        assert rows(connection, "SAN01")[-1] == (Decimal(50), "так и есть", "chat", RETURNED)
        send(connection, said("WAT01", 90), said("SAN01", 55))
        assert open_returns(connection, PLACE, 2026) == []
        assert state(connection) == CORRECTED
        whats = [what for what, *_ in told(connection)]
        assert whats == ["value returned", "value returned", "return settled", "return settled"]

    await store.write(play)


async def test_accepted_while_being_edited_goes_back_only_when_something_changed(store):
    def play(connection):
        send(connection, said("WAT01", 100), said("SAN01", 50))
        take(connection)
        send(connection, said("WAT01", 100), said("SAN01", 50))
        assert state(connection) == ACCEPTED
        send(connection, said("WAT01", 120), said("SAN01", 50))
        assert state(connection) == CORRECTED
        standing = standing_of(connection, 2026, [PLACE])[PLACE]
        assert (standing["WAT01"].review, standing["SAN01"].review) == (CORRECTED, ACCEPTED)

    await store.write(play)


async def test_locked_is_locked_and_only_an_administrator_unlocks(store):
    def play(connection):
        send(connection, said("WAT01", 100))
        assert lock_accepted(connection, 2026, [PLACE], UNION, None, NOW) == 0
        take(connection)
        assert lock_accepted(connection, 2026, [PLACE], Actor("partner"), None, NOW) == 0
        assert lock_accepted(connection, 2026, [PLACE], UNION, None, NOW) == 1
        assert rows(connection)[-1][3] == LOCKED
        assert ask(connection) == "locked"
        assert take(connection) == "locked"
        assert unlock(connection, PLACE, 2026, UNION, None, NOW) == "not-yours"
        assert unlock(connection, PLACE, 2026, ADMIN, None, NOW) == ""
        assert state(connection) == CORRECTED
        assert take(connection) == ""

    await store.write(play)


async def test_nothing_is_sent_once_it_is_locked(store):
    def prepare(connection):
        send(connection, said("WAT01", 100))
        take(connection)
        lock_accepted(connection, 2026, [PLACE], UNION, None, NOW)

    await store.write(prepare)
    with pytest.raises(LockedYear):
        await store.write(send, said("WAT01", 1))
    assert await store.read(rows) == [(Decimal(100), "", "chat", LOCKED)]


async def test_the_clock_locks_what_was_accepted_once_verification_is_over(store):
    def play(connection):
        stage = ensure_cycle(connection, 2026, NOW.date()).stage
        send(connection, said("WAT01", 100))
        send(connection, said("WAT01", 100), place="other")
        take(connection)
        move_stage(connection, 2026, stage, VERIFICATION)
        assert lock_past_verification(connection, NOW) == 0
        move_stage(connection, 2026, VERIFICATION, DISCUSSION)
        assert lock_past_verification(connection, NOW) == 1
        assert lock_past_verification(connection, NOW) == 0
        assert (state(connection), state(connection, "other")) == (LOCKED, RECEIVED)
        assert told(connection)[-1] == ("submission locked", f"{PLACE}:2026", ACCEPTED, LOCKED)

    await store.write(play)


async def test_two_checkers_return_the_same_value_at_once_and_one_question_is_asked(store):
    await store.write(send, said("WAT01", 100))
    outcomes = await asyncio.gather(*(store.write(ask, question=f"Почему {n}?") for n in range(4)))
    assert sorted(outcomes) == ["", "returned-already", "returned-already", "returned-already"]
    found = await store.read(lambda connection: connection.execute(returns.select()).all())
    assert len(found) == 1


async def test_two_checkers_accept_at_once_and_one_of_them_did(store):
    await store.write(send, said("WAT01", 100))
    seen = await store.read(looked)
    outcomes = await asyncio.gather(*(store.write(take, seen) for _ in range(4)))
    assert sorted(outcomes) == ["", "done-before", "done-before", "done-before"]
    accepted = [one for one in await store.read(told) if one[0] == "submission accepted"]
    assert len(accepted) == 1


async def test_accepting_and_sending_at_once_never_accepts_what_nobody_saw(store):
    await store.write(send, said("WAT01", 100))
    seen = await store.read(looked)
    outcome, _ = await asyncio.gather(store.write(take, seen), store.write(send, said("WAT01", 7)))
    review = await store.read(state)
    assert (outcome, review) in (("", CORRECTED), ("changed", RECEIVED))
    standing = await store.read(standing_of, 2026, [PLACE])
    assert standing[PLACE]["WAT01"].review != ACCEPTED


async def test_one_return_is_settled_once_when_two_answer_at_once(store):
    def prepare(connection):
        send(connection, said("WAT01", 100))
        ask(connection)
        return open_returns(connection, PLACE, 2026)[0]

    one = await store.write(prepare)
    outcomes = await asyncio.gather(
        store.write(correct, one, said("WAT01", 90), HEAD, None, NOW),
        store.write(explain, one, "Так и есть", HEAD, None, NOW),
    )
    assert sorted(outcomes) == ["", "settled-before"]
    assert len(await store.read(rows)) == 2


async def test_the_queue_begins_with_who_waits_longest(store):
    def play(connection):
        send(connection, said("WAT01", 1), place="b", now=NOW - timedelta(days=2))
        send(connection, said("WAT01", 1), place="a", now=NOW - timedelta(days=3))
        send(connection, said("WAT01", 1), place="c", now=NOW - timedelta(days=1))
        ask(connection, place="a")
        one = open_returns(connection, "a", 2026)[0]
        correct(connection, one, said("WAT01", 2), HEAD, None, NOW)
        found = sendings(connection, 2026, ["a", "b", "c", "d"])
        assert [one.territory for one in found] == ["b", "c", "a"]
        assert [(one.asked, one.settled) for one in found] == [(0, 0), (0, 0), (0, 1)]
        assert sendings(connection, 2026, ["c"])[0].territory == "c"

    await store.write(play)


async def test_who_reports_for_a_community_is_known_also_after_handing_over(store):
    def play(connection):
        person = meet(connection, 7, NOW).id
        assert not speaks_for(connection, person, PLACE, None)
        invitation = invitation_of(connection, invite(connection, "deputy", PLACE, NOW))
        role = accept_invitation(connection, invitation, person, "+996700000001", NOW)
        assert speaks_for(connection, person, PLACE, None)
        assert not speaks_for(connection, person, "other", None)
        end_role(connection, role.id, NOW)
        assert not speaks_for(connection, person, PLACE, None)
        assert speaks_for(connection, person, PLACE, NOW - timedelta(days=1))
        assert not speaks_for(connection, person, PLACE, NOW + timedelta(days=1))

    await store.write(play)


async def test_a_level_is_decided_once_and_keeps_its_history_in_the_audit(store):
    def play(connection):
        assert decide_level(connection, "R", 2026, "excepted", "Сель: связи нет", None, NOW)
        assert not decide_level(connection, "R", 2026, "excepted", "Сель: связи нет", None, NOW)
        assert decide_level(connection, "R", 2026, "accepted", "", None, NOW)
        assert levels_of(connection, 2026)["R"].state == "accepted"
        assert told(connection) == [
            ("level excepted", "R:2026", "", "excepted"),
            ("level accepted", "R:2026", "excepted", "accepted"),
        ]

    await store.write(play)


async def test_the_last_remark_counts(store):
    def play(connection):
        add_remark(connection, PLACE, 2026, "Первое", None, NOW)
        add_remark(connection, PLACE, 2026, "Второе", None, NOW)
        add_remark(connection, "b", 2026, "Чужое", None, NOW)
        assert remarks_of(connection, 2026, [PLACE]) == {PLACE: "Второе"}
        assert remarks_of(connection, 2025) == {}

    await store.write(play)


async def test_a_question_taken_back_leaves_the_value_as_it_was(store):
    def play(connection):
        send(connection, said("WAT01", 100))
        ask(connection)
        one = open_returns(connection, PLACE, 2026)[0]
        assert withdraw(connection, one, "g", HEAD, None, NOW) == "not-yours"
        assert withdraw(connection, one, "g", UNION, None, NOW) == ""
        assert withdraw(connection, one, "g", UNION, None, NOW) == "settled-before"
        assert rows(connection) == [(Decimal(100), "", "chat", RECEIVED)]
        assert (state(connection), returns_of(connection, PLACE, 2026)[0].outcome) == (CORRECTED, "withdrawn")
        assert take(connection) == ""

    await store.write(play)


async def test_the_kenesh_adds_its_own_answers_to_what_was_sent(store):
    def play(connection):
        own = [said("GEN01", 7)]
        assert send_own(connection, PLACE, 2026, own, None, NOW) == "waits"
        assert sending_of(connection, 2026, PLACE) is None
        send(connection, said("WAT01", 100))
        before = looked(connection)
        assert send_own(connection, PLACE, 2026, own, None, NOW) == ""
        assert take(connection, before) == "changed"
        assert (state(connection), looked(connection)[0]) == (RECEIVED, before[0])
        take(connection)
        assert send_own(connection, PLACE, 2026, own, None, NOW) == ""
        assert state(connection) == ACCEPTED
        assert send_own(connection, PLACE, 2026, [said("GEN01", 8)], None, NOW) == ""
        assert state(connection) == CORRECTED
        take(connection)
        lock_accepted(connection, 2026, [PLACE], UNION, None, NOW)
        assert send_own(connection, PLACE, 2026, own, None, NOW) == "locked"
        assert [row[0] for row in rows(connection, "GEN01")] == [7, 8]

    await store.write(play)


async def test_a_reports_evidence_knows_what_no_head_has_confirmed(seeded_store):
    def sent(connection, value, unconfirmed=""):
        answer = NewAnswer("DEM01", None, NOW, number=Decimal(value))
        submit(connection, PLACE, 2026, [answer], by=None, role=None, now=NOW, unconfirmed=unconfirmed)
        register, indicators = read_register(connection), read_indicator_set(connection, 2026)
        found = read_evidence(connection, register, indicators, read_matters(connection), PLACE, 2026)
        return [row.unheard for row in found.answers]

    def play(connection):
        return [
            sent(connection, 100, "Глава без телефона"),
            sent(connection, 100),
            sent(connection, 120, "Нет связи"),
        ]

    assert await seeded_store.write(play) == [[True], [False], [True]]


async def test_a_reports_evidence_bears_the_remark_of_who_sent_and_the_exceptions_that_concern_it(
    seeded_store,
):
    region, district, other = "41702000000000", "41702205000000", "41708000000000"
    silent = "41702205805000"

    def play(connection):
        send(connection, said("WAT01", 100))
        add_remark(connection, PLACE, 2026, "Замечание", None, NOW)
        add_remark(connection, silent, 2026, "Ещё не отправлено", None, NOW)
        for code in (district, other, "41700000000000"):
            decide_level(connection, code, 2026, "excepted", "Причина", None, NOW)
        decide_level(connection, PLACE, 2026, "accepted", "", None, NOW)
        facts = read_register(connection), read_indicator_set(connection, 2026), read_matters(connection)
        whole, part = (read_evidence(connection, *facts, code, 2026) for code in (region, silent))
        assert whole.remarks == {PLACE: "Замечание"}
        assert [one.territory for one in whole.exceptions] == [district]
        assert [one.territory for one in part.exceptions] == [district]
        assert part.remarks == {}

    await seeded_store.write(play)


async def test_questions_within_a_minute_are_one_message_and_a_later_one_is_another(store):
    def told_of(connection):
        query = select(deliveries).where(deliveries.c.kind == "returned").order_by(deliveries.c.id)
        return [(row.what, json.loads(row.args)["n"], row.not_before) for row in connection.execute(query)]

    def play(connection):
        person = meet(connection, 7, NOW).id
        announce_returns(connection, PLACE, 2026, 1, 1, [person], NOW)
        announce_returns(connection, PLACE, 2026, 1, 2, [person], NOW + timedelta(seconds=30))
        announce_returns(connection, "other", 2026, 3, 1, [person], NOW)
        ready = NOW + timedelta(minutes=1)
        assert told_of(connection) == [
            (f"returned {PLACE}:2026 1", 2, ready),
            ("returned other:2026 3", 1, ready),
        ]
        connection.execute(deliveries.update().values(state="sent"))
        announce_returns(connection, PLACE, 2026, 4, 3, [person], NOW + timedelta(hours=1))
        assert [n for _, n, _ in told_of(connection)] == [2, 1, 3]

    await store.write(play)
