"""Notices, played: writing one, what is refused, the preview, the second person, and sending it once."""

import pytest

from domain.notices import WRITTEN
from tests.handlers.noticing import TITLE_KY, Nation, written

FILE = "a" * 64


@pytest.fixture
def nation():
    return Nation()


def test_the_preview_says_how_many_read_which_language_and_how_long_it_takes(nation):
    written(nation.union)
    assert "Получателей: 4 (кыргызский — 1, русский — 3)" in nation.union.text
    assert "не меньше: 1 с (25 в секунду)" in nation.union.text
    assert nation.notice().state == WRITTEN
    assert nation.notice().texts["ky"].title == TITLE_KY
