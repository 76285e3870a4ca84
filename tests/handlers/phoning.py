"""Filling a questionnaire as somebody of the Union does who has the head on the telephone."""

from storage.drafts import draft_of

GIVEN = {"DEM01": "52 300", "DEM02": "13 100", "EDU01": "4 100"}
LABELS = {
    "ru": ("Пропустить", "Нет данных", "Продолжить"),
    "ky": ("Өткөрүп жиберүү", "Маалымат жок", "Улантуу"),
}


def fill(country, person, territory, given=GIVEN, language="ru"):
    """Answer what is given and skip the rest until the review, opinions as a whole; the screens that were seen."""
    skip, no_data, go_on = LABELS[language]
    seen = []
    for _ in range(120):
        seen.append(person.text)
        keys = [data.split(":")[3] for data in person.last.buttons.values() if data.startswith("a:")]
        key = keys[0] if keys else "review"
        if key == "opinions":
            not_now = [data for data in person.last.buttons.values() if data.endswith(":no")]
            person.tap_data(not_now[0], person.last.id)
        elif go_on in person.last.buttons:
            person.tap(go_on, person.last.id)
        elif key in ("review", ""):
            return seen
        elif key in given and key not in stored(country, territory).draft.answers:
            person.say(given[key])
        else:
            person.tap(skip, person.last.id)
            seen.append(person.text)
            person.tap(no_data, person.last.id)
    raise AssertionError(f"no end: {person.text} {person.last.buttons}")


def stored(country, territory):
    """The office's draft of the year that is asked about."""
    return country.run(draft_of, "indicators", f"{territory}:{country.world.year}")
