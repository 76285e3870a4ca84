"""Invitations on paper: their words, their marks, their code, and that long names still fit."""

import csv
import io
from datetime import date

import pytest
from pypdf import PdfReader

from reports.invitations import Letter, Sender, files, pages

LINK = "https://t.me/el_unu_bot?start=r_" + "A" * 43
UNTIL = date(2027, 3, 1)


def names(ky, ru):
    return {"ky": ky, "ru": ru, "en": ru}


REGION = names("Ысык-Көл облусу", "Иссык-Кульская область")
LETTER = Letter(
    "417", names("Ак-Булуң айыл аймагы", "Ак-Булунский айылный аймак"), (REGION,), "head", "ky", LINK
)
SENDER = Sender(2026, UNTIL, "0312 000 000", True, False)


def text_of(content, number=0):
    return " ".join(PdfReader(io.BytesIO(content)).pages[number].extract_text().split())


def test_a_page_says_in_both_languages_for_whom_until_when_and_whom_to_call():
    said = text_of(pages((LETTER,), SENDER))
    for words in (
        "Ак-Булуң айыл аймагы, Ысык-Көл облусу",
        "Кимге: айыл өкмөтүнүн башчысы",
        "Мөөнөтү: 2027-жылдын 1-марты",
        "Сыноо жылы",
        "Ак-Булунский айылный аймак, Иссык-Кульская область",
        "Кому: глава айыл окмоту",
        "Срок: 1 марта 2027 года",
        "Пробный год",
    ):
        assert words in said, words
    assert said.count("0312 000 000") == 2
    assert said.count(LINK) == 2


def test_marks_stand_only_where_they_are_true():
    plain = text_of(pages((LETTER,), Sender(2026, UNTIL, "", False, False)))
    assert "Сыноо жылы" not in plain
    assert "вымышлены" not in plain
    assert "номер сообщим позже" in plain
    assert "вымышлены" in text_of(pages((LETTER,), Sender(2026, UNTIL, "", False, True)))


def test_the_longest_name_pushes_nothing_off_the_page():
    long = Letter("1", names("Өзгөн " * 14, "Узген " * 14), (REGION, REGION), "kenesh", "", LINK)
    made = pages((long,), Sender(2026, UNTIL, "0312 000 000", True, True))
    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    assert text_of(made).count("0312 000 000") == 2


def test_there_is_a_page_and_a_code_for_each_link_and_the_same_bytes_each_time():
    second = Letter("418", LETTER.names, (), "deputy", "", LINK + "B")
    made = files((LETTER, second), SENDER)
    assert sorted(made) == ["invitations.pdf", "links.csv", "qr/001-417-head.png", "qr/002-418-deputy.png"]
    assert len(PdfReader(io.BytesIO(made["invitations.pdf"])).pages) == 2
    assert made["invitations.pdf"] == files((LETTER, second), SENDER)["invitations.pdf"]


def test_the_list_of_links_is_a_table():
    table = list(csv.DictReader(io.StringIO(files((LETTER,), SENDER)["links.csv"].decode("utf-8-sig"))))
    assert [(row["code"], row["role"], row["lang"], row["link"], row["until"]) for row in table] == [
        ("417", "head", "ky", LINK, "2027-03-01")
    ]


@pytest.mark.parametrize("role", ["head", "deputy", "kenesh"])
def test_every_role_that_may_be_given_is_named(role):
    one = Letter("1", LETTER.names, (), role, "", LINK)
    assert "Кому:" in text_of(pages((one,), SENDER))


def test_a_citys_head_is_invited_as_its_mayor():
    city = Letter("1", names("Каракол", "Каракол"), (REGION,), "head", "", LINK, "oblast_city")
    said = text_of(pages((city,), SENDER))
    assert "Кимге: шаардын мэри" in said
    assert "Кому: мэр города" in said
