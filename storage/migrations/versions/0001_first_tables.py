"""first tables."""

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
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("decree", sa.String(length=200), server_default="", nullable=False),
        sa.Column("invented", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_cycles")),
    )
    op.create_table(
        "dead_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dead_letters")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "figures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=10), nullable=False),
        sa.Column("number", Exact(), nullable=False),
        sa.Column("body", sa.String(length=20), nullable=False),
        sa.Column("loaded_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figures")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_figures_place", "figures", ["year", "territory", "indicator", "id"], unique=False)
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
        "indicator_map",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("old_code", sa.String(length=10), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.PrimaryKeyConstraint("year", "code", "old_code", name=op.f("pk_indicator_map")),
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
        "indicator_sets",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("frozen_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_indicator_sets")),
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
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=2), server_default="", nullable=False),
        sa.Column("consent_version", sa.String(length=16), server_default="", nullable=False),
        sa.Column("consent_at", Instant(), nullable=True),
        sa.Column("refused_consent", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("territory", sa.String(length=20), server_default="", nullable=False),
        sa.Column("territory_since", Instant(), nullable=True),
        sa.Column("acting_role", sa.Integer(), nullable=True),
        sa.Column("active_draft", sa.Integer(), nullable=True),
        sa.Column("shown_draft", sa.Integer(), nullable=True),
        sa.Column("shown_question", sa.String(length=40), server_default="", nullable=False),
        sa.Column("shown_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("shown_message", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("outside", sa.Text(), server_default="", nullable=False),
        sa.Column("muted", sa.String(length=200), server_default="", nullable=False),
        sa.Column("unreachable_since", Instant(), nullable=True),
        sa.Column("joined_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_people_telegram_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reference_revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_revision")),
    )
    op.create_table(
        "tallies",
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_tallies")),
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
    op.create_table(
        "updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_updates")),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("was", sa.String(length=200), server_default="", nullable=False),
        sa.Column("became", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_audit_by"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=80), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("args", sa.Text(), server_default="{}", nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("state", sa.String(length=8), server_default="queued", nullable=False),
        sa.Column("queued_at", Instant(), nullable=False),
        sa.Column("not_before", Instant(), nullable=False),
        sa.Column("lease_until", Instant(), nullable=True),
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
    op.create_index("ix_deliveries_due", "deliveries", ["state", "not_before", "id"], unique=False)
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=24), nullable=False),
        sa.Column("owner", sa.String(length=40), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("begun_at", Instant(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_drafts_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("form", "owner", name=op.f("uq_drafts_form_owner")),
        sqlite_autoincrement=True,
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
        sa.Column("type", sa.String(length=10), nullable=False),
        sa.Column("unit", sa.String(length=30), server_default="", nullable=False),
        sa.Column("as_of", sa.String(length=10), nullable=False),
        sa.Column("direction", sa.String(length=10), server_default="", nullable=False),
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
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("section", sa.String(length=20), server_default="", nullable=False),
        sa.Column("language", sa.String(length=2), server_default="", nullable=False),
        sa.Column("invited_by", sa.Integer(), nullable=True),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("opened_at", Instant(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("revoked_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["invited_by"], ["people.id"], name=op.f("fk_invitations_invited_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["people.id"], name=op.f("fk_invitations_opened_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "looks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_looks_by"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looks")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_looks_territory"), "looks", ["territory"], unique=False)
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
        "roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("section", sa.String(length=20), server_default="", nullable=False),
        sa.Column("phone", sa.String(length=20), server_default="", nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=True),
        sa.Column("confirmed_at", Instant(), nullable=True),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("invitation", sa.Integer(), nullable=True),
        sa.Column("invented", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["people.id"], name=op.f("fk_roles_confirmed_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["invitation"], ["invitations.id"], name=op.f("fk_roles_invitation"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_roles_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_roles_person"), "roles", ["person"], unique=False)
    op.create_index(op.f("ix_roles_territory"), "roles", ["territory"], unique=False)
    op.create_table(
        "submissions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), server_default="", nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=True),
        sa.Column("role", sa.Integer(), nullable=True),
        sa.Column("review", sa.String(length=12), server_default="received", nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("skipped", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["role"], ["roles.id"], name=op.f("fk_submissions_role"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"], ["people.id"], name=op.f("fk_submissions_sent_by"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_submissions_place", "submissions", ["territory", "year"], unique=False)
    op.create_table(
        "answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("territory", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=10), nullable=False),
        sa.Column("number", Exact(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("skipped", sa.String(length=20), nullable=True),
        sa.Column("comment", sa.String(length=500), server_default="", nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", Instant(), nullable=False),
        sa.Column("way", sa.String(length=12), nullable=False),
        sa.Column("review", sa.String(length=12), server_default="received", nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_answers_answered_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["submission"], ["submissions.id"], name=op.f("fk_answers_submission")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_answers_place", "answers", ["year", "territory", "indicator", "id"], unique=False)
