"""How the bot is, played by the Union's national people, an administrator, and people who may not see it."""

import json
from datetime import timedelta

import pytest

from domain.soundness import REASONS, reason_word
from handlers.bot_state import AREAS, span_words
from locales import texts
from storage.audit import audit
from storage.clock import real_time
from storage.deliveries import FAILED, SENT, UNKNOWN, deliver
from storage.leasing import lease
from storage.letters import asked_letters, letters
from storage.people import meet
from storage.replicas import replicas, upkeep
from storage.tables import metadata
from storage.updates import bury, dead_letters, tally_of
from tests.ending import end
from tests.playing import Country

ROOT, ISSYK_KUL, KARAKOL = "41700000000000", "41702000000000", "41702410000010"
BODY = {"message": {"from": {"id": 4242, "first_name": "Айгүл"}, "text": "Суу жок"}}


@pytest.fixture
def country():
    return Country()


def union(country, telegram=1, role="union", territory=ROOT, language="ru"):
    return country.head(telegram, territory, role, language=language)


def rows(country, table):
    return country.run(lambda connection: connection.execute(table.select()).all())


def buried(country, n=1):
    for number in range(n):
        country.run(bury, 900 + number, "ValueError: Айгүл 4242", json.dumps(BODY), country.world.now)


def backed_up(country, days):
    values = {"what": "backup", "at": real_time() - timedelta(days=days)}
    country.run(lambda connection: connection.execute(upkeep.insert(), [values]))


def opened(person):
    return person.say("/union").tap("🩺")


def test_a_bot_that_is_well_says_so(country):
    backed_up(country, 1)
    text = opened(union(country)).text
    assert "✅ Всё в порядке." in text
    for line in ("Ждут отправки: 0", "Сегодня дошло: 0 · не дошло: 0 · неизвестно: 0", "Работает. Запущена:"):
        assert line in text
    assert "📭 Необработанные обращения: 0" in text
    assert "Свободно на диске: " in text
    assert "⚠️" not in text


@pytest.mark.parametrize(
    ("days", "said"),
    [(None, "Резервной копии ещё ни разу не было"), (3, "Резервная копия устарела. Последняя:"), (1, None)],
)
def test_a_backup_that_is_missing_or_old_is_told_in_words(country, days, said):
    if days is not None:
        backed_up(country, days)
    text = opened(union(country)).text
    assert (said in text) if said else ("устарела" not in text and "ни разу" not in text)


def test_todays_deliveries_are_told_with_reasons_in_words(country):
    def play(connection):
        ends = ((SENT, ""), (FAILED, "bot was blocked by the user"), (UNKNOWN, "Timed out"))
        for n, (state, error) in enumerate(ends):
            to = [meet(connection, 50 + n, country.world.now).id]
            deliver(connection, f"w{n}", to, "nudge", {}, country.world.now)
            (one,) = lease(connection, country.world.now, 1, 60)
            end(connection, one.id, state, country.world.now, error)
        late = country.world.now - timedelta(hours=5)
        deliver(connection, "late", [meet(connection, 60, country.world.now).id], "nudge", {}, late)

    country.run(play)
    text = opened(union(country)).text
    assert "Сегодня дошло: 1 · не дошло: 1 · неизвестно: 1" in text
    assert "– бот заблокирован: 1" in text
    assert "– Telegram не ответил: 1" in text
    assert "Дольше всего ждёт: 5 ч" in text
    assert "Сообщения задерживаются." in text


def test_processes_are_told_with_the_one_that_sends_and_the_one_that_fell_silent(country):
    def play(connection):
        now = real_time()
        slow = [
            {"verb": "select", "table": "problems", "count": 5, "mean": 0.25, "longest": 0.5},
            {"verb": "select", "table": "solutions", "count": 15, "mean": 0.05, "longest": 1.5},
        ]
        said = json.dumps({"p95_seconds": 0.12, "slowest": slow})
        common = {"started_at": now, "version": "1"}
        connection.execute(
            replicas.insert(),
            [
                {**common, "id": "1", "name": "bot-1", "seen_at": now, "leads": True, "facts": said},
                {
                    **common,
                    "id": "2",
                    "name": "bot-2",
                    "seen_at": now - timedelta(minutes=5),
                    "leads": False,
                }
                | {"facts": "{}"},
            ],
        )

    country.run(play)
    text = opened(union(country)).text
    assert "bot-1: работает и отправляет сообщения." in text
    assert "bot-2: не отвечает." in text
    assert "Одна из программ перестала отвечать." in text
    assert "95 ответов из 100 были готовы за 0,12 с" in text
    lines = [line for line in text.replace("\xa0", " ").splitlines() if line.startswith("проблемы")]
    assert lines == ["проблемы, чтение: в среднем 100 мс, самое долгое 1 500 мс, число раз: 20"]


