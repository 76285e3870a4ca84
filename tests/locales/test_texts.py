"""Messages filled in: as plain text, as Telegram's HTML, and never in silence when something is wrong."""

from __future__ import annotations

import pytest

from locales import LANGUAGES, BadMessage, Markup, MissingMessage, texts
from locales import messages as messages_module
from locales.texts import Texts


@pytest.fixture
def words(tmp_path, monkeypatch):
    """A language of its own, read from the .ftl text that is given."""

    def read(ftl, language="ru"):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / "one.ftl").write_text(ftl, encoding="utf-8")
        monkeypatch.setattr(messages_module, "FOLDER", tmp_path)
        return Texts(language)

    return read


def test_a_language_is_read_once():
    assert texts("ky") is texts("ky")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'de'"):
        texts("de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_stand_in_a_message_without_isolating_marks(language):
    said = texts(language)("place-merged", old="Исфана", new="Раззаков")
    assert "Исфана" in said
    assert "\u2068" not in said


def test_a_message_that_is_not_there_is_an_error():
    with pytest.raises(MissingMessage, match="no-such-message"):
        texts("ky")("no-such-message")


def test_a_variable_that_is_not_given_is_an_error():
    with pytest.raises(BadMessage, match="community"):
        texts("ky").html("place-chosen")


def test_a_variable_that_is_neither_text_nor_number_is_an_error(words):
    with pytest.raises(BadMessage, match="neither"):
        words("one = { $n }")("one", n=None)


def test_a_variable_of_a_choice_that_is_not_given_is_an_error(words):
    t = words("one = { $n ->\n    [one] a\n   *[other] b\n }")
    with pytest.raises(BadMessage, match="n"):
        t("one")


def test_junk_is_an_error(words):
    with pytest.raises(BadMessage, match="not Fluent"):
        words("one = fine\ntwo = { $\n")


def test_a_message_that_stands_twice_is_an_error(words):
    with pytest.raises(BadMessage, match="twice"):
        words("one = a\none = b\n")


def test_a_choice_goes_by_the_languages_plural(words):
    t = words("one = { $n ->\n    [one] { $n } день\n    [few] { $n } дня\n   *[many] { $n } дней\n }")
    assert [t("one", n=n) for n in (1, 2, 1245)] == ["1 день", "2 дня", "1\u00a0245 дней"]


def test_numbers_are_grouped_and_years_are_not(words):
    assert words("one = { $n } { $year }")("one", n=2026, year=2026) == "2\u00a0026 2026"


def test_html_escapes_what_people_wrote_and_keeps_the_messages_own_tags(words):
    t = words("one = <b>{ $text }</b>")
    assert t.html("one", text='<i>&"') == '<b>&lt;i&gt;&amp;"</b>'


def test_html_leaves_markup_alone(words):
    assert words("one = { $text }!").html("one", text=Markup("<b>a</b>")) == "<b>a</b>!"


def test_html_escapes_in_a_choice_too(words):
    t = words("one = { $n ->\n    [one] { $text }\n   *[other] { $text }!\n }")
    assert t.html("one", n=2, text="<") == "&lt;!"


def test_html_of_a_message_is_not_escaped_again(words):
    t = words("one = { $text }\ntwo = ({ $inner })")
    assert t.html("two", inner=t.html("one", text="&")) == "(&amp;)"


def test_plain_text_is_not_escaped(words):
    assert words("one = { $text }")("one", text="a & b < c") == "a & b < c"


def test_a_message_takes_words_of_any_length():
    words = "я" * 4096
    assert words in texts("ru").html("problem-chosen", category=words)


def test_blank_lines_of_a_message_are_kept():
    assert "\n\n" in texts("ky").html("privacy-full", phone="1")


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ({"ky": "Ак-Булуң", "ru": "Ак-Булун"}, "Ак-Булуң"),
        ({"ru": "Ак-Булун", "en": "Ak-Bulun"}, "Ак-Булун (ru)"),
        ({"ky": "", "en": "Ak-Bulun"}, "Ak-Bulun (en)"),
    ],
)
def test_a_name_of_another_language_is_marked(names, shown):
    assert texts("ky").name(names) == shown


def test_a_name_in_no_language_is_an_error():
    with pytest.raises(MissingMessage):
        texts("ky").name({"ky": ""})


def test_the_full_privacy_text_fits_one_message():
    longest = max(len(texts(one).html("privacy-full", phone="+996 700 000 000")) for one in LANGUAGES)
    assert longest < 4096


def test_a_place_begins_a_line_with_a_capital_and_stands_in_the_middle_as_it_is(words):
    t = words(
        "one = { $place }: ответили\n"
        "two =\n    Здравствуйте!\n    <b>{ $community }</b> · { $place }\n"
        "three = { $name } и { $place }\n"
    )
    assert t("one", place="город Каракол") == "Город Каракол: ответили"
    said = t.html("two", community="город <Ош>", place="город Нарын")
    assert said == "Здравствуйте!\n<b>Город &lt;Ош&gt;</b> · город Нарын"
    assert t("three", name="сад", place="город Талас") == "сад и город Талас"
