"""A consultation for groups and notice boards: its link, a QR code to send on, posters to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.notices import STOPPED
from domain.poster import consultation_link
from handlers.consultation_screens import notice_words
from handlers.notice_scope import to_write
from locales import texts
from reports.qr import png
from storage.audit import record
from storage.deliveries import deliver
from storage.notices import Notice
from storage.questions import why_not_ready


def _shareable(turn: Turn, notice: Notice) -> str:
    """Why there is nothing to share: the key of a message, or ""."""
    if notice.state == STOPPED:
        return "consultation-stopped"
    if notice.closes_at is None:
        return "consultation-needs-closing"
    return why_not_ready(turn.connection, notice)


def _share(turn: Turn, rest: list[str]) -> Reply | None:
    """`z:share:N`: the link with its code, and the posters there can be."""
    notice = to_write(turn, rest)
    if notice is None:
        return None
    t, why = turn.t, _shareable(turn, notice)
    if why:
        return Reply(toast=t(why), alert=True)
    link = consultation_link(turn.world.bot_name, notice.id)
    title = notice_words(notice, t.language)[1].title
    buttons = [
        Button(t("share-poster", language=texts(one)("language-name")), f"z:poster:{notice.id}:{one}")
        for one in notice.texts
    ]
    back = Button(t("label-back"), f"j:v:{notice.id}")
    text = t.html("share-text", title=title, link=link)
    return show(Screen(text, column([*buttons, back]), picture=png(link), filename=f"c_{notice.id}.png"))


def _poster(turn: Turn, rest: list[str]) -> Reply | None:
    """`z:poster:N:<language>`: queue a poster; it comes as soon as it is made."""
    notice = to_write(turn, rest)
    if notice is None or len(rest) != 2 or rest[1] not in notice.texts:
        return None
    why = _shareable(turn, notice)
    if why:
        return Reply(toast=turn.t(why), alert=True)
    args = {"notice": notice.id, "language": rest[1]}
    what = f"poster {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], "consultation-poster", args, turn.now, urgent=True)
    record(turn.connection, "poster made", f"notice {notice.id}", turn.now, by=turn.person.id, became=rest[1])
    return Reply(toast=turn.t("chat-report-making"), screens=(Screen(turn.t("chat-report-making")),))


DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply | None]] = {"share": _share, "poster": _poster}
"""What a word of a tap leads to; None is what its person may not do."""
