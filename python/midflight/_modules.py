"""What `sys.modules` is while new code runs."""

from __future__ import annotations

import threading
from collections.abc import ItemsView, Iterator, KeysView, ValuesView
from types import ModuleType
from typing import Any


class ModulesView(dict[str, ModuleType]):
    """`sys.modules`, in which the updating thread, and no other, sees the scratch modules of the update.

    Libraries look a class's module up there while the class is being made. Whatever else is read or written is the
    real dict's; when the update is over and ``scratch`` is empty, so is everything. The own storage is a copy, for C
    code that reads it past these methods.
    """

    def __init__(self, real: dict[str, ModuleType], scratch: dict[str, ModuleType]) -> None:
        super().__init__(real)
        self._real = real
        self._scratch = scratch
        self._thread = threading.get_ident()

    def _seen(self) -> dict[str, ModuleType]:
        if self._scratch and threading.get_ident() == self._thread:
            return {**self._real, **self._scratch}
        return self._real

    def __getitem__(self, name: str) -> ModuleType:
        if threading.get_ident() == self._thread and name in self._scratch:
            return self._scratch[name]
        return self._real[name]

    def get(self, name: str, default: Any = None) -> Any:
        try:
            return self[name]
        except KeyError:
            return default

    def __contains__(self, name: object) -> bool:
        return name in self._real or (threading.get_ident() == self._thread and name in self._scratch)

    def __setitem__(self, name: str, module: ModuleType) -> None:
        if threading.get_ident() == self._thread and name in self._scratch:
            self._scratch[name] = module
        else:
            self._real[name] = module

    def __delitem__(self, name: str) -> None:
        if threading.get_ident() == self._thread and name in self._scratch:
            del self._scratch[name]
        else:
            del self._real[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._seen())

    def __len__(self) -> int:
        return len(self._seen())

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        return self._seen().keys()

    def values(self) -> ValuesView[ModuleType]:  # type: ignore[override]
        return self._seen().values()

    def items(self) -> ItemsView[str, ModuleType]:  # type: ignore[override]
        return self._seen().items()

    def copy(self) -> dict[str, ModuleType]:
        return dict(self._seen())

    def pop(self, name: str, *default: Any) -> Any:
        if name not in self:
            return self._real.pop(name, *default)
        module = self[name]
        del self[name]
        return module

    def setdefault(self, name: str, default: Any = None) -> Any:
        if name not in self:
            self[name] = default
        return self[name]

    def update(self, *others: Any, **named: Any) -> None:
        for name, module in dict(*others, **named).items():
            self[name] = module
