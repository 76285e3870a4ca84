"""A head on the telephone: the Union enters, the head confirms with one tap, or cannot."""

import json
from decimal import Decimal

import pytest

from bot.notices import NOTICES
from locales import texts
from storage.audit import audit, looks
from storage.deliveries import deliveries
from storage.people import person_by_telegram, remember_unreachable
from storage.submissions import answers, submissions
from tests.handlers.phoning import GIVEN, fill, stored
from tests.playing import Country

ROOT, ISSYK_KUL, KARAKOL, TALAS = "41700000000000", "41702000000000", "41702410000010", "41707400000010"
VALUES = {"DEM01": "52300", "DEM02": "13100", "EDU01": "4100"}
MARK = {"ru": "📝 По телефону\nгород Каракол", "ky": "📝 Телефон аркылуу\nКаракол шаары"}


@pytest.fixture
def country():
    return Country()


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def phoned(country, telegram=1, territory=ROOT, role="union", language="ru"):
    """Somebody of the Union who has entered everything and stands at the review; with all screens they saw."""
    person = country.head(telegram, territory, role, language=language)
    person.tap_data(f"v:c:{KARAKOL}", 1).tap("☎️")
    return person, fill(country, person, KARAKOL, language=language)


def delivered(country, person, kind="entered", language="ru"):
    """The last delivery of a kind to somebody, as they see it."""
    number = country.run(person_by_telegram, person.telegram).id
    row = [one for one in rows(country, deliveries, deliveries.c.kind == kind) if one.person == number][-1]
    person._show(NOTICES[kind](country.world, texts(language), json.loads(row.args)))
    return person


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_every_screen_of_whoever_enters_bears_the_mark_and_no_opinion_is_asked(country, language):
    _, seen = phoned(country, language=language)
    assert len(seen) > 60
    assert [text for text in seen if MARK[language] not in text] == []
    assert not any("пикириңиз керек" in text or "Ваше мнение" in text for text in seen)
    given = stored(country, KARAKOL).draft.answers
    assert {one.way for one in given.values()} == {"phone"}
    assert not any(key.startswith("QLT") for key in given)


def test_the_head_confirms_and_sends_with_one_tap(country):
    head = country.head(5, KARAKOL)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    assert "отдано" in union.toast.lower()
    delivered(country, head)
    assert "Союз МСУ ввёл ответы с Ваших слов по телефону: 3" in head.text
    assert rows(country, submissions) == []
    head.tap("✅ Подтвердить и отправить")
    assert "Получено. Спасибо!" in head.text
    sent = rows(country, submissions)[0]
    by_head = country.run(person_by_telegram, 5).id
    assert (sent.sent_by, sent.unconfirmed, sent.answered) == (by_head, "", 3)
    kept = {row.indicator: row for row in rows(country, answers, answers.c.skipped.is_(None))}
    assert {code: str(row.number) for code, row in kept.items()} == VALUES
    assert {row.way for row in kept.values()} == {"phone"}
    assert {row.answered_by for row in kept.values()} == {country.run(person_by_telegram, 1).id}
    assert "phone entry confirmed" in [row.what for row in rows(country, audit)]


def test_a_second_tap_sends_nothing_more(country):
    head = country.head(5, KARAKOL)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    delivered(country, head)
    tap = head.last.buttons["✅ Подтвердить и отправить"]
    head.tap_data(tap, head.last.id).tap_data(tap, 1)
    assert head.toast == "Эти ответы уже отправлены."
    assert len(rows(country, submissions)) == 1


def test_what_has_changed_since_is_shown_before_it_is_sent(country):
    head = country.head(5, KARAKOL)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    delivered(country, head)
    tap = head.last.buttons["✅ Подтвердить и отправить"]
    union.tap_data(f"v:p:{KARAKOL}", 1)
    union.tap("Разделы").tap("✅ Население").tap("Заполнить").say("61 000")
    head.tap_data(tap, head.last.id)
    assert head.toast == "С тех пор ответы изменились. Посмотрите ещё раз."
    assert rows(country, submissions) == []
    assert "Постоянное население: 61\u00a0000" in head.text
    head.tap("✅ Подтвердить и отправить")
    assert len(rows(country, submissions)) == 1


def test_the_head_looks_first_and_mends_one_value(country):
    head = country.head(5, KARAKOL, language="ky")
    union, _ = phoned(country)
    union.tap("Отдать главе")
    delivered(country, head, language="ky").tap("Карап чыгуу")
    assert "Туруктуу калк: 52\u00a0300" in head.text
    assert head.text.count("•") == len(GIVEN)
    head.tap("Оңдоо").tap("✅ Калк").tap("Толтуруу").say("52 301")
    answer = stored(country, KARAKOL).draft.answers["DEM01"]
    assert (answer.value, answer.way) == ("52301", "chat")


def test_an_unconfirmed_head_cannot_confirm_for_the_community(country):
    head = country.head(5, KARAKOL, confirmed=False)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    delivered(country, head).tap("✅ Подтвердить и отправить")
    assert "Отправка откроется, когда Союз МСУ подтвердит, что это Вы." in head.text
    assert rows(country, submissions) == []


