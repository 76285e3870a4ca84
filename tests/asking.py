"""Consultations for the tests: notices that ask something, in the state in which they may be answered."""

from datetime import timedelta

from domain.consultations import QuestionWords
from domain.notices import SENDING, Audience, audience_text
from storage.notices import Words, add_notice, change_notice, notice_by_id, set_words
from storage.people import meet
from storage.questions import NewQuestion, add_question

RUBBISH = {
    "ky": Words("Таштанды чыгаруунун акысы", "Айыл өкмөтү таштандыны жумасына бир жолу чыгарганы жатат."),
    "ru": Words("Плата за вывоз мусора", "Айыл окмоту готовится вывозить мусор раз в неделю."),
}


def words(ky, ru, options_ky=(), options_ru=(), **more):
    return {
        "ky": QuestionWords(ky, options=tuple(options_ky), **more),
        "ru": QuestionWords(ru, options=tuple(options_ru), **more),
    }


PAY = NewQuestion(
    "choice",
    True,
    words(
        "Айына канча төлөсө туура болот?",
        "Сколько справедливо платить в месяц?",
        ("Төлөбөшү керек", "50 сомго чейин", "50–100 сом"),
        ("Нисколько", "До 50 сомов", "50–100 сомов"),
    ),
    {"options": 3},
)
WHAT = NewQuestion(
    "many",
    False,
    words(
        "Эмнени чыгаруу керек?", "Что вывозить?", ("Айнек", "Пластик", "Күл"), ("Стекло", "Пластик", "Зола")
    ),
    {"options": 3},
)
HOW = NewQuestion("scale", True, words("Азыр кандай?", "Как сейчас?"), {"min": 1, "max": 5})
BINS = NewQuestion(
    "number", True, words("Канча челек керек?", "Сколько баков нужно?"), {"min": "0", "max": "100"}
)
WHY = NewQuestion("text", True, words("Эмне үчүн?", "Почему?"), {"longest": 1000})
SEE = NewQuestion("photo", True, words("Көрсөтүңүз", "Покажите"), {"most": 2})


def ask(connection, now, author, questions=(PAY, WHAT, WHY), audience=None, **values):
    """A notice with questions that is being sent and closes in ten days, unless told otherwise; its number."""
    number = add_notice(
        connection,
        2026,
        author,
        "union",
        "41700000000000",
        now,
        audience=audience_text(audience or Audience()),
    )
    for language, one in RUBBISH.items():
        set_words(connection, number, language, one)
    for one in questions:
        add_question(connection, number, one, author, now)
    state = {"state": SENDING, "closes_at": now + timedelta(days=10), **values}
    change_notice(connection, number, **state)
    return number


def consult(country, questions=(PAY, WHAT, WHY), audience=None, **values):
    """The same in a played country, asked by somebody of the Union."""

    def begin(connection):
        author = meet(connection, 1_000_001, country.world.now)
        return ask(connection, country.world.now, author.id, questions, audience, **values)

    return country.run(begin)


def notice_of(country, number):
    return country.run(notice_by_id, number)
