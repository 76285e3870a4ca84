"""What the two invented consultations say and ask, what people wrote, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.consultations import CHOICE, MANY, NUMBER, WORDS, QuestionWords


@dataclass(frozen=True)
class Question:
    """One question with its words in each language."""

    kind: str
    words: Mapping[str, QuestionWords]
    spec: Mapping[str, Any] = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True)
class Consulted:
    """A consultation: its title and words by language, its questions, and what people wrote to them."""

    texts: Mapping[str, tuple[str, str]]
    questions: tuple[Question, ...]
    said: tuple[str, ...]


ABOUT_WASTE = Consulted(
    {
        "ky": (
            "Таштандыны чыгаруу",
            "Айылдарда таштандыны канча жолу чыгарып, канча төлөө туура? Пикириңиз тариф белгиленгенге чейин керек.",
        ),
        "ru": (
            "Вывоз мусора",
            "Как часто вывозить мусор в сёлах и сколько за это платить? Ваше мнение нужно до того, как утвердят тариф.",
        ),
    },
    (
        Question(
            CHOICE,
            {
                "ky": QuestionWords(
                    "Таштандыны канча жолу чыгаруу керек?",
                    options=("Жумасына бир жолу", "Жумасына эки жолу", "Айына эки жолу"),
                ),
                "ru": QuestionWords(
                    "Как часто вывозить мусор?",
                    options=("Раз в неделю", "Два раза в неделю", "Два раза в месяц"),
                ),
            },
            {"options": 3},
        ),
        Question(
            NUMBER,
            {
                "ky": QuestionWords("Бир үй-бүлө айына канча төлөсө туура болот?", unit="сом"),
                "ru": QuestionWords("Сколько справедливо платить семье в месяц?", unit="сом"),
            },
            {"min": "0", "max": "500"},
        ),
        Question(
            WORDS,
            {
                "ky": QuestionWords("Дагы эмне айткыңыз келет?"),
                "ru": QuestionWords("Что ещё хотите сказать?"),
            },
            optional=True,
        ),
    ),
    (
        "Контейнер алыс, картаңдар жеткире албайт.",
        "Жайында жыт чыгат, тез-тез чыгарыңыздар.",
        "Контейнеры стоят только у школы.",
        "Базардын жанына да контейнер керек.",
    ),
)

ABOUT_WATER = Consulted(
    {
        "ky": (
            "Ичүүчү суунун сапаты",
            "Айылыңызда ичүүчү суу кандай? Жооптор баяндамага кирет.",
        ),
        "ru": (
            "Качество питьевой воды",
            "Какая у Вас питьевая вода? Ответы войдут в доклад.",
        ),
    },
    (
        Question(
            CHOICE,
            {
                "ky": QuestionWords(
                    "Таза суу үйүңүзгө кандай келет?",
                    options=("Дайыма келет", "Күнүнө бир нече саат", "Келбейт, көчөдөн ташыйбыз"),
                ),
                "ru": QuestionWords(
                    "Как вода приходит к Вам домой?",
                    options=("Есть всегда", "Несколько часов в день", "Не приходит, носим с улицы"),
                ),
            },
            {"options": 3},
        ),
        Question(
            MANY,
            {
                "ky": QuestionWords(
                    "Суунун эмнеси жакпайт?",
                    options=("Ылай", "Жыты бар", "Басымы аз", "Баары жакшы"),
                ),
                "ru": QuestionWords(
                    "Что не так с водой?",
                    options=("Мутная", "С запахом", "Слабый напор", "Всё хорошо"),
                ),
            },
            {"options": 4},
        ),
        Question(
            WORDS,
            {
                "ky": QuestionWords("Эмнени биринчи кезекте оңдоо керек?"),
                "ru": QuestionWords("Что исправить в первую очередь?"),
            },
            optional=True,
        ),
    ),
    ("Эски түтүктөрдү алмаштыруу керек.", "Заменить насос.", "Суу сактагычты тазалаңыздар."),
)

DECISION = {
    "ky": {
        "what": "Жылдын аягына чейин ар бир айылда таштанды жумасына бир жолу чыгарылат.",
        "why": "Катышкандардын көбү ушуну тандады. Эки жолу чыгарууга быйыл унаа жетпейт.",
    },
    "ru": {
        "what": "До конца года мусор будут вывозить раз в неделю в каждом селе.",
        "why": "Так выбрало большинство участников. На два раза в этом году не хватит машин.",
    },
}
