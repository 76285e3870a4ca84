"""Every kind of report of the invented country in every language, page by page; and an honest one of a silent place."""

import io
import re

import pytest
from pypdf import PdfReader

from locales import LANGUAGES
from reports import make_report
from storage.evidence import read_evidence
from storage.reference import read_matters, read_register
from storage.reference_indicators import read_indicator_set
from tests.ready import memory

PLACES = {
    "community": "41702205812000",
    "town": "41702215600010",
    "city": "41702410000010",
    "silent city": "41702420000010",
    "region that is a community": "41711000000000",
    "district": "41702205000000",
    "region": "41702000000000",
    "country": "41700000000000",
}
EMPTY = {"empty region": "41702000000000", "empty community": "41702205812000"}
EVERY = [*PLACES, *EMPTY]
MARKS = {
    "ky": ("Ойдон чыгарылган", "Текшериле элек", "Сыноо жылы"),
    "ru": ("Вымышленные данные", "Не проверено", "Пробный год"),
    "en": ("Invented data", "Not checked", "Trial year"),
}


def read(places, *, filled):
    engine = memory("invented" if filled else "seeded")
    with engine.begin() as connection:
        register, matters = read_register(connection), read_matters(connection)
        indicators = read_indicator_set(connection, 2026)
        found = {
            kind: read_evidence(connection, register, indicators, matters, code, 2026)
            for kind, code in places.items()
        }
    engine.dispose()
    return found


@pytest.fixture(scope="module")
def pages():
    every = read(PLACES, filled=True) | read(EMPTY, filled=False)
    made = {}

    def of(kind, language):
        if (kind, language) not in made:
            made[kind, language] = PdfReader(io.BytesIO(make_report(every[kind], language)))
        return made[kind, language]

    return of


@pytest.fixture(scope="module")
def written(pages):
    """The words of every page: reading them out of a PDF takes longer than making it."""
    made = {}

    def of(kind, language):
        if (kind, language) not in made:
            made[kind, language] = [page.extract_text() for page in pages(kind, language).pages]
        return made[kind, language]

    return of


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def headings(outline):
    for one in outline:
        if isinstance(one, list):
            yield from headings(one)
        else:
            yield one.title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", EVERY)
def test_every_page_bears_its_marks_and_its_number(written, kind, language):
    texts = written(kind, language)
    for number, text in enumerate(texts, 1):
        marks = MARKS[language] if kind in PLACES else MARKS[language][1:]
        assert all(mark in text for mark in marks)
        assert number == 1 or re.findall(r"\d+", lines_of(text)[-1]) == [str(number), str(len(texts))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", EVERY)
def test_no_page_ends_with_a_heading_or_holds_nothing(pages, written, kind, language):
    titles = set(headings(pages(kind, language).outline))
    for text in written(kind, language)[1:]:
        lines = lines_of(text)
        assert len(lines) > 4
        assert lines[-2] not in titles


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", EVERY)
def test_all_words_are_words_of_the_language(written, kind, language):
    text = " ".join(written(kind, language))
    assert not re.search(r"report-|[{}]|\((ru|ky|en)\)|[\ufffd\u25a1\u2068\u2069]", text)


@pytest.mark.parametrize("kind", EVERY)
def test_only_subsets_of_the_embedded_fonts_are_used(pages, kind):
    for page in pages(kind, "ky").pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert all("+SourceS" in font["/BaseFont"] for font in fonts)
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


@pytest.mark.parametrize("kind", EVERY)
def test_opinions_stand_only_in_reports_of_regions_and_the_country(pages, kind):
    outline = set(headings(pages(kind, "ru").outline))
    assert ("Мнения глав" in outline) == (kind in ("region", "country"))


@pytest.mark.parametrize("kind", ["silent city", "empty region", "empty community"])
def test_a_place_without_answers_says_so_and_has_no_figures_at_a_glance(written, kind):
    text = " ".join(written(kind, "ru"))
    assert "За 2026 год данных пока нет." in text
    assert "Коротко" not in text


def test_cities_stand_together_so_that_none_is_named_as_late(written):
    text = " ".join(written("region", "ru")[1:4])
    assert "Города областного значения" in text
    assert "Балыкчы" not in text
