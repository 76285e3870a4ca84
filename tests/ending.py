"""Deliveries that ended, written as they would be, without a worker."""

from storage.deliveries import deliveries


def end(connection, number, state, now, error="", message=None):
    """Let a delivery have ended in a state."""
    row = deliveries.update().where(deliveries.c.id == number)
    values = {"state": state, "sent_at": now, "message_id": message, "error": error, "lease_until": None}
    connection.execute(row.values(**values))
