"""The questionnaire as a table: asked for, filled in a spreadsheet, sent back, taken over."""

import datetime
import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from locales import texts
from storage.audit import audit, looks
from storage.drafts import draft_of, drafts
from storage.submissions import answers
from storage.updates import tally_of
from tests.playing import Country
from tests.sheets import Filled, files_for, table_for

KARAKOL, BALYKCHY = "41702410000010", "41702420000010"
TYPES = {"integer", "decimal", "money", "percent", "choice", "scale", "text"}


@pytest.fixture
def country():
    return Country()


def asked_for(person, language="ru"):
    return person.say("/indicators").tap(texts(language)("sheet-as-table"))


def filled(country, person, language="ru"):
    asked_for(person, language)
    return Filled(table_for(country, person))


def office(country, territory=KARAKOL):
    return country.run(draft_of, "indicators", f"{territory}:2026").draft


def values(country, territory=KARAKOL):
    return {key: one.value for key, one in office(country, territory).answers.items()}


def value_for(indicator, number):
    """Something to type that is not unusual and that no other question gets."""
    if indicator.type == "percent":
        return Decimal("12.5") + number
    low = indicator.usual_min or Decimal(0)
    high = indicator.usual_max if indicator.usual_max is not None else low + 1000
    value = int(low) + number % max(1, int(high) - int(low))
    return value + Decimal("0.25") if indicator.type == "decimal" and value < int(high) else value


def with_types(country, **types):
    """Make some indicators of other types, so that every type stands in the table."""
    indicators = country.world.indicators
    changed = tuple(replace(one, type=types.get(one.code, one.type)) for one in indicators.indicators)
    country.world = replace(country.world, indicators=replace(indicators, indicators=changed), remembered={})


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_every_value_typed_into_the_table_is_the_value_stored(country, tmp_path, language):
    t = texts(language)
    with_types(country, DEM05="percent", CAP07="scale")
    head = country.head(1, KARAKOL, language=language)
    head.say("/indicators").tap(t("questionnaire-sections")).tap(t("questionnaire-rest"))
    table = filled(country, head, language)
    by_code, typed = country.world.indicators.by_code, {}
    for number, code in enumerate(table.rows, 3):
        indicator = by_code[code]
        if indicator.options:
            place = number % len(indicator.options)
            table.put(code, table.choices(code)[place])
            typed[code] = indicator.options[place].value
        elif indicator.numeric:
            typed[code] = value_for(indicator, number)
            table.put(code, typed[code])
        else:
            typed[code] = f"Бул жерде өзгөчө нерсе бар: {number}"
            table.put(code, typed[code])
    assert {by_code[code].type for code in table.rows} == TYPES
    head.table(table.saved(tmp_path / "t.xlsx")).tap(t("sheet-take", n=t.number(len(typed))))
    given = {key: one for key, one in office(country).answers.items() if key in typed}
    stored = {
        key: Decimal(str(one.value)) if by_code[key].numeric else one.value for key, one in given.items()
    }
    assert stored == typed
    assert {one.way for one in given.values()} == {"spreadsheet"}
    explain_and_send(head, t)
    rows = country.run(lambda c: c.execute(select(answers).where(answers.c.year == 2026)).all())
    assert {row.indicator: row.number if row.text is None else row.text for row in rows} == typed
    assert {row.way for row in rows} == {"spreadsheet"}


def explain_and_send(head, t):
    explain, send = t("review-explain-one", n=t.number(1)), t("label-send")
    for _ in range(60):
        if explain in head.last.buttons:
            head.tap(explain).say("Сандар текшерилген, ушундай")
        elif t("label-skip") in head.last.buttons:
            head.tap(t("label-skip"))
        else:
            break
    head.tap(send).tap(send)


