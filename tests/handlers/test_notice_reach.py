"""How many a notice is for tells nobody who answered, reported or backed something."""

from dataclasses import replace

import pytest

from bot.notice_progress import progress_screen
from domain.notices import SENDING, SENT, STOPPED, WRITTEN, Audience
from handlers.notice_reach import LEAVE_OUT
from locales import LANGUAGES, texts
from storage.audience import count_by_language
from storage.notice_progress import Progress, progress_of
from storage.notices import change_notice
from tests.consulting import answer, consultation, people
from tests.handlers.noticing import KARAKOL, ROOT, Nation, written


@pytest.fixture
def nation():
    return Nation()


def to_those_who_answered(nation, n):
    """A notice to so many who answered a consultation, as its author sees it."""
    author = nation.number(nation.union)

    def asked(connection):
        number, (key,) = consultation(connection, author, nation.world.now, ROOT)
        for person in people(connection, 5000, n, KARAKOL, nation.world.now):
            answer(connection, number, person, KARAKOL, {key: 1}, nation.world.now)
        return number

    number = nation.run(asked)
    written(nation.union)
    notice = number + 1
    nation.run(change_notice, notice, audience=Audience(took_part=str(number)), for_missing=LEAVE_OUT)
    nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
    return notice


@pytest.mark.parametrize(
    ("n", "told"), [(5, "меньше 10"), (9, "меньше 10"), (10, "около 10"), (19, "около 10"), (23, "около 20")]
)
def test_of_those_who_answered_only_tens_are_told_and_no_languages(nation, n, told):
    notice = to_those_who_answered(nation, n)
    assert f"Получателей: {told}\n" in nation.union.text
    nation.union.tap("Отправить")
    assert f"Получателей: {told}." in nation.union.text
    nation.union.tap("Отправить")
    assert nation.queued("notice-confirm")[0][1]["notice"] == notice
    nation.partner.tap_data(f"j:v:{notice}", 1)
    assert f"Получателей: {told}\n" in nation.partner.text


def test_nobody_one_and_four_look_alike_in_every_language_they_may_read(nation):
    screens = []
    for first, n, language in ((5000, 0, "ky"), (6000, 1, "en"), (7000, 3, "ru")):
        if not screens:
            notice = to_those_who_answered(nation, 0)
            nation.run(change_notice, notice, for_missing="")
        nation.run(answering, nation.world.now, first, n, language)
        nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
        screens.append((nation.union.text, tuple(nation.union.last.buttons)))
    assert len(set(screens)) == 1
    assert "участвовало меньше 5 человек" not in screens[0][0]
    nation.union.tap("Им не отправлять")
    assert "участвовало меньше 5 человек" in nation.union.text


def answering(connection, now, first, n, language):
    """So many more who answered the first consultation, readers of a language."""
    for person in people(connection, first, n, KARAKOL, now, language):
        answer(connection, 1, person, KARAKOL, {}, now)


@pytest.mark.parametrize("code", [KARAKOL, "41702205000000"])
def test_who_took_part_is_asked_for_by_whole_regions_only_and_not_even_counted_below(nation, code):
    screens = []
    for n in (4, 40):
        nation = Nation()
        notice = to_those_who_answered(nation, n)
        audience = replace(nation.notice(notice).audience, territories=(code,))
        nation.run(change_notice, notice, audience=audience)
        nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
        screens.append(nation.union.text)
        assert "Отправить" not in nation.union.last.buttons
        nation.union.tap_data(f"j:send:{notice}", nation.union.last.id)
        assert nation.notice(notice).state == WRITTEN
    assert screens[0] == screens[1]
    assert "только по целым областям" in screens[0]
    region = nation.world.register.at_level(code, "region")
    nation.run(change_notice, notice, audience=replace(audience, territories=(region,)))
    nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
    assert "только по целым областям" not in nation.union.text
    assert "Отправить" in nation.union.last.buttons


@pytest.mark.parametrize("n", [0, 1, 4])
def test_a_notice_to_fewer_than_five_who_answered_does_not_go(nation, n):
    notice = to_those_who_answered(nation, n)
    assert "участвовало меньше 5 человек" in nation.union.text
    assert "Отправить" not in nation.union.last.buttons
    nation.union.tap_data(f"j:send:{notice}", nation.union.last.id)
    assert nation.notice(notice).state == WRITTEN


def test_a_language_without_words_is_told_to_tens_as_well(nation):
    def rows(connection):
        for person in people(connection, 6000, 6, KARAKOL, nation.world.now, "en"):
            answer(connection, 1, person, KARAKOL, {}, nation.world.now)

    notice = to_those_who_answered(nation, 6)
    nation.run(rows)
    nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
    assert "читают на нём: меньше 10" in nation.union.text


