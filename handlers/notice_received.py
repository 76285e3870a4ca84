"""What a notice's reader may tap: its file, and to get no more of them; and how that is taken back."""

from __future__ import annotations

from bot.notice_audience import title_of
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from handlers.notice_scope import DEEDS, found, is_public, may_confirm, may_watch
from storage.audience import KIND


def _file(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:file:N`: the PDF or the picture of a notice that went out, or that its reader has a say in."""
    notice = found(turn, rest)
    if notice is None or not notice.file:
        return Reply(toast=turn.t("old-button"))
    if not (is_public(notice) or may_watch(turn, notice) or may_confirm(turn, notice)):
        return None
    if not (turn.world.files / notice.file).is_file():
        return Reply(toast=turn.t("consult-no-file"), alert=True)
    as_picture = notice.file_kind == "picture"
    name = notice.file_name or f"el-unu-{notice.id}.pdf"
    title = f"<b>{turn.t.escape(title_of(turn.t, notice))}</b>"
    return show(
        Screen(
            title,
            attached=notice.file,
            attached_as="picture" if as_picture else "document",
            filename="" if as_picture else name,
        )
    )


def _mute(turn: Turn, rest: list[str]) -> Reply:
    """`j:mute:N`: no more of these; what one gave and its result still come. Under a proof it does nothing."""
    notice = found(turn, rest)
    if notice is not None and not is_public(notice):
        return Reply(toast=turn.t("consult-only-proof"), alert=True)
    turn.change(muted=" ".join(sorted({*turn.person.muted, KIND})))
    undo = Button(turn.t("consult-unmute"), f"j:unmute:{rest[0] if rest else '0'}")
    return show(Screen(turn.t("consult-muted"), column([undo])))


def _unmute(turn: Turn, rest: list[str]) -> Reply:
    turn.change(muted=" ".join(sorted({*turn.person.muted} - {KIND})))
    return Reply(edit=Screen(turn.t("consult-unmuted")))


DEEDS["file"] = _file
DEEDS["mute"] = _mute
DEEDS["unmute"] = _unmute
