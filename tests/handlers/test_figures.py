"""Tables of figures sent in chat, played from the file to the receipt and back; letters to bodies."""

import csv
import io
import json
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from bot.updates import is_table
from locales import texts
from scheduler.making import DOCUMENTS, _render
from storage.deliveries import deliveries
from storage.drafts import drafts
from storage.figure_loads import figure_loads
from storage.figures import figures, figures_of
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import person_by_telegram
from storage.roles import confirm_role, end_role
from storage.updates import tally_of
from tests.playing import Country

COUNTRY, REGION = "41700000000000", "41702000000000"
KARAKOL, TAMGA, BISHKEK = "41702410000010", "41702210862000", "41711000000000"


@pytest.fixture
def country():
    return Country()


@pytest.fixture
def table(tmp_path):
    def write(*lines, name="nsc.csv", encoding="windows-1251"):
        path = tmp_path / name
        path.write_text("\n".join(";".join(map(str, line)) for line in lines), encoding=encoding)
        return path

    return write


def holder(country, telegram, role, territory, language="ru", confirmed=True, **scope):
    person = country.settled(telegram, KARAKOL, language)

    def give(connection):
        token = invite(connection, role, territory, country.world.now, **scope)
        who = person_by_telegram(connection, telegram)
        given = accept_invitation(connection, invitation_of(connection, token), who.id, "", country.world.now)
        if confirmed:
            confirm_role(connection, given.id, None, country.world.now)
        return given.id

    person.role = country.run(give)
    return person


def union(country, telegram=1, language="ru", territory=COUNTRY):
    return holder(country, telegram, "union", territory, language)


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def bring(country, person):
    """Make what waits to be delivered to somebody, as the delivery worker does, and show it to them."""
    number = country.run(person_by_telegram, person.telegram).id
    for row in rows(country, deliveries, deliveries.c.person == number, deliveries.c.state == "queued"):
        document, args = DOCUMENTS[row.kind], json.loads(row.args)
        gathered = country.run(document.gather, country.world, args)
        made, _ = _render(document.render, gathered, args["language"])
        if document.keep:
            country.run(document.keep, country.world, args, made)
        language = country.run(person_by_telegram, person.telegram).language
        person._show(document.screen(country.world, texts(language), args, made))
        sent = deliveries.update().where(deliveries.c.id == row.id).values(state="sent")
        country.run(lambda connection, sent=sent: connection.execute(sent) and None)
    return person


def send(country, person, path):
    person.table(path)
    return bring(country, person)


LONG = ("Аймак", "Показатель", "Год", "Значение")
GOOD = (LONG, (TAMGA, "DEM01", 2026, "5 200"), (KARAKOL, "DEM01", 2026, "84 000"))


def nothing_loaded(country):
    return rows(country, figures) == [] and rows(country, figure_loads) == []


def test_the_union_loads_a_table_sees_it_listed_and_takes_it_back(country, table):
    person = send(country, union(country), table(*GOOD))
    assert "чьи это данные?" in person.text
    bring(country, person.tap("Национальный статистический"))
    assert "поняли так" in person.text
    assert "Чьи данные: Национальный статистический комитет" in person.text
    assert "Территорий: 2 · показателей: 1 · значений: 2" in person.text
    assert nothing_loaded(country)
    person.tap("Загрузить: 2")
    assert "✅ Загружено. № 1" in person.text
    assert country.run(figures_of, TAMGA, 2026) == {"DEM01": (Decimal(5200), "nsc")}
    person.say("/union").tap("Данные органов")
    assert "№ 1 · Национальный статистический комитет · значений: 2" in person.text
    assert "nsc.csv · загружено: Союз МСУ" in person.text
    person.tap("№ 1: отменить").tap("Да, отменить")
    assert "отменено" in person.text
    assert country.run(figures_of, TAMGA, 2026) == {}
    person.tap("Данные органов")
    assert "↩️ отменено" in person.text


def test_the_same_in_kyrgyz_with_refused_lines_as_a_file(country, table):
    lines = (
        ("Аймак", "Көрсөткүч", "Жыл", "Саны", "Орган"),
        ("Тамга айыл аймагы", "DEM01", "31.12.2026", "5200", "nsc"),
        ("Кара-Суу", "DEM01", 2026, "7", "nsc"),
        (KARAKOL, "SAN01", 2026, "-5", "nsc"),
    )
    path = table(*lines, name="калк.csv", encoding="utf-8")
    person = send(country, union(country, language="ky"), path)
    assert "мындай түшүндүк" in person.text
    assert "Алынбаган уячалар менен саптар: 2" in person.text
    assert "Жыл дата болуп жазылган уячалар: 1" in person.text
    screen = person.last.screen
    assert screen.filename == "калк-refused.csv"
    assert len(person.text) < 1024
    _, second, third = csv.reader(io.StringIO(screen.document.decode("utf-8-sig")), delimiter=";")
    assert second[1] == "A3"
    assert "мындай аттуу аймак бир нече" in second[2]
    assert third[1:3] == ["D4", "сан нөлдөн кичине болбойт: -5"]
    person.tap("Жүктөө: 1")
    assert "✅ Жүктөлдү. № 1" in person.text


