"""What invented people say while a year is played: proposals with the Union's reasons, questions, remarks, solutions."""

from __future__ import annotations

from domain.proposals import ACCEPTED, AMEND, NEW, REJECTED, RETIRE, STUDY

PROPOSALS = (
    (
        AMEND,
        "DEM02",
        "Бош турган үйлөр да кошулсун",
        "Көп үй бош турат, жыйынтык башкача чыгат.",
        ACCEPTED,
        "Туура: бош үйлөр да айылдын абалын көрсөтөт.",
    ),
    (
        RETIRE,
        "SAN03",
        "",
        "Бул санды эч ким так билбейт.",
        ACCEPTED,
        "Жооптордун көбү болжол менен берилген, андыктан алынды.",
    ),
    (
        NEW,
        "",
        "Вайфай бар китепканалар",
        "Окуучулар сабакка даярдана турган жай керек.",
        REJECTED,
        "Министрликте бул маалымат бар, башчылардан кайра сурабайбыз.",
    ),
    (
        NEW,
        "",
        "Работающие уличные фонари",
        "Столбы стоят, а свет не горит.",
        STUDY,
        "Сначала спросим у энергетиков, считают ли они это.",
    ),
)
"""Each: kind, indicator, wording, why it is proposed, what the Union answers, and its reason."""

REMARK = "Кеңеш депутаттары карап чыгышты: чыгашалар боюнча айыл тургундары менен да талкуулоо керек."
EXCEPTED = "Бул жамаат үлгүгө жооп берген жок, кийинки жылы суралат."
SOLUTION_WORDS = (
    "Ашар жолу менен бир айда бүтүрсө болот.",
    "Можно включить в программу дорог района на следующий год.",
    "Кошуна айыл менен бирге долбоор жазсак, каражат табылат.",
)

REDEFINED = {
    "name_ky": "Үй чарбаларынын саны, бош турган үйлөр менен кошо",
    "name_ru": "Число домохозяйств и пустующих домов",
    "name_en": "Households and empty houses",
}
"""The wording of what the accepted amendment makes of its indicator."""
