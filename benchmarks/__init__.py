"""Measuring: each figure as a ratio within one run, with a peer beside it."""
