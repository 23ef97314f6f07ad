from dataclasses import dataclass, field, KW_ONLY


@dataclass(order=True)
class P:
    x: int
    _: KW_ONLY
    y: int = 1
