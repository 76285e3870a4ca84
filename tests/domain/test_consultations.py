"""The rules of consultations: where an answer counts, how one stands, and how each kind of question is read."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.consultation_form import Facts, answers_of, form_of, minutes, values_of
from domain.consultations import (
    CLOSED,
    ENDED,
    KINDS,
    NOT_YET,
    NOTHING_ASKED,
    OPEN,
    Asked,
    QuestionWords,
    counted_in,
    first_moment,
    last_moment,
    moved_before,
    read_words,
    standing,
    words_text,
)
from domain.draft import Answer, Draft
from domain.events import PHOTO, TAP, TEXT, VOICE, Event
from domain.forms import Half, Refused, Seat, Value, current
from domain.notices import MOVES, PAUSED, QUEUEING, SENDING, SENT, STOPPED, WRITTEN
from domain.question_form import outdated, question_form, spec_of, values_from, words_of
from domain.steps import step

NOW = datetime(2027, 4, 1, 6, tzinfo=UTC)
DAY = timedelta(days=1)
WORDS = {"ky": QuestionWords("Кандай?"), "ru": QuestionWords("Как?")}


def asked(kind, optional=False, number=1, **spec):
    return Asked(number, number, kind, optional, WORDS, spec)


def read(one, event, partial=None, facts=None):
    question = form_of([one]).questions[0]
    return question.read(question, event, partial or {}, facts or Facts())


def tap(choice):
    return Event(TAP, choice=choice)


@pytest.mark.parametrize(
    ("territory", "before", "days", "expected"),
    [
        ("A", "", None, "A"),
        ("A", "", 1, "A"),
        ("B", "A", 0, "A"),
        ("B", "A", 29.99, "A"),
        ("B", "A", 30, "B"),
        ("B", "A", 400, "B"),
    ],
)
def test_an_answer_counts_in_the_community_before_for_thirty_days(territory, before, days, expected):
    since = None if days is None else NOW - days * DAY
    assert counted_in(territory, before, since, NOW) == expected


def moved(*steps):
    """Where somebody counts after moves at days, and then on day `at`."""
    territory, before, since = "", "", None
    for day, chosen in steps:
        before, since = moved_before(territory, before, since, chosen, NOW + day * DAY)
        territory = chosen
    return lambda at: counted_in(territory, before, since, NOW + at * DAY)


@pytest.mark.parametrize(
    ("steps", "at", "expected"),
    [
        ([(0, "A")], 0, "A"),
        ([(0, "A"), (0, "A")], 0, "A"),
        ([(0, "A"), (5, "B")], 6, "A"),
        ([(0, "A"), (5, "B"), (6, "A")], 7, "A"),
        ([(0, "A"), (5, "B"), (15, "C")], 40, "A"),
        ([(0, "A"), (5, "B"), (15, "C")], 45, "C"),
        ([(0, "A"), (5, "B"), (40, "C")], 41, "B"),
        ([(0, "A"), (5, "B"), (20, "B")], 36, "B"),
    ],
)
def test_whoever_moves_again_is_still_settled_where_they_were(steps, at, expected):
    assert moved(*steps)(at) == expected


@pytest.mark.parametrize(
    ("state", "opens", "closes", "closed", "expected"),
    [
        (SENDING, None, 1, None, OPEN),
        (QUEUEING, None, 1, None, OPEN),
        (PAUSED, None, 1, None, OPEN),
        (SENT, -1, 1, None, OPEN),
        (SENT, 0, 1, None, OPEN),
        (SENT, 1, 2, None, NOT_YET),
        (WRITTEN, None, 1, None, NOT_YET),
        (SENT, None, 0, None, CLOSED),
        (SENT, None, 1, 0, CLOSED),
        (STOPPED, None, 1, None, ENDED),
        (STOPPED, None, -1, None, CLOSED),
        (SENT, None, None, None, NOTHING_ASKED),
    ],
)
def test_a_consultation_stands_as_its_days_and_its_state_say(state, opens, closes, closed, expected):
    at = [None if one is None else NOW + one * DAY for one in (opens, closes, closed)]
    assert standing(state, *at, NOW) == expected


def test_every_state_of_a_notice_says_something_about_its_consultation():
    assert {standing(state, None, NOW + DAY, None, NOW) for state in MOVES} == {OPEN, NOT_YET, ENDED}


def test_its_last_day_counts_to_its_end_where_people_live():
    zone = timezone(6 * timedelta(hours=1))
    day = NOW.date()
    assert (last_moment(day, zone) - first_moment(day, zone)) == timedelta(hours=23, minutes=59, seconds=59)
    assert last_moment(day, zone).date() == day


@pytest.mark.parametrize(
    ("one", "event", "expected"),
    [
        (asked("choice", options=3), tap("2"), Value(2)),
        (asked("choice", options=3), tap("3"), Refused("expected-choice")),
        (asked("choice", options=3), Event(TEXT, text="2"), Refused("expected-choice")),
        (asked("scale", min=1, max=5), tap("5"), Value(5)),
        (asked("scale", min=1, max=5), tap("0"), Refused("expected-choice")),
        (asked("many", options=3), tap("t1"), Half({"kind": "many", "marked": [1]})),
        (asked("many", options=3), tap("t3"), Refused("expected-choice")),
        (asked("many", options=3), tap("done"), Refused("consultation-mark-one")),
        (asked("many", options=3), Event(TEXT, text="1"), Refused("expected-choice")),
        (asked("number"), Event(TEXT, text="1 245,5"), Value("1245.5")),
        (asked("number", min="0", max="10"), Event(TEXT, text="10"), Value("10")),
        (
            asked("number", min="0", max="10"),
            Event(TEXT, text="11"),
            Refused("consultation-outside", {"min": "0", "max": "10"}),
        ),
        (asked("number"), Event(TEXT, text="көп"), Refused("consultation-not-a-number")),
        (asked("number"), Event(VOICE), Refused("expected-number")),
        (
            asked("number"),
            Event(TEXT, text="1.234"),
            Half({"kind": "doubt", "readings": ["1234", "1.234"], "typed": "1.234"}),
        ),
        (asked("number", min="0", max="50"), Event(TEXT, text="1.234"), Value("1.234")),
        (asked("number", min="500", max="5000"), Event(TEXT, text="1.234"), Value("1234")),
        (asked("text", longest=5), Event(TEXT, text=" ооба "), Value("ооба")),
        (asked("text", longest=5), Event(TEXT, text="узунураак"), Refused("text-too-long", {"most": 5})),
        (asked("text"), Event(TEXT, text="  "), Refused("expected-text")),
        (asked("text"), Event(PHOTO, file="a"), Refused("expected-text")),
        (asked("photo", most=2), Event(PHOTO, file="a"), Half({"kind": "photos", "files": ["a"]})),
        (asked("photo"), Event(PHOTO, problem="too-large"), Refused("consultation-photo-too-large")),
        (asked("photo"), Event(TEXT, text="x"), Refused("expected-photo")),
    ],
)
def test_each_kind_of_question_is_read(one, event, expected):
    assert read(one, event) == expected


def test_a_doubtful_number_is_settled_by_a_tap_and_still_has_to_fit():
    half = {"kind": "doubt", "readings": ["1234", "1.234"]}
    assert read(asked("number"), tap("1"), half) == Value("1.234")
    assert read(asked("number", min="0", max="100"), tap("0"), half).reason == "consultation-outside"


def test_marks_begin_from_what_was_answered_before():
    facts = Facts({"q1": [0, 2]})
    one = asked("many", options=3)
    assert read(one, tap("t2"), {}, facts) == Half({"kind": "many", "marked": [0]})
    assert read(one, tap("done"), {}, facts) == Value([0, 2])
    assert read(one, tap("done"), {"marked": []}, facts) == Refused("consultation-mark-one")


def test_photos_are_as_many_as_the_question_takes():
    one, half = asked("photo", most=2), {"kind": "photos", "files": ["a", "b"]}
    assert read(one, Event(PHOTO, file="c"), half) == Refused("photos-enough", {"most": 2})
    assert read(one, Event(PHOTO, file="b"), half) == Half({"kind": "photos", "files": ["a", "b"]})
    assert read(one, tap("done"), half) == Value(["a", "b"])
    assert read(one, tap("clear"), half) == Half({})


@pytest.mark.parametrize("kind", KINDS)
def test_an_optional_question_may_be_passed_over_and_another_not(kind):
    spec = {"options": 2, "min": 1, "max": 5}
    seat = Seat(1, NOW.isoformat())
    for optional in (True, False):
        form = form_of([asked(kind, optional, **spec)])
        event = Event(TAP, question="q1", choice="skip.dont-know")
        draft, outcome = step(form, Draft("consultation"), event, seat, Facts())
        assert outcome.what == ("skipped" if optional else "old")
        assert (current(form, draft, seat) is None) == optional


def test_answers_survive_being_stored_and_changed():
    given = {
        "q1": Answer(2, 1, "t"),
        "q2": Answer(None, 1, "t", skipped="dont-know"),
        "q3": Answer([1], 1, "t"),
    }
    stored = values_of(given)
    assert stored == {"q1": 2, "q2": {"skipped": "dont-know"}, "q3": [1]}
    assert answers_of(stored, 1, "t") == given


def test_words_survive_being_stored():
    words = {"ky": QuestionWords("Ң?", "түшүндүрмө", ("ө", "ү"), "сом")}
    assert read_words(words_text(words)) == words


def test_a_question_is_shown_in_the_readers_language_or_in_one_it_has():
    one = asked("text")
    assert one.in_language("ru") == ("ru", WORDS["ru"])
    assert one.in_language("en") == ("ky", WORDS["ky"])


def test_minutes_go_by_what_is_tapped_and_what_is_typed():
    assert minutes([asked("choice", options=2)]) == 1
    assert minutes([asked("choice", options=2), asked("many", options=2), asked("text")]) == 2
    assert minutes([asked("text")] * 4) == 3


@pytest.mark.parametrize(
    ("values", "spec"),
    [
        ({"kind": "choice", "options-ky": ["a", "b"]}, {"options": 2}),
        ({"kind": "many", "options-ky": ["a", "b", "c"]}, {"options": 3}),
        ({"kind": "scale", "options-ky": 10}, {"min": 1, "max": 10}),
        ({"kind": "scale", "options-ky": ["a", "b", "c"]}, {"min": 1, "max": 3}),
        ({"kind": "number", "range": ["0", "9"]}, {"min": "0", "max": "9"}),
        ({"kind": "number", "range": None}, {}),
    ],
)
def test_what_an_author_wrote_becomes_a_specification_and_back(values, spec):
    said = {"words-ky": {"label": "Кандай?", "help": ""}, "words-ru": {"label": "Как?", "help": "x"}}
    options = values.get("options-ky")
    other = {"options-ru": options} if isinstance(options, list) else {}
    units = {"unit-ky": "сом", "unit-ru": None} if values["kind"] == "number" else {}
    full = {**said, **values, **other, **units, "optional": "yes"}
    languages = ["ky", "ru"]
    assert spec_of(full, languages) == spec
    one = Asked(1, 1, values["kind"], True, words_of(full, languages), spec_of(full, languages))
    assert values_from(one, languages) == full


def test_another_number_of_options_asks_for_those_in_the_other_languages_again():
    values = {"options-ky": ["a", "b"], "options-ru": ["a", "b", "c"], "options-en": ["a", "b"]}
    assert outdated(values, "options-ky", ["ky", "ru", "en"]) == ["options-ru"]
    assert outdated(values, "words-ky", ["ky", "ru", "en"]) == []
    assert len(outdated(values, "kind", ["ky", "ru", "en"])) == 3


def test_a_scale_without_names_asks_for_no_names_in_other_languages():
    form = question_form(["ky", "ru"])
    draft = (
        Draft("consultation-question")
        .put("kind", Answer("scale", 1, "t"))
        .put("options-ky", Answer(5, 1, "t"))
    )
    keys = [one.key for one in form.relevant(draft)]
    assert keys == ["kind", "words-ky", "words-ru", "options-ky", "optional"]
