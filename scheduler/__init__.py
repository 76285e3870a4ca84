"""The clock: what is due, deliveries, and what is tidied up."""
