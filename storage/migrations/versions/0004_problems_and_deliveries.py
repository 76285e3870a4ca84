"""Problems and deliveries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.schema import Instant

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Go one version on."""
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=80), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("args", sa.Text(), server_default="{}", nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("danger", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("state", sa.String(length=8), server_default="queued", nullable=False),
        sa.Column("queued_at", Instant(), nullable=False),
        sa.Column("not_before", Instant(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=True),
        sa.Column("lease_until", Instant(), nullable=True),
        sa.Column("holder", sa.String(length=40), server_default="", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sent_at", Instant(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_deliveries_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("what", "person", name=op.f("uq_deliveries_what_person")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_deliveries_due",
        "deliveries",
        ["state", "notice", "danger", "urgent", "not_before", "id"],
        unique=False,
    )
    op.create_index("ix_deliveries_notice", "deliveries", ["notice", "kind", "state"], unique=False)
    op.create_index("ix_deliveries_kind", "deliveries", ["kind", "queued_at"], unique=False)
    op.create_index("ix_deliveries_ended", "deliveries", ["sent_at", "state"], unique=False)
    op.create_table(
        "problems",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), server_default="", nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=12), server_default="new", nullable=False),
        sa.Column("raised_at", Instant(), nullable=False),
        sa.Column("raised_by", sa.Integer(), nullable=True),
        sa.Column("for_other", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("voice", sa.String(length=64), server_default="", nullable=False),
        sa.Column("voice_seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("place", sa.String(length=300), server_default="", nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("point_shared", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("solution", sa.Text(), server_default="", nullable=False),
        sa.Column("release", sa.String(length=10), server_default="waiting", nullable=False),
        sa.Column("released_text", sa.Text(), server_default="", nullable=False),
        sa.Column("invented", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["raised_by"], ["people.id"], name=op.f("fk_problems_raised_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problems")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_problems_place", "problems", ["territory", "category", "state"], unique=False)
    op.create_index(op.f("ix_problems_raised_by"), "problems", ["raised_by"], unique=False)
    op.create_index("ix_problems_release", "problems", ["release"], unique=False)
    op.create_table(
        "problem_photos",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(length=64), nullable=False),
        sa.Column("released", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["problem"], ["problems.id"], name=op.f("fk_problem_photos_problem"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_photos")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_problem_photos_problem"), "problem_photos", ["problem"], unique=False)
    op.create_table(
        "problem_supporters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("since", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_problem_supporters_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["problem"], ["problems.id"], name=op.f("fk_problem_supporters_problem"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_supporters")),
        sa.UniqueConstraint("problem", "person", name=op.f("uq_problem_supporters_problem_person")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_problem_supporters_person"), "problem_supporters", ["person"], unique=False)
    op.create_table(
        "problem_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("was", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("cause", sa.String(length=10), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["by"], ["people.id"], name=op.f("fk_problem_changes_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["problem"], ["problems.id"], name=op.f("fk_problem_changes_problem"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_problem_changes_problem"), "problem_changes", ["problem"], unique=False)
    op.create_table(
        "problem_flags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_problem_flags_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["problem"], ["problems.id"], name=op.f("fk_problem_flags_problem"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_flags")),
        sa.UniqueConstraint("problem", "person", name=op.f("uq_problem_flags_problem_person")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "solutions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("release", sa.String(length=10), server_default="waiting", nullable=False),
        sa.Column("released_text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_solutions_by"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["problem"], ["problems.id"], name=op.f("fk_solutions_problem"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_solutions")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_solutions_by"), "solutions", ["by"], unique=False)
    op.create_index(op.f("ix_solutions_problem"), "solutions", ["problem"], unique=False)
    op.create_table(
        "solution_supporters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("solution", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_solution_supporters_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["solution"], ["solutions.id"], name=op.f("fk_solution_supporters_solution"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_solution_supporters")),
        sa.UniqueConstraint("solution", "person", name=op.f("uq_solution_supporters_solution_person")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_solution_supporters_person"), "solution_supporters", ["person"], unique=False)
    op.create_table(
        "marks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Integer(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_marks_by"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["problem"], ["problems.id"], name=op.f("fk_marks_problem"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_marks")),
        sa.UniqueConstraint("year", "problem", name=op.f("uq_marks_year_problem")),
        sqlite_autoincrement=True,
    )
