"""What nobody expects, in every conversation: an answer that says what is expected, and nothing lost."""

from datetime import timedelta
from decimal import Decimal

import pytest

from bot.updates import clean
from domain.cycle import INDICATOR_REVIEW, Cycle, default_spans
from domain.events import CONTACT, OTHER, PHOTO, VOICE
from domain.notices import WRITTEN
from domain.review import Actor
from handlers.desk import CONVERSATIONS
from scheduler.closing import close_consultations
from storage.cases import sending_of
from storage.cycles import begin_cycle
from storage.days import read_calendar
from storage.difficulties import say_difficulty
from storage.drafts import draft_by_id
from storage.people import person_by_telegram
from storage.returning import return_value
from storage.submissions import NewAnswer, submit
from storage.updates import tally_of
from tests.asking import BINS, PAY, SEE, WHAT, WHY, consult
from tests.consulting import consultation
from tests.handlers.noticing import words as words_of_notice
from tests.handlers.noticing import written
from tests.handlers.phoning import fill
from tests.playing import Country, Person

ROOT, KARAKOL = "41700000000000", "41702410000010"
NARYN, TALAS = "41704400000010", "41707400000010"
WORDS = {
    "4096 emoji": "😀" * 2048,
    "zalgo": "Ж̵̡̢̛̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌́ алго",
    "right to left": "\u202eслова наоборот\u202c",
    "nul": "нуль\0байт тут",
    "spaces": "   \n  ",
    "html": "<b>жирно <a href='x'>и</a> криво",
    "sql": "'; DROP TABLE people; --",
    "formula": '=HYPERLINK("http://x";"y")',
    "arabic digits": "١٢٣٤",
}
THINGS = {
    "sticker, video or poll": (OTHER, {}),
    "a contact of somebody else": (CONTACT, {"phone": "+996700111222", "own": False}),
    "a file that is no picture": (PHOTO, {"problem": "not-an-image"}),
    "a picture that is too large": (PHOTO, {"problem": "too-large"}),
    "a voice that could not be fetched": (VOICE, {"problem": "not-fetched"}),
}


@pytest.fixture(scope="module")
def country():
    """A country that is asked about 2026 and discusses the indicators of 2027."""
    made = Country()

    def discussed(connection):
        begin_cycle(connection, Cycle(2027, INDICATOR_REVIEW, default_spans(2027, read_calendar(connection))))

    made.run(discussed)
    made.refresh()
    return made


def at_language(country, n):
    return Person(country, n).say("/start")


def at_place(country, n):
    return Person(country, n).say("/start").tap("Русский").tap("Даю")


def at_group(country, n):
    return country.settled(n, KARAKOL).say("/problem")


def at_what(country, n):
    return at_group(country, n).tap("💧").tap("Питьевая")


def at_photos(country, n):
    return at_what(country, n).say("Нет воды уже месяц")


def at_where(country, n):
    return at_photos(country, n).tap("Пропустить")


def at_review(country, n):
    person = at_where(country, n).say("Вся территория")
    if "Похожее" in person.text:
        person.tap("Нет, у меня")
    return person.tap("Пропустить")


def at_number(country, n):
    person = country.head(n, KARAKOL).say("/indicators")
    return person.tap("Начать") if "Начать" in person.last.buttons else person.tap("Продолжить")


def at_answer(country, n):
    row = at_review(country, n + 5000).tap("Отправить")
    assert "Получено" in row.text
    return country.head(n, KARAKOL).say("/start").tap("Проблемы").tap("🔔").tap("Рассмотрена")


def at_phone(country, n):
    from storage.invitations import invite

    token = country.run(invite, "head", KARAKOL, country.world.now)
    return country.settled(n, KARAKOL).say(f"/start r_{token}").tap("Да, это я")


def at_handout(country, n):
    return country.head(n, KARAKOL, role="union").say("/union").tap("Таблица или бумажная")


def at_paper(country, n):
    return country.head(n, KARAKOL).say(f"/start p-{KARAKOL}-2026").tap("Внести")


def at_deadline(country, n):
    return country.head(n, ROOT, "union").tap_data(f"v:e:{KARAKOL}", 1)


def at_why_extended(country, n):
    return at_deadline(country, n).say("16.04.2027")


def at_told_by_phone(country, n):
    return country.head(n, ROOT, "union").tap_data(f"v:p:{TALAS}", 1)


