"""What a reader of notices sees and does: the message, its file, no more of them, /consult and the public log."""

import json
from datetime import timedelta

import pytest

from bot.notice_screens import NoWords, notice_screen
from domain.consultations import Asked
from domain.notices import Audience
from handlers import consult
from locales import LANGUAGES, texts
from storage.audience import KIND
from storage.notices import Words, change_notice, consultation_answers, notice_questions, set_words
from storage.people import change, person_by_telegram
from storage.results import consultation_results
from storage.updates import tally_of
from tests.handlers.noticing import BODY_KY, BODY_RU, KARAKOL, TALAS, TITLE_KY, TITLE_RU, Nation, written

HEADS = ["глава айыл окмоту"]
PDF_FILE = "c" * 64


@pytest.fixture
def nation():
    return Nation()


def sent(nation, *, questions=0, days=10, **how):
    """A notice that everybody got, perhaps a consultation."""
    written(nation.union, **how)
    if questions:
        ask(nation, questions, days)
    nation.union.tap("Отправить").tap("Отправить")
    nation.partner.tap_data("j:v:1", 1)
    nation.partner.tap("✅ Подтвердить")
    nation.deliver_notice()


def ask(nation, questions, days=10):
    def play(connection):
        for position in range(questions):
            words = {one: {"label": "?", "options": ["1", "2"]} for one in ("ky", "ru", "en")}
            values = {"notice": 1, "position": position, "kind": "choice", "words": json.dumps(words)}
            connection.execute(notice_questions.insert().values(**values))
        change_notice(connection, 1, closes_at=nation.world.now + timedelta(days=days))

    nation.run(play)


def screen(nation, language, questions=0):
    asked = [Asked(n, n, "choice", False, {}) for n in range(questions)]
    return notice_screen(nation.world, texts(language), nation.notice(), asked)


def answered(nation, person):
    row = {"notice": 1, "person": nation.number(person), "territory": KARAKOL, "at": nation.world.now}
    nation.run(lambda connection: connection.execute(consultation_answers.insert().values(**row)))


def test_the_message_has_who_asks_title_words_questions_deadline_and_the_trial_year(nation):
    written(nation.union)
    ask(nation, 3)
    shown = screen(nation, "ky", 3)
    assert str(shown.text).splitlines() == [
        "📣 ЖӨБ союзу пикириңизди сурайт",
        f"<b>{TITLE_KY}</b>",
        BODY_KY,
        "",
        "Суроолор: 3 · 2 мүнөт · мөөнөтү: 11-февраль",
        "Жообуңуз атыңызсыз эсептелет.",
        "Бул — сыноо жылы: баяндаманын расмий тартиби бекитиле элек.",
    ]
    assert [(button.text, button.data) for row in shown.rows for button in row] == [
        ("Жооп берүү", "z:begin:1"),
        ("Мага жөнөтпөңүз", "j:mute:1"),
    ]
    assert "Вопросов: 3 · 2 минуты · срок: 11 февраля" in screen(nation, "ru", 3).text


def test_a_notice_without_questions_asks_for_nothing(nation):
    written(nation.union)
    shown = screen(nation, "ru")
    assert "Союз МСУ сообщает" in shown.text
    assert "Ответ" not in shown.text
    assert [button.data for row in shown.rows for button in row] == ["j:mute:1"]


def test_a_notice_of_a_partner_names_the_organisation_and_no_person(nation):
    written(nation.partner)
    assert "Партнёрская организация (Иссык-Кульская область)" in screen(nation, "ru").text


def test_a_reader_of_another_language_is_told_that_it_is_another(nation):
    written(nation.union)
    with pytest.raises(NoWords):
        screen(nation, "en")
    nation.run(change_notice, 1, for_missing="leave-out")
    with pytest.raises(NoWords):
        screen(nation, "en")
    nation.run(change_notice, 1, for_missing="ru")
    assert "There is no text in your language; this is Russian." in screen(nation, "en").text
    assert BODY_RU in screen(nation, "en").text


def test_danger_to_life_says_112_and_offers_no_way_out(nation):
    written(nation.union)
    nation.run(change_notice, 1, danger=True)
    shown = screen(nation, "ky")
    assert "112" in shown.text
    assert shown.rows == ()


