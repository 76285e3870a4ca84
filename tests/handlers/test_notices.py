"""Writing a notice, played: what is refused, whom it is for, the preview, and when it really goes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.budget import rates_of
from bot.notices import NOTICES
from domain.calendar import QUIET, SpecialDays
from domain.events import PDF, PHOTO
from domain.notices import QUEUEING, SCHEDULED, WRITTEN, Audience
from locales import LANGUAGES, texts
from storage.audit import audit
from storage.days import add_special_days
from storage.deliveries import deliveries
from storage.files_used import used_files
from storage.notice_sending import send_scheduled
from storage.notices import change_notice, notices
from storage.people import people, person_by_telegram
from storage.queueing import queue_page
from storage.updates import tally_of
from tests.handlers.noticing import (
    BODY_KY,
    ISSYK_KUL,
    KARAKOL,
    ROOT,
    TALAS,
    TITLE_KY,
    TITLE_RU,
    Nation,
    words,
    written,
)

FILE = "a" * 64
HEADS = ["глава айыл окмоту"]


@pytest.fixture
def nation():
    return Nation()


def new(nation):
    return nation.union.say("/union").tap("📣 Рассылки").tap("➕ Новая")


def at_time(nation):
    """As far as the question when it goes."""
    words(new(nation))
    for step in ("Пропустить", "Все: ", "Всем без", "На всех", "Всем", "Всем", "Нет, обычная"):
        nation.union.tap(step)
    return nation.union


def labels(nation):
    """The words on the buttons of the Union's last message."""
    return list(nation.union.last.buttons)


def heads(nation):
    """A notice to the heads, of whom there is one: no second person is needed."""
    nation.head(10, KARAKOL)
    return written(nation.union, roles=HEADS)


def test_the_preview_says_how_many_read_which_language_and_how_long_it_takes(nation):
    written(nation.union)
    assert "Получателей: 4 (кыргызский — 1, русский — 3)" in nation.union.text
    assert "не меньше: 1 с (25 в секунду)" in nation.union.text
    assert nation.notice().state == WRITTEN
    assert {language: one.title for language, one in nation.notice().texts.items()} == {
        "ky": TITLE_KY,
        "ru": TITLE_RU,
    }


def test_with_the_paid_broadcast_the_preview_counts_on_its_rate(nation):
    nation.world = replace(nation.world, rate=rates_of(paid=True).deliveries.rate)
    assert "(980 в секунду)" in written(nation.union).text


def test_only_those_who_work_for_the_union_or_a_partner_get_to_notices(nation):
    nation.head(10, KARAKOL)
    for person in (nation.here, nation.head(11, KARAKOL)):
        before = nation.run(tally_of, "forged-tap")
        person.tap_data("j:new", 1)
        person.tap_data("j:l:0", 1)
        assert nation.run(tally_of, "forged-tap") == before + 2
    assert nation.rows(notices) == []


@pytest.mark.parametrize("text", ["<b>Суу", "Суу</b>", "a <img src=x> b", "Суу &nbsp; жок", "< a href='x'>y"])
def test_markup_is_refused_and_named(nation, text):
    new(nation).say(text)
    assert "В тексте есть разметка" in nation.union.text
    nation.union.say(TITLE_KY).say(f"{BODY_KY} {text}")
    assert "В тексте есть разметка" in nation.union.text


def test_a_sign_that_is_no_markup_is_taken_and_shown_letter_by_letter(nation):
    new(nation).say("Суу & жарык: 5 < 10").say(BODY_KY)
    for text in ("Вода & свет", "Плата 5 < 10, а льгота > 0 сомов"):
        nation.union.say(text)
    nation.union.tap("Пропустить")
    for step in ("Пропустить", "Все: ", "Всем без", "На всех", "Всем", "Всем", "Нет, обычная", "Сейчас"):
        nation.union.tap(step)
    nation.union.tap("Показать мне")
    shown = str(nation.union.messages[-2].screen.text)
    assert "<b>Вода &amp; свет</b>" in shown
    assert "5 &lt; 10, а льгота &gt; 0" in shown


def test_what_is_too_long_in_one_language_only_is_said_of_that_language(nation):
    new(nation).say(TITLE_KY).say(BODY_KY).say("З" * 101)
    assert "Заголовок на русском длинный: знаков 101, можно 100" in nation.union.text
    nation.union.say(TITLE_RU).say("слово " * 650)
    assert "Русский текст не помещается в одно сообщение" in nation.union.text
    nation.union.say("Коротко и ясно: мусор вывозим по вторникам.")
    assert "на английском" in nation.union.text


