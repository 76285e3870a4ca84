"""A paper form: asked for, and entered by whoever opens its QR code and may."""

import re

import pytest

from domain.draft import Draft
from domain.ways import CHAT, PAPER, PHONE, way_of, with_way
from storage.audit import audit, looks
from storage.drafts import draft_of
from storage.erasing import erase
from storage.people import person_by_telegram
from storage.submissions import answers
from storage.updates import tally_of
from tests.playing import Country, Person
from tests.sheets import files_for

KARAKOL, BALYKCHY = "41702410000010", "41702420000010"
CODE = f"/start p-{KARAKOL}-2026"
MARK = "📝 С бумажной анкеты"


@pytest.fixture
def country():
    return Country()


def office(country):
    stored = country.run(draft_of, "indicators", f"{KARAKOL}:2026")
    return stored.draft if stored is not None else Draft("indicators")


def skip_all(head):
    """Go on to the review without an answer; the keys that were asked."""
    asked = []
    while "Проверка" not in head.text:
        if "Продолжить" in head.last.buttons:
            head.tap("Продолжить")
            continue
        asked.append(next(iter(head.last.buttons.values())).split(":")[3])
        assert MARK in head.text
        head.tap("Пропустить").tap("Нет данных")
    return asked


def test_the_form_is_asked_for_at_the_start_of_the_questionnaire(country):
    head = country.head(1, KARAKOL).say("/indicators").tap("Бумажная анкета (PDF)")
    kind, screen = files_for(country, head)[-1]
    assert (kind, screen.filename) == ("paper", f"el-unu-form-2026-{KARAKOL}-ru.pdf")
    assert screen.document.startswith(b"%PDF")


def test_a_head_enters_a_form_and_every_screen_and_answer_says_so(country):
    head = country.head(1, KARAKOL)
    head.say(CODE)
    assert "бумажная анкета" in head.text
    head.tap("Внести")
    for step in (
        lambda: head.say("84500"),
        lambda: head.tap("Пояснение"),
        lambda: head.tap("Назад"),
        lambda: head.tap("Пропустить"),
        lambda: head.tap("Нет данных"),
        lambda: head.say("чепуха"),
    ):
        assert MARK in head.text
        step()
    assert MARK in head.text
    given = office(country).answers
    assert {key: (one.value, one.skipped, one.way) for key, one in given.items()} == {
        "DEM01": ("84500", "", "paper"),
        "DEM02": (None, "no-data", "paper"),
    }


def test_a_quotation_says_from_paper_too(country):
    head = country.head(1, KARAKOL).say(CODE).tap("Внести")
    head.slow = True
    head.say("84500")
    head.say("21000")
    assert "это ответ на вопрос" in head.text
    assert MARK in head.text


def test_after_a_pause_answers_are_the_persons_own_again(country):
    head = country.head(1, KARAKOL).say(CODE).tap("Внести").say("84500").tap("Пауза")
    head.say("/indicators").tap("Продолжить")
    assert MARK not in head.text
    head.say("21000")
    assert [one.way for one in office(country).answers.values()] == ["paper", "chat"]


def test_looking_at_the_start_of_the_questionnaire_ends_the_entry(country):
    head = country.head(1, KARAKOL).say(CODE).tap("Внести").say("84500")
    head.say("/indicators")
    assert MARK not in head.text
    assert "ways" not in office(country).context


def test_opinions_are_not_asked_from_paper(country):
    head = country.head(1, KARAKOL).say(CODE).tap("Внести")
    asked = set(skip_all(head))
    private = {one.code for one in country.world.indicators.indicators if one.private}
    assert asked
    assert not asked & (private | {"opinions"})


def test_sent_answers_keep_the_way_they_came(country):
    head = country.head(1, KARAKOL).say(CODE).tap("Внести").say("84500")
    skip_all(head)
    head.tap("Отправить").tap("Отправить")
    assert "Получено" in head.text
    rows = country.run(lambda c: c.execute(answers.select()).all())
    assert {row.way for row in rows} == {"paper"}
    assert "ways" not in office(country).context


def test_a_union_person_enters_for_a_community_and_its_head_can_see_it(country):
    union = country.head(9, KARAKOL, role="union")
    union.say(CODE).tap("Внести")
    assert MARK in union.text
    assert "город Каракол" in union.text
    union.say("84500").tap("Пауза")
    assert "Заполняется: 1 / 38" in union.text
    assert [(one.value, one.way) for one in office(country).answers.values()] == [("84500", "paper")]
    seen = country.run(lambda c: c.execute(looks.select()).all())
    assert [(row.territory, row.what) for row in seen] == [(KARAKOL, "paper entry"), (KARAKOL, "state")]
    begun = country.run(lambda c: c.execute(audit.select().where(audit.c.what == "paper entry begun")).all())
    assert [row.subject for row in begun] == [f"{KARAKOL}:2026"]


