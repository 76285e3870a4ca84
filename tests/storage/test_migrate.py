"""The versions of the tables: in one chain, told by their files' names, and touched only when there is something to do."""

import subprocess
import sys

import pytest
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from benchmarks.whole import ROOT
from storage.failures import DatabaseTooNew
from storage.migrate import VERSION, configuration, revision_of, upgrade, versions
from tests.ready import memory, write_file

OPENED = """
import sys
from sqlalchemy import create_engine
import main
from storage.migrate import upgrade
with create_engine(sys.argv[1]).begin() as connection:
    upgrade(connection)
print("alembic" in sys.modules)
"""


def test_the_files_are_named_after_their_versions_in_their_order():
    chain = [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]
    assert versions() == chain[::-1]


@pytest.mark.parametrize("version", ["0002", "head"])
def test_tables_are_brought_to_a_version_and_from_there_to_the_newest(version):
    with memory().begin() as connection:
        assert revision_of(connection) == ""
        upgrade(connection, version)
        assert revision_of(connection) == (versions()[-1] if version == "head" else version)
        upgrade(connection)
        assert revision_of(connection) == versions()[-1]
        assert MigrationContext.configure(connection).get_current_revision() == versions()[-1]


def test_a_version_of_a_later_program_is_refused():
    with memory("tables").begin() as connection:
        with pytest.raises(DatabaseTooNew, match="9999 is not known"):
            upgrade(connection, "9999")
        connection.execute(VERSION.update().values(version_num="9999"))
        with pytest.raises(DatabaseTooNew, match="version 9999"):
            upgrade(connection)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "loaded"), [("tables", "False"), (None, "True")])
def test_a_start_on_tables_of_this_version_loads_no_alembic(tmp_path, kind, loaded):
    path = tmp_path / "el-unu.sqlite3"
    if kind is not None:
        write_file(path, kind)
    words = [sys.executable, "-c", OPENED, f"sqlite:///{path}"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == loaded
