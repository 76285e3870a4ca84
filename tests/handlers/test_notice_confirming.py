"""The second person, played: who is asked, confirming once, refusing with a reason, and asking anew after a change."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.notices import NOTICES
from domain.notices import QUEUEING, SCHEDULED, WAITING, WRITTEN
from locales import LANGUAGES, texts
from scheduler.notice_words import read_for_second
from storage.audit import audit
from storage.notices import Words, change_notice, set_words
from storage.people import change
from storage.updates import tally_of
from tests.handlers.noticing import ISSYK_KUL, KARAKOL, ROOT, TALAS, TITLE_RU, Nation, written

FILE = "b" * 64


@pytest.fixture
def nation():
    return Nation()


def asked(nation, **how):
    """A notice to everybody that waits for its second person; its author."""
    person = written(nation.union, **how).tap("Отправить")
    assert "Отправить на подтверждение?" in person.text
    return person.tap("Отправить")


def what_the_partner_gets(nation):
    """The delivery of the question, worded as the delivering side words it."""
    (person, args) = nation.queued("notice-confirm")[0]
    assert person == nation.number(nation.partner)
    return nation.run(read_for_second, nation.world, texts("ru"), args)


def open_it(nation, person=None):
    return (person or nation.partner).tap_data("j:v:1", 1)


def test_a_notice_to_citizens_waits_for_a_partner_whose_place_overlaps(nation):
    elsewhere = nation.head(5, TALAS, role="partner")
    nation.head(6, KARAKOL, role="partner", confirmed=False)
    asked(nation)
    assert nation.notice().state == WAITING
    told = {person for person, _ in nation.queued("notice-confirm")}
    assert told == {nation.number(nation.partner), nation.number(elsewhere)}


def test_a_partner_of_another_region_has_no_say(nation):
    elsewhere = nation.head(5, TALAS, role="partner")
    region = nation.world.label(ISSYK_KUL, texts("ru"))
    written(nation.union, place=[region, "☐ "]).tap("Отправить").tap("Отправить")
    assert [person for person, _ in nation.queued("notice-confirm")] == [nation.number(nation.partner)]
    before = nation.run(tally_of, "forged-tap")
    open_it(nation, elsewhere)
    elsewhere.tap_data("j:ok:1:f0", 1)
    assert nation.run(tally_of, "forged-tap") == before + 2


def test_the_second_person_gets_the_whole_text_the_count_and_the_file(nation):
    asked(nation, file=lambda person: person.send("pdf", file=FILE, name="план.pdf"))
    screen = what_the_partner_gets(nation)
    assert TITLE_RU in screen.text
    assert "Получателей: 4" in screen.text
    assert "Отправляет: Союз МСУ" in screen.text
    data = [button.data.split(":")[1] for row in screen.rows for button in row]
    assert data == ["p", "p", "file", "ok", "no"]


def test_a_partner_confirms_and_it_goes_once_however_often_it_is_tapped(nation):
    asked(nation)
    open_it(nation)
    data, message = nation.partner.last.buttons["✅ Подтвердить"], nation.partner.last.id
    nation.partner.tap("✅ Подтвердить")
    assert "Вы подтвердили" in nation.partner.text
    assert nation.notice().state == QUEUEING
    assert nation.notice().confirmed_by == nation.number(nation.partner)
    nation.partner.tap_data(data, message)
    assert "уже" in nation.partner.toast
    assert len([row for row in nation.rows(audit) if row.what == "notice confirmed"]) == 1
    assert nation.queued("notice-confirmed") == [(nation.number(nation.union), {"notice": 1, "reason": ""})]


def test_two_partners_at_once_confirm_once(nation):
    other = nation.head(5, KARAKOL, role="partner")
    asked(nation)
    open_it(nation)
    open_it(nation, other)
    nation.partner.tap("✅ Подтвердить")
    other.tap("✅ Подтвердить")
    assert "уже" in other.toast
    assert nation.notice().confirmed_by == nation.number(nation.partner)


def test_neither_the_author_nor_a_colleague_nor_somebody_of_both_confirms(nation):
    colleague = nation.head(7, ROOT, role="union")
    nation.head(8, ROOT, role="union")
    both = nation.head(8, KARAKOL, role="partner")
    author = asked(nation)
    before = nation.run(tally_of, "forged-tap")
    for person in (author, colleague, both):
        person.tap_data(f"j:ok:1:{'f' * 11}", 1)
    assert nation.run(tally_of, "forged-tap") == before + 3
    assert nation.notice().state == WAITING
    assert [person for person, _ in nation.queued("notice-confirm")] == [nation.number(nation.partner)]


def test_a_change_after_the_question_asks_anew(nation):
    author = asked(nation)
    open_it(nation)
    author.tap("Изменить").tap("Текст на русском").say("Другой заголовок").say(
        "И совсем другой текст для всех."
    )
    assert nation.notice().state == WRITTEN
    nation.partner.tap("✅ Подтвердить")
    assert nation.notice().state == WRITTEN
    author.tap("Отправить").tap("Отправить")
    assert len(nation.queued("notice-confirm")) == 2
    nation.partner.tap("✅ Подтвердить")
    assert "С тех пор рассылка изменилась" in nation.partner.toast
    assert "Другой заголовок" in nation.partner.text
    nation.partner.tap("✅ Подтвердить")
    assert nation.notice().state == QUEUEING


def test_a_change_after_confirming_asks_anew(nation):
    written(nation.union).tap("Изменить").tap("Когда").say("05.02.2027 10:00")
    nation.union.tap("Отправить").tap("Отправить")
    open_it(nation).tap("✅ Подтвердить")
    assert nation.notice().state == SCHEDULED
    nation.union.tap_data("j:v:1", 1)
    nation.union.tap("Изменить").tap("Когда").say("06.02.2027 10:00")
    assert (nation.notice().state, nation.notice().confirmed_by) == (WRITTEN, None)
    nation.union.tap("Отправить").tap("Отправить")
    assert nation.notice().state == WAITING


def test_what_waits_for_me_stands_in_my_workspace(nation):
    asked(nation)
    person = nation.partner.say("/union").tap("📣 Рассылки").tap(f"🤝 № 1 · {TITLE_RU}")
    assert "Просят Вашего подтверждения" in person.text
    person.tap("✅ Подтвердить")
    person.say("/union").tap("📣 Рассылки")
    assert f"🤝 № 1 · {TITLE_RU}" not in person.last.buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_second_person_and_the_author_see_is_worded_in_every_language(nation, language):
    from bot.notice_asked import asked_screen
    from bot.notice_progress import progress_screen
    from domain.soundness import REASONS
    from storage.notice_progress import Progress

    author = asked(nation)
    nation.run(change, nation.number(author), language=language)
    author.tap_data("j:v:1", author.last.id)
    assert "№ 1" in author.text or "No. 1" in author.text
    t, notice = texts(language), nation.notice()
    reasons = {word: 1 for word, _ in REASONS} | {"other": 1}
    for state in ("queueing", "sending", "paused", "sent", "stopped"):
        screen = progress_screen(
            nation.world, t, replace(notice, state=state, recipients=99), Progress(3, 6, 2, 9, reasons)
        )
        assert "99" in screen.text
    assert "123" in asked_screen(nation.world, t, replace(notice, danger=True), 123, "f0").text


def test_a_long_text_comes_to_the_second_person_after_a_tap(nation):
    asked(nation)
    long = Words(TITLE_RU, "слово " * 655)
    nation.run(set_words, 1, "ru", long)
    screen = what_the_partner_gets(nation)
    assert "Текст длинный" in screen.text
    open_it(nation).tap("Показать: русский")
    assert long.body.strip() in nation.partner.messages[-2].text


def test_a_partner_refuses_with_a_reason_that_its_author_reads(nation):
    asked(nation)
    open_it(nation).tap("Отказать с причиной").say("Тариф ещё не утверждён").tap("Отказать")
    assert nation.notice().state == WRITTEN
    assert nation.queued("notice-refused") == [
        (nation.number(nation.union), {"notice": 1, "reason": "Тариф ещё не утверждён"})
    ]
    assert [row.what for row in nation.rows(audit) if row.subject == "notice 1"][-1] == "notice refused"


def test_without_a_partner_there_it_stays_written_and_says_why(nation):
    region = nation.world.label(nation.world.register.parent(TALAS), texts("ru"))
    person = written(nation.union, place=[region, "☐ "]).tap("Отправить").tap("Отправить")
    assert "нет партнёрской организации" in person.text
    assert nation.notice().state == WRITTEN


def test_a_partners_own_notice_is_confirmed_by_the_union(nation):
    written(nation.partner).tap("Отправить").tap("Отправить")
    assert [person for person, _ in nation.queued("notice-confirm")] == [nation.number(nation.union)]
    open_it(nation, nation.union).tap("✅ Подтвердить")
    assert nation.notice().state == QUEUEING


def test_who_lost_the_role_meanwhile_confirms_no_more(nation):
    from storage.roles import end_role, holders

    asked(nation)
    open_it(nation)
    (role,) = nation.run(holders, "partner", nation.world.now)
    nation.run(end_role, role.id, nation.world.now)
    nation.partner.tap("✅ Подтвердить")
    assert nation.notice().state == WAITING


def test_a_notice_that_can_go_no_more_is_not_confirmed(nation):
    asked(nation)
    open_it(nation)
    nation.run(change_notice, 1, for_missing="")
    nation.settled(40, KARAKOL, "en")
    nation.partner.tap("✅ Подтвердить")
    assert "не может уйти" in nation.partner.toast
    assert nation.notice().state == WAITING


def test_a_refusals_reason_stays_in_the_chat_when_the_notice_is_opened(nation):
    author = asked(nation)
    open_it(nation)
    nation.partner.tap("Отказать с причиной").say("Сумма не та: 12 миллионов")
    assert "Отказать с причиной" not in nation.partner.last.buttons
    nation.partner.tap("Отказать")
    [(_, args)] = nation.queued("notice-refused")
    told = NOTICES["notice-refused"](nation.world, texts("ru"), args)
    [[button]] = told.rows
    before = author.last.id
    author.tap_data(button.data, before)
    assert author.last.id != before
    assert "№ 1" in author.text


def test_who_could_have_confirmed_is_told_that_it_is_settled_and_not_counted_as_forging(nation):
    asked(nation)
    open_it(nation)
    nation.partner.tap("✅ Подтвердить")
    before = nation.run(tally_of, "forged-tap")
    open_it(nation)
    assert "уже" in nation.partner.toast
    assert nation.run(tally_of, "forged-tap") == before


def test_a_confirmed_notice_that_waits_for_its_time_says_so_and_warns_before_a_change(nation):
    author = asked(nation)
    later = nation.world.now + timedelta(days=1)
    nation.run(change_notice, 1, send_at=later)
    open_it(nation)
    nation.partner.tap("✅ Подтвердить")
    author.tap_data("j:v:1", 1)
    assert "Второй человек подтвердил" in author.text
    assert "Подтвердит второй" not in author.text
    author.tap("Изменить")
    assert "подтверждение тоже спросят заново" in author.text


def test_colleagues_read_in_the_preview_why_it_was_refused_until_it_is_asked_for_again(nation):
    colleague = nation.head(7, ROOT, role="union")
    author = asked(nation)
    open_it(nation).tap("Отказать с причиной").say("Тариф не утверждён: 12 < 15").tap("Отказать")
    said = "Второй человек не подтвердил. Причина: Тариф не утверждён: 12 < 15"
    assert said in colleague.tap_data("j:v:1", 1).text
    author.tap_data("j:v:1", 1)
    author.tap("Изменить").tap("Текст на русском").say("Другой заголовок").say(
        "И совсем другой текст для всех."
    )
    assert said in author.text
    author.tap("Отправить").tap("Отправить")
    assert said not in colleague.tap_data("j:v:1", 1).text
