# Everything a developer of midflight does; `make` alone lists it.
#
# PYTHON is the interpreter to make the environment with, VENV where to make it:
#     make test PYTHON=python3.13 VENV=.venv-3.13
# PLAIN=1 has it install midflight as `pip install .` does, with a build environment of pip's own.

PYTHON ?= python3
VENV ?= .venv
JOBS ?= $(shell getconf _NPROCESSORS_ONLN)
TESTS ?= tests
POINTS ?= 200
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SOURCES := CMakeLists.txt pyproject.toml $(shell find src include python -type f -not -name '*.pyc' 2>/dev/null)
CXX_FILES := $(shell find src include tests -name '*.h' -o -name '*.cpp' -o -name '*.c' 2>/dev/null)

export CMAKE_BUILD_PARALLEL_LEVEL ?= $(JOBS)
export MYPY_CACHE_DIR := $(CURDIR)/.mypy_cache

##@ The two commands to start with

.PHONY: demo
demo: build ## update a live game server in flight, and check every claim about it
	@echo "==> starting the arena: a game server, 60 players, five updates"
	@$(BIN)/python examples/arena/demo.py

.PHONY: test
test: build $(VENV)/.stamp-test ## run the tests (TESTS=tests/... for some of them)
	@echo "==> testing with $$($(BIN)/python -V)"
	@$(BIN)/python -m pytest --numprocesses=auto $(TESTS)

.PHONY: faults
faults: build $(VENV)/.stamp-test ## let many allocations of every case fail, one at a time (POINTS=200 of each; an hour)
	@MIDFLIGHT_ALLOCATIONS=$(POINTS) MIDFLIGHT_TEST_TIMEOUT=600 \
	  $(BIN)/python -m pytest --numprocesses=auto tests/test_cases.py -k test_recover_without_memory

.PHONY: stress
stress: build ## 10^8 looks for torn states and lost writes, 10,000 updates for leaks (an hour; ARGUMENTS="--checks 1000000")
	@$(BIN)/python benchmarks/stress.py $(ARGUMENTS)

# Builds with sanitizers get an environment of their own; TESTS and CHOSEN say what they run.
CHOSEN ?= test_api or test_undo or test_recover_from_faults or unit
SANITIZED = env PYTHONMALLOC=malloc MIDFLIGHT_TEST_TIMEOUT=300 \
  LD_PRELOAD="$(shell $(or $(CXX),c++) -print-file-name=libasan.so) $(shell $(or $(CXX),c++) -print-file-name=libstdc++.so)"

.PHONY: asan
asan: ## run the tests with AddressSanitizer and UndefinedBehaviorSanitizer (half an hour; CHOSEN="test_api and data")
	@$(MAKE) --no-print-directory VENV=$(VENV)-asan PYTHON="$(PYTHON)" $(VENV)-asan/.stamp-test
	@bash tools/install $(VENV)-asan MIDFLIGHT_SANITIZE=address,undefined
	@$(SANITIZED) ASAN_OPTIONS=detect_leaks=0:halt_on_error=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
	  $(VENV)-asan/bin/python -m pytest -p no:cacheprovider $(TESTS) -k "$(CHOSEN)"

.PHONY: leaks
leaks: build ## make updates of several kinds under valgrind, and list what the engine has lost (needs valgrind)
	@sh tools/leaks $(BIN)/python

##@ Development

.PHONY: build
build: same-python $(VENV)/.stamp-midflight ## build the engine and install midflight in VENV, if anything changed

.PHONY: lint
lint: build $(VENV)/.stamp-dev ## run every static check: ruff, mypy, clang-format, clang-tidy
	@echo "==> ruff"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@echo "==> mypy"
	@$(BIN)/mypy
	@cd examples/arena && ../../$(BIN)/mypy --strict demo.py driver
	@cd examples/arena/game && ../../../$(BIN)/mypy --strict .
	@echo "==> clang-format"
	@$(BIN)/clang-format --dry-run -Werror $(CXX_FILES)
	@echo "==> clang-tidy"
	@sh tools/tidy "$(VENV)" "$(JOBS)"

.PHONY: format
format: $(VENV)/.stamp-dev ## format all Python and C++ files
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .
	@$(BIN)/clang-format -i $(CXX_FILES)

.PHONY: ci
ci: ## everything the continuous integration runs, on every supported CPython found
	@.ci/run

.PHONY: clean
clean: ## remove the environments and everything built
	rm -rf .venv .venv-* build .mypy_cache .ruff_cache .pytest_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## list these targets
	@awk 'BEGIN { FS = ":.*## " } \
	  /^##@ / { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z-]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# An environment keeps the Python it was made with: a PYTHON named later must not be ignored in silence.
.PHONY: same-python
same-python:
	@[ "$(origin PYTHON)" = file ] || [ ! -x $(BIN)/python ] || \
	  [ "$$("$(PYTHON)" -V)" = "$$($(BIN)/python -V)" ] || \
	  { echo "midflight: $(VENV) was made with $$($(BIN)/python -V); remove it or name another VENV" >&2; exit 1; }

# Stamp files say when each part of the environment was made; what they depend on makes them stale.

$(VENV)/.stamp-venv:
	@sh tools/check_toolchain "$(PYTHON)"
	@echo "==> making the environment $(VENV) with $$($(PYTHON) -V)"
	@"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.stamp-midflight: $(SOURCES) $(VENV)/.stamp-venv
	@sh tools/check_toolchain $(BIN)/python
	@bash tools/install $(if $(PLAIN),--plain) $(VENV)
	@touch $@

$(VENV)/.stamp-test: requirements-test.txt $(VENV)/.stamp-venv
	@echo "==> installing pytest"
	@$(PIP) install -r $<
	@touch $@

$(VENV)/.stamp-dev: requirements-dev.txt $(VENV)/.stamp-test
	@echo "==> installing ruff, mypy, clang-format and clang-tidy"
	@$(PIP) install -r $<
	@touch $@
