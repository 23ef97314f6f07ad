"""A dataclass field with a default or a factory works everywhere at once, on live instances too. (R2, R11)"""

PROBES = [
    "m.Item('axe')",
    "m.Item('axe') == m.Item('axe')",
    "[f.name for f in dataclasses.fields(m.Item)]",
    "m.Item('axe', tags=['x']).tags",
    "signature(m.Item)",
]


def hold():
    import m

    return m.Item("axe"), m.Item("bow")


def check(held, update):
    import dataclasses

    import m

    axe, bow = held
    assert axe.weight == 7 and repr(axe) == "Item(name='axe', weight=7, tags=[])" and axe == m.Item("axe")
    assert axe.tags is not bow.tags
    assert dataclasses.asdict(bow) == {"name": "bow", "weight": 7, "tags": []}
