"""A notice on its way, played: what the Union sees of it, holding and stopping it, repeating, correcting."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.notice_progress import progress_screen
from bot.screens import Button
from domain.notices import PAUSED, QUEUEING, SENDING, SENT, STOPPED, WAITING, Audience
from handlers.notice_reach import BLOCKERS
from handlers.notice_scope import EXTRAS
from locales import texts
from storage.audience import count_by_language
from storage.deliveries import QUEUED, deliveries
from storage.notice_progress import Progress, progress_of
from storage.notices import change_notice
from storage.updates import tally_of
from tests.handlers.noticing import ISSYK_KUL, KARAKOL, ROOT, TALAS, TITLE_RU, Nation, words, written

HEADS = ["глава айыл окмоту"]
BLOCKED = "Forbidden: bot was blocked by the user"


@pytest.fixture
def nation():
    made = Nation()
    made.heads = [made.head(10 + n, KARAKOL) for n in range(4)]
    return made


def p(nation, n):
    return f"p{nation.number(nation.heads[n])}"


def sent(nation, **ends):
    """A notice to four heads that went out as told; its author at its screen."""
    written(nation.union, roles=HEADS).tap("Отправить").tap("Отправить")
    nation.deliver_notice(**ends)
    return nation.union.tap_data("j:v:1", 1)


def test_its_screen_says_sent_failed_with_reasons_unknown_waiting_and_time_left(nation):
    ends = {
        p(nation, 0): ("failed", BLOCKED),
        p(nation, 1): ("unknown", "timed out"),
        p(nation, 2): ("queued", ""),
    }
    text = sent(nation, **ends).text
    assert "Отправляется" in text
    for line in (
        "Доставлено: 1 / 4",
        "Не доставлено: 1",
        "· бот заблокирован: 1",
        "Неизвестно, дошло ли: 1",
        "В очереди: 1",
        "Осталось примерно: 1 с",
    ):
        assert line in text


@pytest.mark.parametrize(
    ("recent", "rate", "said"),
    [
        (60 * 24, 25.0, "Осталось примерно: 40 мин"),
        (60 * 5, 25.0, "За последнюю минуту уходило медленнее: 5,0 в секунду\nОсталось примерно: 3 ч 20 мин"),
        (30, 25.0, "медленнее: 0,5 в секунду"),
        (0, 25.0, "За последнюю минуту ничего не ушло"),
        (60 * 900, 960.0, "Осталось примерно: 63 с"),
        (60 * 25, 960.0, "медленнее: 25 в секунду"),
    ],
)
def test_time_left_is_counted_by_what_is_allowed_or_by_what_really_goes(nation, recent, rate, said):
    written(nation.union)
    now = nation.world.now
    notice = replace(
        nation.notice(), state=SENDING, recipients=60_000 + recent, started_at=now - timedelta(minutes=9)
    )
    world = replace(nation.world, rate=rate)
    progress = Progress(recent, 0, 0, 60_000, recent=recent)
    assert said in progress_screen(world, texts("ru"), notice, progress).text
    fresh = replace(notice, started_at=now - timedelta(seconds=5))
    assert "медленнее" not in progress_screen(world, texts("ru"), fresh, progress).text


def test_what_went_within_the_last_minute_is_counted(nation):
    sent(nation, **{p(nation, 0): ("queued", "")})
    now = nation.world.now
    assert nation.run(progress_of, 1, now).recent == 3
    assert nation.run(progress_of, 1, now + timedelta(minutes=2)).recent == 0


def test_failures_are_grouped_by_reason_in_words(nation):
    ends = {
        p(nation, 0): ("failed", BLOCKED),
        p(nation, 1): ("failed", "person is gone"),
        p(nation, 2): ("failed", "Bad Request: chat not found"),
        p(nation, 3): ("failed", "not made: NoWords"),
    }
    text = sent(nation, **ends).text
    assert "Не доставлено: 4" in text
    assert "· аккаунта больше нет: 2" in text
    assert "· сменили язык, а текста на нём нет: 1" in text
    assert "Forbidden" not in text


def test_it_is_paused_goes_on_and_is_stopped_after_a_question(nation):
    person = sent(nation, **{p(nation, 0): ("queued", "")}).tap("⏸ Приостановить")
    assert nation.notice().state == PAUSED
    assert "Приостановлена" in person.text
    person.tap("▶️ Продолжить")
    assert nation.notice().state == QUEUEING
    person.tap("⏹ Остановить")
    assert "Не получат: 1" in person.text
    assert nation.notice().state == QUEUEING
    person.tap("⏹ Остановить")
    assert nation.notice().state == STOPPED
    assert "Так и не отправлено: 1" in person.text
    assert "▶️ Продолжить" not in person.last.buttons


def test_the_question_to_stop_does_not_stand_in_the_message_that_is_edited_while_it_goes(nation):
    author = sent(nation, **{p(nation, 0): ("queued", "")})
    told = author.last.id
    nation.run(change_notice, 1, progress_message=told)
    colleague = nation.head(7, ROOT, role="union").tap_data("j:v:1", told)
    assert "Назад" in colleague.last.buttons
    shown = colleague.last.id
    assert colleague.tap("⏹ Остановить").last.id == shown
    author.tap_data("j:pause:1", told).tap("▶️ Продолжить")
    assert author.last.id == told
    assert "Назад" not in author.last.buttons
    author.tap("⏹ Остановить")
    assert author.last.id != told
    assert "Не получат: 1" in author.text
    assert "Осталось" in next(one.text for one in author.messages if one.id == told)
    author.tap("Назад")
    assert author.last.id == told
    author.tap("⏹ Остановить").tap("⏹ Остановить")
    assert nation.notice().state == STOPPED
    assert author.last.id == told
    assert author.toast == texts("ru")("compose-state-stopped")


def test_two_taps_on_pause_do_it_once(nation):
    person = sent(nation, **{p(nation, 0): ("queued", "")})
    data, message = person.last.buttons["⏸ Приостановить"], person.last.id
    person.tap("⏸ Приостановить").tap_data(data, message)
    assert "уже" in person.toast
    assert nation.notice().state == PAUSED


def test_anybody_of_the_union_watches_and_holds_it_and_nobody_else(nation):
    sent(nation, **{p(nation, 0): ("queued", "")})
    colleague = nation.head(20, ROOT, role="union").tap_data("j:v:1", 1)
    assert "Доставлено: 3 / 4" in colleague.text
    before = nation.run(tally_of, "forged-tap")
    for person in (nation.here, nation.partner, nation.heads[1]):
        for data in ("j:v:1", "j:pause:1", "j:halt:1", "j:sure:1", "j:fix:1"):
            person.tap_data(data, 1)
    assert nation.run(tally_of, "forged-tap") == before + 15
    colleague.tap("⏸ Приостановить")
    assert nation.notice().state == PAUSED


def test_the_union_may_stop_a_partners_notice_but_not_write_in_it(nation):
    written(nation.partner, roles=HEADS).tap("Отправить").tap("Отправить")
    nation.union.tap_data("j:v:1", 1)
    assert "⏸ Приостановить" in nation.union.last.buttons
    before = nation.run(tally_of, "forged-tap")
    nation.union.tap_data("j:e:1:ru", 1)
    assert nation.run(tally_of, "forged-tap") == before + 1


def test_the_unknown_are_repeated_only_if_the_union_says_so_twice(nation):
    ends = {p(nation, 0): ("unknown", "timed out"), p(nation, 1): ("failed", BLOCKED)}
    person = sent(nation, **ends)
    assert nation.notice().state == SENT
    person.tap("Повторить неизвестные: 1")
    assert "некоторые могут получить второй раз" in person.text
    assert nation.notice().state == SENT
    data = person.last.buttons["Да, повторить"]
    person.tap("Да, повторить")
    assert nation.notice().state == SENDING
    mine = nation.rows(deliveries, deliveries.c.notice == 1)
    assert sorted(row.state for row in mine) == ["failed", QUEUED, "sent", "sent"]
    person.tap_data(data, person.last.id)
    assert "уже" in person.toast


def test_without_unknown_ones_there_is_nothing_to_repeat(nation):
    person = sent(nation)
    assert not [text for text in person.last.buttons if text.startswith("Повторить")]
    person.tap_data("j:sure:1", person.last.id)
    assert nation.notice().state == SENT


def test_a_correction_goes_to_exactly_those_who_got_it_or_may_have(nation):
    ends = {p(nation, 0): ("failed", BLOCKED), p(nation, 1): ("unknown", "timed out")}
    person = sent(nation, **ends).tap("✏️ Написать исправление")
    assert "Исправление получат только получатели прежней рассылки № 1" in person.text
    words(person)
    person.tap("Пропустить").tap("Нет, обычная").tap("Сейчас")
    correction = nation.notice(2)
    assert (correction.corrects, correction.audience) == (1, Audience(got=1, roles=("head",)))
    reached = nation.run(count_by_language, nation.world.register, correction.audience, nation.world.now)
    assert reached == {"ru": 3}
    assert "Получателей: 3" in person.text
    person.tap("Показать мне")
    assert "В прежнем сообщении была ошибка" in person.messages[-2].text
    assert [part for part in person.tap_data("j:e:2", 1).last.buttons if part == "Территории"] == []


@pytest.mark.parametrize(("roles", "waits"), [(HEADS, False), ((), True)])
def test_a_correction_needs_a_second_person_where_what_it_corrects_did(nation, roles, waits):
    person = written(nation.union, roles=roles).tap("Отправить").tap("Отправить")
    if waits:
        nation.partner.tap_data("j:v:1", 1).tap("✅ Подтвердить")
    nation.deliver_notice()
    words(person.tap_data("j:v:1", 1).tap("✏️ Написать исправление"))
    person.tap("Пропустить").tap("Нет, обычная").tap("Сейчас").tap("Отправить").tap("Отправить")
    assert nation.notice(2).state == (WAITING if waits else QUEUEING)


def test_a_correction_is_confirmed_where_what_it_corrects_was(nation):
    elsewhere = nation.head(60, TALAS, role="partner")
    region = nation.world.label(ISSYK_KUL, texts("ru"))
    person = written(nation.union, place=[region, "☐ "]).tap("Отправить").tap("Отправить")
    nation.partner.tap_data("j:v:1", 1).tap("✅ Подтвердить")
    nation.deliver_notice()
    words(person.tap_data("j:v:1", 1).tap("✏️ Написать исправление"))
    person.tap("Пропустить").tap("Нет, обычная").tap("Сейчас").tap("Отправить").tap("Отправить")
    asked = {who for who, args in nation.queued("notice-confirm") if args["notice"] == 2}
    assert asked == {nation.number(nation.partner)}
    assert nation.number(elsewhere) not in asked


def test_a_notice_still_on_its_way_is_not_corrected(nation):
    person = sent(nation, **{p(nation, 0): ("queued", "")})
    assert "✏️ Написать исправление" not in person.last.buttons
    before = nation.run(tally_of, "forged-tap")
    person.tap_data("j:fix:1", 1)
    assert nation.run(tally_of, "forged-tap") == before + 1


def test_the_list_shows_each_notice_with_its_state(nation):
    sent(nation)
    written(nation.union, roles=HEADS)
    person = nation.union.say("/union").tap("📣 Рассылки")
    lines = [text for text in person.last.buttons if TITLE_RU in text]
    assert lines == [f"✏️ № 2 · {TITLE_RU}", f"✅ № 1 · {TITLE_RU}"]
    assert f"№ 2 · {TITLE_RU}\n✏️ Готовится\n\n№ 1 · {TITLE_RU}\n✅ Отправлена" in person.text


def test_a_partner_sees_the_notices_of_partners_only(nation):
    sent(nation)
    written(nation.partner)
    lines = [
        text for text in nation.partner.say("/union").tap("📣 Рассылки").last.buttons if TITLE_RU in text
    ]
    assert len(lines) == 1


def test_an_author_who_is_gone_stops_nothing(nation):
    from storage.erasing import erase

    sent(nation, **{p(nation, 0): ("queued", "")})
    nation.run(erase, nation.number(nation.union), with_words=True)
    assert nation.notice().author is None
    colleague = nation.head(20, ROOT, role="union").tap_data("j:v:1", 1)
    assert "Доставлено: 3 / 4" in colleague.text


@pytest.fixture
def others():
    """What other features enter: a button under every notice, and a reason why one may not go."""
    EXTRAS.append(lambda turn, notice: [Button(f"Вопросы {notice.id}", f"z:edit:{notice.id}")])
    reasons = []
    BLOCKERS.append(lambda turn, notice: "".join(reasons))
    yield reasons
    EXTRAS.pop()
    BLOCKERS.pop()


def test_other_features_add_their_buttons_before_and_after_it_went(nation, others):
    written(nation.union, roles=HEADS)
    assert nation.union.last.buttons["Вопросы 1"] == "z:edit:1"
    nation.union.tap("Отправить").tap("Отправить")
    assert nation.union.last.buttons["Вопросы 1"] == "z:edit:1"


def test_other_features_may_keep_it_from_going(nation, others):
    others.append("у вопросов 2 & 3 нет вариантов")
    person = written(nation.union, roles=HEADS)
    assert "⚠️ у вопросов 2 & 3 нет вариантов" in person.text
    assert "Отправить" not in person.last.buttons
    others.clear()
    person.tap_data("j:v:1", person.last.id)
    assert "Отправить" in person.last.buttons


def test_of_a_closed_consultation_no_unknown_invitation_is_repeated(nation):
    person = sent(nation, **{p(nation, 0): ("unknown", "timed out")})
    assert "Повторить неизвестные: 1" in person.last.buttons
    nation.run(change_notice, 1, closed_at=nation.world.now)
    person.tap("Повторить неизвестные")
    assert "уже" in person.toast
    person.tap_data("j:v:1", person.last.id)
    assert not [one for one in person.last.buttons if "Повторить" in one]
    person.tap_data("j:sure:1", person.last.id)
    assert "уже" in person.toast
