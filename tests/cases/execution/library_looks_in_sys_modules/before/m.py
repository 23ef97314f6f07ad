from __future__ import annotations

import typing
from dataclasses import dataclass


@dataclass
class Item:
    name: str = "n"


HINTS = typing.get_type_hints(Item)
