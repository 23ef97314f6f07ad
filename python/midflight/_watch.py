"""Updates on save, for development: a thread that looks at the files and reloads."""

from __future__ import annotations

import atexit
import os
import threading
import time
from collections.abc import Callable, Iterable
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any

from midflight import _engine
from midflight._errors import BusyError, UpdateError
from midflight._log import logger

if TYPE_CHECKING:
    from midflight._update import Update

Stamp = tuple[int, int, int]
_SETTLED = 0.03  # a file that is being saved is left alone until it has not changed for so many seconds
_LAST = 10.0  # to wait for an update under way when the interpreter ends
_EMPTIED = 1.0  # and one that is empty for so many: most editors empty a file before they write it


class Watcher:
    """A thread that reloads modules when their files change; use it as a context manager.

    ``on_update(update)`` and ``on_error(error)`` are called in that thread. By default both are written to the logger
    ``midflight``. A version that failed, or that was undone, is not tried again until its file changes.
    """

    def __init__(
        self,
        reload: Callable[[], Update],
        modules: Iterable[str | ModuleType] | None = None,
        *,
        interval: float = 0.25,
        on_update: Callable[[Update], object] | None = None,
        on_error: Callable[[UpdateError], object] | None = None,
    ) -> None:
        self._reload = reload
        self._names = None if modules is None else {m if isinstance(m, str) else m.__name__ for m in modules}
        self._interval = interval
        self._on_update, self._on_error = on_update, on_error
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to look; what changed before is not seen."""
        if self._thread is None:
            self._stop.clear()
            self._thread = threading.Thread(target=self._run, args=[self._look()], name="midflight.watch", daemon=True)
            self._thread.start()
            atexit.register(self._end)

    def stop(self) -> None:
        """Look no more; an update under way ends first."""
        self._stop.set()
        atexit.unregister(self._end)
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _end(self) -> None:
        # A subinterpreter may not end with a thread in it: CPython would end the process.
        self._stop.set()
        if self._thread is not None:
            self._thread.join(_LAST)

    def __enter__(self) -> Watcher:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _look(self) -> dict[str, Stamp]:
        stamps = {}
        for name, filename in _engine.modules():
            if filename and (self._names is None or name in self._names):
                try:
                    state = os.stat(filename)
                except OSError:
                    continue  # being replaced, or gone: nothing to load now
                stamps[filename] = (state.st_mtime_ns, state.st_size, state.st_ino)
        return stamps

    def _run(self, known: dict[str, Stamp]) -> None:
        while not self._stop.wait(self._interval):
            now = self._look()
            # A file that is seen for the first time belongs to a module that was just imported.
            if all(known.get(file, stamp) == stamp for file, stamp in now.items()):
                known = {**known, **now}
                continue
            now = self._settled(known, now)
            if not self._stop.is_set() and self._update():
                known = {**known, **now}

    def _settled(self, known: dict[str, Stamp], now: dict[str, Stamp]) -> dict[str, Stamp]:
        begin = time.monotonic()
        while not self._stop.wait(_SETTLED):
            before, now = now, self._look()
            emptied = any(stamp[1] == 0 and known.get(file, stamp)[1] for file, stamp in now.items())
            if now == before and not (emptied and time.monotonic() < begin + _EMPTIED):
                break
        return now

    def _update(self) -> bool:
        """False: to be tried again."""
        try:
            update = self._reload()
        except BusyError as error:
            logger().info("%s; trying again", error)
            return False
        except UpdateError as error:
            self._tell(self._on_error or _log_error, error)
            return True
        if update.report.changes:
            self._tell(self._on_update or _log_update, update)
        return True

    @staticmethod
    def _tell(callback: Callable[[Any], object], value: Any) -> None:
        try:
            callback(value)
        except Exception:
            logger().exception("a callback of watch() failed")


def _log_update(update: Update) -> None:
    logger().info("%s", update)


def _log_error(error: UpdateError) -> None:
    logger().error("%s", error)
