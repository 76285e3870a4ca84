"""What the page tells while a year is played: ky | ru | en."""

from __future__ import annotations

from collections.abc import Mapping

BEGUN = "Жыл башталды | Год начался | The year begins"
BUSY = (
    "Жыл жүрүп жатат: бүткөнчө күтө туруңуз | Год ещё идёт: подождите, пожалуйста | "
    "A year is being played: please wait for its end"
)
BROKEN = (
    "Жыл ортосунда токтоп калды; боттун өзү иштеп жатат | Год остановился на полпути; сам бот работает | "
    "The year stopped half-way; the bot itself is running"
)
OVER = "Жыл аяктады | Год пройден | The year has been played"

TOLD: Mapping[str, str] = {
    "collection": "Жамааттар жооп берип жатат | Сообщества отвечают | Communities answer",
    "figures": "Статистика комитетинин сандары жүктөлдү | Загружены данные Нацстаткома | Statistical figures loaded",
    "checked": "Союз жоопторду текшерди | Союз проверил ответы | The Union has checked answers",
    "verification": "Жооптор текшерилип жатат | Ответы проверяются | Answers are checked",
    "levels": "Райондор менен облус кабыл алынды | Районы и область приняты | Districts and a region accepted",
    "discussion": "Эл баяндаманын долбоорун талкуулап жатат | Люди обсуждают проект доклада | People discuss the draft",
    "discussed": "Жашоочулар чечим сунушташты | Жители предложили решения | Residents proposed solutions",
    "marked": "Баяндамага кирчү көйгөйлөр белгиленди | Отмечено то, что войдёт в доклад | What goes into the report is marked",
    "report": "Баяндама даярдалып жатат | Готовится доклад | The report is prepared",
    "indicator_review": "Көрсөткүчтөр талкууланып жатат | Обсуждаются показатели | The indicators are discussed",
    "proposed": "Эл көрсөткүч сунуштады | Люди предложили показатели | People proposed indicators",
    "supported": "Сунуштар колдоого алынды | Предложения поддержаны | Proposals found support",
    "answered": "Союз сунуштарга жооп берди | Союз ответил на предложения | The Union answered the proposals",
    "frozen": "Көрсөткүчтөрдүн тизмеси бекитилди | Список показателей утверждён | The indicator set is frozen",
    "links": "Кеңештерге шилтемелер берилди | Кенешам выданы ссылки | Links issued to keneshes",
}
"""By the word of what is done; a stage's own word where nothing particular is."""
