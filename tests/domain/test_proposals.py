"""Which proposals say nearly the same, and what may become of one."""

import pytest

from domain.proposals import ALIKE, MOVES, STATES, alike, same_word, similarity

TOILETS = "Число школ с тёплым туалетом внутри"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TOILETS, "Школы, где тёплый туалет внутри"),
        (TOILETS, "школ с туалетом внутри: сколько"),
        ("Таза суу жеткен айылдардын саны", "Канча айылга таза суу жеткен"),
        ("Мектептеги жылуу ажаткана", "Мектептердеги жылуу ажатканалар"),
        ("Домохозяйства с водопроводом", "Домохозяйств с водпроводом"),
        ("Street lights that work", "How many street lights work"),
    ],
)
def test_the_same_in_other_words_is_alike(one, other):
    assert similarity(one, other) >= ALIKE
    assert similarity(one, other) == similarity(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TOILETS, "Число школ с библиотекой"),
        ("Таза суу жеткен айылдардын саны", "Айылдардын жолдорунун узундугу"),
        ("Число мостов", "Число автобусов"),
        ("саны", "саны"),
        ("", ""),
    ],
)
def test_something_else_is_not_alike(one, other):
    assert similarity(one, other) < ALIKE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("вода", "воды", True), ("суу", "сууну", True), ("мост", "мэр", False), ("жол", "жар", False)],
)
def test_a_word_is_known_in_its_other_forms(one, other, same):
    assert same_word(one, other) is same


def test_the_most_alike_comes_first_and_a_key_once():
    others = [(1, "Школы с библиотекой и туалетом внутри"), (2, TOILETS), (3, "Мосты"), (2, "Мосты")]
    assert alike(TOILETS, others) == [2, 1]
    assert alike(TOILETS, others, most=1) == [2]


def test_every_move_leads_to_a_state_and_a_final_answer_to_none():
    assert set(MOVES) == set(STATES)
    assert all(set(after) <= set(STATES) for after in MOVES.values())
    assert [state for state, after in MOVES.items() if not after] == ["accepted", "rejected", "withheld"]
