"""The logger ``midflight``, which writes nothing unless the program gives it a handler."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger


def logger() -> Logger:
    import logging  # noqa: PLC0415 - not needed by most programs

    found = logging.getLogger("midflight")
    if not found.handlers:
        found.addHandler(logging.NullHandler())  # else logging's last resort prints
    return found
