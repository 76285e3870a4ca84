"""Everything a person reads: messages in Kyrgyz, Russian and English, and how numbers, dates and names are written.

`texts("ky")` gives the words of one language; a missing or broken message is an error, never another language's.
"""

from __future__ import annotations

from locales.markup import Markup
from locales.messages import LANGUAGES, BadMessage, LocaleError, MissingMessage, capital
from locales.texts import Texts, texts

__all__ = ["LANGUAGES", "BadMessage", "LocaleError", "Markup", "MissingMessage", "Texts", "capital", "texts"]
