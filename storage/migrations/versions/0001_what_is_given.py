"""What is given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.schema import Exact, Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Go one version on."""
    op.create_table(
        "bodies",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name_ky", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_ru", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_en", sa.String(length=300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_bodies")),
    )
    op.create_table(
        "clock",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("offset_seconds", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock")),
    )
    op.create_table(
        "cycles",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("decree", sa.String(length=200), server_default="", nullable=False),
        sa.Column("invented", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_cycles")),
    )
    op.create_table(
        "cycle_stages",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["year"], ["cycles.year"], name=op.f("fk_cycle_stages_year"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("year", "stage", name=op.f("pk_cycle_stages")),
    )
    op.create_table(
        "special_days",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("why", sa.String(length=200), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_special_days")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "indicator_groups",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name_ky", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_ru", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_en", sa.String(length=300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_indicator_groups")),
    )
    op.create_table(
        "indicator_sets",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("frozen_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_indicator_sets")),
    )
    op.create_table(
        "indicators",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("group_code", sa.String(length=20), nullable=False),
        sa.Column("core", sa.Boolean(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("respondent", sa.String(length=20), nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("body", sa.String(length=20), server_default="", nullable=False),
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("unit", sa.String(length=30), server_default="", nullable=False),
        sa.Column("as_of", sa.String(length=20), nullable=False),
        sa.Column("direction", sa.String(length=20), server_default="", nullable=False),
        sa.Column("usual_min", Exact(), nullable=True),
        sa.Column("usual_max", Exact(), nullable=True),
        sa.Column("of", sa.String(length=10), server_default="", nullable=False),
        sa.Column("checks", sa.Text(), server_default="", nullable=False),
        sa.Column("name_ky", sa.String(length=500), server_default="", nullable=False),
        sa.Column("name_ru", sa.String(length=500), server_default="", nullable=False),
        sa.Column("name_en", sa.String(length=500), server_default="", nullable=False),
        sa.Column("sdg", sa.String(length=40), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["group_code"], ["indicator_groups.code"], name=op.f("fk_indicators_group_code")
        ),
        sa.ForeignKeyConstraint(["year"], ["indicator_sets.year"], name=op.f("fk_indicators_year")),
        sa.PrimaryKeyConstraint("year", "code", name=op.f("pk_indicators")),
    )
    op.create_table(
        "indicator_options",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("value", sa.String(length=30), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name_ky", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_ru", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_en", sa.String(length=300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("year", "code", "value", name=op.f("pk_indicator_options")),
    )
    op.create_table(
        "indicator_map",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("old_code", sa.String(length=10), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.PrimaryKeyConstraint("year", "code", "old_code", name=op.f("pk_indicator_map")),
    )
    op.create_table(
        "matters",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("competence", sa.String(length=20), nullable=False),
        sa.Column("menu", sa.String(length=20), nullable=False),
        sa.Column("seen_by", sa.String(length=10), nullable=False),
        sa.Column("near", sa.Boolean(), nullable=False),
        sa.Column("name_ky", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_ru", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_en", sa.String(length=300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_matters")),
    )
    op.create_table(
        "reference_revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_revision")),
    )
    op.create_table(
        "territories",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("parent_code", sa.String(length=20), server_default="", nullable=False),
        sa.Column("level", sa.String(length=10), nullable=False),
        sa.Column("kind", sa.String(length=20), server_default="", nullable=False),
        sa.Column("has_lsg", sa.Boolean(), nullable=False),
        sa.Column("name_ky", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_ru", sa.String(length=300), server_default="", nullable=False),
        sa.Column("name_en", sa.String(length=300), server_default="", nullable=False),
        sa.Column("status", sa.String(length=20), server_default="current", nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("population", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=300), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_territories")),
    )
    op.create_index(op.f("ix_territories_parent_code"), "territories", ["parent_code"], unique=False)
    op.create_table(
        "territory_aliases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=10), server_default="", nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["code"], ["territories.code"], name=op.f("fk_territory_aliases_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_territory_aliases")),
    )
    op.create_index(op.f("ix_territory_aliases_code"), "territory_aliases", ["code"], unique=False)
    op.create_table(
        "territory_lineage",
        sa.Column("predecessor", sa.String(length=20), nullable=False),
        sa.Column("successor", sa.String(length=20), nullable=False),
        sa.Column("weight", sa.Float(), server_default="1", nullable=False),
        sa.Column("on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["predecessor"], ["territories.code"], name=op.f("fk_territory_lineage_predecessor")
        ),
        sa.ForeignKeyConstraint(
            ["successor"], ["territories.code"], name=op.f("fk_territory_lineage_successor")
        ),
        sa.PrimaryKeyConstraint("predecessor", "successor", name=op.f("pk_territory_lineage")),
    )
    op.create_table(
        "units",
        sa.Column("code", sa.String(length=30), nullable=False),
        sa.Column("ky", sa.String(length=100), server_default="", nullable=False),
        sa.Column("ru_one", sa.String(length=100), server_default="", nullable=False),
        sa.Column("ru_few", sa.String(length=100), server_default="", nullable=False),
        sa.Column("ru_many", sa.String(length=100), server_default="", nullable=False),
        sa.Column("en_one", sa.String(length=100), server_default="", nullable=False),
        sa.Column("en_other", sa.String(length=100), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_units")),
    )
