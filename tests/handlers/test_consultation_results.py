"""A result in the chat: for one who took part, for the Union, and for whoever taps what they may not."""

import json
from datetime import timedelta

import pytest

from scheduler.closing import close_consultations, tell_results
from scheduler.consultation_documents import pages_of, result_of, step_of, table_of
from scheduler.making import DOCUMENTS
from storage.audit import audit, looks
from storage.deliveries import deliveries
from storage.notice_lists import with_figures
from storage.notice_steps import notice_steps
from storage.notices import change_notice, consultation_answers, notices
from storage.people import person_by_telegram
from storage.updates import tally_of
from tests.consulting import COMMUNITIES, FEE, MORE, REGION, answer, consultation, people
from tests.playing import Country

ROOT = "41700000000000"
BISHKEK = "41711000000000"
SMALL = "41702205805000"
SIZES = {COMMUNITIES[0]: 42, COMMUNITIES[1]: 3, SMALL: 12, BISHKEK: 120}
QUESTIONS = (("choice", {"options": 3}, FEE), ("text", {}, MORE), ("photo", {}, MORE))


@pytest.fixture
def country():
    return Country()


@pytest.fixture
def union(country):
    return country.head(900, ROOT, role="union")


@pytest.fixture
def held(country, union):
    """A consultation with its answers; its number and the keys of its questions."""
    now = country.world.now

    def hold(connection):
        author = person_by_telegram(connection, 900).id
        number, keys = consultation(connection, author, now, ROOT, QUESTIONS)
        first = 1000
        for territory, n in SIZES.items():
            for place, person in enumerate(people(connection, first, n, territory, now)):
                said = {keys[0]: 0 if place % 3 else 1}
                if place < 2:
                    said |= {keys[1]: f"Сөз {place} бар", keys[2]: [f"{place:064x}"]}
                answer(connection, number, person, territory, said, now + timedelta(minutes=20 * place))
            first += n
        return number, keys

    return country.run(hold)


def close(country):
    """The clock ticks two hours later, until everybody was told."""
    now = country.world.now + timedelta(hours=2)
    country.run(close_consultations, now)
    for _ in range(4):
        country.run(tell_results, now)


def citizen(country, telegram=1000, territory=COMMUNITIES[0], language="ky"):
    return country.settled(telegram, territory, language)


def rows_of(country, kind):
    return country.run(
        lambda connection: connection.execute(deliveries.select().where(deliveries.c.kind == kind)).all()
    )


def forged(country):
    return country.run(tally_of, "forged-tap")


def test_before_the_closing_there_is_no_result(country, held):
    person = citizen(country)
    person.tap_data(f"s:show:{held[0]}", 1)
    assert "жабыла элек" in person.text
    person.tap_data(f"s:pdf:{held[0]}", 1)
    assert rows_of(country, "consultation-pdf") == []


def test_everybody_who_took_part_gets_the_result_of_their_community(country, held):
    close(country)
    rows = rows_of(country, "consultation-result")
    assert len(rows) == len({row.person for row in rows}) == sum(SIZES.values())
    assert {row.what for row in rows} == {f"result {held[0]}"}


def test_once_everybody_was_told_nobody_is_looked_for_any_more(country, held):
    close(country)
    told = country.run(lambda connection: connection.execute(notices.select()).one().told_at)
    assert told is not None
    country.run(lambda connection: connection.execute(deliveries.delete()))
    close(country)
    assert rows_of(country, "consultation-result") == []


def test_the_result_is_a_picture_with_a_few_words_in_the_readers_language(country, held):
    close(country)
    document = DOCUMENTS["consultation-result"]
    args = {"notice": held[0], "territory": COMMUNITIES[0]}
    result, code = country.run(document.gather, country.world, args)
    from locales import texts
    from reports.consultation_picture import make_picture

    picture, words = make_picture((result, code), "ru")
    screen = document.screen(country.world, texts("ru"), {**args, "words": words}, picture)
    assert picture.startswith(b"\x89PNG")
    assert "Город Каракол: ответили — 42" in screen.text
    assert "Больше всего — «Нисколько»: 67%" in screen.text
    assert "мнение всех жителей" in screen.text
    assert [button.data for row in screen.rows for button in row] == [f"s:pdf:{held[0]}"]


