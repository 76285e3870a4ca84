"""How long the PDF of a region takes: in a new process with all imports, and again in a warm one."""

from __future__ import annotations

import pickle
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import create_engine

from benchmarks.whole import ROOT
from demo.country import fill
from domain.evidence import Evidence
from storage.evidence import read_evidence
from storage.reference import read_matters, read_register
from storage.reference_indicators import read_indicator_set
from storage.seeding import seed_reference
from storage.tables import metadata

REGION = "41702000000000"
COLD = "import pickle, sys, time; t = time.perf_counter(); e = pickle.load(open(sys.argv[1], 'rb')); "
COLD += "from reports import make_report; make_report(e, 'ky'); print(time.perf_counter() - t)"


def evidence(territory: str = REGION) -> Evidence:
    """The evidence of the invented country's report."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        seed_reference(connection)
        fill(connection)
        register = read_register(connection)
        indicators, matters = read_indicator_set(connection, 2026), read_matters(connection)
        return read_evidence(connection, register, indicators, matters, territory, 2026)


def measure() -> tuple[float, float, int]:
    """Seconds cold, seconds warm (medians of five), and the number of pages."""
    from reports import make_report

    found = evidence()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "evidence"
        path.write_bytes(pickle.dumps(found))
        command = [sys.executable, "-c", COLD, str(path)]
        runs = [
            subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True) for _ in range(5)
        ]
    cold = statistics.median(float(run.stdout) for run in runs)
    document = make_report(found, "ky")
    warm = []
    for _ in range(5):
        begun = time.perf_counter()
        make_report(found, "ky")
        warm.append(time.perf_counter() - begun)
    return cold, statistics.median(warm), len(re.findall(rb"/Type /Page\b", document))
