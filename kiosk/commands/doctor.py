"""A tablet's health, for whoever is called when something is wrong."""

import click

from kiosk.commands.caller import Caller, for_caller
from kiosk.domain.clock import SystemClock
from kiosk.services.check_up import EXIT_STATUS, Severity, check_up

_SIGNS = {
    Severity.GOOD: "✓",
    Severity.NOTICE: "·",
    Severity.UNAVAILABLE: "✗",
    Severity.DAMAGED: "✗",
}


@click.command()
@for_caller()
def doctor(caller: Caller) -> None:
    """Look the tablet over and say what is well and what is not."""
    findings = check_up(caller.folder, caller.language, clock=SystemClock())
    caller.answer(
        {
            "folder": str(caller.folder),
            "findings": [
                {
                    "check": found.check,
                    "severity": found.severity.value,
                    "code": found.code,
                    "message": found.text,
                }
                for found in findings
            ],
        },
        str(caller.folder),
        *(f"{_SIGNS[found.severity]} {found.text}" for found in findings),
    )
    click.get_current_context().exit(max(EXIT_STATUS[found.severity] for found in findings))
