"""Whom a notice is for, in words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.world import World
from domain.notices import Audience
from domain.role_words import role_word
from locales import LANGUAGES, Texts
from storage.notices import Notice

MOST_PLACES = 6
TENS = 10
"""Audiences of those who did something are told to tens only, so that two of them do not differ by one person."""


def audience_words(world: World, t: Texts, audience: Audience) -> str:
    """An audience in words, one line for each thing that limits it."""
    if audience.got:
        return str(t("compose-for-got", number=str(audience.got)))
    lines = [_places(world, t, audience)]
    if audience.roles:
        lines.append(t("compose-for-roles", roles=", ".join(role_words(t, one) for one in audience.roles)))
    else:
        lines.append(t("compose-for-everybody"))
    if audience.languages:
        lines.append(t("compose-for-languages", languages=languages_words(t, audience.languages)))
    if audience.took_part.isdigit():
        lines.append(t("compose-for-answered", number=audience.took_part))
    elif audience.took_part:
        lines.append(t(f"compose-part-{audience.took_part}"))
    if audience.sample:
        lines.append(t("compose-for-sample", n=t.number(audience.sample), seed=str(audience.seed)))
    return "\n".join(lines)


def _places(world: World, t: Texts, audience: Audience) -> str:
    codes = audience.territories or (world.register.root,)
    names = [world.label(code, t) for code in codes[:MOST_PLACES]]
    if len(codes) > MOST_PLACES:
        names.append(t("compose-and-more", n=len(codes) - MOST_PLACES))
    return str(t("compose-for-places", places=", ".join(names)))


def role_words(t: Texts, role: str) -> str:
    """A role's name, or citizens'."""
    return str(t(f"role-{role_word(role)}"))


def languages_words(t: Texts, languages: tuple[str, ...]) -> str:
    """Languages by name, in their own order."""
    return ", ".join(t(f"compose-language-{one}") for one in LANGUAGES if one in languages)


def is_few(audience: Audience, n: int) -> bool:
    """Whether so many people, of those who did something, are too few for their number to be told."""
    return bool(audience.took_part) and n < TENS


def told(audience: Audience, n: int) -> int:
    """How many may be told, or reckoned with where that is seen: tens of those who did something, at least ten."""
    return max(TENS, n // TENS * TENS) if audience.took_part else n


def count_words(t: Texts, audience: Audience, n: int) -> str:
    """How many an audience is. Of those who answered, reported or backed something only about how many are told."""
    if is_few(audience, n):
        return str(t("compose-below", n=TENS))
    number = t.number(told(audience, n))
    return str(t("compose-about", n=number)) if audience.took_part else number


def counts_words(t: Texts, counts: Mapping[str, int]) -> str:
    """How many read which language."""
    parts = [(one, counts[one]) for one in LANGUAGES if counts.get(one)]
    return ", ".join(f"{t(f'compose-language-{one}')} — {t.number(n)}" for one, n in parts)


def title_of(t: Texts, notice: Notice) -> str:
    """A notice's title in a language, or in another with its mark; its number when it has none."""
    titles = {language: words.title for language, words in notice.texts.items() if words.title}
    return t.name(titles) if titles else t("compose-untitled", number=str(notice.id))


def duration_words(t: Texts, seconds: int) -> str:
    """A length of time, in seconds up to two minutes, then in minutes, then in hours and minutes."""
    if seconds < 120:
        return str(t("compose-seconds", n=seconds))
    minutes = -(-seconds // 60)
    if minutes < 120:
        return str(t("compose-minutes", n=minutes))
    return str(t("compose-hours", n=minutes // 60, minutes=minutes % 60))


def rate_words(t: Texts, rate: float) -> str:
    """How many a second, with a decimal where there are few."""
    return t.number(rate, 0 if rate >= 10 else 1)
