"""The discussion of an indicator set, played: proposing, what is alike, for and against, the answer, and freezing."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.cycle import COLLECTION, INDICATOR_REVIEW, Cycle, default_spans
from storage import reference_tables as tables
from storage.audit import audit
from storage.cycles import begin_cycle, move_stage
from storage.days import read_calendar
from storage.deliveries import deliveries
from storage.people import person_by_telegram
from storage.proposals import proposal_voices, proposals
from storage.proposing import NewProposal, propose
from storage.reference_indicators import read_indicator_set
from storage.updates import tally_of
from tests.playing import Country

KARAKOL, KYRGYZSTAN, REGION = "41702410000010", "41700000000000", "41702000000000"


def begun():
    """A country on 3 November 2027, with the set of 2027 under discussion."""
    country = Country()

    def november(connection):
        plan = default_spans(2027, read_calendar(connection))
        begin_cycle(connection, Cycle(2027, INDICATOR_REVIEW, plan))

    country.run(november)
    later = timedelta(days=275)
    country.refresh()
    country.world = replace(country.world, offset=country.world.offset + later)
    return country


@pytest.fixture
def country():
    return begun()


def root(country):
    return country.world.register.root


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def number_of(person):
    return re.search(r"27/\d{4}", person.text)[0]


def propose_ru(person, words="Число школ с тёплым туалетом"):
    person.say("/start").tap("Обсудить показатели").tap("➕").say(words)
    if "Похожие" in person.text:
        person.tap("Нет, у меня другое")
    person.say("Дети болеют").say("школа").tap("Государственный орган").tap("🏫").tap("Школа, детский")
    return person.tap("Отправить")


def test_a_proposal_goes_from_chat_to_the_row_in_russian(country):
    person = propose_ru(country.settled(1, KARAKOL))
    number = number_of(person)
    assert "Получено" in person.text
    row = rows(country, proposals)[0]
    assert (
        row.year,
        row.kind,
        row.code,
        row.title,
        row.why,
        row.unit,
        row.supplier,
        row.matter,
        row.state,
    ) == (
        2027,
        "new",
        "",
        "Число школ с тёплым туалетом",
        "Дети болеют",
        "школа",
        "state",
        "SCHL",
        "open",
    )
    person.tap("Открыть предложение")
    assert number in person.text
    assert "Это Ваше предложение" in person.text
    assert "👍 Поддержать" not in person.last.buttons
    person.say("/start").tap("Обсудить").tap("Мои предложения: 1").tap("➕ Число школ")
    assert "Кто может дать: Государственный орган" in person.text


def test_a_proposal_goes_from_chat_to_the_row_in_kyrgyz(country):
    person = country.settled(2, KARAKOL, "ky")
    person.say("/start").tap("Көрсөткүчтөрдү талкуулоо").tap("➕").say("Жылуу ажатканасы бар мектептер")
    person.say("Балдар ооруп жатат").tap("Өткөрүп жиберүү").say("Билим берүү бөлүмү").tap("Өткөрүп")
    assert "Текшериңиз: жаңы көрсөткүч" in person.text
    person.tap("Өзгөртүү").tap("Эмне үчүн").say("Балдар кышында ооруп жатат")
    assert "Балдар кышында ооруп жатат" in person.text
    person.tap("Жөнөтүү")
    assert "Кабыл алдык" in person.text
    row = rows(country, proposals)[0]
    assert (row.title, row.why, row.unit, row.supplier, row.matter) == (
        "Жылуу ажатканасы бар мектептер",
        "Балдар кышында ооруп жатат",
        "",
        "Билим берүү бөлүмү",
        "",
    )


def test_one_like_it_is_shown_first_and_backed_instead(country):
    propose_ru(country.settled(3, KARAKOL))
    other = country.settled(4, KARAKOL)
    other.say("/start").tap("Обсудить").tap("➕").say("Школы, где тёплый туалет")
    assert "Похожие предложения уже есть" in other.text
    assert "1. Число школ с тёплым туалетом · 👍 0" in other.text
    other.tap("1 — Да, это оно")
    assert "Поддержать то предложение?" in other.text
    other.tap("Да")
    assert "Поддержали: 1" in other.text
    assert len(rows(country, proposals)) == 1
    assert [row.side for row in rows(country, proposal_voices)] == ["support"]


def test_one_may_say_that_ones_own_is_another(country):
    propose_ru(country.settled(3, KARAKOL))
    other = country.settled(4, KARAKOL)
    other.say("/start").tap("Обсудить").tap("➕").say("Школы, где тёплый туалет").tap("1 —")
    other.tap("Нет, у меня другое").tap("Нет, у меня другое").say("Для малышей").tap("Пропустить")
    other.tap("Не знаю").tap("Пропустить").tap("Отправить")
    assert len(rows(country, proposals)) == 2


def test_what_is_measured_already_is_said(country):
    person = country.settled(5, KARAKOL)
    person.say("/start").tap("Обсудить").tap("➕").say("Сколько домохозяйств с водопроводом")
    assert "В списке уже есть похожее" in person.text


def test_the_set_is_read_by_section_and_tells_why_and_by_whom(country):
    person = country.settled(6, KARAKOL)
    person.say("/start").tap("Обсудить").tap("Что измеряется")
    assert "Показатели за 2027 год: 77" in person.text
    assert len(person.last.buttons) == 10
    person.tap("Питьевая вода")
    person.tap(next(iter(person.last.buttons)))
    assert "Зачем: чтобы посчитать долю с водой" in person.text
    assert "Кто даёт: айыл окмоту или мэрия" in person.text
    assert "✏️ Предложить изменить" in person.last.buttons


def test_support_is_one_tap_and_may_become_an_objection_with_its_reason(country):
    propose_ru(country.settled(7, KARAKOL))
    key = rows(country, proposals)[0].id
    person = country.settled(8, KARAKOL)
    person.say("/start").tap("Обсудить").tap("Предложения на рассмотрении: 1").tap("➕ Число школ")
    person.tap("👍 Поддержать")
    assert "Поддержали: 1" in person.text
    person.tap("Написать почему").say("Зимой холодно").tap("Отправить")
    assert "👍 За: 1 · 👎 Против: 0" in person.text
    assert "Вы поддержали" in person.text
    person.tap("👎 Возразить")
    assert "возражению нужна причина" in person.text
    person.say("а").say("Это дело министерства").tap("Отправить")
    assert "👍 За: 0 · 👎 Против: 1" in person.text
    voice = rows(country, proposal_voices)[0]
    assert (voice.proposal, voice.side, voice.reason) == (key, "object", "Это дело министерства")
    assert "Это дело министерства" not in person.text


def test_an_indicator_may_be_amended_or_retired_and_the_same_is_shown_first(country):
    person = country.settled(9, KARAKOL)
    person.say("/start").tap("Обсудить").tap("Что измеряется").tap("Население").tap("Все домохозяйства")
    person.tap("➖ Предложить убрать").say("Этого никто не знает точно").tap("Отправить")
    assert "Получено" in person.text
    row = rows(country, proposals)[0]
    assert (row.kind, row.code, row.title, row.why) == ("retire", "DEM02", "", "Этого никто не знает точно")
    other = country.settled(10, KARAKOL)
    other.say("/start").tap("Обсудить").tap("Что измеряется").tap("Население").tap("Все домохозяйства")
    assert "Предложений об этом показателе: 1" in other.text
    other.tap("➖ Предложить убрать")
    assert "Похожие предложения уже есть" in other.text
    other.tap("➖").tap("👍 Поддержать")
    assert [row.side for row in rows(country, proposal_voices)] == ["support"]
    other.say("/start").tap("Обсудить").tap("Что измеряется").tap("Население").tap("Все домохозяйства")
    other.tap("✏️").say("Считать и пустые дома").say("Чтобы знать, сколько уехало").tap("Отправить")
    row = rows(country, proposals)[1]
    assert (row.kind, row.code, row.title) == ("amend", "DEM02", "Считать и пустые дома")


def answered(country, person, state, reason):
    person.say("/union").tap("Ждут ответа").tap("➕ Число школ").tap(state).say(reason).tap("Отправить")
    return person


def test_the_answer_goes_back_once_to_author_and_supporters_and_keeps_the_minority_opinion(country):
    author = propose_ru(country.settled(11, KARAKOL))
    backer, objector = country.settled(12, KARAKOL), country.settled(13, KARAKOL)
    backer.say("/start").tap("Обсудить").tap("Предложения на").tap("➕ Число").tap("👍")
    backer.tap("Написать почему").say("В нашей школе холодно").tap("Отправить")
    objector.say("/start").tap("Обсудить").tap("Предложения на").tap("➕ Число").tap("👎")
    objector.say("Дорого").tap("Отправить")
    union = country.head(14, root(country), "union")
    answered(country, union, "❌ Отклонить", "Эти данные есть у министерства")
    assert "ответ дан. Уйдёт сообщений: 2" in union.messages[-2].text
    assert "Мнение меньшинства:\n• В нашей школе холодно" in union.text
    key = rows(country, proposals)[0].id
    told = rows(country, deliveries, deliveries.c.kind == "proposal-answered")
    ids = [country.run(person_by_telegram, telegram).id for telegram in (11, 12)]
    assert sorted(row.person for row in told) == ids
    author.tap_data(f"p:v:{key}", 999)
    assert "Ответ: Эти данные есть у министерства" in author.text
    assert "Мнение меньшинства:\n• В нашей школе холодно" in author.text
    assert "Дорого" not in author.text
    union.tap_data(f"p:a:rejected:{key}", 999)
    assert len(rows(country, deliveries, deliveries.c.kind == "proposal-answered")) == 2
    backer.tap_data(f"p:up:{key}", 999)
    assert "уже ответили" in backer.toast
    changes = [row.became for row in rows(country, audit, audit.c.what == "proposal answered")]
    assert changes == ["rejected"]


def test_two_who_answer_at_once_give_one_answer(country):
    propose_ru(country.settled(15, KARAKOL))
    first, second = country.head(16, root(country), "union"), country.head(17, KARAKOL, "partner")
    first.say("/union").tap("Ждут ответа").tap("➕").tap("🔎 Изучить").say("Спросим")
    second.say("/start").tap("Обсудить").tap("Ждут ответа").tap("➕").tap("✅ Принять").say("Хорошо")
    first.tap("Отправить")
    second.tap("Отправить")
    assert "Это уже решено" in second.messages[-2].text
    assert rows(country, proposals)[0].state == "study"
    assert len(rows(country, deliveries, deliveries.c.kind == "proposal-answered")) == 1


@pytest.mark.parametrize("role", ["head", "state_body", None])
def test_nobody_else_answers_or_freezes(country, role):
    propose_ru(country.settled(20, KARAKOL))
    key = rows(country, proposals)[0].id
    other = country.head(21, KARAKOL, role) if role else country.settled(21, KARAKOL)
    before = country.run(tally_of, "forged-tap")
    for data in (
        f"p:a:accepted:{key}",
        "p:w:0",
        "p:set",
        "p:freeze",
        "p:freeze-yes",
        f"p:row:{key}",
        "p:zzz",
    ):
        other.tap_data(data, 999)
        assert other.toast
    assert country.run(tally_of, "forged-tap") == before + 7
    assert rows(country, proposals)[0].state == "open"
    assert len(rows(country, tables.indicator_sets)) == 1


def test_a_regional_coordinator_answers_and_does_not_freeze(country):
    propose_ru(country.settled(22, KARAKOL))
    coordinator = country.head(23, REGION, "union")
    coordinator.say("/union")
    assert "Ждут ответа: 1" in coordinator.last.buttons
    assert not [text for text in coordinator.last.buttons if text.startswith("📏")]
    coordinator.tap_data("p:freeze-yes", 999)
    assert len(rows(country, tables.indicator_sets)) == 1


def test_what_is_withheld_is_seen_by_its_author_and_the_union_only(country):
    author = propose_ru(country.settled(24, KARAKOL))
    union, other = country.head(25, root(country), "union"), country.settled(26, KARAKOL)
    answered(country, union, "🚫 Скрыть", "Здесь имя человека")
    key = rows(country, proposals)[0].id
    other.say("/start").tap("Обсудить")
    assert not [text for text in other.last.buttons if "С ответом" in text]
    other.tap_data(f"p:v:{key}", 999)
    assert "устарела" in other.toast
    author.tap_data(f"p:v:{key}", 999)
    assert "Здесь имя человека" in author.text


def test_without_consent_one_may_look_and_not_write(country):
    from storage.people import change

    propose_ru(country.settled(27, KARAKOL))
    key = rows(country, proposals)[0].id
    person = country.settled(28, KARAKOL)
    country.run(lambda c: change(c, person_by_telegram(c, 28).id, consent_version=""))
    person.say("/start").tap_data("m:talk", 999).tap("Что измеряется")
    assert "Показатели за 2027 год" in person.text
    person.tap_data(f"p:up:{key}", 999)
    assert "Куда попадёт" in person.text
    person.tap_data("p:new:new", 998)
    assert "Куда попадёт" in person.text
    person.tap("Даю согласие")
    assert "Что измерять за 2027 год?" in person.text
    assert rows(country, proposal_voices) == []


def test_outside_the_discussion_it_is_said_when_the_next_one_begins():
    country = Country()
    person = country.settled(30, KARAKOL)
    person.say("/start")
    assert "Обсудить показатели" not in person.last.buttons
    person.tap_data("m:talk", 999)
    assert "Следующее обсуждение начнётся: 1 ноября 2027 года" in person.text
    person.say("/indicators").tap("Что измеряется и зачем?").tap("Население").tap("Все домохозяйства")
    assert "✏️ Предложить изменить" not in person.last.buttons
    person.tap_data("p:new:new", 999)
    assert "1 ноября 2027 года" in person.text
    assert rows(country, proposals) == []


def test_what_was_begun_before_the_discussion_ended_is_kept(country):
    person = country.settled(31, KARAKOL)
    person.say("/start").tap("Обсудить").tap("➕").say("Мосты, которые пора чинить").say("Опасно")
    person.tap("Пропустить").tap("Не знаю").tap("Пропустить")
    country.run(move_stage, 2027, INDICATOR_REVIEW, COLLECTION)
    country.world = replace(country.world, reviewed=None)
    person.tap("Отправить")
    assert "Сейчас показатели не обсуждаются" in person.text
    assert rows(country, proposals) == []
    person.say("/start").tap_data("m:talk", 999)
    assert "📝 Начатое предложение" in person.last.buttons


def test_ten_proposals_under_discussion_are_enough_for_one_person(country):
    person = country.settled(32, KARAKOL)
    who = country.run(person_by_telegram, 32).id
    for n in range(10):
        country.run(propose, NewProposal(2027, "new", title=f"Мост {n}"), who, country.world.now)
    person.say("/start").tap("Обсудить").tap("➕").say("Автобусы до райцентра").say("Не на чем ехать")
    person.tap("Пропустить").tap("Не знаю").tap("Пропустить").tap("Отправить")
    assert "уже 10 предложений" in person.text
    assert len(rows(country, proposals)) == 10


def accept_and_enter(country, union):
    """A new indicator accepted and entered by the form."""
    answered(country, union, "✅ Принять", "Нужно всем")
    union.tap("Внести в список").say("DEM02")
    assert "Код DEM02 занят" in union.text
    union.say("EDU09").say("Жылуу ажатканасы бар мектептер").say("Школы с тёплым туалетом")
    union.tap("Пропустить").tap("Образование").tap("целое число").tap("единиц")
    union.tap("айыл окмоту").tap("спросить главу").tap("на конец года").tap("основной")
    union.tap("больше — лучше").say("0").say("200")
    assert "Единица: единиц" in union.text
    return union.tap("Внести в список")


def test_an_accepted_proposal_becomes_a_row_and_the_set_is_frozen_with_two_taps(country):
    propose_ru(country.settled(40, KARAKOL))
    union = accept_and_enter(country, country.head(41, root(country), "union"))
    assert "Список за 2027 год · показателей: 78" in union.text
    assert "Новые (1): Школы с тёплым туалетом" in union.text
    assert "Значения, которые даёт глава: 22 (предел: 25)" in union.text
    assert "⚠️" not in union.text
    union.tap("🔒 Утвердить список")
    assert rows(country, tables.indicator_sets, tables.indicator_sets.c.year == 2027)[0].frozen_at is None
    union.tap("🔒 Да, утвердить")
    assert "🔒 Утверждён: 3 ноября 2027 года" in union.text
    assert rows(country, tables.indicator_sets, tables.indicator_sets.c.year == 2027)[0].frozen_at is not None
    found = country.run(read_indicator_set, 2027).by_code["EDU09"]
    assert (found.names["ru"], found.type, found.group, found.core) == (
        "Школы с тёплым туалетом",
        "integer",
        "education",
        True,
    )
    assert rows(country, proposals)[0].code == "EDU09"
    union.tap_data("p:freeze-yes", 999)
    assert "уже утверждён" in union.text
    person = country.settled(42, KARAKOL)
    person.say("/start").tap("Обсудить").tap("Что измеряется").tap("Следующие")
    person.tap("Образование").tap("Школы с тёплым туалетом")
    assert "Зачем: Дети болеют" in person.text


def test_freezing_warns_of_too_much_of_what_waits_and_of_what_is_unanswered(country):
    propose_ru(country.settled(43, KARAKOL))
    union = country.head(44, root(country), "union", language="ky")
    table = tables.indicators

    def burden(connection):
        more = table.update().where(table.c.respondent == "head", table.c.mode == "ask")
        connection.execute(more.values(core=True))

    country.run(burden)
    union.say("/union").tap("📏 Тизме: 2027-жыл")
    assert re.search(r"⚠️ Чектен ашты: \d+", union.text)
    assert "⚠️ Жооп берилбеген сунуштар: 1" in union.text
    union.tap("🔒 Тизмени бекитүү")
    assert "⚠️ Чектен ашты" in union.text
    assert "Бекитилгенден кийин ал өзгөрбөйт" in union.text
    union.tap("🔒 Ооба, бекитүү")
    assert "🔒 Бекитилди" in union.text
    union.tap_data(f"p:v:{rows(country, proposals)[0].id}", 999)
    assert "❌ Кабыл албоо" in union.last.buttons
    assert "✅ Кабыл алуу" not in union.last.buttons


def test_what_was_accepted_to_be_retired_leaves_the_set_and_keeps_its_name(country):
    person = country.settled(50, KARAKOL)
    person.say("/start").tap("Обсудить").tap("Что измеряется").tap("Население").tap("Все домохозяйства")
    person.tap("➖").say("Этого никто не знает").tap("Отправить")
    union = country.head(51, root(country), "union")
    union.say("/union").tap("Ждут ответа").tap("➖").tap("✅").say("Верно").tap("Отправить")
    union.say("/union").tap("📏")
    assert "Убраны (1): Все домохозяйства" in union.text
    union.tap("🔒 Утвердить").tap("🔒 Да")
    person.say("/start").tap("Обсудить").tap("Мои предложения").tap("➖ Все домохозяйства")
    assert "принято" in person.text
    person.tap_data("p:i:DEM02", 999)
    assert "устарела" in person.toast


def test_an_accepted_amendment_is_worded_anew_and_asked_in_its_new_words(country):
    person = country.settled(45, KARAKOL)
    person.say("/start").tap("Обсудить").tap("Что измеряется").tap("Население").tap("Все домохозяйства")
    person.tap("✏️").say("Считать и пустые дома").say("Чтобы знать, сколько уехало").tap("Отправить")
    union = country.head(46, root(country), "union")
    union.say("/union").tap("Ждут ответа").tap("✏️").tap("✅ Принять").say("Верно").tap("Отправить")
    union.say("/union").tap("📏")
    assert "⚠️ Принято, но не внесено в список: 1" in union.text
    union.tap("27/")
    assert "Сейчас: Үй чарбаларынын саны" in union.text
    union.tap("Пропустить").say("Дома, также пустые").tap("Пропустить").tap("Нет, считается иначе")
    union.tap("Внести в список")
    assert "Смысл изменён (1): Дома, также пустые" in union.text
    assert "⚠️" not in union.text
    union.tap("🔒 Утвердить").tap("🔒 Да")
    links = rows(country, tables.indicator_map, tables.indicator_map.c.code == "DEM02")
    assert [(row.old_code, row.kind) for row in links] == [("DEM02", "redefined")]
    person.say("/start").tap("Обсудить").tap("Что измеряется").tap("Население").tap("Дома, также пустые")
    assert "Дома, также пустые" in person.text


def test_the_workspace_does_not_say_that_nothing_waits_while_a_proposal_does(country):
    union = country.head(14, root(country), "union")
    assert "ничего не ждёт" in union.say("/union").text
    propose_ru(country.settled(11, KARAKOL))
    assert "ничего не ждёт" not in union.say("/union").text