def test_a_short_text_is_the_caption_of_its_picture_and_a_long_one_comes_before_it(nation):
    written(nation.union, file=lambda person: person.photo("d" * 64))
    assert (screen(nation, "ru").attached, screen(nation, "ru").attached_as) == ("d" * 64, "picture")
    nation.run(set_words, 1, "ru", Words(TITLE_RU, "слово " * 200))
    shown = screen(nation, "ru")
    assert shown.attached == ""
    assert "j:file:1" in [button.data for row in shown.rows for button in row]


def test_the_pdf_comes_after_a_tap_once_the_notice_went_out(nation):
    (nation.files / PDF_FILE).write_bytes(b"%PDF-1.4 %%EOF")
    how = {"file": lambda person: person.send("pdf", file=PDF_FILE, name="план.pdf")}
    sent(nation, **how)
    assert "Подробнее (PDF)" in [button.text for row in screen(nation, "ru").rows for button in row]
    nation.here.tap_data("j:file:1", 1)
    shown = nation.here.last.screen
    assert (shown.attached, shown.attached_as, shown.filename) == (PDF_FILE, "document", "план.pdf")
    assert TITLE_KY in shown.text


def test_the_file_of_a_notice_that_did_not_go_out_is_nobodys(nation):
    (nation.files / PDF_FILE).write_bytes(b"%PDF-1.4 %%EOF")
    written(nation.union, file=lambda person: person.send("pdf", file=PDF_FILE, name="план.pdf"))
    before = nation.run(tally_of, "forged-tap")
    nation.here.tap_data("j:file:1", 1)
    nation.here.tap_data("j:p:1:ru", 1)
    assert nation.run(tally_of, "forged-tap") == before + 2


def test_a_file_that_is_gone_is_said_to_be_gone(nation):
    sent(nation, file=lambda person: person.send("pdf", file=PDF_FILE, name="план.pdf"))
    nation.there.tap_data("j:file:1", 1)
    assert "Файл не найден" in nation.there.toast


def test_who_wants_none_gets_none_and_may_take_that_back(nation):
    sent(nation)
    nation.here.tap_data("j:mute:1", 1)
    assert "жыйынтыгы баары бир келет" in nation.here.text
    assert KIND in nation.run(person_by_telegram, nation.here.telegram).muted
    nation.here.tap("Кайра келе берсин")
    assert KIND not in nation.run(person_by_telegram, nation.here.telegram).muted


def test_it_stands_among_what_may_be_turned_off(nation):
    nation.there.say("/notify").tap("✅ Приглашения к обсуждениям")
    assert "☐ Приглашения к обсуждениям" in nation.there.last.buttons
    nation.there.say("/notify").tap("☐ Приглашения к обсуждениям")
    assert KIND not in nation.run(person_by_telegram, nation.there.telegram).muted


def test_what_is_open_for_me_is_listed_with_the_way_to_answer(nation):
    sent(nation, questions=2)
    person = nation.there.say("/consult")
    assert TITLE_RU in person.text
    assert "Срок: 11 февраля" in person.text
    assert person.last.buttons["1. Ответить"] == "z:begin:1"
    answered(nation, nation.there)
    person = nation.there.say("/consult")
    assert "Ваш ответ принят" in person.text
    assert person.last.buttons["1. Изменить ответ"] == "z:begin:1"


def test_who_asked_for_no_invitations_still_finds_what_is_open(nation):
    nation.run(change, nation.number(nation.there), muted=KIND)
    sent(nation, questions=2)
    assert TITLE_RU in nation.there.say("/consult").text


def test_a_consultation_for_others_is_not_open_for_me(nation):
    nation.head(10, KARAKOL)
    written(nation.union, roles=HEADS)
    ask(nation, 2)
    nation.union.tap("Отправить").tap("Отправить")
    nation.deliver_notice()
    assert "Сейчас открытых для Вас обсуждений нет" in nation.there.say("/consult").text


