"""The finder that records modules in scope as they are imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType

from midflight import _engine


class RecordingFinder(MetaPathFinder):
    """First on ``sys.meta_path``: lets the other finders find, and records what they load from source."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        _engine.record_main()  # nobody imports it; what it imports tells that it runs
        spec = None
        for finder in sys.meta_path:
            if finder is self or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(fullname, path, target)
            if spec is not None:
                break
        if spec is not None:
            record_when_loaded(spec)
        return spec


def record_when_loaded(spec: ModuleSpec) -> None:
    """Have the loader of this one import, if it loads source in the ordinary way, run and record the module."""
    loader = spec.loader
    if not isinstance(loader, SourceFileLoader) or not spec.origin or not _engine.in_scope(spec.name, spec.origin):
        return
    if type(loader).exec_module is not SourceFileLoader.exec_module:
        return

    def exec_module(module: ModuleType) -> None:
        del loader.exec_module
        _engine.exec_module(loader, module)

    loader.exec_module = exec_module  # type: ignore[method-assign]


_finder = RecordingFinder()


def is_installed() -> bool:
    """Whether modules are being recorded."""
    return _finder in sys.meta_path


def install() -> None:
    """Put the finder first, once."""
    if is_installed():
        sys.meta_path.remove(_finder)
    sys.meta_path.insert(0, _finder)
