# Everything runs from a virtual environment of its own, filled from the hash-locked list.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: setup demo test check bench soak

setup: .venv/filled

.venv/filled: requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch .venv/filled

demo: setup
	$(BIN)/python main.py demo

test: setup
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: setup
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python -m locales.check
	$(BIN)/python -m pytest -q tests/test_imports.py

bench: setup
	$(BIN)/python -m benchmarks

soak: setup
	$(BIN)/python -m benchmarks.soak
	$(BIN)/python -m benchmarks.broadcast_soak