def test_a_year_that_is_nowhere_is_asked_for(country, table):
    person = send(country, union(country), table(("Код", "DEM01", "Орган"), (TAMGA, 5200, "nsc")))
    assert "за какой год" in person.text
    bring(country, person.tap("2026 год")).tap("Загрузить: 1")
    assert list(country.run(figures_of, TAMGA, 2026)) == ["DEM01"]


def test_a_body_loads_its_own_and_lines_outside_its_scope_are_refused(country, table):
    person = holder(country, 2, "state_body", REGION, body="education", subjects="education")
    lines = (
        (*LONG, "Орган"),
        (TAMGA, "EDU01", 2026, 300, ""),
        (BISHKEK, "EDU01", 2026, 300, ""),
        (TAMGA, "HLT02", 2026, 3, ""),
        (KARAKOL, "EDU01", 2026, 300, "health"),
    )
    send(country, person, table(*lines))
    assert "Министерство образования" in person.text
    document = person.last.screen.document.decode("utf-8-sig")
    reasons = [line[2] for line in csv.reader(io.StringIO(document), delimiter=";")][1:]
    assert reasons == [
        "эта территория вне Ваших полномочий",
        "этот показатель вне Ваших полномочий: HLT02",
        "это данные другого органа: health",
    ]
    person.tap("Загрузить: 1")
    assert [row.body for row in rows(country, figures)] == ["education"]
    person.tap("Данные органов")
    assert "№ 1" in person.text
    assert "Письмо органу" not in person.last.buttons


def test_a_regional_coordinator_loads_only_for_the_region(country, table):
    person = union(country, territory=REGION)
    send(
        country,
        person,
        table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc"), (BISHKEK, "DEM01", 2026, 5, "nsc")),
    )
    assert "Загрузить: 1" in person.last.buttons


def test_a_body_does_not_see_or_undo_the_loads_of_others(country, table):
    bring(country, send(country, union(country), table(*GOOD)).tap("Национальный статистический")).tap(
        "Загрузить: 2"
    )
    other = holder(country, 3, "state_body", COUNTRY, body="health")
    other.tap_data("f:list", 1)
    assert "ничего не загружено" in other.text
    before = country.run(tally_of, "forged-tap")
    for data in ("f:undo:1", "f:undo-yes:1"):
        other.tap_data(data, 1)
        assert "устарела" in other.toast
    assert country.run(tally_of, "forged-tap") == before + 2
    assert len(country.run(figures_of, TAMGA, 2026)) == 1


def test_the_same_file_asks_before_it_is_loaded_again(country, table):
    person = union(country)
    path = table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc"))
    send(country, person, path).tap("Загрузить: 1")
    send(country, person, path)
    assert "уже загружен" in person.text
    assert "Загрузить: 1" not in person.last.buttons
    person.tap("Загрузить ещё раз: 1")
    assert len(rows(country, figure_loads)) == 2


def test_a_file_loaded_by_somebody_else_meanwhile_asks_too(country, table):
    one, other = union(country), union(country, 2)
    path = table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc"))
    send(country, one, path)
    send(country, other, path)
    one.tap("Загрузить: 1")
    other.tap("Загрузить: 1")
    assert "уже загружен" in other.text
    other.tap("Отменить")
    assert len(rows(country, figure_loads)) == 1


