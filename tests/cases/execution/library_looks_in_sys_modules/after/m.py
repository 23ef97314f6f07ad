from __future__ import annotations

import typing
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass
class Size:
    w: int = 3


@dataclass
class Item:
    kinds: ClassVar[int] = 1
    name: str = "n"
    size: Size = field(default_factory=Size)


HINTS = typing.get_type_hints(Item)
