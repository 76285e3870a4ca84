"""Reminders, played: from what the clock queues to the next question, to tomorrow, and to the Union's coordinator."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.notices import NOTICES
from domain.review import Actor
from locales import texts
from scheduler.reminding import remind
from storage.audit import audit, looks
from storage.clock import move_clock
from storage.deadlines import difficulties
from storage.deliveries import deliveries
from storage.people import person_by_telegram
from storage.reminders import postponements
from storage.returning import return_value
from storage.submissions import NewAnswer, submissions, submit
from storage.updates import tally_of
from tests.playing import ZONE, Country

KARAKOL, BALYKCHY = "41702410000010", "41702420000010"
ISSYK_KUL, ROOT = "41702000000000", "41700000000000"
HALFWAY = timedelta(days=36, minutes=5)
LAST_DAY = timedelta(days=67, minutes=5)
HALF = "Маалымат чогултууга берилген убакыттын жарымы өттү."


@pytest.fixture
def country():
    return Country()


def later(country, by):
    """Move the clock on, let it queue what is due, and give each person what is theirs."""
    country.run(move_clock, by)
    country.refresh()
    return country.run(remind, country.world.now.astimezone(ZONE))


def rows(country, table):
    return country.run(lambda connection: connection.execute(table.select().order_by(table.c.id)).all())


def hand_over(country, *people):
    """Show what was queued to the people it is for, in their languages."""
    queued = [row for row in rows(country, deliveries) if row.state == "queued"]
    for one in people:
        person = country.run(person_by_telegram, one.telegram)
        for row in queued:
            if row.person == person.id:
                screen = NOTICES[row.kind](country.world, texts(person.language), json.loads(row.args))
                one._show(screen)
    country.run(lambda connection: connection.execute(deliveries.update().values(state="sent")))


def filled(country, person):
    """The questionnaire answered to its end in the easiest way."""
    person.say("/indicators").tap("Начать")
    for _ in range(120):
        labels = person.last.buttons
        if "Отправить" in labels:
            return person
        wanted = ("Нет данных", "Не хочу отвечать", "Пропустить", "Продолжить", "Да")
        person.tap(next(one for one in wanted if any(label.startswith(one) for label in labels)))
    raise AssertionError(person.text)


def test_a_reminder_in_kyrgyz_opens_the_very_next_question(country):
    head = country.head(1, KARAKOL, language="ky")
    head.say("/indicators").tap("Баштоо").say("1245")
    next_question = head.text
    assert later(country, HALFWAY) == 1
    hand_over(country, head)
    assert head.text.startswith(f"Саламатсызбы! {HALF}\nКаракол шаары\nКалган суроолор: 37 · болжол менен")
    assert head.text.endswith("мөөнөтү: 2027-жылдын 9-апрели")
    assert list(head.last.buttons) == ["Улантуу", "Эртең эске салыңыз", "Жетишпей жатабыз"]
    head.tap("Улантуу")
    assert next_question.splitlines()[-1] in head.text


def test_a_reminder_of_what_was_not_begun_leads_to_the_start(country):
    head = country.head(1, KARAKOL)
    later(country, HALFWAY)
    hand_over(country, head)
    assert "Осталось вопросов: 38 · около" in head.text
    head.tap("Продолжить")
    assert "Показатели за 2026 год" in head.text


def test_a_head_of_two_communities_reads_both_in_one_message(country):
    head = country.head(1, KARAKOL)
    country.head(1, BALYKCHY)
    head.say("/indicators").tap("город Каракол").tap("Начать").say("1245")
    assert later(country, HALFWAY) == 1
    hand_over(country, head)
    assert head.text.startswith("Здравствуйте! ")
    assert "Осталось вопросов: 38" in head.text.split("Каракол")[0]
    assert "Осталось вопросов: 37" in head.text.split("Каракол")[1]


def test_what_is_filled_and_not_sent_is_said_and_what_is_sent_is_done(country):
    head = country.head(1, KARAKOL)
    filled(country, head)
    assert later(country, HALFWAY) == 1
    hand_over(country, head)
    assert "осталось отправить" in head.text
    head.tap("Продолжить").tap("Отправить").tap("Отправить")
    assert "Получено" in head.text
    assert len(rows(country, submissions)) == 1
    assert later(country, LAST_DAY - HALFWAY) == 0


def test_the_last_day_says_so_and_offers_no_tomorrow(country):
    ky, ru = country.head(1, KARAKOL, language="ky"), country.head(2, BALYKCHY)
    later(country, LAST_DAY)
    hand_over(country, ky, ru)
    assert ky.text == "Бүгүн акыркы күн. Калган суроолор: 38. Жетишпесеңиз, бизге айтыңыз."
    assert ru.text == "Сегодня последний день. Осталось вопросов: 38. Не успеваете — скажите нам."
    assert list(ru.last.buttons) == ["Продолжить", "Не успеваем"]


def test_after_the_last_day_the_answers_are_still_waited_for(country):
    head = country.head(1, KARAKOL, confirmed=False)
    later(country, LAST_DAY + timedelta(days=7))
    hand_over(country, head)
    assert head.text.startswith("Здравствуйте! Срок прошёл, но мы всё ещё ждём Ваши ответы.\nГород Каракол")
    assert head.text.endswith("отправка откроется, когда Союз МСУ подтвердит, что это Вы.")


def test_tomorrow_is_once_more_at_nine(country):
    head = country.head(1, KARAKOL)
    later(country, HALFWAY)
    hand_over(country, head)
    head.tap("Напомнить завтра")
    assert "завтра в девять" in head.text
    put_off = country.run(lambda connection: connection.execute(postponements.select()).one())
    assert put_off.until.astimezone(ZONE).isoformat() == "2027-03-10T09:00:00+06:00"
    assert rows(country, audit)[-1].what == "reminder put off"
    assert later(country, timedelta(days=1)) == 1
    hand_over(country, head)
    assert head.text.startswith("Здравствуйте! город Каракол")
    assert later(country, timedelta(days=1)) == 0


def test_reminders_turned_off_stay_off(country):
    head = country.head(1, KARAKOL)
    head.say("/notify").tap("✅ Напоминания")
    assert "☐ Напоминания" in head.last.buttons
    assert later(country, HALFWAY) == 0
    assert later(country, LAST_DAY - HALFWAY) == 0


def test_we_cannot_make_it_reaches_the_regions_coordinator_once(country):
    head = country.head(1, KARAKOL)
    union = country.head(8, ISSYK_KUL, "union", language="ky")
    national = country.head(9, ROOT, "union")
    later(country, HALFWAY)
    hand_over(country, head)
    head.tap("Не успеваем")
    assert "Что мешает?" in head.text
    head.say("Бухгалтер на больничном, <сводок нет")
    assert "«Бухгалтер на больничном, <сводок нет»" in head.text
    head.tap("Отправить")
    assert "С Вами свяжутся: помогут или продлят срок." in head.text
    hand_over(country, union, national)
    assert union.text == "🔔 Каракол шаары, Ысык-Көл облусу: мөөнөткө жетишпей жатабыз деп билдирди."
    assert national.messages == []
    union.tap("Ачуу")
    assert "«Бухгалтер на больничном, <сводок нет»" in union.text
    assert [(row.territory, row.what) for row in rows(country, looks)] == [(KARAKOL, "difficulty")]
    said = rows(country, difficulties)
    assert [(row.territory, row.year, row.settled_at) for row in said] == [(KARAKOL, 2026, None)]
    assert [row.became for row in rows(country, audit) if row.what == "difficulty said"] == [str(said[0].id)]
    head.tap_data("k:hard:2026", 99)
    assert "С Вами свяжутся" in head.text
    assert len(rows(country, difficulties)) == 1
    head.tap("Продолжить")
    assert "Показатели за 2026 год" in head.text


def test_a_head_of_two_communities_says_which_one_cannot_make_it(country):
    head = country.head(1, KARAKOL, language="ky")
    country.head(1, BALYKCHY, language="ky")
    later(country, HALFWAY)
    hand_over(country, head)
    head.tap("Жетишпей").tap("Балыкчы").say("Кар көчкү жолду жапты").tap("Жөнөтүү")
    assert "ЖӨБ союзунун координаторуна билдирдик" in head.text
    assert [row.territory for row in rows(country, difficulties)] == [BALYKCHY]


def test_what_hinders_may_be_changed_or_left_unsaid(country):
    head = country.head(1, KARAKOL)
    head.tap_data("k:hard:2026", 1).say("Нет света").tap("Изменить").say("Нет ни света, ни связи")
    assert "«Нет ни света, ни связи»" in head.text
    head.tap("Отмен")
    assert rows(country, difficulties) == []


def test_forged_taps_are_counted_and_change_nothing(country):
    head = country.head(1, KARAKOL)
    head.tap_data("k:hard:2026", 1).say("Нет бухгалтера").tap("Отправить")
    number = rows(country, difficulties)[0].id
    others = (
        country.settled(2, KARAKOL),
        country.head(3, KARAKOL, "state_body"),
        country.head(4, "41703000000000", "union"),
        country.head(5, ISSYK_KUL, "union", confirmed=False),
    )
    for other in others:
        for data in (f"k:see:{number}", "k:tomorrow:2026", "k:hard:2026"):
            assert "устарела" in other.tap_data(data, 1).toast
    assert country.run(tally_of, "forged-tap") == 12
    head.tap_data(f"k:hard:2026:{BALYKCHY}", 2)
    assert country.run(tally_of, "forged-tap") == 13
    for data in ("k:tomorrow:2025", "k:hard:2025", "k:what:2026", "k:see:999"):
        assert "устарела" in head.tap_data(data, 2).toast
    assert len(rows(country, difficulties)) == 1
    assert country.run(lambda connection: connection.execute(postponements.select()).all()) == []


def test_a_colleague_is_reminded_of_their_section_and_leaves_the_deadline_to_the_head(country):
    head = country.head(1, KARAKOL)
    colleague = country.head(2, KARAKOL, "section", section="education")
    later(country, HALFWAY)
    hand_over(country, head, colleague)
    assert "Осталось вопросов: 38" in head.text
    assert "Осталось вопросов: 2 · около 2 мин." in colleague.text
    assert list(colleague.last.buttons) == ["Продолжить", "Напомнить завтра"]
    assert "устарела" in colleague.tap_data("k:hard:2026", 1).toast


def test_late_communities_reach_the_union_as_one_list(country):
    union = country.head(8, ISSYK_KUL, "union", language="ky")
    national = country.head(9, ROOT, "union")
    body = country.head(7, ROOT, "state_body")
    assert later(country, LAST_DAY + timedelta(days=3)) == 2
    hand_over(country, union, national, body)
    expected = country.world.register.expected(country.world.now.date(), ISSYK_KUL)
    assert union.text.splitlines()[0] == f"🔔 Мөөнөтүндө жооп бербеген аймактар: {len(expected)}"
    assert "• Ак-Булуң айыл аймагы, Ак-Суу району" in union.text
    assert union.text.splitlines()[-1] == f"Дагы: {len(expected) - 30}"
    assert national.text.startswith("🔔 Срок прошёл, ответов нет. Территорий: ")
    assert body.messages == []
    union.tap("ЖӨБ союзу")
    assert "ЖӨБ союзунун тизмеси" in union.text


def test_a_problem_left_half_told_is_picked_up_again(country):
    person = country.settled(1, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая")
    question = person.text
    assert later(country, timedelta(days=3, hours=1)) == 1
    assert country.run(remind, country.world.now.astimezone(ZONE)) == 0
    hand_over(country, person)
    assert person.text == "🔔 Сообщение о проблеме начато, но не отправлено. Всё написанное сохранено."
    person.tap("Продолжить")
    assert question in person.text


def said(country):
    head, union = country.head(1, KARAKOL), country.head(8, ISSYK_KUL, "union")
    head.tap_data("k:hard:2026", 1).say("Нет бухгалтера").tap("Отправить")
    hand_over(country)
    return head, union


def test_the_coordinator_answers_in_words_and_it_leaves_the_list(country):
    head, union = said(country)
    union.say("/union").tap("Не успевают: 1").tap("город Каракол").tap("Ответить")
    union.say("Приедем, <в среду").tap("Отправить")
    assert union.text == "Никто не ждёт ответа."
    hand_over(country, head)
    assert head.text.endswith("отвечает на Ваше «не успеваем»:\n«Приедем, <в среду»")
    assert rows(country, difficulties)[0].settled_at is not None
    settled = [row for row in rows(country, audit) if row.what == "difficulty settled"]
    assert [(row.subject, row.became) for row in settled] == [(f"{KARAKOL}:2026", "Приедем, <в среду")]
    assert not any("Не успевают" in label for label in union.say("/union").last.buttons)


def test_a_later_deadline_settles_it_and_is_told_once(country):
    _, union = said(country)
    union.tap_data(f"v:e:{KARAKOL}", 1).say("20.04.2027").say("Нет бухгалтера").tap("Продлить")
    assert rows(country, difficulties)[0].settled_at is not None
    told = [row.kind for row in rows(country, deliveries) if row.state == "queued"]
    assert told == ["extended"]
    assert not any("Не успевают" in label for label in union.say("/union").last.buttons)


def test_only_the_regions_own_union_answers_and_only_once(country):
    head, union = said(country)
    number = rows(country, difficulties)[0].id
    other = country.head(9, "41703000000000", "union")
    for person in (head, other):
        for data in (f"k:settle:{number}", "k:settle:999"):
            assert "устарела" in person.tap_data(data, 1).toast
    assert "Никто не ждёт" in other.tap_data("k:list", 1).text
    assert "устарела" in head.tap_data("k:list", 1).toast
    union.tap_data(f"k:settle:{number}", 1).say("Поможем").tap("Отправить")
    assert union.tap_data(f"k:settle:{number}", 1).toast != ""
    assert len([row for row in rows(country, audit) if row.what == "difficulty settled"]) == 1


def test_a_reminder_of_a_returned_value_leads_straight_to_the_question(country):
    head = country.head(1, KARAKOL)
    actor, now = Actor("union"), country.world.now

    def ask(connection):
        value = [NewAnswer("WAT01", None, now, number=Decimal(9))]
        submit(connection, KARAKOL, 2026, value, by=None, role=None, now=now)
        indicator = country.world.indicators.by_code["WAT01"]
        return_value(connection, KARAKOL, 2026, indicator, "Туура эмес?", 10**6, actor, None, now)

    country.run(ask)
    later(country, HALFWAY)
    hand_over(country, head)
    head.tap("Продолжить")
    assert "Туура эмес?" in head.text
