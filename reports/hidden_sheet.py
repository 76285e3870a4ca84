"""The hidden sheet of a workbook: whose questions it holds, what stood in the answers, and the lists to choose from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from domain.draft import Answer
from domain.handout import Handout, fingerprint
from domain.indicators import Indicator
from locales import Texts
from reports.wording import SKIP_WORDS, option_text

HIDDEN = "el-unu"
LAYOUT = "1"
FIRST_LIST = 4
"""The column of the first list; keys and values stand in the two first."""


class HiddenSheet:
    """Gathers what is hidden and writes it, with the validations that point at its lists."""

    def __init__(self, t: Texts, handout: Handout, titles: Mapping[str, str], questions: str) -> None:
        self._t = t
        self._handout = handout
        self._facts = {
            HIDDEN: LAYOUT,
            "territory": handout.territory,
            "year": str(handout.year),
            "set": fingerprint(handout.indicators),
            "language": t.language,
            "version": str(handout.version),
            "made": handout.made_on.isoformat(),
            "questions": questions,
            "columns": json.dumps(titles, ensure_ascii=False),
        }

    def _given(self, code: str) -> Answer:
        return self._handout.answers.get(code, Answer(None, 0, ""))

    def skip_of(self, code: str) -> str:
        """The reason for which a question is passed over now, in words; empty when it is not."""
        word = SKIP_WORDS.get(self._given(code).skipped)
        return self._t(word) if word else ""

    def comment_of(self, code: str) -> str:
        """The explanation given now."""
        return self._given(code).comment

    def write(self, sheet: Worksheet, questions: Worksheet, header: int, columns: Sequence[str]) -> None:
        """Write it all; `columns` are the keys of the questions' columns, which begin below `header`."""
        for row, (key, value) in enumerate({**self._facts, **self._stood()}.items(), 1):
            for column, words in ((1, key), (2, value)):
                cell = sheet.cell(row, column, words)
                cell.data_type = "s"
        skips = [self._t(word) for word in SKIP_WORDS.values()]
        place = self._list(sheet, FIRST_LIST, skips)
        last = header + len(self._handout.asked)
        letter = get_column_letter(columns.index("skip") + 1)
        self._choose(questions, place, f"{letter}{header + 1}:{letter}{last}")
        letter = get_column_letter(columns.index("answer") + 1)
        chosen = [one for one in enumerate(self._handout.asked, header + 1) if one[1].options]
        for column, (row, indicator) in enumerate(chosen, FIRST_LIST + 1):
            self._choose(questions, self._list(sheet, column, self._options(indicator)), f"{letter}{row}")
        sheet.sheet_state = "veryHidden"
        sheet.protection.sheet = True

    def _stood(self) -> dict[str, str]:
        """What stood in each row when it was made: value, reason for skipping, comment."""
        return {
            f"was:{code}": json.dumps([one.value, one.skipped, one.comment], ensure_ascii=False)
            for code, one in self._handout.answers.items()
        }

    def _options(self, indicator: Indicator) -> list[str]:
        return [option_text(self._t, indicator, option) for option in indicator.options]

    def _list(self, sheet: Worksheet, column: int, words: Sequence[str]) -> str:
        for row, word in enumerate(words, 1):
            sheet.cell(row, column, word).data_type = "s"
        letter = get_column_letter(column)
        return f"'{HIDDEN}'!${letter}$1:${letter}${len(words)}"

    def _choose(self, questions: Worksheet, place: str, cells: str) -> None:
        choice = DataValidation(type="list", formula1=place, allow_blank=True)
        choice.error = self._t("sheet-choose")
        questions.add_data_validation(choice)
        choice.add(cells)
