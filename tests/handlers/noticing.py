"""Writing notices in played conversations: the taps and words from the first question to the preview."""

from __future__ import annotations

import json

from domain.notices import QUEUEING, SENDING, SENT
from storage.audience import next_recipients
from storage.deliveries import deliver, deliveries
from storage.notices import change_notice, move_notice, notice_by_id
from storage.people import person_by_telegram
from tests.ending import end
from tests.playing import Country

ROOT, ISSYK_KUL, AK_SUU = "41700000000000", "41702000000000", "41702205000000"
KARAKOL, TALAS = "41702410000010", "41707400000010"
TITLE_KY, BODY_KY = "Таштанды акысы", "Айыл өкмөтү таштандыны жумасына бир жолу чыгарганы жатат."
TITLE_RU, BODY_RU = "Плата за мусор", "Айыл окмоту готовится вывозить мусор раз в неделю."


class Nation(Country):
    """A country with one of the Union, a partner of a region and a citizen of each of two regions."""

    def __post_init__(self):
        super().__post_init__()
        self.union = self.head(1, ROOT, role="union")
        self.partner = self.head(2, ISSYK_KUL, role="partner")
        self.here = self.settled(3, KARAKOL, "ky")
        self.there = self.settled(4, TALAS, "ru")

    def number(self, person):
        return self.run(person_by_telegram, person.telegram).id

    def notice(self, number=1):
        return self.run(notice_by_id, number)

    def rows(self, table, *where):
        return self.run(lambda connection: connection.execute(table.select().where(*where)).all())

    def queued(self, kind):
        """The deliveries of a kind: who gets them, with their arguments."""
        found = self.rows(deliveries, deliveries.c.kind == kind)
        return [(one.person, json.loads(one.args)) for one in found]

    def deliver_notice(self, number=1, **ends):
        """What the delivering side does: queue the audience and settle each delivery as told ("sent" unless told)."""

        def play(connection):
            notice = notice_by_id(connection, number)
            assert notice.state == QUEUEING
            page, _ = next_recipients(connection, self.world.register, notice, self.world.now)
            deliver(connection, notice.what, page, "notice", {"notice": number}, self.world.now)
            mine = deliveries.c.what == notice.what
            connection.execute(deliveries.update().where(mine).values(notice=number))
            for row in connection.execute(deliveries.select().where(mine)).all():
                state, error = ends.get(f"p{row.person}", ("sent", ""))
                if state != "queued":
                    end(connection, row.id, state, self.world.now, error, row.id)
            change_notice(connection, number, recipients=len(page))
            move_notice(connection, number, SENDING, self.world.now, None)
            if all(state != "queued" for state, _ in ends.values()):
                move_notice(connection, number, SENT, self.world.now, None, ended_at=self.world.now)

        self.run(play)


def words(person, english=False):
    """Answer the questions for the words, as far as the file."""
    for text in (TITLE_KY, BODY_KY, TITLE_RU, BODY_RU):
        person.say(text)
    if english:
        person.say("Waste fee")
        person.say("The aiyl okmotu is about to collect waste once a week.")
    else:
        person.tap("Пропустить")


def written(person, *, english=False, roles=(), place=None, file=None):
    """Write a notice from the workspace to its preview, for everybody unless told otherwise."""
    person.say("/union")
    person.tap("📣 Рассылки")
    person.tap("➕ Новая рассылка")
    words(person, english)
    file(person) if file else person.tap("Пропустить")
    if place:
        for step in place:
            person.tap(step)
        person.tap("Готово")
    else:
        person.tap("Все: ")
    for role in roles:
        person.tap(f"☐ {role}")
    person.tap("Готово" if roles else "Всем без")
    person.tap("На всех языках")
    person.tap("Всем")
    person.tap("Всем")
    person.tap("Нет, обычная")
    person.tap("Сейчас")
    return person