def at_why_unheard(country, n):
    union = country.head(n, ROOT, "union").tap_data(f"v:p:{NARYN}", 1)
    if "Проверка" not in union.text:
        fill(country, union, NARYN)
    return union.tap("Отдать главе").tap("Отправить без")


def at_difficulty(country, n):
    return country.head(n, KARAKOL).tap_data("k:hard:2026", 1)


def at_answer_to_difficulty(country, n):
    union = country.head(n, ROOT, "union")
    who = country.run(person_by_telegram, n).id
    number = country.run(say_difficulty, KARAKOL, 2026, "Нет света", who, country.world.now)
    return union.tap_data(f"k:settle:{number}", 1)


def at_returned(country, n):
    """At a value the Union asks about; whatever answered it before is asked about again."""
    actor, now = Actor("union"), country.world.now

    def ask(connection):
        if sending_of(connection, 2026, KARAKOL) is None:
            said = [NewAnswer("WAT01", None, now, number=Decimal(9))]
            submit(connection, KARAKOL, 2026, said, by=None, role=None, now=now)
        indicator = country.world.indicators.by_code["WAT01"]
        return_value(connection, KARAKOL, 2026, indicator, "Почему?", 10**6, actor, None, now)

    country.run(ask)
    return country.head(n, KARAKOL).say("/start").tap_data(f"e:r:{KARAKOL}", 1)


def at_reason(country, n):
    return at_returned(country, n).tap("Верно, поясню")


def at_question(country, n):
    at_returned(country, n + 5000)
    checker = country.head(n, "41700000000000", "union")
    return checker.tap_data(f"b:w:{KARAKOL}:DEM02:1000000", 1)


def at_exception(country, n):
    return country.head(n, "41700000000000", "union").tap_data("b:vx:41702000000000", 1)


def at_remark(country, n):
    return country.head(n, KARAKOL, "kenesh").say("/start").tap_data(f"e:m:{KARAKOL}", 1)


def at_own_answer(country, n):
    person = country.head(n, KARAKOL, "kenesh").say("/start").tap_data(f"e:k:{KARAKOL}", 1)
    return person.tap("✏️") if any(text.startswith("✏️") for text in person.last.buttons) else person


def at_date(country, n):
    union = country.head(n, "41700000000000", "union").say("/union").tap("📅")
    return union.tap("Изменить даты").tap("Сбор показателей · конец")


def at_days(country, n):
    union = country.head(n, "41700000000000", "union").say("/union").tap("📅")
    return union.tap("Особые дни").tap("➕").tap("период тишины")


def at_decree(country, n):
    return country.head(n, "41700000000000", "union").say("/union").tap("📅").tap("Указ")


def at_proposal(country, n):
    return country.settled(n, KARAKOL).say("/start").tap("Обсудить").tap("➕")


def at_supplier(country, n):
    person = at_proposal(country, n).say(f"Мост номер {n} через реку")
    if "Похожие" in person.text:
        person.tap("Нет, у меня другое")
    return person.say("Он рушится").tap("Пропустить")


def at_proposal_review(country, n):
    return at_supplier(country, n).tap("Не знаю").tap("Пропустить")


def at_objection(country, n):
    proposal = at_proposal_review(country, n + 2000).tap("Отправить").last.buttons["Открыть предложение"]
    return country.settled(n, KARAKOL).say("/start").tap_data(proposal, 999).tap("👎 Возразить")


def at_answer_to_proposal(country, n):
    proposal = at_proposal_review(country, n + 3000).tap("Отправить").last.buttons["Открыть предложение"]
    union = country.head(n, country.world.register.root, "union").say("/union")
    return union.tap_data(proposal, 999).tap("✅ Принять")


def at_row(country, n):
    return at_answer_to_proposal(country, n).say("Нужно всем").tap("Отправить").tap("Внести в список")


def at_row_type(country, n):
    code = f"QQQ{n // 7 % 90 + 10}"
    person = at_row(country, n).say(code).say("Көпүрөлөр").say("Мосты").tap("Пропустить")
    return person.tap("Дороги")


def at_amendment(country, n):
    person = country.settled(n + 4000, KARAKOL).say("/start").tap_data("p:new:amend:SAN02", 999)
    proposal = (
        person.say("Считать иначе").say("Так вернее").tap("Отправить").last.buttons["Открыть предложение"]
    )
    union = country.head(n, country.world.register.root, "union").say("/union").tap_data(proposal, 999)
    return union.tap("✅ Принять").say("Верно").tap("Отправить").tap("Внести в список")