def test_who_lives_where_too_few_answered_reads_the_regions_figures(country, held):
    close(country)
    person = citizen(country, 1042, COMMUNITIES[1])
    person.tap_data(f"s:show:{held[0]}", 1)
    assert "өзүнчө көрсөтпөйбүз" in person.text
    assert "Ысык-Көл облусу: жооп бергендер — 57" in person.text


def test_a_citizen_gets_the_pages_of_their_own_region_and_the_union_those_of_the_country(
    country, union, held
):
    close(country)
    citizen(country).tap_data(f"s:pdf:{held[0]}", 1)
    union.tap_data(f"s:pdf:{held[0]}", 1)
    asked = [json.loads(row.args)["territory"] for row in rows_of(country, "consultation-pdf")]
    assert asked == [REGION, ROOT]


@pytest.mark.parametrize("word", ["xlsx", "csv", "words", "photos", "step"])
def test_what_is_the_unions_is_refused_to_others_and_counted(country, held, word):
    close(country)
    person = citizen(country)
    person.tap_data(f"s:{word}:{held[0]}", 1)
    partner = country.head(901, REGION, role="partner")
    partner.tap_data(f"s:{word}:{held[0]}", 1)
    assert forged(country) == 2
    assert rows_of(country, f"consultation-{word}") == []


NOWHERE = (
    "",
    ":",
    ":show",
    ":show:",
    ":show:999",
    ":show:x",
    ":no:1",
    ":words:1:41799:0",
    f":words:1:{REGION}:x",
)


@pytest.mark.parametrize("rest", NOWHERE)
def test_a_tap_that_leads_nowhere_is_counted(country, union, held, rest):
    close(country)
    union.tap_data(f"s{rest}", 1)
    assert forged(country) == 1


def test_a_result_for_offices_only_is_not_shown_to_a_citizen_who_was_not_asked(country, held):
    from domain.notices import Audience

    country.run(change_notice, held[0], audience=Audience(roles=("head",)))
    close(country)
    stranger = citizen(country, 5000)
    stranger.tap_data(f"s:show:{held[0]}", 1)
    assert forged(country) == 1
    took_part = citizen(country, 1000)
    took_part.tap_data(f"s:show:{held[0]}", 1)
    assert "жооп бергендер — 42" in took_part.text


def test_the_union_reads_what_people_wrote_by_region_and_the_look_is_logged(country, union, held):
    close(country)
    union.tap_data(f"s:show:{held[0]}", 1)
    union.tap("Что написали люди").tap("Иссык-Кульская область")
    assert "• Сөз 0 бар" in union.text
    assert union.text.count("Дагы эмне") + union.text.count("Что ещё") == 1
    assert "Каракол" not in union.text
    found = country.run(lambda connection: connection.execute(looks.select()).all())
    assert [(row.territory, row.what) for row in found] == [(REGION, "consultation")]


def test_photos_come_by_region_too(country, union, held):
    close(country)
    union.tap_data(f"s:photos:{held[0]}:{REGION}:0", 1)
    assert len(union.last.screen.photos) == 3
    union.tap(next(iter(union.last.buttons)))
    assert len(union.last.screen.photos) == 3
    assert len(union.last.buttons) == 1


def test_a_decision_reaches_everybody_who_took_part_in_their_language(country, union, held):
    close(country)
    union.tap_data(f"s:show:{held[0]}", 1)
    union.tap("Сообщить решение или шаг").tap("Решение")
    for words in ("50 сом болот", "Көбү ушуну каалады", "Будет 50 сомов", "Так решило большинство"):
        union.say(words)
    assert "Будет 50 сомов" in union.text
    union.tap("Отправить")
    close(country)
    rows = rows_of(country, "consultation-step")
    assert len(rows) == len({row.person for row in rows}) == sum(SIZES.values())
    step = country.run(lambda connection: connection.execute(notice_steps.select()).one())
    assert (step.kind, rows[0].what) == ("decision", f"step {step.id}")
    job = country.run(step_of, country.world, {"notice": held[0], "step": step.id})
    from reports.consultation_words import make_step

    assert make_step(job, "ky") == (
        b"",
        "📌 Таштанды чыгаруунун акысы: чечим\n50 сом болот\nСебеби: Көбү ушуну каалады",
    )
    person = citizen(country)
    person.tap_data(f"s:show:{held[0]}", 1)
    assert "📌 Чечим" in person.text
    written = [row.what for row in country.run(lambda connection: connection.execute(audit.select()).all())]
    assert written.count("consultation decision") == 1


