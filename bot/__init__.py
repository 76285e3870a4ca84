"""What every conversation needs from Telegram: settings, receiving, order, screens, sending, errors."""

import os

# The library's durations as timedeltas, which it asks to be chosen beforehand; as numbers they warn at every use.
os.environ.setdefault("PTB_TIMEDELTA", "true")
