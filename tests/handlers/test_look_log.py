"""Who looked: every look at unpublished data is written down, and the Union sees it per community without names."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from bot.look_screens import look_log_screen
from handlers.sheets import KINDS
from locales import texts
from reports.look_log import make_look_log
from scheduler.look_documents import look_rows
from scheduler.making import DOCUMENTS
from storage.audit import looks, record_look
from storage.deliveries import deliveries
from storage.updates import tally_of
from tests.handlers.test_workspace import KARAKOL, ROOT, TALAS, send
from tests.playing import Country

ISSYK_KUL = "41702000000000"


@pytest.fixture
def country():
    made = Country()
    send(made, KARAKOL, DEM01="52000")
    return made


def union(country, telegram=1, role="union", territory=ROOT, language="ru"):
    return country.head(telegram, territory, role, language=language)


def looked(country, *, at=KARAKOL):
    found = country.run(lambda connection: connection.execute(looks.select()).all())
    return [row.what for row in found if row.territory == at]


PLACES = {
    "workspace": (f"v:c:{KARAKOL}", "state"),
    "workspace by the levels": (f"v:t:{KARAKOL}:0", "state"),
    "who has it in hand as xlsx, of the country": (f"v:f:{ROOT}", "table"),
    "who has it in hand as xlsx, of a region": (f"v:f:{ISSYK_KUL}", "table"),
    "checking": (f"b:c:{KARAKOL}", "checking"),
    "checking, a section": (f"b:i:{KARAKOL}:demography", "checking"),
    "checking, a value": (f"b:r:{KARAKOL}:DEM01", "checking"),
    "report as PDF": (f"r:{KARAKOL}", "report"),
    "questionnaire as xlsx": (f"t:x:{KARAKOL}:ru", "sheet"),
    "questionnaire on paper": (f"t:p:{KARAKOL}:ru", "paper"),
}
"""Every place where the Union sees what a community has given, by what is tapped there and the word of the look."""


@pytest.mark.parametrize(("data", "word"), PLACES.values(), ids=PLACES)
def test_each_look_at_unpublished_data_is_written_down(country, data, word):
    union(country).tap_data(data, 1)
    assert looked(country) == [word]


@pytest.mark.parametrize("data", [one for one, _ in PLACES.values()], ids=PLACES)
def test_a_look_that_is_refused_is_none(country, data):
    stranger = country.head(9, TALAS)
    stranger.tap_data(data, 1)
    assert looked(country) == (["report"] if data.startswith("r:") else [])


def test_the_table_of_the_country_is_a_look_at_every_community_once_a_day(country):
    person = union(country)
    for _ in range(2):
        person.tap_data(f"v:f:{ROOT}", 1)
    assert looked(country) == looked(country, at=TALAS) == ["table"]
    other = union(country, 2, territory=ISSYK_KUL)
    other.tap_data(f"v:f:{ISSYK_KUL}", 1)
    assert (looked(country), looked(country, at=TALAS)) == (["table", "table"], ["table"])


def test_every_word_of_a_look_is_worded():
    words = {word for _, word in PLACES.values()} | {"kenesh", "solution", "difficulty", "problem"}
    for language in ("ky", "ru", "en"):
        assert all(texts(language).has(f"look-{word}") for word in words | set(KINDS.values()))


def test_the_union_sees_who_looked_by_role_and_number(country):
    first, second = union(country, 1), union(country, 2, "partner", ISSYK_KUL)
    for person in (second, country.settled(3, KARAKOL)):
        person.tap_data(f"r:{KARAKOL}", 1)
    first.tap_data(f"v:c:{KARAKOL}", 1)
    first.tap("👁 Кто смотрел данные")
    lines = [line.partition(" · ")[2] for line in first.text.splitlines()[2:-1]]
    assert lines == [
        "Союз МСУ, № 1 · страница территории",
        "житель · доклад",
        "партнёрская организация, № 2 (Иссык-Кульская область) · доклад",
    ]
    assert "Имена не хранятся." in first.text


def test_long_lists_go_page_by_page(country):
    person = union(country)
    for n in range(20):
        country.run(record_look, KARAKOL, f"look {n}", None, country.world.now)
    person.tap_data(f"i:a:{KARAKOL}:0", 1)
    assert len(person.text.splitlines()) == 2 + 15 + 1
    assert len(person.tap("Следующие").text.splitlines()) == 2 + 5 + 1
    assert "◀️" in " ".join(person.last.buttons)


@pytest.mark.parametrize(
    ("role", "territory", "sees"),
    [("union", ROOT, True), ("union", ISSYK_KUL, True), ("partner", ISSYK_KUL, False)],
)
def test_the_list_is_for_the_unions_own_people_in_their_scope(country, role, territory, sees):
    person = union(country, 1, role, territory)
    person.tap_data(f"v:c:{KARAKOL}", 1)
    assert ("👁 Кто смотрел данные" in person.last.buttons) == sees
    for data in (f"i:a:{KARAKOL}:0", f"i:x:{KARAKOL}:csv"):
        person.tap_data(data, 1)
        assert ("устарела" in person.toast) != sees
    person.tap_data(f"i:a:{TALAS}:0", 1)
    assert ("устарела" in person.toast) == (territory != ROOT)
    assert country.run(tally_of, "forged-tap") == (0 if territory == ROOT else 1 if sees else 3)


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_list_is_sent_as_a_file(country, kind, language):
    person = union(country, language=language)
    person.tap_data(f"v:c:{KARAKOL}", 1)
    person.tap("👁").tap("📄 Таблица (xlsx)" if kind == "xlsx" and language != "en" else "📄")
    person.tap_data(f"i:x:{KARAKOL}:{kind}", person.last.id)
    queued = country.run(
        lambda connection: connection.execute(
            deliveries.select().where(deliveries.c.kind == "look-log").order_by(deliveries.c.id.desc())
        ).first()
    )
    args = json.loads(queued.args)
    assert DOCUMENTS["look-log"].gather is look_rows
    made = make_look_log(country.run(look_rows, country.world, args), language)
    table = _cells(made, kind)
    t = texts(language)
    assert table[0] == [t(f"look-column-{word}") for word in ("at", "who", "place", "number", "what")]
    assert table[1][1:] == [t("role-union"), country.world.label(ROOT, t), "1", t("look-state")]
    screen = look_log_screen(country.world, t, args, made)
    assert screen.filename == f"el-unu-looks-{KARAKOL}.{kind}"


def _cells(made, kind):
    if kind == "csv":
        return list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    page = load_workbook(io.BytesIO(made)).active
    return [[str(cell) for cell in row] for row in page.iter_rows(values_only=True)]


def test_a_mayor_is_called_mayor_in_the_file(country):
    class Mayor:
        at, what, role, territory, number = country.world.now, "state", "head", KARAKOL, 7

    rows = [Mayor()], {}, {KARAKOL: "oblast_city"}, country.world.zone
    assert _cells(make_look_log((*rows, "csv"), "ru"), "csv")[1][1] == "мэр города"


def test_nothing_in_a_file_is_a_formula(country):
    class Bad:
        at, what, role, territory, number = country.world.now, "state", "", "X", 0

    rows = [Bad()], {"X": {"ru": "=1+1"}}, {}, country.world.zone
    assert b"'=1+1" in make_look_log((*rows, "csv"), "ru")
    cell = load_workbook(io.BytesIO(make_look_log((*rows, "xlsx"), "ru"))).active["C2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
