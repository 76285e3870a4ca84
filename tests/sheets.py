"""Tables and forms as a person gets them, and a table filled the way a person fills it in a spreadsheet."""

import io
import json
from decimal import Decimal

from openpyxl import load_workbook

from locales import texts
from scheduler.making import DOCUMENTS, _render
from storage.deliveries import deliveries
from storage.people import person_by_telegram

HEADER = 5


def files_for(country, person):
    """The files that wait for a person, made as the worker makes them: (kind, screen)."""
    who = country.run(person_by_telegram, person.telegram)
    query = deliveries.select().where(
        deliveries.c.person == who.id, deliveries.c.kind.in_(("sheet", "paper"))
    )
    made = []
    for row in country.run(lambda connection: connection.execute(query.order_by(deliveries.c.id)).all()):
        args, document = json.loads(row.args), DOCUMENTS[row.kind]
        rows = country.run(document.gather, country.world, args)
        content, words = _render(document.render, rows, args["language"])
        made.append(
            (row.kind, document.screen(country.world, texts(who.language), {**args, "words": words}, content))
        )
    return made


def table_for(country, person):
    """The last table that was made for a person, as bytes."""
    return [screen for kind, screen in files_for(country, person) if kind == "sheet"][-1].document


class Filled:
    """A workbook in somebody's hands."""

    def __init__(self, content):
        self.book = load_workbook(io.BytesIO(content))
        self.sheet = self.book.worksheets[0]
        titles = json.loads(self.hidden("columns"))
        header = [cell.value for cell in self.sheet[HEADER]]
        self.columns = {key: header.index(title) + 1 for key, title in titles.items()}
        self.rows = {
            self.sheet.cell(row, self.columns["code"]).value: row
            for row in range(HEADER + 1, self.sheet.max_row + 1)
        }

    def hidden(self, key):
        return next(row[1].value for row in self.book["el-unu"].iter_rows(max_col=2) if row[0].value == key)

    def hide(self, key, value):
        for row in self.book["el-unu"].iter_rows(max_col=2):
            if row[0].value == key:
                row[1].value = value

    def cell(self, code, column="answer"):
        return self.sheet.cell(self.rows[code], self.columns[column])

    def put(self, code, value, column="answer"):
        cell = self.cell(code, column)
        cell.value = float(value) if isinstance(value, Decimal) else value
        return self

    def choices(self, code):
        """The words of the drop-down at an answer."""
        cell = self.cell(code)
        for validation in self.sheet.data_validations.dataValidation:
            if cell.coordinate in validation.sqref:
                place = validation.formula1.rpartition("!")[2].replace("$", "")
                return [one[0].value for one in self.book["el-unu"][place]]
        return []

    def saved(self, path):
        self.book.save(path)
        return path

    def bytes(self):
        target = io.BytesIO()
        self.book.save(target)
        return target.getvalue()
