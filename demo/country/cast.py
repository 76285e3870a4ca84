"""The people the chat page offers: who they are to the bot, and what may be tried as them."""

from __future__ import annotations

from dataclasses import dataclass

FIRST = 5_000_000_000


@dataclass(frozen=True)
class Actor:
    """Somebody on the page; `note` holds ky | ru | en."""

    word: str
    id: int
    first_name: str
    phone: str
    language: str
    note: str


CAST = (
    Actor(
        "new",
        FIRST + 1,
        "Айгүл",
        "+996700000001",
        "",
        "жаңы жашоочу: /start деп баштаңыз | новый житель: начните с /start | a new resident: begin with /start",
    ),
    Actor(
        "head",
        FIRST + 2,
        "Нурбек",
        "+996700000002",
        "ky",
        "айыл өкмөтүнүн башчысы: көрсөткүчтөр жана көйгөйлөр | глава айыл окмоту: показатели и проблемы | head of an aiyl okmotu: indicators and problems",
    ),
    Actor(
        "citizen",
        FIRST + 3,
        "Бакыт",
        "+996700000003",
        "ky",
        "жашоочу, Нурбектин айылынан: көйгөйүн жазып, үн да жөнөткөн | житель из села Нурбека: написал о проблеме и прислал голосовое | resident from Nurbek's village: wrote of a problem, and sent a voice message",
    ),
    Actor(
        "union",
        FIRST + 4,
        "Гүлнара",
        "+996700000004",
        "ky",
        "ЖӨБ союзу: /union, жоопторду текшерет, үндү жазып алат | Союз МСУ: /union, проверяет ответы, записывает голосовые | Union of LSG: /union, checks answers, writes voice messages down",
    ),
    Actor(
        "russian",
        FIRST + 5,
        "Ольга",
        "+996700000005",
        "ru",
        "Каракол шаарынын жашоочусу, орусча | жительница Каракола, по-русски | resident of Karakol, in Russian",
    ),
    Actor(
        "two",
        FIRST + 6,
        "Эркин",
        "+996700000006",
        "ru",
        "эки аймактын башчысы | глава двух аймаков | head of two communities",
    ),
    Actor(
        "deputy",
        FIRST + 7,
        "Жаркынай",
        "+996700000007",
        "ky",
        "Нурбектин орун басары | заместитель Нурбека | Nurbek's deputy",
    ),
    Actor(
        "invited",
        FIRST + 8,
        "Талант",
        "+996700000008",
        "",
        "шилтеме менен чакырылган башчы | глава, приглашённый по ссылке | a head invited by a link",
    ),
    Actor(
        "unconfirmed",
        FIRST + 9,
        "Сабира",
        "+996700000009",
        "ru",
        "ырастала элек башчы | глава, ещё не подтверждена | head who waits for confirmation",
    ),
    Actor(
        "partner",
        FIRST + 10,
        "Мээрим",
        "+996700000010",
        "ky",
        "ЖӨБ союзунун облустагы өнөктөшү: /union, текшерет | партнёр Союза по области: /union, проверяет | the Union's partner in a region: /union, checks",
    ),
    Actor(
        "kenesh",
        FIRST + 11,
        "Асанбек",
        "+996700000011",
        "ky",
        "Нурбектин айылынын кеңеш төрагасы: /indicators, эскертүү жазат | председатель кенеша у Нурбека: /indicators, замечание | chair of the kenesh in Nurbek's community: /indicators, a remark",
    ),
    Actor(
        "clerk",
        FIRST + 12,
        "Чолпон",
        "+996700000012",
        "ru",
        "Каржы министрлиги: чаттагы таблицаны сактап, кайра жөнөтөт | Минфин: сохраняет таблицу из чата и отправляет её боту | Ministry of Finance: saves the table in the chat and sends it to the bot",
    ),
)
