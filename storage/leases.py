"""How long a delivery is its worker's own, and when that time is over. By the machine's time, never the product's clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, or_

from storage.deliveries import deliveries
from storage.schema import Instant

LEASE_SECONDS, WIRE_SECONDS = 120.0, 30.0
"""How long a leased row is kept for its worker, and how long one on the wire may take until it counts as lost."""

is_over = or_(
    deliveries.c.lease_until < bindparam("real", type_=Instant),
    deliveries.c.lease_until > bindparam("ahead", type_=Instant),
)
"""A lease that has run out, or lies so far ahead that the machine's clock was set back since; with `moments`."""

is_free = or_(deliveries.c.lease_until.is_(None), is_over)


def moments(real: datetime) -> dict[str, datetime]:
    """What `is_over` is to be reckoned with."""
    return {"real": real, "ahead": real + timedelta(seconds=LEASE_SECONDS + 1)}
