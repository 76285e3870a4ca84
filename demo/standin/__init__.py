"""A stand-in for Telegram: the Bot API over real HTTP, with its refusals, limits and manner of delivery.

It imports nothing of the program it is used with. It is stricter than Telegram in one thing on purpose: a parameter the
method does not have is refused instead of ignored.
"""

from __future__ import annotations

from demo.standin.limits import Limits, no_limits
from demo.standin.server import Standin

__all__ = ["Limits", "Standin", "no_limits"]