def test_only_the_head_of_the_place_confirms(country):
    country.head(5, KARAKOL)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    number = stored(country, KARAKOL).id
    others = (
        union,
        country.head(6, KARAKOL, "deputy"),
        country.head(7, TALAS),
        country.settled(8, KARAKOL),
    )
    for person in others:
        for data in (f"v:y:{number}:31", f"v:b:{number}"):
            person.tap_data(data, 1)
            assert "устарела" in person.toast
    assert rows(country, submissions) == []


def test_the_union_never_sends_in_the_heads_place(country):
    country.head(5, KARAKOL)
    union, _ = phoned(country)
    draft = stored(country, KARAKOL)
    from bot.taps import form_tap

    for choice in ("send", "ready"):
        union.tap_data(form_tap(draft.id, draft.draft.version, "review", choice), union.last.id)
    union.tap_data(f"v:s:{draft.id}", 1)
    assert union.toast == "Сейчас отправить без подтверждения нельзя."
    assert rows(country, submissions) == []


def test_without_a_head_in_telegram_it_is_sent_with_a_reason_and_stays_marked(country):
    union, _ = phoned(country)
    union.tap("Отдать главе")
    assert "главы нет в Telegram" in union.text
    union.tap("Отправить без подтверждения").say("Глава без телефона, зачитал по рации")
    assert "Ответов введено по телефону: 3" in union.text
    union.tap("Отправить")
    assert "🟢 Получено в срок: 1 февраля 2027 года" in union.text
    assert "По телефону, без подтверждения главы. Причина: Глава без телефона" in union.text
    sent = rows(country, submissions)[0]
    assert sent.unconfirmed == "Глава без телефона, зачитал по рации"
    assert {row.way for row in rows(country, answers)} == {"phone"}
    assert rows(country, audit)[-1].what == "sent without the head"


def test_a_head_who_blocked_the_bot_cannot_be_asked(country):
    country.head(5, KARAKOL)
    country.run(remember_unreachable, 5, country.world.now)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    assert "главы нет в Telegram" in union.text


def test_a_head_who_comes_meanwhile_is_asked_after_all(country):
    union, _ = phoned(country)
    union.tap("Отдать главе").tap("Отправить без подтверждения").say("Нет связи с главой")
    country.head(5, KARAKOL)
    union.tap("Отправить")
    assert union.toast == "Сейчас отправить без подтверждения нельзя."
    assert rows(country, submissions) == []


def test_what_is_not_finished_is_not_given_to_the_head(country):
    country.head(5, KARAKOL)
    union = country.head(1, ROOT, "union")
    union.tap_data(f"v:p:{KARAKOL}", 1).say("52 300")
    union.tap_data(f"v:d:{stored(country, KARAKOL).id}", 1)
    assert union.toast == "Есть вопросы без ответа или ответы, которые не сходятся."
    assert rows(country, deliveries, deliveries.c.kind == "entered") == []


def test_nothing_but_skips_is_nothing(country):
    country.head(5, KARAKOL)
    union = country.head(1, ROOT, "union")
    union.tap_data(f"v:p:{KARAKOL}", 1)
    fill(country, union, KARAKOL, given={})
    union.tap("Отдать главе")
    assert union.toast == "По телефону ничего не введено."


def test_a_pause_leads_back_to_the_community_and_keeps_all(country):
    union = country.head(1, ROOT, "union")
    union.tap_data(f"v:p:{KARAKOL}", 1).say("52 300").tap("Пауза")
    assert "Заполняется: 1 / 38" in union.text
    union.tap("☎️")
    assert "домохозяйств" in union.text


def test_the_head_sees_that_somebody_entered_by_phone_once_a_day(country):
    country.head(5, KARAKOL)
    phoned(country, 2, ISSYK_KUL, "partner")
    entries = rows(country, looks, looks.c.what == "phone entry")
    assert len(entries) == 1
    assert entries[0].territory == KARAKOL


def test_who_loses_the_role_in_mid_entry_may_not_go_on(country):
    union = country.head(1, ISSYK_KUL, "union")
    union.tap_data(f"v:p:{KARAKOL}", 1).say("52 300")
    from storage.roles import end_role

    country.run(end_role, 1, country.world.now)
    union.say("13 100")
    assert {key: Decimal(one.value) for key, one in stored(country, KARAKOL).draft.answers.items()} == {
        "DEM01": 52300
    }


def test_a_head_who_has_sent_all_of_it_is_not_reminded(country):
    head = country.head(5, KARAKOL)
    union, _ = phoned(country)
    union.tap("Отдать главе")
    number = stored(country, KARAKOL).id
    head.tap_data(f"q:{number}:next", 1)
    assert "Ваше мнение" in head.text
    head.tap("Пропустить")
    head.tap("Отправить").tap("Отправить")
    union.tap_data(f"v:r:{KARAKOL}", 1)
    assert union.toast == "Отсюда всё уже получено."
