"""Consultation notices, what is answered to them, and the processes on one database."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Go one version on."""
    op.create_table(
        "budgets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deliveries_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("all_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("held_until", sa.Float(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budgets")),
    )
    op.create_table(
        "replicas",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("version", sa.String(length=20), server_default="", nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("seen_at", Instant(), nullable=False),
        sa.Column("leads", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("facts", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replicas")),
    )
    op.create_table(
        "sayings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("holder", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_sayings_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sayings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sayings_person"), "sayings", ["person"], unique=False)
    op.create_table(
        "albums",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("album", sa.String(length=64), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_albums_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_albums")),
    )
    op.create_table(
        "upkeep",
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_upkeep")),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("author", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="written", nullable=False),
        sa.Column("danger", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("audience", sa.Text(), server_default="{}", nullable=False),
        sa.Column("for_missing", sa.String(length=9), server_default="", nullable=False),
        sa.Column("file", sa.String(length=64), server_default="", nullable=False),
        sa.Column("file_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("file_kind", sa.String(length=8), server_default="", nullable=False),
        sa.Column("corrects", sa.Integer(), nullable=True),
        sa.Column("opens_at", Instant(), nullable=True),
        sa.Column("closes_at", Instant(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("told_at", Instant(), nullable=True),
        sa.Column("send_at", Instant(), nullable=True),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=True),
        sa.Column("confirmed_at", Instant(), nullable=True),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("refusal", sa.Text(), server_default="", nullable=False),
        sa.Column("started_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("recipients", sa.Integer(), server_default="0", nullable=False),
        sa.Column("cursor", sa.Integer(), server_default="0", nullable=False),
        sa.Column("drawn_below", sa.String(length=32), server_default="", nullable=False),
        sa.Column("progress_message", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("invented", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["author"], ["people.id"], name=op.f("fk_notices_author"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["people.id"], name=op.f("fk_notices_confirmed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["corrects"], ["notices.id"], name=op.f("fk_notices_corrects"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_notices_author"), "notices", ["author"], unique=False)
    op.create_index(op.f("ix_notices_state"), "notices", ["state"], unique=False)
    op.create_table(
        "consultation_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=2), server_default="", nullable=False),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        sa.Column("way", sa.String(length=12), server_default="chat", nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["notice"], ["notices.id"], name=op.f("fk_consultation_answers_notice"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_consultation_answers_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation_answers")),
        sa.UniqueConstraint("notice", "person", name=op.f("uq_consultation_answers_notice_person")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_consultation_answers_person", "consultation_answers", ["person"], unique=False)
    op.create_index(
        "ix_consultation_answers_place", "consultation_answers", ["notice", "territory"], unique=False
    )
    op.create_table(
        "consultation_results",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice"], ["notices.id"], name=op.f("fk_consultation_results_notice"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation_results")),
        sa.UniqueConstraint("notice", "territory", name=op.f("uq_consultation_results_notice_territory")),
    )
    op.create_table(
        "notice_questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("optional", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("spec", sa.Text(), server_default="{}", nullable=False),
        sa.Column("words", sa.Text(), server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(
            ["notice"], ["notices.id"], name=op.f("fk_notice_questions_notice"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_questions")),
        sa.UniqueConstraint("notice", "position", name=op.f("uq_notice_questions_notice_position")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "notice_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("words", sa.Text(), server_default="{}", nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("told_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_notice_steps_by"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["notice"], ["notices.id"], name=op.f("fk_notice_steps_notice"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_steps")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_notice_steps_notice"), "notice_steps", ["notice"], unique=False)
    op.create_table(
        "notice_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["notice"], ["notices.id"], name=op.f("fk_notice_texts_notice"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_texts")),
        sa.UniqueConstraint("notice", "language", name=op.f("uq_notice_texts_notice_language")),
    )