def test_a_union_person_can_neither_send_nor_give_a_section_away(country):
    union = country.head(9, KARAKOL, role="union")
    union.say(CODE).tap("Внести")
    draft = int(next(iter(union.last.buttons.values())).split(":")[1], 36)
    union.tap_data(f"q:{draft}:g.demography", 1)
    assert "устарела" in union.toast
    skip_all(union)
    assert "Отправляет глава" in union.text
    assert "Отправить" not in union.last.buttons
    version = next(data for data in union.last.buttons.values() if data.startswith("q:"))
    union.tap_data(f"a:{version.split(':')[1]}:zz:review:send", union.last.id)
    assert country.run(lambda c: c.execute(answers.select()).all()) == []


def test_a_union_persons_entry_ends_with_the_pause(country):
    union = country.head(9, KARAKOL, role="union")
    union.say(CODE).tap("Внести").say("84500")
    old = next(data for label, data in union.last.buttons.items() if label == "Пропустить")
    union.tap("Пауза").tap_data(old, 1)
    assert "устарела" in union.toast
    assert list(office(country).answers) == ["DEM01"]


def test_a_region_of_ones_own_is_needed(country):
    coordinator = country.head(9, BALYKCHY, role="union")
    coordinator.say(CODE)
    assert "Внести её могут только" in coordinator.text
    counted = country.run(tally_of, "forged-tap")
    coordinator.tap_data(f"t:enter:{KARAKOL}:2026", 1)
    assert country.run(tally_of, "forged-tap") == counted + 1
    waiting = country.head(10, "41700000000000", role="union", confirmed=False).say(CODE)
    assert "Внести её могут только" in waiting.text
    region = country.head(11, "41702000000000", role="union").say(CODE)
    assert "Внесите то, что в ней написано" in region.text


def test_a_stranger_is_told_what_it_is_and_nothing_else(country):
    stranger = country.settled(5, KARAKOL).say(CODE)
    assert "Это код бумажной анкеты" in stranger.text
    assert stranger.last.buttons == {}
    assert "Каракол" not in stranger.text


def test_the_code_keeps_its_purpose_through_language_consent_and_place(country):
    person = Person(country, 6).say(CODE).tap("Русский").tap("Даю").say("Каракол").tap("город Каракол")
    assert "Это код бумажной анкеты" in person.text


@pytest.mark.parametrize(
    "payload", ["p-", "p-x-2026", "p-417-20266", f"p-{KARAKOL}-1999", "p-🙃-2026", "p--2026"]
)
def test_forged_codes_lead_nowhere(country, payload):
    head = country.head(1, KARAKOL).say(f"/start {payload}")
    assert "Внесите" not in head.text
    assert office(country).context.get("ways") is None


def test_the_payload_fits_telegrams_bounds(country):
    for one in country.world.register.territories:
        if one.has_lsg:
            assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", f"p-{one.code}-2026")


def test_two_people_at_one_questionnaire_have_ways_of_their_own(country):
    head = country.head(1, KARAKOL)
    deputy = country.head(2, KARAKOL, role="deputy").say(CODE).tap("Внести")
    head.say("/indicators").tap("Начать").say("84500")
    deputy.say(CODE).tap("Внести").say("21000")
    assert {key: one.way for key, one in office(country).answers.items()} == {
        "DEM01": "chat",
        "DEM02": "paper",
    }


def test_who_is_forgotten_leaves_no_mark(country):
    head = country.head(1, KARAKOL).say(CODE).tap("Внести").say("84500")
    who = country.run(person_by_telegram, head.telegram)
    country.run(erase, who.id, with_words=False)
    assert "ways" not in office(country).context


def test_a_mark_is_one_persons_and_goes_when_it_is_taken_away():
    draft = with_way(with_way(Draft("indicators"), 1, PAPER), 2, PHONE)
    assert (way_of(draft, 1), way_of(draft, 2), way_of(draft, 3)) == (PAPER, PHONE, CHAT)
    assert with_way(with_way(draft, 1, CHAT), 2, CHAT) == Draft("indicators")
    assert way_of(Draft("indicators", context={"ways": {"1": "nonsense"}}), 1) == CHAT