def test_emoji_count_as_telegram_counts_them(nation):
    new(nation).say(TITLE_KY).say("😀" * 1900)
    assert "Кыргызский текст не помещается" in nation.union.text


@pytest.mark.parametrize(
    ("kind", "values", "words_said"),
    [
        (PHOTO, {"problem": "not-an-image"}, "Такой файл не подходит"),
        (PHOTO, {"problem": "too-large"}, "Файл слишком большой"),
        (PDF, {"problem": "not-a-pdf"}, "Этот PDF повреждён"),
        (PDF, {"problem": "too-large"}, "Файл слишком большой"),
        (PDF, {"problem": "not-fetched"}, "Файл не удалось загрузить"),
        ("voice", {"file": FILE, "seconds": 3}, "Пришлите PDF или картинку"),
        ("other", {}, "Пришлите PDF или картинку"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_its_reason(nation, kind, values, words_said):
    words(new(nation))
    nation.union.send(kind, **values)
    assert words_said in nation.union.text
    assert "Пропустить" in nation.union.last.buttons


@pytest.mark.parametrize(("kind", "kept"), [(PDF, "pdf"), (PHOTO, "picture")])
def test_a_file_is_kept_with_the_notice_and_not_swept(nation, kind, kept):
    written(nation.union, file=lambda person: person.send(kind, file=FILE, name="план.pdf"))
    assert (nation.notice().file, nation.notice().file_kind) == (FILE, kept)
    assert FILE in nation.run(used_files)
    nation.union.tap("Изменить").tap("Убрать файл")
    assert nation.notice().file == ""


def test_territories_are_chosen_down_the_tree_with_all_that_lies_in_them(nation):
    region = nation.world.label(ISSYK_KUL, texts_ru())
    written(nation.union, place=[region, "☐ "])
    assert nation.notice().audience.territories == (ISSYK_KUL,)
    assert "Получателей: 2" in nation.union.text


def texts_ru():
    from locales import texts

    return texts("ru")


def test_somebody_of_a_region_writes_to_that_region_only(nation):
    written(nation.partner)
    assert nation.notice().audience == Audience(territories=(ISSYK_KUL,))
    new_one = nation.partner.tap("Изменить").tap("Территории")
    before = nation.run(tally_of, "forged-tap")
    data = next(data for data in new_one.last.buttons.values() if ":l." in data)
    start, _, _ = data.partition(":l.")
    new_one.tap_data(f"{start}:t.{TALAS}", new_one.last.id)
    assert "Выберите один из вариантов" in new_one.toast
    assert nation.run(tally_of, "forged-tap") == before
    assert nation.notice().audience == Audience(territories=(ISSYK_KUL,))


def test_an_audience_of_nobody_is_refused(nation):
    written(nation.union, roles=["государственный орган"])
    assert "Получателей нет" in nation.union.text
    assert "Получателей: 0\nКогда: " in nation.union.text
    assert "Отправить" not in nation.union.last.buttons
    nation.union.tap_data("j:send:1", nation.union.last.id)
    assert nation.notice().state == WRITTEN


def test_a_sample_is_drawn_with_a_seed_that_is_shown(nation):
    at_sample = new(nation)
    words(at_sample)
    for step in ("Пропустить", "Все: ", "Всем без", "На всех", "Всем"):
        at_sample.tap(step)
    at_sample.say("сто")
    assert "Напишите целое число" in at_sample.text
    at_sample.say("2").tap("Нет, обычная").tap("Сейчас")
    seed = nation.notice().audience.seed
    assert f"Случайная выборка: 2 чел. (число выборки: {seed})" in at_sample.text
    assert "Получателей: 2" in at_sample.text


def test_a_sample_is_as_large_as_asked_for_also_when_some_read_a_language_without_words(nation):
    for number in range(20, 40):
        nation.settled(number, KARAKOL, "en" if number % 2 else "ky")
    union = written(nation.union)
    nation.run(change_notice, 1, audience=Audience(sample=8, seed=5))
    union.tap_data("j:v:1", union.last.id)
    assert "читают на нём: 10" in union.text
    union.tap("Им не отправлять")
    assert "Получателей: 8 (" in union.text
    union.tap("Отправить").tap("Отправить")
    nation.partner.tap_data("j:v:1", 1).tap("✅ Подтвердить")
    nation.run(queue_page, nation.world.register, 1, nation.world.now)
    got = {one.person for one in nation.rows(deliveries, deliveries.c.kind == "notice")}
    assert len(got) == 8
    assert not got & {one.id for one in nation.rows(people, people.c.language == "en")}


def test_a_missing_language_is_pointed_out_and_never_replaced_in_silence(nation):
    nation.settled(20, KARAKOL, "en")
    union = written(nation.union)
    assert "Нет текста на английском, а читают на нём: 1" in union.text
    assert "Выберите, как быть" in union.text
    assert "Отправить" not in union.last.buttons
    union.tap("Им не отправлять")
    assert "Получателей: 4 (" in union.text
    assert "Они эту рассылку не получат" in union.text
    union.tap("Им на другом языке: русский")
    assert "Получателей: 5 (" in union.text
    assert "Отправить" in union.last.buttons
    assert nation.notice().for_missing == "ru"


def test_english_is_written_when_it_is_wanted(nation):
    nation.settled(20, KARAKOL, "en")
    union = written(nation.union, english=True)
    assert "английский — 1" in union.text
    assert "Нет текста" not in union.text
    union.tap("Изменить").tap("Текст на английском").tap("Пропустить")
    assert "Нет текста на английском" in union.text


def test_danger_to_life_is_asked_twice(nation):
    person = new(nation)
    words(person)
    for step in ("Пропустить", "Все: ", "Всем без", "На всех", "Всем", "Всем"):
        person.tap(step)
    person.tap("Да, есть опасность")
    assert "действительно" in person.text
    person.tap("Да, есть опасность").tap("Сейчас")
    assert nation.notice().danger is True
    assert "Опасность для жизни: не ждёт" in person.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("01.01.2027 10:00", "Это время уже прошло"),
        ("вчера", "Не удалось прочесть время"),
        ("15.03.2027", "Не удалось прочесть время"),
        ("15.03.2027 25:00", "Не удалось прочесть время"),
        ("31.02.2027 10:00", "Такого дня нет"),
        ("01.01.2029 10:00", "не должно быть дальше года"),
    ],
)
def test_a_time_that_cannot_be_is_refused(nation, typed, said):
    assert said in at_time(nation).say(typed).text


def test_at_night_one_is_told_when_it_would_really_go(nation):
    person = at_time(nation).say("15.03.2027 23:30")
    assert "Вы указали: 15 марта 2027 года, 23:30" in person.text
    assert "Уйдёт: 16 марта 2027 года, 08:00" in person.text
    person.tap("Хорошо")
    assert "Когда: 16 марта 2027 года, 08:00" in person.text


def quiet(nation, first, last):
    nation.run(add_special_days, SpecialDays(first, last, QUIET, "выборы"))
    nation.refresh()


def test_in_a_quiet_period_a_notice_waits_for_its_end_and_says_so(nation):
    today = nation.world.now.date()
    quiet(nation, today, today + timedelta(days=2))
    person = at_time(nation).tap("Сейчас")
    assert "ночь или период тишины" in person.text
    assert "Уйдёт: 4 февраля 2027 года, 08:00" in person.text
    person.tap("Хорошо")
    assert nation.notice().send_at.astimezone(nation.world.zone).isoformat()[:16] == "2027-02-04T08:00"


def test_a_quiet_period_that_came_since_puts_a_scheduled_notice_off(nation):
    heads(nation)
    nation.union.tap("Изменить").tap("Когда").say("02.02.2027 10:00").tap("Отправить").tap("Отправить")
    day = nation.notice().send_at.astimezone(nation.world.zone)
    quiet(nation, day.date(), day.date())
    assert nation.run(send_scheduled, day) == 0
    assert nation.notice().state == SCHEDULED
    assert nation.notice().send_at.astimezone(nation.world.zone).isoformat()[:16] == "2027-02-03T08:00"


def test_a_consultation_that_a_quiet_period_outlasts_is_given_back_to_its_author(nation):
    heads(nation)
    nation.union.tap("Изменить").tap("Когда").say("02.02.2027 10:00").tap("Отправить").tap("Отправить")
    day = nation.notice().send_at.astimezone(nation.world.zone)
    nation.run(change_notice, 1, closes_at=day + timedelta(days=2))
    quiet(nation, day.date(), day.date() + timedelta(days=3))
    assert nation.run(send_scheduled, day) == 0
    assert nation.notice().state == WRITTEN
    assert nation.run(send_scheduled, day + timedelta(days=5)) == 0
    assert nation.queued("notice-overtaken") == [(nation.number(nation.union), {"notice": 1})]
    for language in LANGUAGES:
        told = NOTICES["notice-overtaken"](nation.world, texts(language), {"notice": 1})
        assert "1" in told.text
    nation.union.tap_data(told.rows[0][0].data, nation.union.last.id)
    assert "№ 1" in nation.union.text


def test_danger_to_life_goes_in_a_quiet_period(nation):
    today = nation.world.now.date()
    quiet(nation, today, today)
    heads(nation)
    nation.union.tap("Хорошо")
    nation.union.tap("Изменить").tap("Опасность").tap("Да, есть").tap("Да, есть")
    nation.union.tap("Изменить").tap("Когда").tap("Сейчас").tap("Отправить").tap("Отправить")
    assert nation.notice().state == QUEUEING


def test_a_notice_without_citizens_goes_with_one_persons_word_and_once(nation):
    person = heads(nation).tap("Отправить")
    assert "Отправляем? Получателей: 1" in person.text
    data, message = person.last.buttons["Отправить"], person.last.id
    person.tap("Отправить")
    assert nation.notice().state == QUEUEING
    person.tap_data(data, message)
    assert "уже" in person.toast
    moves = [row for row in nation.rows(audit) if row.what == "notice moved"]
    assert [(row.was, row.became) for row in moves] == [(WRITTEN, QUEUEING)]


def test_two_people_at_once_send_it_once(nation):
    other = nation.head(30, ROOT, role="union")
    person = heads(nation).tap("Отправить")
    other.tap_data("j:v:1", 1)
    other.tap("Отправить")
    person.tap("Отправить")
    other.tap("Отправить")
    assert "уже" in other.toast
    assert nation.notice().state == QUEUEING


def test_what_a_colleague_changed_meanwhile_is_looked_at_before_it_goes(nation):
    other = nation.head(30, ROOT, role="union")
    person = heads(nation).tap("Отправить")
    other.tap_data("j:e:1:ru", 1)
    other.say("Плата за вывоз").say("Теперь иначе: раз в две недели.")
    person.tap("Отправить")
    assert "С тех пор рассылка изменилась" in person.toast
    assert nation.notice().state == WRITTEN


def test_a_scheduled_notice_is_started_by_the_clock_once(nation):
    nation.head(10, KARAKOL)
    words(new(nation))
    for step in ("Пропустить", "Все: ", f"☐ {HEADS[0]}", "Готово", "На всех", "Всем", "Всем", "Нет, обычная"):
        nation.union.tap(step)
    nation.union.say("02.02.2027 10:00").tap("Отправить").tap("Отправить")
    assert "Уйдёт: 2 февраля 2027 года, 10:00" in nation.union.text
    assert nation.notice().state == SCHEDULED
    at = nation.notice().send_at.astimezone(nation.world.zone)
    assert nation.run(send_scheduled, at - timedelta(minutes=1)) == 0
    assert nation.run(send_scheduled, at) == 1
    assert nation.run(send_scheduled, at) == 0
    assert nation.notice().state == QUEUEING


def test_a_scheduled_notice_that_is_changed_is_sent_anew(nation):
    heads(nation)
    nation.union.tap("Изменить").tap("Когда").say("02.02.2027 10:00").tap("Отправить").tap("Отправить")
    nation.union.tap("Изменить").tap("Текст на русском").say("Новый заголовок").say(
        "Новый текст для всех глав."
    )
    assert nation.notice().state == WRITTEN
    assert nation.run(send_scheduled, nation.world.now.astimezone(nation.world.zone) + timedelta(days=9)) == 0


def test_a_notice_may_be_dropped_before_it_goes_and_not_after(nation):
    heads(nation).tap("Удалить").tap("Удалить")
    assert nation.rows(notices) == []
    heads(nation).tap("Отправить").tap("Отправить")
    nation.union.tap_data("j:gone:2", 1)
    assert "уже" in nation.union.toast
    assert len(nation.rows(notices)) == 1


def test_a_notice_begun_is_gone_on_with(nation):
    new(nation).say(TITLE_KY)
    nation.union.say("/union").tap("📣 Рассылки").tap("➕ Новая")
    assert "Напишите текст на кыргызском" in nation.union.text


def test_the_button_under_a_proof_mutes_nobody(nation):
    written(nation.union).tap("Показать мне")
    proof = nation.union.messages[-2]
    nation.union.tap_data("j:mute:1", proof.id)
    assert "Это только образец" in nation.union.toast
    assert not nation.run(person_by_telegram, nation.union.telegram).muted


def test_a_change_begun_and_dropped_leads_back_to_the_notice(nation):
    written(nation.union).tap("Изменить").tap("Текст на русском")
    assert f"<code>{TITLE_RU}</code>" in nation.union.last.screen.text
    nation.union.tap("Отменить").tap("Да, удалить")
    assert "Ничего не изменено" in nation.union.text
    assert "Изменить" in nation.union.last.buttons


def test_all_regions_and_cities_stand_on_one_page_and_a_chosen_one_is_marked(nation):
    words(new(nation))
    nation.union.tap("Пропустить")
    assert not [one for one in nation.union.last.buttons if "Следующие" in one]
    region = nation.world.label(ISSYK_KUL, texts("ru"))
    nation.union.tap(region).tap("☐ ").tap("⬆️")
    assert f"☑ {region} ▸" in nation.union.last.buttons


def test_who_goes_back_while_writing_sees_what_was_written_and_keeps_it_with_a_tap(nation):
    new(nation).say(TITLE_KY).say(BODY_KY).tap("Назад")
    assert f"<code>{BODY_KY}</code>" in str(nation.union.last.screen.text)
    nation.union.tap("Назад")
    assert f"<code>{TITLE_KY}</code>" in str(nation.union.last.screen.text)
    nation.union.tap("Без изменений")
    assert "Напишите заголовок на русском" in nation.union.text


def test_each_choice_about_a_notice_is_shown_again_to_who_goes_back(nation):
    words(new(nation))
    said = ("Пропустить", "Все: ", "Всем без", "На всех", "Всем", "Случайные 100", "Нет, обычная")
    for step in said:
        nation.union.tap(step)
    for now in ("Нет, обычная", "Случайные 100", "Всем", "На всех", "Всем без", "Кыргызская Республика"):
        nation.union.tap("Назад")
        assert f"Сейчас: {now}" in nation.union.text
        assert "Без изменений" in labels(nation)
    nation.union.tap("Без изменений").tap("Сейчас")
    assert nation.notice().audience.sample == 100


def test_the_time_given_as_an_example_is_tomorrow_and_may_be_taken_with_a_tap(nation):
    tomorrow = nation.world.now.astimezone(nation.world.zone) + timedelta(days=1)
    at_time(nation)
    assert f"Например: {tomorrow:%d.%m.%Y} 10:00" in nation.union.text
    nation.union.say("утром")
    assert nation.union.text.startswith("Не удалось прочесть время")
    assert f"Например: {tomorrow:%d.%m.%Y} 10:00" in nation.union.text
    nation.union.tap("Завтра в 10:00")
    assert nation.notice().send_at.astimezone(nation.world.zone) == tomorrow.replace(
        hour=10, minute=0, second=0, microsecond=0
    )


def test_a_sample_larger_than_all_there_are_is_said_to_go_to_all_of_them(nation):
    written(nation.union)
    nation.run(change_notice, 1, audience=Audience(sample=25, seed=5))
    nation.union.tap_data("j:v:1", nation.union.last.id)
    assert "В выборку запрошено: 25, а получить могут меньше: 4" in nation.union.text
    nation.run(change_notice, 1, audience=Audience(sample=2, seed=5))
    nation.union.tap_data("j:v:1", nation.union.last.id)
    assert "В выборку запрошено" not in nation.union.text


def test_the_list_tells_the_state_in_its_text_and_its_buttons_fit_one_line(nation):
    written(nation.union)
    nation.union.tap("Назад")
    assert f"№ 1 · {TITLE_RU}\n✏️ Готовится" in nation.union.text
    button = next(one for one in labels(nation) if TITLE_RU[:5] in one)
    assert button.startswith("✏️ № 1 · ")
    assert "Готовится" not in button
    assert len(button) <= 36
