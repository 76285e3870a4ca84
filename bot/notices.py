"""What is said unasked, in words: one small function a kind of delivery. Previews carry a number, never the matter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.matters import matter_name
from bot.reminders import REMINDERS, onward
from bot.role_names import role_name
from bot.screens import Button, Screen, rows
from bot.unfinished import unfinished_screen
from bot.world import World
from bot.years import YEAR_NOTICES
from locales import Texts

LONGEST_CAPTION = 1000
Notice = Callable[[World, Texts, Mapping[str, Any]], Screen]


def _problem_new(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    category = matter_name(t, world.matters, args["category"])
    text = t.html(
        "notice-problem-new",
        category=category,
        place=world.label(args["territory"], t),
        number=args["number"],
    )
    return Screen(text, rows(Button(t("notice-open"), f"h:{args['id']}")))


def _problem_changed(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    text = t.html("notice-problem-changed", number=args["number"])
    return Screen(text, rows(Button(t("notice-see"), f"my:{args['id']}")))


def _role_confirmed(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    community = world.label(args["territory"], t)
    role = role_name(world.register, t, args["role"], args["territory"])
    return Screen(t.html("notice-role-confirmed", role=role, community=community))


def _role_refused(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    phone = world.union_phone or t("phone-later")
    return Screen(t.html("notice-role-refused", phone=phone))


def _role_waits(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    return Screen(t("notice-union-waiting"), rows(Button(t("notice-open"), "u:all")))


def _role_ended(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    community = world.label(args["territory"], t)
    phone = world.union_phone or t("phone-later")
    role = role_name(world.register, t, args["role"], args["territory"])
    return Screen(t.html("notice-role-ended", role=role, community=community, phone=phone))


def _nudge(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """The Union's reminder by hand, with the way to the very next question."""
    text = t.html(
        "notice-nudge" if args["n"] else "notice-nudge-send",
        community=world.label(args["territory"], t),
        n=t.number(args["n"]),
        minutes=t.number(args["minutes"]),
        date=t.date(date.fromisoformat(args["date"]), "label"),
    )
    return Screen(text, rows(Button(t("label-continue"), onward(args))))


def _extended(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    day = t.date(date.fromisoformat(args["date"]), "label")
    return Screen(t.html("notice-extended", community=world.label(args["territory"], t), date=day))


def _entered(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """What was entered by phone for a head: one tap confirms and sends."""
    text = t.html("notice-entered", community=world.label(args["territory"], t), n=t.number(args["n"]))
    number = args["draft"]
    return Screen(
        text,
        rows(
            Button(t("entered-look"), f"v:b:{number}"),
            Button(t("entered-confirm"), f"v:y:{number}:{args['newest']}"),
        ),
    )


def _returned(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    text = t.html(
        "notice-returned",
        community=world.label(args["territory"], t),
        year=str(args["year"]),
        n=t.number(args["n"]),
    )
    return Screen(text, rows(Button(t("notice-open"), f"e:r:{args['territory']}")))


def _solution_settled(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    text = t.html(f"notice-solution-{args['release']}", number=args["number"])
    return Screen(text, rows(Button(t("label-draft-report"), "m:discussion")))


def _proposal_answered(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    text = t.html("notice-proposal-answered", number=args["number"])
    return Screen(text, rows(Button(t("notice-see"), f"p:v:{args['id']}")))


def _notice_confirmed(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    number = args["notice"]
    text = t("compose-was-confirmed", number=str(number))
    return Screen(text, rows(Button(t("notice-open"), f"j:v:{number}:below")))


def _notice_refused(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    number = args["notice"]
    text = t.html("compose-was-refused", number=str(number), reason=str(args["reason"]))
    return Screen(text, rows(Button(t("notice-open"), f"j:v:{number}:below")))


def _notice_overtaken(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    number = args["notice"]
    text = t("compose-was-overtaken", number=str(number))
    return Screen(text, rows(Button(t("notice-open"), f"j:v:{number}:below")))


NOTICES: Mapping[str, Notice] = {
    "problem-new": _problem_new,
    "problem-changed": _problem_changed,
    "role-confirmed": _role_confirmed,
    "role-refused": _role_refused,
    "role-waits": _role_waits,
    "role-ended": _role_ended,
    "nudge": _nudge,
    "extended": _extended,
    "entered": _entered,
    **REMINDERS,
    "returned": _returned,
    **YEAR_NOTICES,
    "solution-settled": _solution_settled,
    "proposal-answered": _proposal_answered,
    "notice-confirmed": _notice_confirmed,
    "notice-refused": _notice_refused,
    "notice-overtaken": _notice_overtaken,
    "consultation-unfinished": unfinished_screen,
}


def report_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """A report as a document with its caption."""
    territory = world.label(args["territory"], t)
    caption: str = t.html("report-caption", community=territory, year=str(args["year"]))
    if world.cycle.invented:
        caption += "\n" + t("invented")
    name = f"el-unu-{args['year']}-{args['territory']}-{args.get('language', t.language)}.pdf"
    return Screen(caption, document=document, filename=name)


def beside_screen(world: World, t: Texts, args: Mapping[str, Any], picture: bytes) -> Screen:
    """A community beside its peers and last year: a picture with a few words."""
    text = t.escape(str(args["words"])[:LONGEST_CAPTION])
    report = Button(t("community-report"), f"r:{args['territory']}")
    return Screen(text, rows(report), picture=picture)


def completeness_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The table of who has it in hand, with its caption."""
    territory = world.label(args["territory"], t)
    caption: str = t.html("completeness-caption", community=territory, year=str(args["year"]))
    if world.cycle.invented:
        caption += "\n" + t("invented")
    return Screen(caption, document=document, filename=f"el-unu-{args['year']}-{args['territory']}.xlsx")


def budget_summary_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The summary for the budget as a document with its caption."""
    territory = world.label(args["territory"], t)
    caption: str = t.html("budget-summary-caption", community=territory, year=str(args["year"]))
    if world.cycle.invented:
        caption += "\n" + t("invented")
    name = f"el-unu-budget-{args['year']}-{args['territory']}-{args.get('language', t.language)}.pdf"
    return Screen(caption, document=document, filename=name)
