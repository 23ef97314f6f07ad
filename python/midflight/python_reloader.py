"""A drop-in for the ``python_reloader`` module of the blog post that midflight starts from.

    from midflight.python_reloader import Reload

    Reload(["player", "weapon_data"])

Functions, classes and methods follow the source, with their identity kept. Data keeps its live value, unless the new
source lists it: ``_reload_data = {"a", "b"}`` or ``_reload_all_data = True``, at module level or in a class body.
Functions and methods that are gone stay, unless ``_del_func = True`` stands there. New data is added.

What differs from the original: the update is all or nothing, an error is raised instead of printed, and defaults,
closures of any size, circular imports and new submodules work.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from midflight import _api, _engine, _finder

__all__ = ["Reload", "Reloader"]

if not _finder.is_installed():
    _api.install(include=["*"])


class Reloader:
    """Reloads modules; subclass it to decide which modules and which data."""

    def CanReload(self, module_name: str) -> bool:
        """Whether the module is loaded and may be reloaded; the interpreter's own modules may not."""
        module = sys.modules.get(module_name)
        return module is not None and _engine.in_scope(module_name, getattr(module, "__file__", None) or "")

    def NeedUpdateData(self, module: ModuleType, dict_info: dict[str, Any], data_name: str) -> bool:
        """Whether a data name takes the new value although no directive in the source lists it.

        ``dict_info`` is a copy of the module's namespace as it is before the reload.
        """
        return False

    def Reload(self, module_names: Iterable[str]) -> None:
        """Reload the modules for which `CanReload` is true, all or nothing.

        Raises midflight.UpdateError; the program is then as before.
        """
        names = [name for name in module_names if self.CanReload(name)]
        _api.reload_data_kept(names, [dotted for name in names for dotted in self._updated_data(name)])

    def _updated_data(self, module_name: str) -> Iterable[str]:
        module = sys.modules[module_name]
        namespace = dict(vars(module))
        for name in namespace:
            if not name.startswith("__") and self.NeedUpdateData(module, namespace, name):
                yield f"{module_name}.{name}"


def Reload(module_names: Iterable[str]) -> None:
    """Reload modules by name with a plain `Reloader`."""
    Reloader().Reload(module_names)
