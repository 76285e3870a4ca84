"""Who looked at a community's unpublished data, as the Union sees it: page by page, and as a file. Never a name."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.completeness import Standing
from handlers.bot_state import DEEDS
from handlers.scope import READ, may_act
from handlers.workspace_community import COMMUNITY_ENTRIES
from reports.look_log import role_words, what_words
from storage.deliveries import deliver
from storage.looks import Look, looks_at

PAGE = 15
KINDS = ("xlsx", "csv")


def entry(turn: Turn, code: str, standing: Standing | None) -> list[Button]:
    """The button under a community, for the Union's own people."""
    return [Button(turn.t("look-log-entry"), f"i:a:{code}:0")] if may_act(turn, code, READ) else []


COMMUNITY_ENTRIES.append(entry)


def _page(turn: Turn, rest: list[str]) -> Reply | None:
    if len(rest) != 2 or not rest[1].isdigit() or not may_act(turn, rest[0], READ):
        return None
    t, code, page = turn.t, rest[0], int(rest[1])
    found = looks_at(turn.connection, code, PAGE + 1, page * PAGE)
    lines: list[str] = [t.html("look-log-head", community=turn.world.label_with_above(code, t))]
    lines += [_line(turn, one) for one in found[:PAGE]]
    lines.append(t("look-log-why") if found or page else t("looks-none"))
    buttons = [Button(t("page-before"), f"i:a:{code}:{page - 1}")] if page else []
    buttons += [Button(t("page-next"), f"i:a:{code}:{page + 1}")] if len(found) > PAGE else []
    if found or page:
        buttons += [Button(t(f"look-log-{kind}"), f"i:x:{code}:{kind}") for kind in KINDS]
    back = Button(t("label-back"), f"v:c:{code}")
    return Reply(edit=Screen("\n".join(lines), column([*buttons, back])))


def _line(turn: Turn, one: Look) -> str:
    t, world = turn.t, turn.world
    place = world.label(one.territory, t) if one.territory and one.territory != world.register.root else ""
    where = world.register.by_code.get(one.territory)
    role = role_words(t, one, where.kind if where is not None else "")
    return t.html(
        "look-log-line",
        date=t.moment(one.at.astimezone(world.zone)),
        who=f"{role} ({place})" if place else role,
        what=what_words(t, one.what),
    )


def _file(turn: Turn, rest: list[str]) -> Reply | None:
    """The same as a file: made outside the conversation, and sent when it is there."""
    if len(rest) != 2 or rest[1] not in KINDS or not may_act(turn, rest[0], READ):
        return None
    args = {"territory": rest[0], "language": turn.t.language, "kind": rest[1]}
    what = f"look-log {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], "look-log", args, turn.now, urgent=True)
    return Reply(toast=turn.t("chat-report-making"))


DEEDS.update({"a": _page, "x": _file})
