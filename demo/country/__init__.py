"""An invented country: communities with two years of answers, problems, and the people to try everything with.

Everything in it is marked as invented. It is the same at every start.
"""

from __future__ import annotations

from demo.country.filling import Filled, fill

__all__ = ["Filled", "fill"]
