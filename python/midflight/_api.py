"""The functions of midflight's interface."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from midflight import _engine, _finder, _modules  # noqa: F401 - the engine imports it, best not in an update
from midflight._errors import RefusedError, StageError, UpdateError
from midflight._safepoint import PATIENCE, When
from midflight._update import Plan, Staged, Update, past_updates, show_lines, undone_scripts
from midflight._watch import Watcher

if TYPE_CHECKING:
    from midflight._engine import Options

Modules = Iterable[str | ModuleType] | None
Conflict = Literal["keep", "new", "refuse"] | Callable[[str, Any, Any], Any]
Execute = Literal["auto", "all", "none"]


def install(include: Iterable[str] = (), exclude: Iterable[str] = (), history: int = 1) -> None:
    """Set the scope, and record modules from now on as they are imported.

    ``include`` and ``exclude`` are globs of module names, and a package's name covers the modules in it; without
    ``include``, modules whose source lies below the folder of ``__main__`` or the working directory are in scope.
    ``history`` is the number of updates that can be undone. May be called again to change them. Call it early: what
    was imported before is known less exactly.

    >>> import midflight
    >>> midflight.install(include=["game"], exclude=["game.vendor"], history=3)
    """
    if isinstance(include, str) or isinstance(exclude, str):
        raise TypeError("include and exclude are iterables of globs, not a single str")
    if history < 0:
        raise ValueError("history is the number of updates that can be undone: 0 or more")
    _engine.configure(list(include), list(exclude), _roots(), history)
    _finder.install()
    _engine.record_loaded()
    _engine.remember_scripts()


def _roots() -> list[str]:
    roots = [os.getcwd()]
    main = getattr(sys.modules.get("__main__"), "__file__", None)
    if main:
        roots.append(str(Path(main).resolve().parent))
    return roots


def _names(modules: Modules) -> list[str] | None:
    if modules is None:
        return None
    if isinstance(modules, str):
        raise TypeError("modules is a list of names or modules, not a single str")
    return [module if isinstance(module, str) else module.__name__ for module in modules]


def _options(
    modules: Modules,
    keep: Iterable[str],
    replace: Iterable[str],
    on_conflict: Conflict,
    execute: Execute,
    dependents: Literal["update", "list"] | None,
    sources: Mapping[str, str | bytes] | None = None,
    keep_unlisted: bool = False,
    timeout: float | None = None,
) -> Options:
    if dependents is None:
        dependents = "update" if modules is None else "list"
    return {
        "names": _names(modules),
        "sources": dict(sources or {}),
        "keep": list(keep),
        "replace": list(replace),
        "on_conflict": on_conflict,
        "execute": execute,
        "dependents": dependents == "update",
        "keep_unlisted": keep_unlisted,
        "changed_only": modules is None,
        "timeout": PATIENCE if timeout is None else float(timeout),
    }


def reload(
    modules: Modules = None,
    *,
    keep: Iterable[str] = (),
    replace: Iterable[str] = (),
    on_conflict: Conflict = "keep",
    execute: Execute = "auto",
    dependents: Literal["update", "list"] | None = None,
    when: When = "now",
    timeout: float | None = None,
) -> Update:
    """Bring the live process to what the source files now say, all or nothing.

    ``modules`` are names or module objects; without it, every module in scope whose content changed is updated.
    ``keep`` and ``replace`` are globs of dotted names whose live value, or new value, wins. ``on_conflict`` decides
    where both the source and the program changed something. ``execute`` is ``"auto"`` (only what changed runs),
    ``"all"`` or ``"none"``. ``when`` says when it is committed: ``"now"``; ``"idle"``, when no changed function is on
    any thread's stack; ``"safepoint"``, when another thread calls `safepoint`. ``timeout`` is how many seconds that,
    or the end of another thread's update, is waited for (default: 10); then BusyError says who is in the way.

    Raises StageError, ExecuteError, RefusedError or BusyError; the program is then as before.

    >>> import midflight
    >>> midflight.install()
    >>> update = midflight.reload()
    >>> print(update)
    generation ...
    """
    options = _options(modules, keep, replace, on_conflict, execute, dependents, timeout=timeout)
    if when == "now":
        return Update().was_made(_engine.reload(options))
    return Staged(options).commit(when=when, timeout=timeout)


def reload_data_kept(names: Iterable[str], replace: Iterable[str]) -> Update:
    """`reload` by the rule of the seed: data follows the source only where a directive or ``replace`` names it."""
    options = _options(list(names), (), replace, "keep", "auto", None, keep_unlisted=True)
    return Update().was_made(_engine.reload(options))


def plan(
    modules: Modules = None,
    *,
    sources: Mapping[str, str | bytes] | None = None,
    keep: Iterable[str] = (),
    replace: Iterable[str] = (),
    on_conflict: Conflict = "keep",
    execute: Execute = "auto",
    dependents: Literal["update", "list"] | None = None,
) -> Plan:
    """Say what `reload` with the same arguments would do, without changing the program.

    ``sources`` maps names of modules to texts that stand for their files.

    >>> import midflight
    >>> plan = midflight.plan()
    >>> if not plan.refusals:
    ...     update = plan.commit()
    """
    return stage(
        modules,
        sources=sources,
        keep=keep,
        replace=replace,
        on_conflict=on_conflict,
        execute=execute,
        dependents=dependents,
    )


def stage(
    modules: Modules = None,
    *,
    sources: Mapping[str, str | bytes] | None = None,
    keep: Iterable[str] = (),
    replace: Iterable[str] = (),
    on_conflict: Conflict = "keep",
    execute: Execute = "auto",
    dependents: Literal["update", "list"] | None = None,
) -> Staged:
    """Do everything of `reload` but the commit, which is then short, and may come at any time later.

    The modules' sources are read, compiled and run in scratch now. ``sources`` maps names of modules to texts that
    stand for their files.

    >>> import midflight
    >>> staged = midflight.stage()
    >>> update = staged.commit()
    """
    options = _options(modules, keep, replace, on_conflict, execute, dependents, sources)
    if modules is None and sources:
        options["names"], options["changed_only"] = list(sources), False
    return Staged(options)


def watch(
    modules: Modules = None,
    *,
    interval: float = 0.25,
    on_update: Callable[[Update], object] | None = None,
    on_error: Callable[[UpdateError], object] | None = None,
    keep: Iterable[str] = (),
    replace: Iterable[str] = (),
    on_conflict: Conflict = "keep",
    execute: Execute = "auto",
    when: When = "now",
    timeout: float | None = None,
) -> Watcher:
    """Update on save, while the context lasts: a thread looks at the files every ``interval`` seconds.

    ``on_update`` and ``on_error`` are called in that thread with the `Update`, or with the UpdateError that left the
    program as it was; without them, the logger ``midflight`` is told. The other arguments are those of `reload`.

    >>> import midflight
    >>> with midflight.watch():
    ...     pass  # the program
    """
    names = _names(modules)

    def reload_changed() -> Update:
        options = _options(names, keep, replace, on_conflict, execute, "update", timeout=timeout)
        options["changed_only"] = True
        return Staged(options).commit(when=when, timeout=timeout)

    return Watcher(reload_changed, modules, interval=interval, on_update=on_update, on_error=on_error)


def hotfix(path: str | os.PathLike[str] | None = None, *, source: str | bytes | None = None, name: str = "") -> Update:
    """Run a Python script in the live process, as a transaction.

    Give a ``path``, or ``source`` with a ``name`` for reports. Functions, methods and classes that the script creates
    and assigns over existing ones are adopted by those, so that every alias runs the new code; anything else that it
    assigns is a plain binding. If the script raises, what it stored is undone.

    Raises StageError (cannot be read or compiled), ExecuteError (the script raised), RefusedError or BusyError.

    >>> import midflight
    >>> print(midflight.hotfix(source="import math", name="nothing to do"))
    generation ...
    """
    if (path is None) == (source is None):
        raise TypeError("hotfix takes a path, or source=..., and not both")
    filename = f"<hotfix {name}>" if path is None else os.fspath(path)
    if source is None:
        try:
            source = Path(filename).read_bytes()
        except (OSError, ValueError) as error:
            message = f"{filename}:1: {type(error).__name__}: {error}; nothing was changed; name a readable script"
            raise StageError(message, {"filename": filename, "lineno": 1}) from error
    elif path is None:
        show_lines(filename, source)
    return Update().was_made(_engine.hotfix(source, filename, name or "__hotfix__"))


def undo() -> Update:
    """Take the newest update back; state that the program changed since is kept.

    Raises RefusedError if there is none.
    """
    return Update().was_made(_engine.undo(0))


def redo() -> Update:
    """Make the update that was undone last once more, from the sources, or the script, that it had.

    Possible until another update is made. Raises RefusedError (MF014) if there is none, and what `reload` raises.
    """
    if not undone_scripts:
        refusal = {"code": "MF014", "module": "", "name": "", "line": 0, "reason": "there is no undone update to redo"}
        raise RefusedError(str(refusal["reason"]), [{**refusal, "remedy": "reload the modules"}])
    *earlier, script = undone_scripts
    update = stage(sources=script).commit() if isinstance(script, dict) else Update().was_made(_engine.hotfix(*script))
    try:  # noqa: SIM105 - `suppress` itself takes memory
        undone_scripts[:] = earlier
    except MemoryError:
        pass  # the update is made, and stays so
    return update


def forget() -> None:
    """Free what is kept for undo and redo."""
    _engine.forget()
    undone_scripts.clear()


def generation() -> int:
    """The number of updates that were committed in this interpreter, undone ones included."""
    return _engine.generation()


def history() -> list[Update]:
    """The updates that can be undone, oldest first."""
    return past_updates()


# Until `install` is called: the default scope, and the sources as they are now.
_engine.configure([], [], _roots(), 1)
_engine.record_loaded()
atexit.register(_engine.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_engine.after_fork)
