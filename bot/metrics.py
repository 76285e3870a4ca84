"""What is counted for `/metrics`."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

updates = Counter("updates_total", "Updates by how they ended", ["end"])
update_seconds = Histogram(
    "update_seconds",
    "Seconds from the receipt of an update to its commit",
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)
deliveries = Counter("deliveries_total", "Deliveries by how they ended", ["state"])
queued = Gauge("deliveries_queued", "Deliveries that wait")