def at_notice_title(country, n):
    return country.head(n, ROOT, "union").tap_data("j:new", 1)


def at_notice_body(country, n):
    return at_notice_title(country, n).say("Таштанды акысы")


def at_notice_file(country, n):
    person = at_notice_title(country, n)
    words_of_notice(person)
    return person


def at_notice_time(country, n):
    person = at_notice_file(country, n).tap("Пропустить").tap("Все: ").tap("Всем без").tap("На всех")
    return person.tap("Всем").tap("Всем").tap("Нет, обычная")


def at_notice_refusal(country, n):
    author = written(country.head(n, ROOT, "union"))
    partner = country.head(n + 5000, KARAKOL, "partner")
    notice = next(data for data in author.last.buttons.values() if data.startswith("j:send")).split(":")[2]
    author.tap("Отправить").tap("Отправить")
    return partner.tap_data(f"j:v:{notice}", 1).tap("Отказать")


def at_consultation(country, n, *questions):
    notice = consult(country, questions or (PAY, WHAT, BINS, WHY, SEE))
    return country.settled(n, KARAKOL).tap_data(f"z:begin:{notice}", 1)


def at_marks(country, n):
    return at_consultation(country, n).tap("До 50").tap("☐ Стекло")


def at_consulted_number(country, n):
    return at_marks(country, n).tap("Готово")


def at_opinion(country, n):
    return at_consulted_number(country, n).say("12")


def at_consulted_photo(country, n):
    return at_consultation(country, n, PAY, SEE).tap("До 50")


def at_consultation_review(country, n):
    return at_consultation(country, n, PAY).tap("До 50")


def at_question_to_ask(country, n):
    notice = consult(country, (), state=WRITTEN)
    return country.head(n, ROOT, "union").tap_data(f"z:new:{notice}", 1)


def at_question_words(country, n):
    return at_question_to_ask(country, n).tap("один ответ")


def at_question_options(country, n):
    return at_question_words(country, n).say("Кандай болот?").say("Как будет?")


def at_consultation_day(country, n):
    notice = consult(country, (PAY,), state=WRITTEN)
    return country.head(n, ROOT, "union").tap_data(f"z:when:{notice}", 1)


def at_closing_day(country, n):
    return at_consultation_day(country, n).tap("Сразу")


def at_step(country, n):
    """At what came of a consultation that nobody answered."""
    union, now = country.head(n, ROOT, "union"), country.world.now

    def hold(connection):
        author = person_by_telegram(connection, n).id
        number, _ = consultation(connection, author, now - timedelta(hours=2), ROOT)
        close_consultations(connection, now)
        return number

    return union.tap_data(f"s:step:{country.run(hold)}", 1)


def at_step_words(country, n):
    return at_step(country, n).tap("Решение")


def nowhere(country, n):
    return country.settled(n, KARAKOL).say("/start")


PLACES = (
    at_language,
    at_place,
    at_group,
    at_what,
    at_photos,
    at_where,
    at_review,
    at_number,
    at_answer,
    at_phone,
    at_handout,
    at_paper,
    at_deadline,
    at_why_extended,
    at_told_by_phone,
    at_why_unheard,
    at_difficulty,
    at_answer_to_difficulty,
    at_returned,
    at_reason,
    at_question,
    at_exception,
    at_remark,
    at_own_answer,
    at_date,
    at_days,
    at_decree,
    at_proposal,
    at_supplier,
    at_proposal_review,
    at_objection,
    at_answer_to_proposal,
    at_row,
    at_row_type,
    at_amendment,
    at_notice_title,
    at_notice_body,
    at_notice_file,
    at_notice_time,
    at_notice_refusal,
    at_consultation,
    at_marks,
    at_consulted_number,
    at_opinion,
    at_consulted_photo,
    at_consultation_review,
    at_question_to_ask,
    at_question_words,
    at_question_options,
    at_consultation_day,
    at_closing_day,
    at_step,
    at_step_words,
    nowhere,
)
NUMBERS = iter(range(10_000, 100_000, 7))


