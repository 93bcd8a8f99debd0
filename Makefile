# The fair kiosk. Each target gets the machine ready first; nothing that is done is done again.

.PHONY: run test bench screenshots audit proof install lock check unit ui monkey window faults

VENV = .venv/bin
# What the environment is made of: touched by a change, it is brought up to date.
MADE_OF = tools/set-up pyproject.toml

run: .venv/ready-run  ## the demo fair: the till in a window, or a played morning without a display
	$(VENV)/fair-kiosk demo

test: .venv/ready-dev  ## every check and test, each tier within its time
	$(VENV)/python tools/tiers.py

check unit ui monkey window faults: .venv/ready-dev  ## one tier of `make test`
	$(VENV)/python tools/tiers.py $@

bench: .venv/ready-dev  ## this machine against itself: a table, and bench-output/results.json
	$(VENV)/python -m bench

screenshots: .venv/ready-dev  ## every screen in every language, theme and frame under screenshots/
	$(VENV)/python -m ui.screenshots

audit: .venv/ready-dev  ## what a person could not press, read or understand on any screen
	$(VENV)/python -m ui.audit

proof: .venv/ready-dev  ## what takes too long for every day: the monkey's hundred thousand events
	MONKEY_EVENTS=100000 $(VENV)/python -m pytest -q -o faulthandler_timeout=0 tests/monkey

install: .venv/ready-run  ## the environment only
	@:

lock: .venv/ready-dev  ## the lock files, after a change of dependencies in pyproject.toml
	tools/lock

.venv/ready-run: requirements/runtime.txt $(MADE_OF)
	tools/set-up run

.venv/ready-dev: requirements/dev.txt $(MADE_OF)
	tools/set-up dev