def test_what_changes_is_shown_before_anything_changes(country, tmp_path):
    head = country.head(1, KARAKOL)
    head.say("/indicators").tap("Начать").say("84500")
    table = filled(country, head).put("DEM01", 84600).put("DEM02", 21000, "answer")
    table.put("CAP04", "Нет данных", "skip").put("DEM02", "После переписи", "comment")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "Изменений: 3" in head.text
    assert "Постоянное население: 84 500 человек → 84 600 человек" in head.text.replace("\u00a0", " ")
    assert "Все домохозяйства: 21 000 домохозяйств 💬 После переписи" in head.text.replace("\u00a0", " ")
    assert "Сходы граждан: Нет данных" in head.text
    assert values(country) == {"DEM01": "84500"}
    head.tap("Перенести: 3")
    given = office(country).answers
    assert (given["DEM01"].value, given["DEM02"].value, given["DEM02"].comment) == (
        "84600",
        "21000",
        "После переписи",
    )
    assert (given["CAP04"].value, given["CAP04"].skipped) == (None, "no-data")
    assert "Проверка" in head.text
    assert "Вопросов без ответа: " in head.messages[-2].text


def test_a_half_filled_table_leaves_everything_else_as_it_is(country, tmp_path):
    head = country.head(1, KARAKOL)
    head.say("/indicators").tap("Начать").say("84500").say("20000")
    table = filled(country, head).put("DEM01", None).put("DEM02", 21000)
    head.table(table.saved(tmp_path / "t.xlsx")).tap("Перенести: 1")
    assert values(country) == {"DEM01": "84500", "DEM02": "21000"}
    assert office(country).answers["DEM01"].way == "chat"


