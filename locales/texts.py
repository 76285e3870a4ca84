"""The words of one language: messages filled in, numbers, dates, quantities and names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from babel import Locale
from fluent.runtime.types import FluentInt

from locales.dates import date_text, moment_text, year_text
from locales.markup import Markup, escape
from locales.messages import LANGUAGES, BadMessage, Messages, MissingMessage
from locales.numbers import Number, exact, number_text, percent_text

FALLBACK = ("ru", "ky", "en")
"""Where a name from the register is taken from when the language has none."""


class Texts:
    """The words of one language. Calling it gives a message as plain text."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"{language!r} is none of {', '.join(LANGUAGES)}")
        self.language = language
        self._messages = Messages(language)
        self._fixed = self._messages.fixed
        self._plural: Callable[[Any], str] = Locale.parse(language).plural_form

    def __call__(self, name: str, /, **args: object) -> str:
        """A message as plain text. Raises MissingMessage or BadMessage."""
        return self._fixed.get(name) or self._filled(name, args, str)

    def html(self, name: str, /, **args: object) -> Markup:
        """A message as Telegram HTML: its own tags stay, strings put in are escaped unless they are Markup."""
        return Markup(self._fixed.get(name) or self._filled(name, args, escape))

    def has(self, name: str) -> bool:
        """Whether there is such a message."""
        return self._messages.has(name)

    def _filled(self, name: str, args: Mapping[str, object], shown: Callable[[str], str]) -> str:
        variables = self._messages.variables.get(name)
        if variables is None:
            return self._messages.resolve(name, {key: self._chosen(one, shown) for key, one in args.items()})
        given = {key: self._put(name, key, args[key], shown) for key in variables if key in args}
        return self._messages.join(name, given)

    def _put(self, name: str, variable: str, value: object, shown: Callable[[str], str]) -> str:
        """What stands for a variable; a year is never written in groups."""
        if isinstance(value, str):
            return shown(value)
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise BadMessage(f"{self.language}: {name}: {variable} is neither text nor number: {value!r}")
        return str(value) if variable.endswith("year") else self.number(value)

    def _chosen(self, value: object, shown: Callable[[str], str]) -> object:
        """A variable for Fluent's runtime, which chooses by a number's plural category."""
        if isinstance(value, str):
            return str(shown(value))
        return _Shown.of(value, self) if isinstance(value, int) else value

    def escape(self, text: str) -> Markup:
        """The text as HTML that shows it letter by letter."""
        return escape(text)

    def number(self, value: Number, decimals: int | None = None) -> str:
        """A number: 1 245, 3,2; trailing zeros as given, or rounded to `decimals` places."""
        return number_text(value, self.language, decimals)

    def percent(self, share: Number, decimals: int = 0) -> str:
        """A share (1 is the whole) in percent."""
        return percent_text(share, self.language, decimals)

    def date(self, day: date, form: str = "label") -> str:
        """A day: "label" «2027-жылдын 15-марты», "dative" «2026-жылдын 31-декабрына карата», "short" «15-март»."""
        return date_text(day, form, self.language)

    def moment(self, moment: datetime) -> str:
        """A day with the time of day, in the moment's own zone."""
        return moment_text(moment, self.language)

    def year_label(self, year: int) -> str:
        """A year: «2026-жыл», «2026 год», "2026"."""
        return year_text(year, self.language)

    def plural_category(self, value: Number) -> str:
        """The plural category of a number: "one", "few", "many" or "other", as far as the language has them."""
        number = exact(value)
        return self._plural(int(number) if number.as_tuple().exponent == 0 else abs(number))

    def quantity(self, value: Number, forms: Mapping[str, str]) -> str:
        """A number with its unit, whose forms go by plural category; a Russian fraction takes the form of few."""
        category = self.plural_category(value)
        wanted = (
            (category, "few", "other")
            if category == "other" and self.language == "ru"
            else (category, "other")
        )
        word = next((forms[one] for one in wanted if forms.get(one)), None) or forms.get("many", "")
        return f"{self.number(value)} {word}".rstrip()

    def name(self, names: Mapping[str, str]) -> str:
        """A name from the register; one of another language is marked with it: «Ак-Булун (ru)»."""
        own = names.get(self.language)
        if own:
            return own
        for language in FALLBACK:
            if names.get(language):
                return f"{names[language]} ({language})"
        raise MissingMessage("a name in no language")


class _Shown(FluentInt):
    """A whole number that Fluent chooses by and that is written our way."""

    words: Texts

    @classmethod
    def of(cls, value: int, words: Texts) -> _Shown:
        """The number in the words of a language."""
        made: _Shown = cls(value)
        made.words = words
        return made

    def format(self, locale: object) -> str:
        """The number as text."""
        return self.words.number(int(self))


@lru_cache(maxsize=len(LANGUAGES))
def texts(language: str) -> Texts:
    """The words of a language, read once. Raises ValueError for a language there is not, BadMessage for junk."""
    return Texts(language)
