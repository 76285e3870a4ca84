"""The words are whole, and the check that says so sees what it is to see."""

from __future__ import annotations

import ast
import csv
from pathlib import Path

import pytest

from locales import texts
from locales.check import (
    Said,
    bad_markup,
    differences,
    mixed_words,
    read_sayings,
    unused,
    wrong_letters,
    wrong_uses,
)
from locales.usage import Usage, _note, read_usage

HERE = Path(__file__).parent
NONE = frozenset()


def said(text="а", *, file="one.ftl", variables=NONE, attributes=NONE):
    return Said(file, frozenset(variables), frozenset(attributes), text)


def usage_of(source, where="handlers/one.py"):
    usage = Usage()
    for node in ast.walk(ast.parse(source)):
        _note(node, where, usage)
    return usage


def test_no_language_lacks_a_message_or_says_it_with_other_variables():
    assert list(differences(read_sayings())) == []


def test_no_letter_of_another_alphabet_and_no_broken_tag_stands_in_the_words():
    assert list(wrong_letters(read_sayings())) == []


def test_the_program_names_no_message_that_is_not_there_and_gives_each_its_variables():
    assert list(wrong_uses(read_sayings(), read_usage())) == []


def test_no_message_is_there_for_nothing():
    assert list(unused(read_sayings(), read_usage())) == []


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_main_buttons_are_worded_as_guides_name_them(language):
    with (HERE / "labels.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    t = texts(language)
    shown = {row["key"]: t(f"label-{row['key'].replace('_', '-')}") for row in rows}
    assert shown == {row["key"]: row[language] for row in rows}


def test_a_missing_message_is_found():
    sayings = {"ky": {"a": said()}, "ru": {"a": said()}, "en": {}}
    assert list(differences(sayings)) == ["en: a is missing"]


@pytest.mark.parametrize(
    "other", [said(variables={"n"}), said(attributes={"title"}), said(file="two.ftl")], ids=str
)
def test_a_difference_between_languages_is_found(other):
    assert len(list(differences({"ky": {"a": said()}, "ru": {"a": other}, "en": {"a": said()}}))) == 1


@pytest.mark.parametrize(
    ("text", "language", "mixed"),
    [
        ("Көйгoй", "ky", ["Көйгoй"]),
        ("Воda", "ru", ["Воda"]),
        ("Waтer", "en", ["Waтer"]),
        ("вода c песком", "ru", ["c"]),
        ("Telegram аты <b>жок</b>, 112ге", "ky", []),
        ("a village", "en", []),
    ],
)
def test_look_alikes_are_found(text, language, mixed):
    assert mixed_words(text, language) == mixed


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("<b>a</b> &amp; <code>1</code>", ""),
        ("<b>a", "<b>"),
        ("a</b>", "</b>"),
        ("<b><i>a</b></i>", "</b>"),
        ("<p>a</p>", "<p>"),
        ("a & b", "&"),
        ("a < b", "<"),
    ],
)
def test_broken_markup_is_found(text, wrong):
    assert bad_markup(text) == wrong


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("t('a-b')", "a-b"),
        ("turn.t.html('a-b', n=1)", "a-b"),
        ("desk.turn.t('a-b' if x else 'c-d')", "c-d"),
        ("t(f'state-{x}')", "state-new"),
        ("t('cause-' + x)", "cause-money"),
        ("texts(language)('a-b')", "a-b"),
        ("Refused('a-b')", "a-b"),
        ("WORDS = {'x': 'a-b'}", "a-b"),
    ],
)
def test_a_use_is_seen(source, name):
    assert usage_of(source).uses(name)


def test_a_call_for_what_is_not_there_is_found():
    sayings = {"ky": {"a": said()}}
    assert list(wrong_uses(sayings, usage_of("t('b')"))) == ["handlers/one.py:1: there is no message b"]


def test_a_call_without_a_variable_is_found():
    sayings = {"ky": {"a": said(variables={"n", "m"})}}
    assert list(wrong_uses(sayings, usage_of("t('a', n=1)"))) == ["handlers/one.py:1: a needs ['m']"]


def test_a_call_with_unknown_variables_is_passed_over():
    sayings = {"ky": {"a": said(variables={"n"})}}
    assert list(wrong_uses(sayings, usage_of("t('a', **given)"))) == []


def test_an_unused_message_is_found_and_an_awaited_one_is_not():
    sayings = {"ky": {"a": said(), "too-fast": said()}}
    assert list(unused(sayings, usage_of("t('b')"))) == ["one.ftl: a is not used"]


def test_an_awaited_message_that_is_used_is_found():
    sayings = {"ky": {"too-fast": said()}}
    assert list(unused(sayings, usage_of("t('too-fast')"))) == [
        "one.ftl: too-fast is used and no longer awaited"
    ]
