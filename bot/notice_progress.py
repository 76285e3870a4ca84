"""How a notice is going, in words, with what may be done about it: for its author's one message and for the Union."""

from __future__ import annotations

from bot.notice_audience import TENS, count_words, duration_words, is_few, rate_words, title_of, told
from bot.screens import Button, Screen, column
from bot.world import World
from domain.notice_times import goes_at, seconds_for
from domain.notices import PAUSED, QUEUEING, SENDING, SENT, STOPPED, Audience
from locales import Texts
from storage.notice_progress import LATELY, Progress
from storage.notices import Notice

SLOW = 0.7
"""Below this share of the allowed rate, time left is counted by what was sent within the last minute."""


def progress_screen(
    world: World, t: Texts, notice: Notice, progress: Progress, *, may: bool = True
) -> Screen:
    """Sent, failed with reasons, unknown, waiting, time left; buttons for those who `may` act."""
    total = max(notice.recipients, progress.queued)
    left = max(0, total - progress.sent - progress.failed - progress.unknown)
    audience = notice.audience
    lines = [
        t.html("compose-going-title", number=str(notice.id), title=title_of(t, notice)),
        t(f"compose-state-{notice.state}"),
        t(
            "compose-going-sent",
            n=count_words(t, audience, progress.sent),
            total=count_words(t, audience, total),
        ),
        *_failed(t, audience, progress),
    ]
    if progress.unknown:
        lines.append(t("compose-going-unknown", n=count_words(t, audience, progress.unknown)))
    if left:
        name = "compose-going-never" if notice.state == STOPPED else "compose-going-waiting"
        lines.append(t(name, n=count_words(t, audience, left)))
        lines += _time_left(world, t, notice, progress, told(audience, left))
    if audience.took_part:
        lines.append(t("compose-going-tens", n=TENS))
    return Screen("\n".join(lines), column(_buttons(t, notice, progress) if may else []))


def _failed(t: Texts, audience: Audience, progress: Progress) -> list[str]:
    """How many failed and why; of those who did something, no reason that only a few of them have."""
    if not progress.failed:
        return []
    reasons = sorted(progress.reasons.items(), key=lambda one: -one[1])
    lines = [
        f"· {t(f'reason-{word}', n=count_words(t, audience, n))}"
        for word, n in reasons
        if not is_few(audience, n)
    ]
    return [t("compose-going-failed", n=count_words(t, audience, progress.failed)), *lines]


def _time_left(world: World, t: Texts, notice: Notice, progress: Progress, left: int) -> list[str]:
    if notice.state not in (QUEUEING, SENDING):
        return []
    now = world.now.astimezone(world.zone)
    really = goes_at(now, world.calendar, danger=notice.danger)
    if really > now:
        return [t("compose-going-on-at", moment=t.moment(really)), _left(t, left, world.rate)]
    recent = told(notice.audience, progress.recent) if progress.recent else 0
    measured = recent / LATELY.total_seconds()
    begun = notice.started_at is not None and notice.started_at <= now - LATELY
    if not begun or measured >= world.rate * SLOW:
        return [_left(t, left, world.rate)]
    if not measured:
        return [t("compose-going-stands")]
    return [t("compose-going-slow", rate=rate_words(t, measured)), _left(t, left, measured)]


def _left(t: Texts, left: int, rate: float) -> str:
    return str(t("compose-going-left", time=duration_words(t, seconds_for(left, rate))))


def _buttons(t: Texts, notice: Notice, progress: Progress) -> list[Button]:
    number, state = notice.id, notice.state
    buttons = []
    if state in (QUEUEING, SENDING):
        buttons.append(Button(t("compose-pause"), f"j:pause:{number}"))
    if state == PAUSED:
        buttons.append(Button(t("compose-go-on"), f"j:on:{number}"))
    if state in (QUEUEING, SENDING, PAUSED):
        buttons.append(Button(t("compose-stop"), f"j:stop:{number}"))
    if state == SENT and progress.unknown and notice.closed_at is None:
        n = count_words(t, notice.audience, progress.unknown)
        buttons.append(Button(t("compose-repeat", n=n), f"j:again:{number}"))
    if state in (SENT, STOPPED):
        buttons.append(Button(t("compose-correct"), f"j:fix:{number}"))
    return [*buttons, Button(t("compose-refresh"), f"j:v:{number}")]