def gone(nation, n, **ends):
    """A notice to so many who answered that went out as told, and its number; its author sees how it went."""
    notice = to_those_who_answered(nation, n)
    nation.run(change_notice, notice, state="queueing")
    nation.deliver_notice(notice, **ends)
    nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
    return notice


def ends(nation, n, state, error=""):
    """That so many of those who answered end in a state."""
    first = nation.number(nation.there) + 1
    return {f"p{one}": (state, error) for one in range(first, first + n)}


def test_how_it_went_is_told_to_tens_while_the_tables_hold_it_exactly(nation):
    notice = gone(nation, 37, **ends(nation, 12, "failed", "blocked: by the user"))
    text = nation.union.text
    for line in (
        "Доставлено: около 20 / около 30",
        "Не доставлено: около 10",
        "· бот заблокирован: около 10",
    ):
        assert line in text
    assert "только десятками" in text
    progress = nation.run(progress_of, notice, nation.world.now)
    assert (progress.sent, progress.failed, progress.queued) == (25, 12, 37)
    assert nation.notice(notice).recipients == 37


@pytest.mark.parametrize(("n", "failed"), [(6, 1), (8, 3)])
def test_two_small_ones_look_alike_and_a_reason_that_few_have_is_not_named(nation, n, failed):
    gone(nation, n, **ends(nation, failed, "failed", "blocked: by the user"))
    said = nation.union.text
    assert "Доставлено: меньше 10 / меньше 10\nНе доставлено: меньше 10\n🔒" in said
    assert "заблокирован" not in said


@pytest.mark.parametrize("state", [SENDING, SENT, STOPPED])
def test_neither_words_nor_buttons_nor_times_tell_two_progresses_apart_within_ten(nation, state):
    notice = gone(nation, 6)
    found, t = replace(nation.notice(notice), state=state, recipients=157), texts("ru")
    one = progress_screen(nation.world, t, found, Progress(11, 12, 13, 121, {"blocked": 12}, recent=31))
    found = replace(found, recipients=159)
    other = progress_screen(nation.world, t, found, Progress(12, 11, 14, 122, {"blocked": 11}, recent=39))
    assert one == other


def test_what_asks_once_more_and_the_public_log_tell_tens_as_well(nation):
    notice = gone(nation, 37, **ends(nation, 12, "unknown", "timed out"))
    assert "Повторить неизвестные: около 10" in nation.union.last.buttons
    nation.union.tap("Повторить неизвестные")
    assert "дошло ли: около 10" in nation.union.text
    nation.here.tap_data("j:log:0", 1)
    assert "Алуучулар: болжол менен 30" in nation.here.text
    nation.run(change_notice, notice, recipients=3)
    nation.here.tap_data("j:log:0", 1)
    assert "Алуучулар: 10 адамдан аз" in nation.here.text


def test_a_stopped_one_asks_and_says_to_tens_how_many_never_get_it(nation):
    notice = gone(nation, 37, **ends(nation, 12, "queued"))
    nation.union.tap_data(f"j:stop:{notice}", nation.union.last.id)
    assert "Не получат: около 10" in nation.union.text


def corrected(nation, notice):
    nation.union.tap_data(f"j:fix:{notice}", nation.union.last.id)
    for text in ("Оңдоо", "Туурасы ушул", "Исправление", "Верно вот так"):
        nation.union.say(text)
    for label in ("Пропустить", "Пропустить", "Нет, обычная", "Сейчас"):
        nation.union.tap(label)
    return nation.notice(notice + 1)


@pytest.mark.parametrize("n", [37, 6])
def test_the_number_of_those_who_got_it_is_no_exacter_in_its_correction(nation, n):
    notice = gone(nation, n, **ends(nation, 2, "failed", "blocked: by the user"))
    correction = corrected(nation, notice)
    reached = nation.run(count_by_language, nation.world.register, correction.audience, nation.world.now)
    assert (correction.audience.got, sum(reached.values())) == (notice, n - 2)
    told = "около 30" if n == 37 else "меньше 10"
    assert f"Получателей: {told}\n" in nation.union.text
    nation.union.tap("Им не отправлять")
    assert "Отправить" in nation.union.last.buttons


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_only_tens_are_told_is_worded_in_every_language(nation, language):
    found = nation.notice(gone(nation, 6))
    text = progress_screen(nation.world, texts(language), found, Progress(sent=4, failed=2)).text
    assert "10" in text.split("🔒")[1]