def test_a_notice_without_questions_is_no_consultation(nation):
    sent(nation)
    assert "Сейчас открытых для Вас обсуждений нет" in nation.there.say("/consult").text


def test_nothing_open_says_when_the_next_one_begins(nation):
    assert "Когда начнётся новое, напишем сюда" in nation.there.say("/consult").text
    written(nation.union)
    nation.union.tap("Изменить").tap("Когда").say("05.02.2027 10:00")
    ask(nation, 1)
    nation.union.tap_data("j:v:1", nation.union.last.id)
    nation.union.tap("Отправить").tap("Отправить")
    assert "Когда начнётся новое" in nation.there.say("/consult").text
    nation.partner.tap_data("j:v:1", 1)
    nation.partner.tap("✅ Подтвердить")
    assert "Следующее начнётся: 5 февраля 2027 года" in nation.there.say("/consult").text


def test_who_gets_no_invitations_is_not_promised_one_and_may_have_them_back(nation):
    sent(nation, questions=1)
    nation.run(change_notice, 1, closed_at=nation.world.now, closes_at=nation.world.now)
    nation.there.tap_data("j:mute:1", 1)
    assert "о новом не напишем" in nation.there.say("/consult").text
    nation.there.tap("🔔 Снова присылать").say("/consult")
    assert "Когда начнётся новое, напишем сюда" in nation.there.text
    assert not any(one.startswith("🔔") for one in nation.there.last.buttons)


def test_a_closed_one_is_open_no_more_and_its_result_is_offered(nation, monkeypatch):
    from bot.screens import Button

    sent(nation, questions=1)
    nation.run(change_notice, 1, closed_at=nation.world.now, closes_at=nation.world.now)
    row = {"notice": 1, "territory": KARAKOL, "figures": "{}", "made_at": nation.world.now}
    nation.run(lambda connection: connection.execute(consultation_results.insert().values(**row)))
    monkeypatch.setattr(consult, "RESULTS", [lambda turn, one: Button(f"Итог {one.id}", f"s:{one.id}")])
    person = nation.there.say("/consult")
    assert "Сейчас открытых" in person.text
    assert "Итог 1" in person.last.buttons


def test_a_consultation_that_closes_before_it_opens_does_not_go(nation):
    written(nation.union)
    ask(nation, 1, days=-1)
    nation.union.tap_data("j:v:1", nation.union.last.id)
    assert "Обсуждение закроется раньше, чем начнётся" in nation.union.text
    assert "Отправить" not in nation.union.last.buttons


def test_everybody_may_read_who_sent_what_to_how_many_and_no_name(nation):
    nation.there.say("/consult").tap("Что было разослано")
    assert "Пока ничего не рассылали" in nation.there.text
    for n in range(5):
        nation.settled(30 + n, TALAS)
    sent(nation)
    nation.there.tap_data("j:log:0", 1)
    whom = "Территории: Кыргызская Республика\nВсем: и жителям, и должностным лицам\nПолучателей: 9"
    for words in ("1 февраля 2027 года", "Союз МСУ", TITLE_RU, whom):
        assert words in nation.there.text


def test_the_log_tells_of_those_who_took_part_only_about_how_many_they_are(nation):
    sent(nation)
    nation.run(change_notice, 1, audience=Audience(took_part="problem"), recipients=27)
    nation.there.tap_data("j:log:0", 1)
    assert "Сообщившим о проблеме\nПолучателей: около 20" in nation.there.text


def test_the_log_tells_no_count_below_five(nation):
    sent(nation)
    nation.here.tap_data("j:log:0", 1)
    assert "Алуучулар: 5тен аз" in nation.here.text
    assert TITLE_KY in nation.here.text


def test_a_notice_being_written_is_in_no_log(nation):
    written(nation.union)
    nation.there.tap_data("j:log:0", 1)
    assert TITLE_RU not in nation.there.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_worded_in_every_language(nation, language):
    sent(nation, questions=1, english=True)
    nation.run(change, nation.number(nation.there), language=language)
    nation.there.say("/consult")
    nation.there.tap_data("j:log:0", 1)
    nation.there.tap_data("j:mute:1", 1)
    assert all(one.text.strip() for one in nation.there.messages)
