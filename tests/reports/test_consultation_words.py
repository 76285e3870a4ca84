"""What came of a consultation in a few words: how it reads in a chat."""

from locales import texts
from reports.consultation_words import make_step, result_words, step_lines
from tests.reports.consulting import ROOT, STEPS, given, result

FIRST = "Сколько в месяц справедливо платить с одного двора за вывоз мусора?"


def test_each_of_several_questions_stands_apart_from_what_is_before_it():
    lines = result_words(result(given({"r1c0": 30, "r2c1": 40})), ROOT, texts("ru"), 4000).split("\n")
    asked = [n for n, line in enumerate(lines) if line[:2] in ("1.", "2.", "3.", "4.", "5.")]
    assert lines[asked[0]] == f"1. {FIRST}"
    assert [lines[n - 1] for n in asked] == [""] * 5


def test_many_questions_keep_to_the_length_of_a_caption():
    assert len(result_words(result(given({"r1c0": 30, "r2c1": 40})), ROOT, texts("ru"), 400)) <= 400


def test_a_decision_in_another_language_than_the_readers_says_so():
    held = result(given({"r1c0": 30, "r2c1": 40}), steps=STEPS)
    assert step_lines(held, texts("en"))[0].endswith(": (in Kyrgyz) Бир үй айына 50 сом төлөйт.")
    assert step_lines(held, texts("ru"))[0].endswith(": Двор платит 50 сомов в месяц.")
    assert "\n(in Kyrgyz) Бир үй" in make_step((held, STEPS[0]), "en")[1]