@pytest.mark.parametrize(
    ("role", "territory", "sees"),
    [("union", ROOT, True), ("admin", ROOT, True), ("union", ISSYK_KUL, False), ("partner", ROOT, False)],
)
def test_only_the_national_union_and_administrators_see_it(country, role, territory, sees):
    buried(country)
    person = union(country, 1, role, territory)
    person.say("/union")
    assert any(text.startswith("🩺") for text in person.last.buttons) == sees
    before = country.run(tally_of, "forged-tap")
    for data in ("i:s", "i:l:0", "i:o:1", "i:d:1"):
        person.tap_data(data, 1)
        assert ("устарела" in person.toast) != sees
    assert country.run(tally_of, "forged-tap") - before == (0 if sees else 4)


@pytest.mark.parametrize(
    "data", ["i", "i:", "i:x", "i:o", "i:o:x", "i:g:x", "i:d:1:theft", "i:a:1", "i:a:x:y"]
)
def test_taps_that_nobody_drew_are_counted(country, data):
    buried(country)
    person = union(country)
    person.tap_data(data, 1)
    assert "устарела" in person.toast
    assert country.run(tally_of, "forged-tap") == 1
    assert len(rows(country, dead_letters)) == 1


def test_a_letter_is_seen_without_words_by_the_union_and_with_them_by_an_administrator(country):
    buried(country)
    coordinator = opened(union(country)).tap("📭").tap("№ 1")
    assert "ошибка программы (ValueError)" in coordinator.text
    assert "Текст виден только администратору." in coordinator.text
    admin = opened(union(country, 2, "admin")).tap("📭").tap("№ 1")
    assert "Суу жок" in admin.text
    for person in (coordinator, admin):
        shown = " ".join(seen.text for seen in person.messages)
        assert not {word for word in ("Айгүл", "4242") if word in shown}
    assert "Суу" not in coordinator.text
    looked = [row for row in rows(country, audit) if row.what == "letter looked at"]
    assert [row.subject for row in looked] == ["letter 1"]


def test_a_letter_is_run_again_by_one_of_two(country):
    buried(country)
    first, second = (opened(union(country, n)).tap("📭").tap("№ 1") for n in (1, 2))
    first.tap("🔁 Обработать ещё раз")
    assert "Будет обработано ещё раз" in first.toast
    assert "⏳" in first.text
    second.tap("🔁 Обработать ещё раз")
    assert "Это уже сделано" in second.toast
    assert country.run(asked_letters) == [1]
    second.tap_data("i:d:1:outdated", second.last.id)
    assert "Это уже сделано" in second.toast
    assert [row.what for row in rows(country, audit) if row.what.startswith("letter")] == [
        "letter asked again"
    ]


def test_all_letters_are_run_again_by_one_tap(country):
    buried(country, 3)
    opened(union(country)).tap("📭").tap("🔁 Обработать все")
    assert country.run(asked_letters) == [1, 2, 3]


def test_a_letter_is_dropped_for_a_reason(country):
    buried(country, 10)
    person = opened(union(country)).tap("📭").tap("Следующие").tap("№ 9")
    person.tap("Убрать из списка").tap("Устарело")
    assert "№ 9: убрано из списка" in person.toast
    assert [one.id for one in country.run(letters)] == [1, 2, 3, 4, 5, 6, 7, 8, 10]
    (row,) = [row for row in rows(country, audit) if row.what == "letter dropped"]
    assert (row.subject, row.became) == ("letter 9", "outdated")
    assert "📭 Необработанные обращения: 9" in person.tap("Назад").last.buttons
    person.tap_data("i:o:9", person.last.id)
    assert "Это уже сделано" in person.toast


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_every_language_has_the_whole_screen(country, language):
    buried(country)
    person = opened(union(country, language=language))
    assert len(person.text.splitlines()) > 12
    assert texts(language)("operations-worry") in person.text


def test_every_reason_and_every_table_has_its_words():
    t = texts("ky")
    assert all(t.has(f"reason-{word}") for word in [*dict(REASONS), reason_word("?")])
    assert all(t.has(f"area-{word}") for word in [*AREAS, "rest"])
    assert {table for tables in AREAS.values() for table in tables} <= set(metadata.tables)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ({"seconds": 30}, "0 мин."),
        ({"minutes": 119}, "119 мин."),
        ({"hours": 2}, "2 ч"),
        ({"hours": 49}, "2 дн."),
    ],
)
def test_a_span_is_told_in_the_largest_unit_there_are_two_of(span, words):
    class Turn:
        t = texts("ru")

    assert span_words(Turn, timedelta(**span)) == words
