"""The questions of a notice as their author writes them, played: each kind, both languages, order, days, preview, sharing."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain.calendar import QUIET, SpecialDays, calendar_of
from domain.notices import SENDING, SENT, WAITING, WRITTEN
from handlers.wiring import private_link
from reports.qr import png
from storage.audit import audit
from storage.consultations import save_answers
from storage.deliveries import deliveries
from storage.drafts import drafts
from storage.notices import Words, change_notice, consultation_answers, notice_questions, set_words
from storage.people import person_by_telegram
from storage.questions import add_question, questions_of, why_not_ready
from storage.updates import tally_of
from tests.asking import BINS, HOW, PAY, SEE, WHAT, WHY, consult, notice_of
from tests.playing import Country, replace

ROOT, KARAKOL, ISSYK_KUL = "41700000000000", "41702410000010", "41702000000000"


@pytest.fixture
def country():
    return Country()


@pytest.fixture
def union(country):
    return country.head(1, ROOT, "union")


def written(country, questions=(), **values):
    return consult(country, questions, state=WRITTEN, closes_at=None, **values)


def asked(country, notice):
    return country.run(questions_of, notice)


def write(union, notice, *steps):
    """Write a question: what is tapped begins with "[", the rest is typed."""
    union.tap_data(f"z:new:{notice}", 1)
    for step in steps:
        union.tap(step[1:]) if step.startswith("[") else union.say(step)
    return union.tap("Сохранить")


def test_a_choice_is_written_in_both_languages(country, union):
    notice = written(country)
    write(
        union,
        notice,
        "[один ответ",
        "Айына канча?\nБир короодон, сом менен",
        "Сколько в месяц?\nС одного двора, в сомах",
        "50 сомго чейин\n100 сомго чейин",
        "До 50 сомов\nДо 100 сомов",
        "[Да, можно",
    )
    one = asked(country, notice)[0]
    assert (one.kind, one.optional, one.spec) == ("choice", True, {"options": 2})
    assert one.words["ky"].label == "Айына канча?"
    assert one.words["ru"].help == "С одного двора, в сомах"
    assert one.words["ky"].options == ("50 сомго чейин", "100 сомго чейин")
    assert "1. Сколько в месяц? (один ответ)" in union.text


def test_a_scale_a_number_a_text_and_photos_are_written(country, union):
    notice = written(country)
    write(union, notice, "[оценка", "Кандай?", "Как?", "[Без названий: 1 – 10", "[Нет")
    write(union, notice, "[оценка", "Суу?", "Вода?", "Жаман\nЖакшы", "Плохо\nХорошо", "[Нет")
    write(union, notice, "[число", "Канча?", "Сколько?", "сом", "сомов", "0-500", "[Да")
    write(union, notice, "[текст", "Эмне үчүн?", "Почему?", "[Да")
    write(union, notice, "[фото", "Көрсөтүңүз", "Покажите", "[Да")
    kept = [(one.kind, one.spec) for one in asked(country, notice)]
    assert kept == [
        ("scale", {"min": 1, "max": 10}),
        ("scale", {"min": 1, "max": 2}),
        ("number", {"min": "0", "max": "500"}),
        ("text", {"longest": 1000}),
        ("photo", {"most": 3}),
    ]
    assert asked(country, notice)[2].words["ru"].unit == "сомов"


def test_options_have_to_be_as_many_in_each_language(country, union):
    notice = written(country)
    union.tap_data(f"z:new:{notice}", 1).tap("один").say("Кандай?").say("Какой?")
    assert "Вариантов 1, а нужно от 2 до 10" in union.say("Бирөө").text
    assert "Два варианта одинаковы" in union.say("Ооба\nооба").text
    assert "Вариант в строке 2 слишком длинный" in union.say("Ооба\n" + "ж" * 61).text
    union.say("Ооба\nЖок")
    assert "На другом языке вариантов 2, а здесь 3" in union.say("Да\nНет\nМожет быть").text
    union.say("Да\nНет").tap("Да, можно")
    union.tap("✏️ Ответы · Кыргызча").say("Ооба\nЖок\nБилбейм")
    assert "Напишите варианты ответа" in union.text
    assert "Русский" in union.text
    union.say("Да\nНет\nНе знаю").tap("Сохранить")
    assert asked(country, notice)[0].spec == {"options": 3}


def test_english_is_asked_for_when_the_notice_has_it(country, union):
    notice = written(country)
    country.run(set_words, notice, "en", Words("Paying for waste", "Once a week."))
    write(union, notice, "[текст", "Эмне үчүн?", "Почему?", "Why is that?", "[Нет")
    assert asked(country, notice)[0].words["en"].label == "Why is that?"


def test_the_longest_question_fits_a_message_in_three_languages(country, union):
    notice = written(country)
    country.run(set_words, notice, "en", Words("Paying for waste", "Once a week."))
    words = "ж" * 250 + "\n" + "ө" * 300
    options = "\n".join(f"{n} " + "ү" * 58 for n in range(10))
    union.tap_data(f"z:new:{notice}", 1).tap("несколько")
    assert "Вопрос слишком длинный: знаков 251, можно 250" in union.say("ж" * 251).text
    assert "Пояснение слишком длинное: знаков 301" in union.say("Суроо\n" + "ө" * 301).text
    for said in (words, words, words, options, options, options):
        union.say(said)
    union.tap("Да").tap("Сохранить").tap("1.").tap("Изменить").tap("Сохранить")
    for _ in range(14):
        country.run(add_question, notice, PAY, country.run(person_by_telegram, 1).id, country.world.now)
    union.tap_data(f"z:edit:{notice}", 1)
    assert "➕ Добавить вопрос" not in union.last.buttons
    assert len(asked(country, notice)) == 15


def test_questions_are_moved_changed_and_removed(country, union):
    notice = written(country, (PAY, WHAT, WHY))
    first, second, third = [one.id for one in asked(country, notice)]
    union.tap_data(f"z:edit:{notice}", 1).tap("1.").tap("⬇️")
    assert [one.id for one in asked(country, notice)] == [second, first, third]
    union.tap("⬆️").tap("Изменить").tap("✏️ Вопрос · Русский").say("Сколько платить?").tap("Сохранить")
    assert asked(country, notice)[0].words["ru"].label == "Сколько платить?"
    assert asked(country, notice)[0].id not in (first, second, third)
    union.tap("3.").tap("Убрать").tap("Да, убрать")
    assert len(asked(country, notice)) == 2
    noted = [row.what for row in country.run(lambda connection: connection.execute(select(audit)).all())]
    assert {"question added", "question moved", "question changed", "question removed"} <= set(noted)


def test_the_first_answer_freezes_the_questions(country, union):
    notice = consult(country, state=SENT)
    union.tap_data(f"z:edit:{notice}", 1).tap("3.").tap("Изменить").tap("✏️ Вопрос · Русский").say("А зачем?")
    me = country.run(person_by_telegram, 1).id
    values = {one.key: None for one in asked(country, notice)}
    country.run(save_answers, notice, me, KARAKOL, "ru", values, country.world.now)
    union.tap("Сохранить")
    frozen = "Пришёл первый ответ: вопросы и дни менять больше нельзя."
    assert union.messages[-2].text == frozen
    assert asked(country, notice)[2].words["ru"].label == "Почему?"
    assert frozen in union.text
    assert "➕ Добавить вопрос" not in union.last.buttons
    third = asked(country, notice)[2].id
    for data in (
        f"z:up:{third}",
        f"z:cutyes:{third}",
        f"z:new:{notice}",
        f"z:change:{third}",
        f"z:when:{notice}",
    ):
        assert union.tap_data(data, 1).toast == frozen
    assert len(asked(country, notice)) == 3


def test_what_waits_for_a_second_person_or_was_confirmed_is_not_changed(country, union):
    me = country.run(person_by_telegram, 1).id
    waiting, confirmed = consult(country, state=WAITING), consult(country, state=SENT, confirmed_by=me)
    assert "сейчас" in union.tap_data(f"z:new:{waiting}", 1).toast.lower()
    assert "вторым человеком" in union.tap_data(f"z:new:{confirmed}", 1).toast


def test_a_regional_coordinator_changes_nothing_of_the_country(country):
    notice = written(country, (PAY,))
    other = country.head(2, ISSYK_KUL, "union")
    number = asked(country, notice)[0].id
    for data in (f"z:edit:{notice}", f"z:cutyes:{number}", f"z:new:{notice}", f"z:share:{notice}"):
        assert "устарела" in other.tap_data(data, 1).toast
    partner = country.head(3, ROOT, "partner")
    assert "устарела" in partner.tap_data(f"z:edit:{notice}", 1).toast
    assert len(asked(country, notice)) == 1


def test_the_days_are_set_and_wrong_ones_refused(country, union):
    notice = written(country, (PAY,))
    quiet = calendar_of([SpecialDays(date(2027, 3, 1), date(2027, 3, 3), QUIET)])
    country.world = replace(country.world, calendar=quiet)
    union.tap_data(f"z:when:{notice}", 1)
    assert "уже прошёл" in union.say("1.01.2027").text
    assert "не больше 90 дней" in union.say("1.09.2027").text
    assert "2 марта" not in union.say("2 марта").text
    assert "4 марта 2027" in union.text
    union.say("10 февраля")
    assert "раньше открытия" in union.say("9 февраля 2027").text
    assert "больше 90 дней" in union.say("11.05.2027").text
    assert "период тишины" in union.say("3 марта").text
    union.say("28 февраля").tap("Сохранить")
    kept = notice_of(country, notice)
    assert kept.opens_at.astimezone(country.world.zone).isoformat() == "2027-02-10T00:00:00+06:00"
    assert kept.closes_at.astimezone(country.world.zone).isoformat() == "2027-02-28T23:59:59+06:00"
    assert "Последний день: 28 февраля 2027 года" in union.text


def test_beside_the_words_to_write_stand_those_of_the_first_language_with_its_name(country, union):
    notice = written(country)
    union.tap_data(f"z:new:{notice}", 1).tap("число").say("Канча челек керек?")
    assert "Написано (Кыргызча):\nКанча челек керек?" in union.text
    union.say("Сколько баков нужно?").tap("Назад")
    assert "Написано (Русский):\nСколько баков нужно?" in union.text
    assert "В чём измеряем?" in union.tap("Без изменений").text


def test_either_day_can_be_changed_before_they_are_kept(country, union):
    notice = written(country, (PAY,))
    union.tap_data(f"z:when:{notice}", 1).tap("Сразу").say("28 февраля")
    union.tap("✏️ Последний день").say("1 марта")
    assert "Последний день: 1 марта 2027 года" in union.text
    union.tap("✏️ Открытие").say("20 февраля").tap("Сохранить")
    kept = notice_of(country, notice)
    assert kept.opens_at.astimezone(country.world.zone).date() == date(2027, 2, 20)
    assert kept.closes_at.astimezone(country.world.zone).date() == date(2027, 3, 1)


def test_offered_days_pass_over_a_quiet_period(country, union):
    notice = written(country, (PAY,))
    quiet = calendar_of([SpecialDays(date(2027, 2, 8), date(2027, 2, 9), QUIET)])
    country.world = replace(country.world, calendar=quiet)
    union.tap_data(f"z:when:{notice}", 1).tap("Сразу")
    assert next(iter(union.last.buttons)) == "10 февраля 2027 года"
    union.tap("10 февраля").tap("Сохранить")
    assert notice_of(country, notice).opens_at is None


def test_a_notice_says_why_it_is_not_ready(country):
    bare, asking = written(country), written(country, (PAY,))
    ready = consult(country, (PAY,), state=WRITTEN)
    over = consult(country, (PAY,), state=WRITTEN, closes_at=country.world.now - timedelta(days=1))
    empty = consult(country, (), state=WRITTEN)
    why = lambda number: country.run(why_not_ready, notice_of(country, number))  # noqa: E731
    assert [why(one) for one in (bare, asking, ready, over, empty)] == [
        "",
        "consultation-needs-closing",
        "",
        "consultation-closing-over",
        "consultation-needs-questions",
    ]
    country.run(set_words, ready, "en", Words("Waste"))
    assert why(ready) == "consultation-needs-words"


def test_the_preview_shows_every_screen_as_a_citizen_sees_it(country, union):
    notice = consult(country, state=WRITTEN)
    union.tap_data(f"z:edit:{notice}", 1).tap("👁 Как увидят жители · Кыргызча")
    assert "Таштанды чыгаруунун акысы" in union.text
    union.tap("Жооп берүү")
    assert "1 / 3\nАйына канча төлөсө" in union.text
    union.tap("50 сомго чейин")
    assert "☐ Айнек" in union.last.buttons
    union.tap("Даяр").tap("▶️")
    assert "❓ Вопросы" in union.text
    assert country.run(person_by_telegram, 1).active_draft is None


@pytest.mark.parametrize(("language", "name"), [("ky", "Кыргызча"), ("ru", "Русский")])
def test_the_second_person_sees_every_screen_just_as_a_citizen_will(country, union, language, name):
    every = (PAY, WHAT, HOW, BINS, WHY, SEE)
    partner = country.head(2, ISSYK_KUL, "partner")
    notice = consult(country, every, state=WAITING)
    partner.tap_data(f"j:v:{notice}", 1).tap(f"👁 Как увидят жители · {name}")
    before = everything_stored(country)
    looked = [(partner.text, list(partner.last.buttons))]
    for _ in every:
        ahead = "▶️" if "▶️" in partner.last.buttons else next(iter(partner.last.buttons))
        partner.tap(ahead)
        looked.append((partner.text, list(partner.last.buttons)))
    assert "Просят Вашего подтверждения" in partner.tap("▶️").text
    assert everything_stored(country) == before

    country.run(change_notice, notice, state=SENDING)
    citizen = country.settled(3, KARAKOL, language)
    first = lambda place=0: citizen.tap(list(citizen.last.buttons)[place])  # noqa: E731
    moves = (
        first,
        first,
        lambda: first() and first(3),
        first,
        lambda: citizen.say("7"),
        lambda: citizen.say("ok"),
    )
    seen = [citizen.say(f"/start c_{notice}") and (citizen.text, list(citizen.last.buttons))]
    for move in moves:
        move()
        seen.append((citizen.text, list(citizen.last.buttons)))
    added = {"▶️", "Закончить просмотр"}
    assert [text.partition("\n\n")[2] for text, _ in looked] == [text for text, _ in seen]
    assert [[one for one in there if one not in added] for _, there in looked] == [there for _, there in seen]


def everything_stored(country):
    """What may be left behind by looking: answers, drafts, the audit, and the questions themselves."""
    kept = (consultation_answers, drafts, audit, notice_questions, deliveries)
    return [country.run(lambda connection, one=one: connection.execute(select(one)).all()) for one in kept]


def test_who_is_asked_to_confirm_changes_nothing_and_others_see_nothing(country, union):
    partner = country.head(2, ISSYK_KUL, "partner")
    notice = consult(country, state=WAITING)
    before = country.run(tally_of, "forged-tap")
    for word in ("edit", "new", "when"):
        partner.tap_data(f"z:{word}:{notice}", 1)
    citizen = country.settled(3, KARAKOL)
    citizen.tap_data(f"z:look:{notice}:ru:0", 1)
    assert country.run(tally_of, "forged-tap") == before + 4
    assert not citizen.messages
    country.run(change_notice, notice, state=SENDING)
    partner.tap_data(f"z:look:{notice}:ru:0", 1)
    assert partner.toast
    assert not partner.messages


def test_the_link_its_code_and_a_poster_are_there_to_share(country, union):
    notice = consult(country)
    union.tap_data(f"z:share:{notice}", 1)
    link = f"https://t.me/el_unu_bot?start=c_{notice}"
    assert link in union.text
    assert union.last.screen.picture == png(link)
    union.tap("🖨 Плакат (PDF) · Кыргызча")
    queued = country.run(
        lambda connection: connection.execute(
            select(deliveries).where(deliveries.c.kind == "consultation-poster")
        ).all()
    )
    assert [row.args for row in queued] == [f'{{"notice": {notice}, "language": "ky"}}']


def test_what_cannot_be_answered_is_not_shared(country, union):
    notice = written(country, (PAY,))
    assert "нужен день закрытия" in union.tap_data(f"z:share:{notice}", 1).toast


class Said:
    """A message in a group."""

    def __init__(self, text):
        self.text = text


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("/consult@el_unu_bot c_12", "https://t.me/el_unu_bot?start=c_12"),
        ("/consult", "https://t.me/el_unu_bot"),
        ("/start c_x", "https://t.me/el_unu_bot"),
        (None, "https://t.me/el_unu_bot"),
    ],
)
def test_in_a_group_there_is_only_the_link(text, link):
    assert private_link("el_unu_bot", Said(text)) == link
