"""The life of a submission: who may do what in which state, and what becomes of it."""

import pytest

from domain.review import (
    ACCEPT,
    ACCEPTED,
    CORRECTED,
    KINDS,
    LOCK,
    LOCKED,
    MOVES,
    RECEIVED,
    RETURN,
    RETURNED,
    SEND,
    SETTLE,
    STATES,
    UNLOCK,
    WITHDRAW,
    Actor,
    after_sending,
    after_settling,
    level_is_settled,
    read_ready,
    ready_question,
    refusal,
)

UNION, PARTNER, ADMIN, HEAD = (Actor(role) for role in ("union", "partner", "admin", "head"))

ALLOWED = {
    (RETURN, RECEIVED),
    (RETURN, RETURNED),
    (RETURN, CORRECTED),
    (RETURN, ACCEPTED),
    (SETTLE, RETURNED),
    (WITHDRAW, RETURNED),
    (ACCEPT, RECEIVED),
    (ACCEPT, CORRECTED),
    (LOCK, ACCEPTED),
    (UNLOCK, LOCKED),
    (SEND, RECEIVED),
    (SEND, RETURNED),
    (SEND, CORRECTED),
    (SEND, ACCEPTED),
}
DOER = {RETURN: UNION, WITHDRAW: UNION, SETTLE: HEAD, ACCEPT: PARTNER, LOCK: UNION, UNLOCK: ADMIN, SEND: HEAD}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("deed", list(MOVES))
def test_a_deed_is_done_only_in_its_states(deed, state):
    assert (refusal(deed, state, DOER[deed]) == "") == ((deed, state) in ALLOWED)


@pytest.mark.parametrize(
    ("deed", "state", "actor", "why"),
    [
        (RETURN, RECEIVED, HEAD, "not-yours"),
        (ACCEPT, RECEIVED, Actor("union", confirmed=False), "not-yours"),
        (ACCEPT, RECEIVED, Actor("union", covers=False), "not-yours"),
        (ACCEPT, RECEIVED, Actor("union", reports_there=True), "own-community"),
        (RETURN, RECEIVED, Actor("admin", reports_there=True), "own-community"),
        (ACCEPT, RECEIVED, Actor("partner", subjects=frozenset({"budget"})), "out-of-subjects"),
        (SETTLE, RETURNED, UNION, "not-yours"),
        (SETTLE, RETURNED, Actor("deputy"), "not-yours"),
        (SETTLE, LOCKED, HEAD, "locked"),
        (RETURN, LOCKED, UNION, "locked"),
        (ACCEPT, ACCEPTED, UNION, "done-before"),
        (ACCEPT, RETURNED, UNION, "done-before"),
        (UNLOCK, LOCKED, UNION, "not-yours"),
        (UNLOCK, ACCEPTED, ADMIN, "done-before"),
        (LOCK, ACCEPTED, PARTNER, "not-yours"),
        (LOCK, ACCEPTED, Actor("clock"), ""),
    ],
)
def test_a_refusal_says_why(deed, state, actor, why):
    assert refusal(deed, state, actor) == why


def test_a_scope_of_subjects_returns_only_its_own_values():
    partner = Actor("partner", subjects=frozenset({"budget"}))
    assert refusal(RETURN, RECEIVED, partner, "budget") == ""
    assert refusal(RETURN, RECEIVED, partner, "education") == "out-of-subjects"


@pytest.mark.parametrize(
    ("before", "changed", "still_asked", "after"),
    [
        (None, True, False, RECEIVED),
        (RECEIVED, True, False, RECEIVED),
        (RETURNED, True, True, RETURNED),
        (RETURNED, False, True, RETURNED),
        (RETURNED, True, False, CORRECTED),
        (CORRECTED, True, False, CORRECTED),
        (ACCEPTED, True, False, CORRECTED),
        (ACCEPTED, False, False, ACCEPTED),
        (RECEIVED, True, True, RETURNED),
    ],
)
def test_what_is_sent_again_goes_back_to_be_checked_if_anything_changed(before, changed, still_asked, after):
    assert after_sending(before, changed=changed, open_returns=still_asked) == after


def test_the_last_answer_makes_it_corrected():
    assert after_settling(open_returns=True) == RETURNED
    assert after_settling(open_returns=False) == CORRECTED


def test_a_ready_question_is_read_back():
    for kind in KINDS:
        assert read_ready(ready_question(kind)) == (kind, ())
    assert read_ready(ready_question("contradiction", ("BUD03", "BUD02"))) == (
        "contradiction",
        ("BUD03", "BUD02"),
    )


@pytest.mark.parametrize(
    "words", ["@hello", "@jump bud01", "Why @jump?", "@jump BUD01 x", "@jump\nBUD01", ""]
)
def test_words_are_no_ready_question(words):
    assert read_ready(words) is None


ABOVE = {"a": ("d1",), "b": ("d1",), "c": ("d2",), "city": ()}


@pytest.mark.parametrize(
    ("checked", "excepted", "settled"),
    [
        ("abc+city", "", True),
        ("ab+city", "", False),
        ("ab+city", "c", True),
        ("ab+city", "d2", True),
        ("c+city", "d1", True),
        ("abc", "", False),
        ("", "region", False),
    ],
)
def test_a_level_is_settled_when_all_below_are_accepted_or_excepted(checked, excepted, settled):
    accepted = [*checked.partition("+")[0], *filter(None, [checked.partition("+")[2]])]
    out = [excepted] if excepted else []
    assert level_is_settled(["a", "b", "c", "city"], accepted, out, ABOVE) is settled