def test_tapping_load_twice_loads_once(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    message = person.last.id
    data = person.last.buttons["Загрузить: 1"]
    person.tap("Загрузить: 1").tap_data(data, message)
    assert "устарела" in person.toast
    assert len(rows(country, figure_loads)) == 1


def test_cancelling_loads_nothing(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    person.tap("Отменить")
    assert "не загружено" in person.text
    assert nothing_loaded(country)
    assert rows(country, drafts, drafts.c.form == "figures") == []


def test_a_newer_table_takes_the_place_of_one_that_waits(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    old, message = person.last.buttons["Загрузить: 1"], person.last.id
    send(country, person, table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 6, "nsc"), name="b.csv"))
    person.tap_data(old, message)
    assert "устарела" in person.toast
    person.tap("Загрузить: 1")
    assert [row.number for row in rows(country, figures)] == [Decimal(6)]


def test_whoever_lost_the_role_loads_nothing_more(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    country.run(end_role, person.role, country.world.now)
    person.tap("Загрузить: 1")
    assert "устарела" in person.toast
    assert nothing_loaded(country)


def test_another_persons_table_is_out_of_reach(country, table):
    mine = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    data = mine.last.buttons["Загрузить: 1"]
    for person in (union(country, 2), country.settled(3, KARAKOL), country.head(4, KARAKOL)):
        person.tap_data(data, 1)
        assert "устарела" in person.toast
    assert nothing_loaded(country)


@pytest.mark.parametrize(
    "data",
    [
        "f",
        "f:",
        "f:load",
        "f:load:x",
        "f:load:99:abc",
        "f:year:1:zz",
        "f:undo:99",
        "f:letter:mars",
        "f:letter:nsc:417",
        "f:letter:nsc:41700000000000:de",
        "f:letter:a:b:c:d",
        "f:list:x",
    ],
)
def test_broken_buttons_are_harmless(country, data):
    person = union(country)
    person.tap_data(data, 1)
    assert "устарела" in person.toast or "Загруженные" in person.text or "ничего не загружено" in person.text


def test_rows_that_are_gone_are_asked_for_again(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    for path in country.files.iterdir():
        path.unlink()
    person.tap("Загрузить: 1")
    assert "Пришлите файл ещё раз" in person.text
    assert nothing_loaded(country)


def test_an_unconfirmed_body_waits_and_one_without_a_body_is_told(country, table):
    waiting = holder(country, 5, "state_body", COUNTRY, body="nsc", confirmed=False)
    waiting.table(table(*GOOD))
    assert waiting.text == texts("ru")("invitation-waits")
    without = holder(country, 6, "cso", COUNTRY)
    without.table(table(*GOOD))
    assert "не указано, какой это орган" in without.text
    assert rows(country, deliveries) == []


def test_a_citizens_table_is_none_of_this(country, table):
    person = country.settled(7, KARAKOL)
    person.table(table(*GOOD))
    assert "Не узнаём эту таблицу" in person.messages[-2].text


def xlsx(path, *lines, change=None):
    book = Workbook()
    for line in lines:
        book.active.append(line)
    if change:
        change(book.active)
    book.save(path)
    return path


@pytest.mark.parametrize("language", ["ky", "ru"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "figures-file-empty"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + b"x" * 99, "figures-file-old-excel"),
        ("picture.xlsx", b"\x89PNG\0\0", "figures-file-not-a-table"),
        ("poem.csv", "стихи\nбез чисел\n".encode(), "figures-file-no-table"),
    ],
)
def test_a_bad_file_is_refused_in_words(country, tmp_path, language, name, content, words):
    (tmp_path / name).write_bytes(content)
    person = send(country, union(country, language=language), tmp_path / name)
    assert texts(language)(words, detail="—") in person.text
    assert nothing_loaded(country)
    assert rows(country, drafts, drafts.c.form == "figures") == []


def test_a_formula_is_named_by_its_cell(country, tmp_path):
    path = xlsx(tmp_path / "f.xlsx", ["Код", "DEM01", "Год"], [TAMGA, "=1+1", 2026])
    person = send(country, union(country), path)
    assert "в ячейке B2 формула" in person.text


def test_files_with_macros_come_to_the_reader_and_not_to_the_photos():
    assert [is_table(name) for name in ("a.xlsm", "a.xls", "A.XLSX", "a.jpg")] == [True, True, True, False]


@pytest.mark.parametrize(("language", "chosen"), [("ky", "Кыргызча"), ("ru", "Русский")])
def test_a_letter_comes_with_a_table_that_loads_without_a_refused_line(country, tmp_path, language, chosen):
    person = union(country, language=language)
    t = texts(language)
    person.say("/union").tap(t("figures-list")).tap(t("letter-ask"))
    person.tap(country.world.indicators.bodies["education"].names[language])
    person.tap(country.world.register.by_code[REGION].names[language]).tap(chosen)
    bring(country, person)
    letter, empty = person.messages[-2].screen, person.messages[-1].screen
    assert letter.filename == f"el-unu-education-2026-{REGION}-{language}.pdf"
    assert letter.document.startswith(b"%PDF")
    book = load_workbook(io.BytesIO(empty.document))
    sheet = book.worksheets[0]
    asked = sheet.max_column - 5
    for row in range(2, sheet.max_row + 1):
        for column in range(6, sheet.max_column + 1):
            sheet.cell(row, column, 40 + row)
    filled = tmp_path / "filled.xlsx"
    book.save(filled)
    send(country, person, filled)
    communities = len(country.world.register.expected(country.world.now.date(), REGION))
    assert t("figures-load", n=t.number(asked * communities)) in person.last.buttons
    assert person.last.screen.document == b""
    person.tap(t("figures-load", n=t.number(asked * communities)))
    assert len(country.run(figures_of, TAMGA, 2026)) == asked


def test_only_the_union_has_letters_made(country):
    body = holder(country, 8, "state_body", COUNTRY, body="nsc")
    body.tap_data(f"f:letter:nsc:{COUNTRY}:ru", 1)
    assert "устарела" in body.toast
    regional = union(country, 9, territory=REGION)
    regional.tap_data(f"f:letter:nsc:{COUNTRY}:ru", 1)
    assert "устарела" in regional.toast
    assert rows(country, deliveries) == []


def test_no_head_is_told_of_a_load(country, table):
    country.head(10, TAMGA)
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5, "nsc")))
    person.tap("Загрузить: 1")
    assert {row.kind for row in rows(country, deliveries)} == {"figures-preview"}


