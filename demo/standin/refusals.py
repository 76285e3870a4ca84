"""What the Bot API refuses, in its own words."""

from __future__ import annotations

from typing import Any

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
POLLING_CONFLICT = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "callback_query_id": OLD_QUERY,
    "file_id": "invalid file_id",
    "action": "wrong parameter action in request",
}


class Refusal(Exception):
    """An answer that is no success: status, description, and parameters such as retry_after."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON of the answer."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**answer, "parameters": self.parameters} if self.parameters else answer


def bad_request(words: str) -> Refusal:
    """A refusal with status 400."""
    return Refusal(400, f"Bad Request: {words}")


def missing(name: str) -> Refusal:
    """The refusal of a call without a parameter it needs."""
    return bad_request(MISSING.get(name, f'parameter "{name}" is required'))


def too_many(seconds: int) -> Refusal:
    """The refusal of a call that came too soon; `seconds` is how long to wait."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def blocked() -> Refusal:
    """The refusal to write to somebody who blocked the bot."""
    return Refusal(403, "Forbidden: bot was blocked by the user")


def deactivated() -> Refusal:
    """The refusal to write to somebody who deleted their account."""
    return Refusal(403, "Forbidden: user is deactivated")
