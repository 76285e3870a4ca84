"""The arrows of the layout: who may import whom."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {
    "bot",
    "handlers",
    "storage",
    "scheduler",
    "reports",
    "locales",
    "domain",
    "demo",
    "benchmarks",
    "commands",
    "main",
}
FREE = {"locales", "domain"}
ALLOWED = {
    "main": {"commands"},
    "commands": OURS - {"benchmarks", "main"},
    "handlers": FREE | {"handlers", "bot", "reports", "storage"},
    "scheduler": FREE | {"scheduler", "bot", "reports", "storage"},
    "bot": FREE | {"bot", "storage"},
    "storage": FREE | {"storage"},
    "reports": FREE | {"reports"},
    "domain": {"domain"},
    "locales": {"locales"},
    "demo": FREE | {"demo", "storage"},
    "demo/year": OURS - {"benchmarks", "main"},
    "benchmarks": OURS,
}
ONLY_IN = {
    "telegram": {"bot", "handlers", "commands", "scheduler", "benchmarks"},
    "sqlalchemy": {"storage", "benchmarks"},
    "pandas": {"reports"},
    "reportlab": {"reports"},
}


def modules():
    for package in sorted(OURS):
        yield from sorted((ROOT / package).rglob("*.py"))
    yield ROOT / "main.py"


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_arrow_runs_the_wrong_way(path):
    parts = path.relative_to(ROOT).parts
    inner = "/".join(parts[:2])
    package = inner if inner in ALLOWED else parts[0].removesuffix(".py")
    names = set(imported(path))
    assert {name for name in names if name in OURS and name not in ALLOWED[package]} == set()
    assert {
        name for name in names if name in ONLY_IN and parts[0].removesuffix(".py") not in ONLY_IN[name]
    } == set()


def test_the_stand_in_knows_nothing_of_ours():
    paths = sorted((ROOT / "demo" / "standin").rglob("*.py"))
    assert [path for path in paths if set(imported(path)) & (OURS - {"demo"})] == []


def test_domain_needs_only_the_standard_library():
    import sys

    names = {name for path in (ROOT / "domain").rglob("*.py") for name in imported(path)}
    assert names - {"domain"} <= set(sys.stdlib_module_names)
