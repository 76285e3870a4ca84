"""Getting in, played from the first word."""

import pytest

from tests.playing import Country, Person


@pytest.fixture
def country():
    return Country()


def test_a_new_person_gets_from_start_to_the_menu_in_kyrgyz(country):
    person = Person(country, 1001)
    person.say("/start")
    assert "Тилди тандаңыз" in person.text
    person.tap("Кыргызча")
    assert "Жазганыңыз кайда барат?" in person.text
    assert "сыноо жылы" in person.text
    person.tap("Макулмун")
    assert "Айылыңыздын же шаарыңыздын атын жазыңыз." in person.text
    person.say("Челпек")
    assert "боюнча табылганы" in person.text
    person.tap("Каракол шаары")
    assert "Эмнеден баштайбыз?" in person.text
