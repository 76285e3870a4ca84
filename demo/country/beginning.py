"""When the invented country begins, and from what it is invented."""

from __future__ import annotations

from datetime import datetime

START = datetime.fromisoformat("2027-02-01T09:00+06:00")
YEAR = 2026
SEED = 20270201
