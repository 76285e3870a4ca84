"""The rules of the report: standard library only, and everything they need comes in as an argument."""
