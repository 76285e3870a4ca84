"""By which way answers come: typed in chat, from a paper form, by phone, from a table.

While somebody enters what another person wrote or says, a mark lies in the questionnaire's draft, one a person:
`context["ways"] = {person's number as text: way}`. It is set when they begin, stands on every screen (`Seat.way`) and
in every answer (`Answer.way`), and is taken away when they pause, leave or send.
"""

from __future__ import annotations

from dataclasses import replace

from domain.draft import Draft

CHAT, SPREADSHEET, PAPER, PHONE = "chat", "spreadsheet", "paper", "phone"
ENTERED = frozenset({PAPER, PHONE})
"""Ways by which one person enters what another said."""


def way_of(draft: Draft, person: int) -> str:
    """The way this person's answers to the draft come by now."""
    marks = draft.context.get("ways")
    way = marks.get(str(person), CHAT) if isinstance(marks, dict) else CHAT
    return str(way) if way in ENTERED else CHAT


def with_way(draft: Draft, person: int, way: str) -> Draft:
    """The draft with a mark that this person's answers come by `way` from now on; "chat" takes the mark away."""
    marks = draft.context.get("ways")
    others = {key: one for key, one in marks.items() if key != str(person)} if isinstance(marks, dict) else {}
    kept = others if way == CHAT else {**others, str(person): way}
    context = {key: one for key, one in draft.context.items() if key != "ways"}
    return replace(draft, context={**context, "ways": kept} if kept else context)
