"""Trying everything on one machine: the stand-in for Telegram, and an invented country."""
