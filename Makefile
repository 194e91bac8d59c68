# Everything runs in .venv; a fresh machine needs Python 3.11 or newer, and nothing else.
PYTHON ?= python3
PORT ?= 8000
NAME ?=
UV := .venv/bin/uv
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help demo test test-browsers screenshots coverage bench lint format types imports clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

$(UV):
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Wayvoice needs Python 3.11 or newer: make PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv || { echo "No virtual environment could be made: install python3-venv (Debian, Ubuntu) or a full Python."; exit 1; }
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"

.venv/installed: $(UV) pyproject.toml uv.lock
	@echo 'Installing into .venv'
	@$(UV) sync --quiet --frozen --no-dev --inexact --compile-bytecode --python .venv/bin/python
	@touch $@

.venv/installed-dev: .venv/installed
	@echo 'Installing what the checks need'
	@$(UV) sync --quiet --frozen --all-extras --inexact --compile-bytecode --python .venv/bin/python
	@touch $@

# TypeScript checks the player's modules. Without npm that one check is skipped, with its reason.
node_modules/.installed: package-lock.json
	@if command -v npm >/dev/null; then npm ci --silent --ignore-scripts --no-audit --no-fund && touch $@; fi || true

demo: .venv/installed ## import, narrate, publish and serve the sample (PORT=8000)
	@.venv/bin/wayvoice demo --port $(PORT)

test: lint types imports node_modules/.installed ## every check: format, lint, types, imports, unit, contract, browser
	@.venv/bin/pytest -q -n auto --dist worksteal --ignore tests/browsers

# Lighthouse and the checkers of HTML, manifests and captions; nothing else needs them.
tests/browsers/node_modules/.installed: tests/browsers/package-lock.json
	@if command -v npm >/dev/null; then cd tests/browsers && npm ci --silent --ignore-scripts --no-audit --no-fund && touch node_modules/.installed; fi || true

test-browsers: test tests/browsers/node_modules/.installed ## the same, and a visit in WebKitGTK and Firefox, page checkers, Lighthouse
	@.venv/bin/pytest -q -n 2 --dist loadgroup tests/browsers --ignore tests/browsers/test_lighthouse.py
	@.venv/bin/pytest -q tests/browsers/test_lighthouse.py

screenshots: .venv/installed-dev ## pictures of every screen, into the folder screenshots
	@.venv/bin/python -m tests.bench.screens screenshots

coverage: .venv/installed-dev ## run the tests and list what they do not reach; takes twice as long
	@.venv/bin/pytest -q -n auto --dist worksteal --ignore tests/browsers --cov --cov-report=term:skip-covered

lint: .venv/installed-dev ## format and lint
	@.venv/bin/ruff format --check --quiet || { echo "Run: make format"; exit 1; }
	@.venv/bin/ruff check --quiet

format: .venv/installed-dev ## write the format, mend what the linter can
	@.venv/bin/ruff format && .venv/bin/ruff check --fix

types: .venv/installed-dev
	@.venv/bin/mypy

imports: .venv/installed-dev
	@.venv/bin/lint-imports

bench: .venv/installed-dev ## measure; NAME=... one of the benchmarks
	@.venv/bin/python -m tests.bench $(NAME)

clean: ## remove what was installed and cached; data stays
	rm -rf .venv node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
