"""Faults seeded into a sender, each of which the comparison of ledger and database has to see."""

import scheduler.delivering
from bot.budget import Budget
from storage.deliveries import deliveries
from storage.leasing import start_sending


def no_lease(program):
    """Rows are taken without a lease, and sent by whoever took them."""
    program.holder = ""
    leased = scheduler.delivering.lease

    def lease(connection, *args, **kwargs):
        found = leased(connection, *args, **kwargs)
        numbers = [one.id for one in found]
        connection.execute(deliveries.update().where(deliveries.c.id.in_(numbers)).values(lease_until=None))
        return found

    def start(connection, numbers, holder=""):
        start_sending(connection, numbers, holder)
        return set(numbers)

    scheduler.delivering.lease = lease
    scheduler.delivering.start_sending = start


def sent_before_written(program):
    """A row is marked as on the wire only when it is known how it ended."""
    settle = scheduler.delivering.settle

    def settle_all(connection, outcomes, now, holder=""):
        start_sending(connection, [one.delivery.id for one in outcomes], holder)
        settle(connection, outcomes, now, holder)

    scheduler.delivering.start_sending = lambda connection, numbers, holder="": set(numbers)
    scheduler.delivering.settle = settle_all


def budget_per_replica(program):
    """Every process takes the whole budget for itself."""
    program.budget = program.speaker.budget = Budget(program.budget.rates)


def without_unique(connection):
    """Nothing keeps a person from being queued twice."""
    connection.exec_driver_sql("ALTER TABLE deliveries DROP CONSTRAINT uq_deliveries_what_person")