def at_figure(country, telegram, language="ru"):
    """A head at an indicator whose figure a body has supplied."""
    head = country.head(telegram, TAMGA, language=language)
    head.say("/indicators").tap(texts(language)("questionnaire-begin"))
    return head


@pytest.mark.parametrize("typed_at_once", [True, False])
def test_a_head_who_has_another_figure_is_asked_for_value_and_reason(country, table, typed_at_once):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5200, "nsc")))
    person.tap("Загрузить: 1")
    head = at_figure(country, 11)
    assert "Национальный статистический комитет" in head.text
    assert "5\u00a0200" in head.text
    if not typed_at_once:
        head.tap("У нас иначе")
    head.say("5400")
    assert texts("ru")("reason-ask") in head.text
    head.say("Вернулись двести человек")
    stored = json.loads(rows(country, drafts, drafts.c.form == "indicators")[0].data)
    answer = stored["answers"]["DEM01"]
    assert (answer["value"], answer["comment"]) == ("5400", "Вернулись двести человек")


def test_a_head_who_types_the_bodys_own_figure_needs_no_reason(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5200, "nsc")))
    person.tap("Загрузить: 1")
    head = at_figure(country, 12)
    head.tap("У нас иначе").say("5200")
    assert texts("ru")("reason-ask") not in head.text


@pytest.mark.parametrize("typed_at_once", [True, False])
def test_back_from_the_reason_leads_to_the_bodys_figure_with_its_buttons_again(country, table, typed_at_once):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5200, "nsc")))
    person.tap("Загрузить: 1")
    head = at_figure(country, 13)
    if not typed_at_once:
        head.tap("У нас иначе")
    head.say("5400")
    assert "У Вас другое число" in head.text
    assert "5\u00a0200" in head.text
    assert "5\u00a0400" in head.text
    head.tap("Назад")
    assert {"Да", "У нас иначе"} <= set(head.last.buttons)
    stored = json.loads(rows(country, drafts, drafts.c.form == "indicators")[0].data)
    assert "DEM01" not in stored["answers"]
    head.tap("Да")
    assert answer_of(country, "DEM01")["value"] == "5200"


def test_a_value_that_waits_for_its_reason_still_does_after_a_pause(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5200, "nsc")))
    person.tap("Загрузить: 1")
    head = at_figure(country, 14).say("5400").say("/indicators").tap("Начать")
    assert "5\u00a0400" in head.text
    assert texts("ru")("reason-ask") in head.text
    head.say("Вернулись двести человек")
    assert answer_of(country, "DEM01")["comment"] == "Вернулись двести человек"


def test_who_gave_another_value_with_a_reason_can_still_agree(country, table):
    person = send(country, union(country), table((*LONG, "Орган"), (TAMGA, "DEM01", 2026, 5200, "nsc")))
    person.tap("Загрузить: 1")
    at_figure(country, 15).say("5400").say("Вернулись двести человек").tap("Назад").tap("Да")
    answer = answer_of(country, "DEM01")
    assert (answer["value"], answer.get("comment")) == ("5200", None)


def answer_of(country, code):
    return json.loads(rows(country, drafts, drafts.c.form == "indicators")[0].data)["answers"][code]
