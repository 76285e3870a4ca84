"""The document as text and as bytes: what stands in it, and what never may."""

import io
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from domain.evidence import LevelException
from reports import make_report
from tests.reports.country import evidence, number, place, problem, said

ROOT = Path(__file__).parent.parent.parent
ANSWERS = [
    number(code, name, 100 + n) for n, code in enumerate("ABC") for name in ("DEM01", "DEM02", "WAT01")
]


def text_of(document):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages)


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_an_empty_region_gives_an_honest_report(language):
    text = text_of(make_report(evidence(), language))
    assert {"ky": "азырынча маалымат жок", "ru": "данных пока нет", "en": "no data for 2026"}[
        language
    ] in text


def test_every_page_says_what_its_figures_are_worth():
    document = make_report(evidence(ANSWERS, invented=True), "ru")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(document)).pages]
    assert all(
        "Вымышленные данные" in page and "Не проверено" in page and "Пробный год" in page for page in pages
    )


def test_checked_figures_of_a_decreed_year_bear_no_mark():
    answers = [number("A", "DEM01", 100, review="accepted")]
    text = text_of(make_report(evidence(answers, decree="№ 1"), "ru"))
    assert "Не проверено" not in text.replace("стоит «Не проверено»", "")
    assert "Пробный год" not in text


def test_values_still_asked_about_are_marked_where_they_stand():
    answers = [number("A", "DEM01", 100, review="returned"), number("B", "DEM01", 50, review="accepted")]
    text = text_of(make_report(evidence([*answers, number("A", "DEM02", 30)]), "ru"))
    assert text.count("значение уточняется: 1") == 1
    assert "Не проверено" in text
    assert "уточняется" not in text_of(make_report(evidence(answers[1:]), "ru"))


@pytest.mark.parametrize(
    ("language", "words"),
    [("ky", "башчы ырастай элек"), ("ru", "не подтверждено главой"), ("en", "not confirmed by the head")],
)
def test_values_sent_without_the_head_are_marked_on_the_communitys_own_page(language, words):
    unheard = replace(number("A", "DEM01", 100), way="phone", unheard=True)
    answers = [unheard, number("A", "DEM02", 30)]
    text = text_of(make_report(evidence(answers, territory=place("A")), language))
    assert text.count(words) == 1
    assert words not in text_of(make_report(evidence(answers), language))


def test_exceptions_are_said_with_their_reason_in_the_coverage():
    out = (LevelException("A", "Сель, <b>связи нет"), LevelException("R", "Карантин"))
    text = text_of(make_report(evidence(ANSWERS, exceptions=out), "ru"))
    assert "Село A: проверено не всё. Причина: Сель, <b>связи нет" in text
    assert "Область: проверено не всё. Причина: Карантин" in text


@pytest.mark.parametrize(
    ("language", "title"),
    [("ky", "Кеңештин эскертүүсү"), ("ru", "Замечание кенеша"), ("en", "Remark of the kenesh")],
)
def test_the_keneshs_remark_stands_on_its_communitys_report_only(language, title):
    remarks = {"A": "Дорога <i>посчитана</i> дважды"}
    text = text_of(make_report(evidence(ANSWERS, territory=place("A"), remarks=remarks), language))
    assert title in text
    assert "«Дорога <i>посчитана</i> дважды»" in text
    assert title not in text_of(make_report(evidence(ANSWERS, remarks=remarks), language))
    assert title not in text_of(
        make_report(evidence(ANSWERS, territory=place("B"), remarks=remarks), language)
    )


NASTY = [
    '<img src="file:///etc/passwd"/> вода',
    "<b>x",
    "нуль \0 байт",
    "😀" * 2000,
    "\u202eпереворот\u202c",
    "Ж̵̡̢̛̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌́ алго",
    '=HYPERLINK("http://x")',
    "'; DROP TABLE problems; --",
    "слово " * 900,
    "безпробелов" * 200,
]


@pytest.mark.parametrize("words", NASTY)
def test_whatever_people_write_stands_as_text_and_the_report_still_builds(words):
    answers = [*ANSWERS, said("A", "DIV01", words)]
    document = make_report(evidence(answers, problems=[problem(1, words)]), "ru")
    text = text_of(document)
    assert "root:" not in text
    assert b"/etc/passwd" not in document
    if words.startswith(("<", "=", "'")):
        assert words[:8].strip() in text.replace("\n", " ")


def test_opinions_never_stand_with_a_communitys_name():
    answers = [said(code, "QLT01", "1") for code in "ABCDEF"] + [said("A", "QLT06", "Аким мешает")]
    for territory in (place("A"), evidence().territory):
        text = text_of(make_report(evidence(answers, territory=territory), "ru"))
        assert "Аким мешает" not in text
        assert territory.level != "community" or "QLT01" not in text


def test_words_that_were_not_released_are_not_in_it():
    document = make_report(evidence(ANSWERS, problems=[problem(1, None), problem(2, "Это можно")]), "ru")
    assert "Это можно" in text_of(document)


def test_it_has_a_title_a_language_an_outline_and_embedded_fonts():
    reader = PdfReader(io.BytesIO(make_report(evidence(ANSWERS), "ky")))
    fonts = {font["/BaseFont"] for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert reader.metadata.title.startswith("Президентке жылдык баяндама")
    assert reader.trailer["/Root"]["/Lang"] == "ky"
    assert len(reader.outline) > 4
    assert all("SourceS" in font for font in fonts if "+" in font)
    assert any("+SourceSans" in font for font in fonts)


def test_the_same_rows_give_the_same_bytes_in_another_process_and_hash_seed(tmp_path):
    (tmp_path / "e").write_bytes(pickle.dumps(evidence(ANSWERS, problems=[problem(1, "Суу жок")])))
    code = "import pickle,sys; from reports import make_report; import hashlib; "
    code += "print(hashlib.sha256(make_report(pickle.load(open(sys.argv[1],'rb')), 'ky')).hexdigest())"
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "e")],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(hashes) == 1


def test_page_x_of_y_counts_all_pages():
    document = make_report(evidence(ANSWERS), "ru")
    pages = len(PdfReader(io.BytesIO(document)).pages)
    assert f"Стр. {pages} из {pages}" in text_of(document)
