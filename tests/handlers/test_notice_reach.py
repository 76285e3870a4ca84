"""How many a notice is for tells nobody who answered, reported or backed something."""

import pytest

from domain.notices import WRITTEN, Audience
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
    nation.run(change_notice, notice, audience=Audience(took_part=str(number)))
    nation.union.tap_data(f"j:v:{notice}", nation.union.last.id)
    return notice


@pytest.mark.parametrize(
    ("n", "told"), [(5, "меньше 10"), (9, "меньше 10"), (10, "около 10"), (19, "около 10"), (23, "около 20")]
)
def test_of_those_who_answered_only_tens_are_told_and_no_languages(nation, n, told):
    notice = to_those_who_answered(nation, n)
    assert f"Получателей: {told} (—)" in nation.union.text
    nation.union.tap("Отправить")
    assert f"Получателей: {told}." in nation.union.text
    nation.union.tap("Отправить")
    assert nation.queued("notice-confirm")[0][1]["notice"] == notice
    nation.partner.tap_data(f"j:v:{notice}", 1)
    assert f"Получателей: {told}\n" in nation.partner.text


@pytest.mark.parametrize("n", [1, 4])
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