def kept(country, person):
    """The answers of the draft the person points at."""
    found = country.run(person_by_telegram, person.telegram)
    stored = country.run(draft_by_id, found.active_draft) if found.active_draft else None
    return {} if stored is None else dict(stored.draft.answers)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
@pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))
def test_strange_words_are_answered_and_nothing_is_lost(country, place, words):
    person = place(country, next(NUMBERS))
    before, shown = kept(country, person), len(person.messages)
    person.say(clean(words))
    assert len(person.messages) > shown
    assert person.text.strip()
    after = kept(country, person)
    assert {key: after[key] for key in before if key in after} == {
        key: before[key] for key in before if key in after
    }


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
@pytest.mark.parametrize("thing", THINGS.values(), ids=list(THINGS))
def test_strange_things_are_answered_and_nothing_is_lost(country, place, thing):
    kind, values = thing
    person = place(country, next(NUMBERS))
    before, shown = kept(country, person), len(person.messages)
    person.send(kind, **values)
    assert len(person.messages) > shown
    assert kept(country, person) == before


def test_forged_buttons_are_refused_and_counted(country):
    mine = at_what(country, next(NUMBERS))
    data = next(iter(mine.last.buttons.values()))
    before, counted = kept(country, mine), country.run(tally_of, "forged-tap")
    stranger = country.settled(next(NUMBERS), KARAKOL)
    for forged in (data, data.replace(":back", ":done")):
        stranger.tap_data(forged, 1)
        assert "устарела" in stranger.toast
    assert kept(country, mine) == before
    assert country.run(tally_of, "forged-tap") == counted + 2


@pytest.mark.parametrize(
    "data",
    [
        "",
        "a",
        "a:zz",
        "a:1:1:x:y:z",
        "q:1:send",
        "q:x:y",
        "h:1",
        "h:p:1:x",
        "u:confirm:1",
        "k:",
        "k:hard",
        "k:see:x",
        "my:p:x",
        "n:p:y",
        "t",
        "t:",
        "t:u",
        "t:x:417",
        "t:x:417:de",
        "t:enter:417:x",
        "t:take:1:x",
        "t:pick:x",
        "p",
        "p:",
        "p:v:99",
        "p:v:x",
        "p:g:x",
        "p:i:ZZZ99",
        "p:s:nothing:0",
        "p:up:x",
        "p:ask:new:DEM02",
        "p:new:burn",
        "p:new:new:DEM02",
        "p:new:amend",
        "p:new:amend:ZZZ99",
        "p:change",
        "p:say:hate:1",
        "j",
        "j:l:0",
        "j:new",
        "j:v:99",
        "j:v:x",
        "j:go:1:f00",
        "j:ok:1:f00",
        "j:no:1:f00",
        "j:e:1:ky",
        "j:m:1:en",
        "j:halt:1",
        "j:sure:1",
        "j:fix:1",
        "j:file:99",
        "j:log:x",
        "z",
        "z:",
        "z:begin",
        "z:begin:x",
        "z:begin:99999",
        "z:begin:1:2",
        "z:edit:x",
        "z:q:99999",
        "z:look:1:de:0",
        "z:poster:1:de",
        "z:new:",
        "🙃",
    ],
)
def test_broken_buttons_are_refused_without_a_word_too_many(country, data):
    person = country.settled(next(NUMBERS), KARAKOL)
    person.tap_data(data, 1)
    assert "устарела" in person.toast


def test_an_old_button_changes_nothing(country):
    person = at_what(country, next(NUMBERS))
    old = next(data for data in person.messages[-1].buttons.values())
    person.say("Нет воды уже месяц")
    before = kept(country, person)
    person.tap_data(old.replace(":back", ":done"), person.last.id)
    assert kept(country, person) == before


def test_every_conversation_is_played_here():
    assert set(CONVERSATIONS) == {
        "welcome",
        "place",
        "problem",
        "indicators",
        "answer",
        "role",
        "transcript",
        "handout",
        "extension",
        "unheard",
        "difficulty",
        "difficulty-answer",
        "returned",
        "checking",
        "remark",
        "kenesh",
        "cycle-date",
        "special-days",
        "decree",
        "suggestion",
        "release-text",
        "proposal",
        "proposal-voice",
        "proposal-answer",
        "indicator-row",
        "amendment",
        "notice",
        "notice-refusal",
        "consultation",
        "consultation-question",
        "consultation-dates",
        "consultation-step",
    }
