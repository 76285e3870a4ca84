"""Giving a section of the questionnaire to a colleague by a one-time link."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, rows, show
from domain.forms import progress
from handlers.desk import Desk
from handlers.indicator_sections import sections
from handlers.indicator_values import group_name, headed, territory_of
from storage.audit import record
from storage.invitations import invite


def section(desk: Desk, code: str) -> Screen:
    """One section: fill it oneself, or give it to a colleague."""
    t = desk.turn.t
    if code not in {question.section for question in desk.form.relevant(desk.draft, desk.sections)}:
        return sections(desk)
    done = progress(desk.form, desk.draft, frozenset({code}))
    text = t.html(
        "section-so-far", section=group_name(desk, code), done=t.number(done.done), total=t.number(done.total)
    )
    buttons = [Button(t("section-fill"), f"q:{desk.stored.id}:f.{code}")]
    if desk.sections is None:
        buttons.append(Button(t("section-give"), f"q:{desk.stored.id}:g.{code}"))
    buttons.append(Button(t("label-back"), f"q:{desk.stored.id}:sections"))
    return Screen(headed(desk, text), rows(*buttons))


def link(bot_name: str, token: str) -> str:
    """The address that opens the bot with a one-time link."""
    return f"https://t.me/{bot_name}?start=r_{token}"


def give(desk: Desk, code: str) -> Reply:
    """A link with which one colleague may fill one section."""
    turn = desk.turn
    if desk.sections is not None or code not in turn.world.indicators.group_by_code:
        return Reply(toast=turn.t("old-button"))
    token = invite(
        turn.connection,
        "section",
        territory_of(desk),
        turn.now,
        section=code,
        language=turn.person.language,
        invited_by=turn.person.id,
    )
    record(turn.connection, "section given", f"{desk.stored.owner} {code}", turn.now, by=turn.person.id)
    address = link(turn.world.bot_name, token)
    return show(
        Screen(headed(desk, turn.t.html("section-link", section=group_name(desk, code), link=address)))
    )