@pytest.mark.parametrize(
    ("language", "few"),
    [("ky", "жооп өтө аз болду"), ("ru", "слишком мало, чтобы показать цифры"), ("en", "too few answered")],
)
def test_where_too_few_answered_it_stands_among_the_past_ones_with_what_was_decided(
    country, union, language, few
):
    now = country.world.now

    def hold(connection):
        author = person_by_telegram(connection, 900).id
        number, keys = consultation(connection, author, now, ROOT)
        for person in people(connection, 1000, 3, COMMUNITIES[0], now):
            answer(connection, number, person, COMMUNITIES[0], {keys[0]: 0}, now)
        return number

    number = country.run(hold)
    person = citizen(country, 1000, language=language)
    assert few not in person.say("/consult").text
    close(country)
    assert country.run(with_figures, [number]) == frozenset()
    assert few in person.say("/consult").text
    union.tap_data(f"s:show:{number}", 1)
    assert not any("xlsx" in one or "CSV" in one for one in union.last.buttons)
    union.tap("Сообщить решение или шаг").tap("Решение")
    for words in ("50 сом болот", "Көбү ушуну каалады", "Будет 50 сомов", "Так решило большинство"):
        union.say(words)
    union.tap("Отправить")
    person.tap_data(f"s:show:{number}", person.last.id)
    assert ("Будет 50 сомов" if language == "ru" else "50 сом болот") in person.text
    assert "3" not in person.text.split("📌")[0]


def test_a_step_needs_no_reason_and_too_many_words_are_refused(country, union, held):
    close(country)
    union.tap_data(f"s:step:{held[0]}", 1)
    union.tap("Следующий шаг").say("а" * 1300)
    assert "Слишком длинно" in union.text
    union.say("Унаа келди").say("Машина приехала")
    assert "Проверьте" in union.text
    union.tap("Отменить")
    assert country.run(lambda connection: connection.execute(notice_steps.select()).all()) == []


def test_a_step_begun_by_somebody_who_left_the_union_is_not_sent(country, union, held):
    from storage.roles import end_role, roles_of

    close(country)
    union.tap_data(f"s:step:{held[0]}", 1)
    union.tap("Следующий шаг").say("Унаа келди").say("Машина приехала")

    def leave(connection):
        who = person_by_telegram(connection, 900)
        for role in roles_of(connection, who.id, country.world.now):
            end_role(connection, role.id, country.world.now)

    country.run(leave)
    union.tap("Отправить")
    assert country.run(lambda connection: connection.execute(notice_steps.select()).all()) == []


def test_a_burst_is_shown_to_the_union_and_deletes_nothing(country, union, held):
    now = country.world.now

    def together(connection):
        connection.execute(
            consultation_answers.update()
            .where(consultation_answers.c.territory == COMMUNITIES[0])
            .values(at=now)
        )

    country.run(together)
    close(country)
    union.tap_data(f"s:show:{held[0]}", 1)
    assert "город Каракол" in union.text
    assert "намного больше обычного" in union.text
    person = citizen(country)
    person.tap_data(f"s:show:{held[0]}", 1)
    assert "көп. Жооптор өчүрүлгөн" not in person.text
    assert "жооп бергендер — 42" in person.text


def test_who_erased_themselves_after_the_closing_is_named_nowhere_and_the_counts_stay(country, held):
    close(country)
    person = citizen(country)
    before = country.run(table_of, country.world, {"notice": held[0]})
    person.say("/privacy")
    person.tap_data("x:me.certain", person.last.id)
    after = country.run(table_of, country.world, {"notice": held[0]})
    assert country.run(person_by_telegram, 1000) is None
    assert before == after
    told = [row.person for row in rows_of(country, "consultation-result")]
    assert len(told) == sum(SIZES.values())
    assert told.count(None) == 1


def test_the_pages_are_made_from_the_stored_table_alone(country, held):
    close(country)
    args = {"notice": held[0], "territory": ROOT}
    before = country.run(pages_of, country.world, args)
    country.run(lambda connection: connection.execute(consultation_answers.delete()))
    assert country.run(pages_of, country.world, args) == before
    assert country.run(result_of, country.world, {**args, "territory": BISHKEK}) is not None
