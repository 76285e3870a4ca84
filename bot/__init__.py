"""What every conversation needs from Telegram: settings, receiving, order, screens, sending, errors."""
