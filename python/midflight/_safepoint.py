"""When an update is committed: at once, when no changed function runs, or at the program's next safepoint."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Protocol

from midflight import _engine
from midflight._errors import BusyError, RefusedError, UpdateError
from midflight._log import logger

if TYPE_CHECKING:
    from types import CodeType

    from midflight._update import Update

When = Literal["now", "idle", "safepoint"]
PATIENCE = 10.0  # seconds that are waited for where the caller does not say
_POLL = 0.001


class PendingCommit:
    """A commit that waits for the program's next `safepoint`; what `Staged.commit_at_safepoint` gives."""

    def __init__(self, commit: Callable[[], Update], watched: bool = False) -> None:
        self._commit = commit
        self._watched = watched
        self.finished = threading.Event()
        self._update: Update | None = None
        self._error: BaseException | None = None
        _waiting.append(self)
        _engine.await_safepoint(1)

    @property
    def done(self) -> bool:
        """Whether it was committed, failed, or was cancelled."""
        return self.finished.is_set()

    @property
    def error(self) -> BaseException | None:
        """What the commit raised, if it failed."""
        return self._error

    def cancel(self) -> bool:
        """Give the commit up; False if it has begun already."""
        try:
            _waiting.remove(self)
        except ValueError:
            return False
        _engine.await_safepoint(-1)
        self._error = UpdateError("the commit was cancelled before the program reached a safepoint")
        self.finished.set()
        return True

    def wait(self, timeout: float | None = None) -> Update:
        """The update, once the program has called `safepoint`. Raises what the commit raised.

        After ``timeout`` seconds (default: 10) it raises BusyError; the commit goes on waiting until `cancel`.
        """
        limit = PATIENCE if timeout is None else timeout
        if not self.finished.wait(limit):
            raise not_reached(limit)
        if self._error is not None:
            raise self._error
        assert self._update is not None
        return self._update

    def run(self) -> None:
        """Called by `safepoint`. Only what is no Exception (an interrupt) reaches its caller."""
        try:
            self._update = self._commit()
        except Exception as error:
            self._error = error
            if not self._watched:
                logger().error("an update that waited for a safepoint failed: %s", error, exc_info=error)
        except BaseException as error:
            self._error = error
            raise
        finally:
            self.finished.set()


_waiting: deque[PendingCommit] = deque()


def run_waiting() -> None:
    """Make the commits that wait. Called by the engine's `safepoint` if there are any."""
    while not _engine.is_busy():
        try:
            pending = _waiting.popleft()
        except IndexError:
            return
        _engine.await_safepoint(-1)
        pending.run()


class Preparation(Protocol):
    """An update that is ready for its commit."""

    def commit(self, replan: bool, idle: bool, timeout: float) -> Update | list[tuple[int, CodeType, int]]:
        """The update; with ``idle``, the frames in the way instead if there are any."""

    def again(self) -> None:
        """Prepare it anew."""


def commit_when(prepared: Preparation, when: When, replan: bool, timeout: float | None) -> Update:
    """Commit as ``when`` says."""
    limit = PATIENCE if timeout is None else timeout
    if when == "safepoint":
        return _commit_at_safepoint(prepared, replan, limit)
    if when not in {"now", "idle"}:
        raise ValueError('when is "now", "idle" or "safepoint"')
    deadline, pause = time.monotonic() + limit, _POLL
    while True:
        update = prepared.commit(replan, when == "idle", max(0.0, deadline - time.monotonic()))
        if not isinstance(update, list):
            return update
        own = threading.get_ident()
        if any(ident == own for ident, _, _ in update):
            raise BusyError("the calling thread itself runs what the update changes; nothing was changed", update)
        if time.monotonic() >= deadline:
            raise BusyError(f"functions that change were still running after {limit:g} s; nothing was changed", update)
        time.sleep(pause)
        pause = min(2 * pause, 0.02)


def _commit_at_safepoint(prepared: Preparation, replan: bool, limit: float) -> Update:
    if len(sys._current_frames()) == 1:
        raise BusyError(
            "no other thread runs that could reach a safepoint() while this one waits; nothing was changed; "
            "use stage(...).commit_at_safepoint(), which does not wait"
        )
    deadline = time.monotonic() + limit
    while True:
        # Where the program has moved on, preparing again is done here, not in the thread that reached the safepoint.
        pending = PendingCommit(lambda: commit_now(prepared, False), watched=True)
        try:
            reached = pending.finished.wait(max(0.0, deadline - time.monotonic()))
        except BaseException:
            pending.cancel()
            raise
        # If it cannot be cancelled any more, it is being committed at this moment.
        if not reached and pending.cancel():
            raise not_reached(limit)
        try:
            return pending.wait(threading.TIMEOUT_MAX)
        except RefusedError as error:
            if not replan or [refusal.code for refusal in error.refusals] != ["MF012"]:
                raise
            prepared.again()


def not_reached(limit: float) -> BusyError:
    return BusyError(f"no thread called midflight.safepoint() within {limit:g} s; nothing was changed")


def commit_now(prepared: Preparation, replan: bool) -> Update:
    update = prepared.commit(replan, False, PATIENCE)
    assert not isinstance(update, list)
    return update
