"""Whoever lives in a community is called a resident; the word for citizen stands only in terms of law."""

from __future__ import annotations

import re

import pytest

from locales.messages import FOLDER

TERMS = {
    "ky": r"жарандардын (канча )?(жыйын|кайрылуу)\w*|жарандык (коргоо|коом)\w*|жарандардан канча кайрылуу",
    "ru": r"(собраний|сходы|обращени[йя]) граждан|гражданской защит[ыеа]|гражданского общества",
    "en": r"citizens' (gatherings|appeals)|citizen meetings|appeals of citizens",
}
CITIZEN = {"ky": "жаран", "ru": "граждан", "en": r"citizens?\b"}


@pytest.mark.parametrize("language", sorted(TERMS))
def test_the_word_for_citizen_stands_only_in_terms_of_law(language):
    found = []
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").lower().splitlines(), 1):
            _, _, said = (
                line.rpartition(" = ") if " = " in line else ("", "", line if line[:1] == " " else "")
            )
            if re.search(CITIZEN[language], re.sub(TERMS[language], "", said)):
                found.append(f"{path.name}:{number} {line}")
    assert found == []
