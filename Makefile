# Two commands matter: `make demo` and `make test`. Both set up everything they need in .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test check bench lock clean

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

demo: $(READY)
	$(BIN)/baton demo $(if $(PORT),--port $(PORT)) $(if $(CONFIG),--config $(CONFIG))

test: check
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

# Ruff's S rules are bandit's low ones, with a reason beside each exception; bandit itself looks from medium on.
check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/bandit --quiet --severity-level medium --recursive bot routing storage

bench: $(READY)
	$(BIN)/python -m tests.benchmarks.store
	$(BIN)/python -m tests.benchmarks.last_answer
	$(BIN)/python -m tests.benchmarks.page
	$(BIN)/python -m tests.benchmarks.understanding
	$(BIN)/python -m tests.benchmarks.corpus
	$(BIN)/python -m tests.benchmarks.matcher
	$(BIN)/python -m tests.benchmarks.rulecheck
	$(BIN)/python -m tests.benchmarks.conditions

# Extras stay in the lock: without them pip takes a newer release of what is asked for with one, and finds no hash for it.
lock:
	uv pip compile --universal -p 3.11 --generate-hashes --no-header --no-annotate --no-strip-extras --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
