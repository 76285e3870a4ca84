"""Consultations as they lie in the tables: their words, questions and answers, entered directly."""

from __future__ import annotations

import json
from datetime import timedelta

from domain.notices import SENT, Audience
from storage.notices import (
    Words,
    add_notice,
    change_notice,
    consultation_answers,
    notice_questions,
    set_words,
)
from storage.people import change, meet

REGION = "41702000000000"
COMMUNITIES = ("41702410000010", "41702420000010")
"""Two communities, of one region."""

FEE = {
    "ky": {
        "label": "Айына канча төлөсө туура болот?",
        "options": ["Төлөбөшү керек", "50 сомго чейин", "Билбейм"],
    },
    "ru": {
        "label": "Сколько справедливо платить?",
        "options": ["Нисколько", "До 50 сомов", "Не знаю"],
    },
}
MORE = {"ky": {"label": "Дагы эмне айтасыз?"}, "ru": {"label": "Что ещё скажете?"}}


def consultation(connection, author, now, territory, questions=(("choice", {"options": 3}, FEE),), **values):
    """A consultation that was sent and closes in an hour; its number and the keys of its questions."""
    number = add_notice(connection, 2026, author, "union", territory, now)
    change_notice(
        connection, number, state=SENT, closes_at=now + timedelta(hours=1), audience=Audience(), **values
    )
    set_words(connection, number, "ky", Words("Таштанды чыгаруунун акысы", "Талкуулайбыз."))
    set_words(connection, number, "ru", Words("Плата за вывоз мусора", "Обсуждаем."))
    keys = []
    for position, (kind, spec, words) in enumerate(questions):
        row = {
            "notice": number,
            "position": position,
            "kind": kind,
            "spec": json.dumps(spec),
            "words": json.dumps(words),
        }
        made = connection.execute(notice_questions.insert().values(**row))
        keys.append(f"q{made.inserted_primary_key[0]}")
    return number, keys


def answer(connection, notice, person, territory, said, now):
    """One person's answers."""
    row = {"notice": notice, "person": person, "territory": territory, "answers": json.dumps(said), "at": now}
    connection.execute(consultation_answers.insert().values(**row))


def people(connection, first, n, territory, now, language="ky"):
    """So many citizens of a community; their numbers."""
    found = []
    for telegram in range(first, first + n):
        who = meet(connection, telegram, now)
        change(connection, who.id, territory=territory, language=language, consent_version="2026-11")
        found.append(who.id)
    return found
