"""Tables of what is given: territories, bodies, units, groups, matters, and the indicator sets of each year."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, Integer, String, Table, Text

from storage.schema import Exact, Instant, metadata


def _names(length: int = 300) -> list[Column[str]]:
    return [
        Column(f"name_{language}", String(length), nullable=False, server_default="")
        for language in ("ky", "ru", "en")
    ]


territories = Table(
    "territories",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("parent_code", String(20), nullable=False, server_default="", index=True),
    Column("level", String(10), nullable=False),
    Column("kind", String(20), nullable=False, server_default=""),
    Column("has_lsg", Boolean, nullable=False),
    *_names(),
    Column("status", String(20), nullable=False, server_default="current"),
    Column("lat", Float),
    Column("lon", Float),
    Column("population", Integer),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("note", String(300), nullable=False, server_default=""),
)

territory_aliases = Table(
    "territory_aliases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(20), ForeignKey("territories.code"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("language", String(10), nullable=False, server_default=""),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("source", String(200), nullable=False, server_default=""),
)

territory_lineage = Table(
    "territory_lineage",
    metadata,
    Column("predecessor", String(20), ForeignKey("territories.code"), primary_key=True),
    Column("successor", String(20), ForeignKey("territories.code"), primary_key=True),
    Column("weight", Float, nullable=False, server_default="1"),
    Column("on", Date),
)

bodies = Table("bodies", metadata, Column("code", String(20), primary_key=True), *_names())

units = Table(
    "units",
    metadata,
    Column("code", String(30), primary_key=True),
    *(
        Column(form, String(100), nullable=False, server_default="")
        for form in ("ky", "ru_one", "ru_few", "ru_many", "en_one", "en_other")
    ),
)

indicator_groups = Table(
    "indicator_groups",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("position", Integer, nullable=False),
    *_names(),
)

matters = Table(
    "matters",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("competence", String(20), nullable=False),
    Column("menu", String(20), nullable=False),
    Column("seen_by", String(10), nullable=False),
    Column("near", Boolean, nullable=False),
    *_names(),
)

indicator_sets = Table(
    "indicator_sets",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("frozen_at", Instant),
)

indicators = Table(
    "indicators",
    metadata,
    Column("year", Integer, ForeignKey("indicator_sets.year"), primary_key=True),
    Column("code", String(10), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("group_code", String(20), ForeignKey("indicator_groups.code"), nullable=False),
    Column("core", Boolean, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("respondent", String(20), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("body", String(20), nullable=False, server_default=""),
    Column("type", String(20), nullable=False),
    Column("unit", String(30), nullable=False, server_default=""),
    Column("as_of", String(20), nullable=False),
    Column("direction", String(20), nullable=False, server_default=""),
    Column("usual_min", Exact),
    Column("usual_max", Exact),
    Column("of", String(10), nullable=False, server_default=""),
    Column("checks", Text, nullable=False, server_default=""),
    *_names(500),
    Column("sdg", String(40), nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
)

indicator_options = Table(
    "indicator_options",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("code", String(10), primary_key=True),
    Column("value", String(30), primary_key=True),
    Column("position", Integer, nullable=False),
    *_names(),
)

indicator_map = Table(
    "indicator_map",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("code", String(10), primary_key=True),
    Column("old_code", String(10), primary_key=True),
    Column("kind", String(12), nullable=False),
)

reference_revision = Table(
    "reference_revision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("n", Integer, nullable=False),
)