def test_after_taking_over_the_next_open_question_is_one_tap_away(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    head.table(table.saved(tmp_path / "t.xlsx")).tap("Перенести").tap("Продолжить")
    assert "Сколько на вашей территории домохозяйств?" in head.text
    head.say("21000")
    assert office(country).answers["DEM02"].way == "chat"


def test_an_untouched_table_changes_nothing_also_when_the_chat_went_on(country, tmp_path):
    head = country.head(1, KARAKOL)
    head.say("/indicators").tap("Начать").say("84500")
    table = filled(country, head)
    head.tap("Разделы").tap("Население").tap("Заполнить")
    head.say("20000")
    path = table.saved(tmp_path / "t.xlsx")
    head.table(path)
    assert "Нового нет" in head.text
    assert not any("Перенести" in label for label in head.last.buttons)


def test_a_younger_answer_in_chat_is_not_overwritten_unless_that_is_chosen(country, tmp_path):
    head = country.head(1, KARAKOL)
    deputy = country.head(2, KARAKOL, role="deputy")
    head.say("/indicators").tap("Начать").say("84500")
    table = filled(country, head).put("DEM01", 90000).put("DEM02", 22000)
    deputy.say("/indicators").tap("Продолжить").say("20000")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "в чате ответили позже: 20 000" in head.text.replace("\u00a0", " ")
    head.tap("Перенести: 1")
    assert values(country) == {"DEM01": "90000", "DEM02": "20000"}
    head.table(tmp_path / "t.xlsx").tap("1 — 22").tap("Перенести: 1")
    assert values(country) == {"DEM01": "90000", "DEM02": "22000"}


def test_an_answer_given_while_the_table_is_looked_at_is_shown_first(country, tmp_path):
    head = country.head(1, KARAKOL)
    deputy = country.head(2, KARAKOL, role="deputy")
    table = filled(country, head).put("DEM01", 90000)
    head.table(table.saved(tmp_path / "t.xlsx"))
    deputy.say("/indicators").tap("Начать").say("84500")
    head.tap("Перенести: 1")
    assert "Тем временем" in head.toast
    assert values(country) == {"DEM01": "84500"}
    head.tap("1 — Не переносить")
    assert "Не переносим по Вашему выбору: 1" in head.text


def test_what_is_doubtful_is_left_out_until_it_is_confirmed(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head)
    table.put("LND03", "1.234").put("BUD01", 84500).put("DEM01", 20).put("DEM02", "21 000")
    head.table(table.saved(tmp_path / "t.xlsx"))
    text = head.text.replace("\u00a0", " ")
    assert "что из этого? 1 234 га / 1,234 га" in text
    assert "84 500 сомов / 84 500 000 сомов" in text
    assert "Необычное число, верно?" in text
    assert "Перенести: 1" in head.last.buttons
    head.tap("1 — 20 человек").tap("1 — 84 500 000".replace(" 500 000", "\u00a0500\u00a0000"))
    head.tap("1 — 1,234").tap("Перенести: 4")
    assert values(country) == {"DEM01": "20", "DEM02": "21000", "BUD01": "84500000", "LND03": "1.234"}


ROWS = {
    "a formula": ("=1+1", "Здесь формула"),
    "a year as a date": (datetime.date(2026, 1, 1), "Вместо числа стоит дата"),
    "a share of more than the whole": (Decimal("1.5"), "Нужно целое число"),
    "a negative number": (-5, "не может быть меньше нуля"),
    "words": ("много", "Напишите число"),
    "two numbers": ("10 и 20", "Напишите одно число"),
    "true": (True, "Не удалось прочитать"),
    "far too long": ("1" * 30, "слишком длинное"),
}


@pytest.mark.parametrize(("value", "why"), ROWS.values(), ids=list(ROWS))
def test_a_row_that_cannot_be_read_is_named_and_the_others_are_taken(country, tmp_path, value, why):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", value).put("DEM02", 21000)
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert re.search(rf"Строка {table.rows['DEM01']}, Постоянное население: .*{why}", head.text)
    head.tap("Перенести: 1")
    assert values(country) == {"DEM02": "21000"}


def test_two_rows_for_one_cell_are_both_refused(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    extra = table.sheet.max_row + 1
    table.sheet.cell(extra, table.columns["code"], "DEM01")
    table.sheet.cell(extra, table.columns["answer"], 90000)
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert f"нескольких строках: {table.rows['DEM01']}, {extra}" in head.text
    assert values(country) == {}


def test_merged_cells_are_refused_in_words(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500).put("DEM02", 21000)
    first, second = table.cell("DEM01"), table.cell("DEM02")
    table.sheet.merge_cells(f"{first.coordinate}:{second.coordinate}")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert head.text.count("Клетки объединены") == 2


def test_percentages_over_a_hundred_are_refused(country, tmp_path):
    with_types(country, DEM02="percent")
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM02", 101)
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "Процент не может быть больше ста" in head.text
    table.put("DEM02", Decimal("0.455"))
    table.cell("DEM02").number_format = "0.0%"
    head.table(table.saved(tmp_path / "t.xlsx"))
    head.tap("Перенести: 1")
    assert values(country) == {"DEM02": "45.5"}


def test_an_answer_beside_a_reason_for_skipping_is_refused(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500).put("DEM01", "Нет данных", "skip")
    table.put("DEM02", "потом как-нибудь", "skip").put("CAP04", "Одно пояснение", "comment")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "Оставьте что-то одно" in head.text
    assert "Выберите причину пропуска" in head.text
    assert "нет ответа" in head.text
    assert not any("Перенести" in label for label in head.last.buttons)


def test_a_question_put_off_before_may_be_answered_in_the_table(country, tmp_path):
    head = country.head(1, KARAKOL)
    head.say("/indicators").tap("Начать").tap("Пропустить").tap("Позже")
    table = filled(country, head)
    assert table.cell("DEM01", "skip").value == "Позже"
    head.table(table.put("DEM01", 84500).saved(tmp_path / "t.xlsx")).tap("Перенести: 1")
    assert values(country) == {"DEM01": "84500"}


def test_the_table_of_another_community_is_refused_in_words(country, tmp_path):
    head = country.head(1, KARAKOL)
    other = country.head(2, BALYKCHY)
    table = filled(country, head).put("DEM01", 84500)
    other.table(table.saved(tmp_path / "t.xlsx"))
    assert "другой территории: город Каракол" in other.text
    assert country.run(draft_of, "indicators", f"{BALYKCHY}:2026") is None
    country.settled(3, KARAKOL).table(tmp_path / "t.xlsx")


def test_the_table_of_another_year_is_refused_in_words(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    table.hide("year", "2025")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "за другой год: 2025" in head.text
    assert values(country) == {}


def test_a_table_of_an_older_set_of_indicators_is_refused_in_words(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    table.hide("set", "000000000000")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "вопросы изменились" in head.text


def test_a_table_without_its_sheet_of_questions_is_refused_in_words(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head)
    del table.book[table.sheet.title]
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "нет листа с вопросами" in head.text


def test_a_file_that_is_no_table_of_ours_is_told_so(country, tmp_path):
    from openpyxl import Workbook

    head = country.head(1, KARAKOL)
    Workbook().save(tmp_path / "t.xlsx")
    head.table(tmp_path / "t.xlsx")
    assert "Не узнаём эту таблицу" in head.messages[-2].text


def test_a_colleagues_table_holds_their_sections_and_takes_no_other(country, tmp_path):
    head = country.head(1, KARAKOL)
    colleague = country.head(2, KARAKOL, role="section", section="demography")
    table = filled(country, colleague)
    groups = {country.world.indicators.by_code[code].group for code in table.rows}
    assert groups == {"demography"}
    whole = filled(country, head).put("DEM01", 84500).put("WAT01", 900)
    colleague.table(whole.saved(tmp_path / "t.xlsx"))
    assert "Этот раздел Вам не поручен" in colleague.text
    colleague.tap("Перенести: 1")
    assert values(country) == {"DEM01": "84500"}


def test_opinions_are_not_in_the_table_and_cannot_come_by_it(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head)
    private = [one.code for one in country.world.indicators.indicators if one.private]
    assert not set(private) & set(table.rows)
    row = table.sheet.max_row + 1
    table.sheet.cell(row, table.columns["code"], private[0])
    table.sheet.cell(row, table.columns["answer"], "1")
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "Вопроса с таким кодом нет" in head.text


def test_a_table_is_cancelled_without_a_trace(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    head.table(table.saved(tmp_path / "t.xlsx"))
    data = head.last.buttons["Перенести: 1"]
    head.tap("Отменить")
    assert "Ничего не изменилось" in head.text
    head.tap_data(data, head.last.id)
    assert "пришлите файл ещё раз" in head.toast
    assert values(country) == {}


def test_somebody_elses_table_cannot_be_taken_over(country, tmp_path):
    head = country.head(1, KARAKOL)
    other = country.head(2, KARAKOL, role="deputy")
    table = filled(country, head).put("DEM01", 84500)
    head.table(table.saved(tmp_path / "t.xlsx"))
    counted = country.run(tally_of, "forged-tap")
    other.tap_data(head.last.buttons["Перенести: 1"], 1)
    assert country.run(tally_of, "forged-tap") == counted + 1
    assert values(country) == {}


def test_who_lost_the_office_cannot_take_over_what_they_sent_before(country, tmp_path):
    from storage.roles import end_role, holders

    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    head.table(table.saved(tmp_path / "t.xlsx"))
    role = country.run(holders, "head", country.world.now, KARAKOL)[0]
    country.run(end_role, role.id, country.world.now)
    head.tap("Перенести")
    assert "устарела" in head.toast
    assert values(country) == {}


def test_a_second_tap_on_taking_over_changes_nothing_more(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    head.table(table.saved(tmp_path / "t.xlsx"))
    data = head.last.buttons["Перенести: 1"]
    head.tap("Перенести: 1").tap_data(data, 1)
    assert "уже разобрана" in head.toast
    taken = country.run(lambda c: c.execute(audit.select().where(audit.c.what == "sheet taken over")).all())
    assert [(row.subject, row.became) for row in taken] == [(f"{KARAKOL}:2026", "1 answers")]


def test_many_changes_fit_into_one_message_and_the_rest_is_counted(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head)
    for code in table.rows:
        table.put(code, "&" * 60, "comment").put(code, "<b>" * 200 if code == "DIV01" else 100)
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "…ещё: " in head.text
    assert len(head.last.screen.text) <= 4096


def test_what_is_written_in_a_cell_stands_as_text(country, tmp_path):
    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DIV01", "<b>x & y")
    table.cell("DIV01").data_type = "s"
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert "&lt;b&gt;x &amp; y" in head.last.screen.text
    head.tap("Перенести: 1")
    assert values(country) == {"DIV01": "<b>x & y"}
    again = filled(country, head)
    assert again.cell("DIV01").value == "<b>x & y"


def test_words_that_look_like_a_formula_go_out_as_words(country):
    head = country.head(1, KARAKOL)
    head.say("/indicators").tap("Разделы").tap("Особенность").tap("Заполнить").say('=HYPERLINK("http://x")')
    cell = filled(country, head).cell("DIV01")
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", '=HYPERLINK("http://x")', True)


def test_the_union_takes_out_a_communitys_table_and_the_head_can_see_that_it_looked(country):
    union = country.head(9, KARAKOL, role="union")
    outside = country.head(8, BALYKCHY, role="union")
    country.head(1, KARAKOL).say("/indicators").tap("Начать").say("84500")
    union.say("/union").tap("Таблица или бумажная").say("Каракол").tap("город Каракол").tap(
        "Таблица (xlsx) · Кыргызча"
    )
    kind, screen = files_for(country, union)[-1]
    assert (kind, screen.filename) == ("sheet", f"el-unu-table-2026-{KARAKOL}-ky.xlsx")
    assert Filled(screen.document).cell("DEM01").value == 84500
    seen = country.run(lambda c: c.execute(looks.select().where(looks.c.territory == KARAKOL)).all())
    assert [row.what for row in seen] == ["sheet"]
    outside.say("/union").tap("Таблица или бумажная").say("Каракол").tap("город Каракол")
    assert "не в Вашем ведении" in outside.text
    outside.tap_data(f"t:x:{KARAKOL}:ru", 1)
    assert files_for(country, outside) == []


def test_the_table_waits_in_a_draft_and_its_file_is_kept_until_it_is_settled(country, tmp_path):
    from storage.files_used import used_files

    head = country.head(1, KARAKOL)
    table = filled(country, head).put("DEM01", 84500)
    head.table(table.saved(tmp_path / "t.xlsx"))
    row = country.run(lambda c: c.execute(drafts.select().where(drafts.c.form == "sheet")).one())
    file = json.loads(row.data)["context"]["file"]
    assert file in country.run(used_files)
    head.tap("Перенести: 1")
    assert file not in country.run(used_files)


FORGED = {
    "no year": ("year", ""),
    "a year of many words": ("year", "9" * 5000),
    "a territory of many words": ("territory", "x" * 5000),
    "a version that is no number": ("version", "many"),
    "a version without end": ("version", "9" * 5000),
    "titles that are no titles": ("columns", '{"code": ["x"], "answer": {}, "skip": 1, "comment": null}'),
    "no titles": ("columns", "["),
    "what stood there is nonsense": ("was:DEM01", "[1]"),
}


@pytest.mark.parametrize(("key", "value"), FORGED.values(), ids=list(FORGED))
def test_a_forged_hidden_sheet_is_answered_and_changes_nothing(country, tmp_path, key, value):
    head = country.head(1, KARAKOL)
    head.say("/indicators").tap("Начать").say("84500")
    table = filled(country, head).put("DEM01", 90000)
    table.hide(key, value)
    shown = len(head.messages)
    head.table(table.saved(tmp_path / "t.xlsx"))
    assert len(head.messages) > shown
    assert values(country) == {"DEM01": "84500"}
