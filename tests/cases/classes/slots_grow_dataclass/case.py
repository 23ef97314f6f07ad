"""Fields that a dataclass with slots gets have their default in live instances. (R11)"""

PROBES = ["m.P(1)", "m.Q(1, [], 4, 5)", "m.Q.__slots__"]
KEPT = {"m.P": "a layout is kept", "m.Q": "a layout is kept"}


def hold():
    import gc

    import m

    gc.collect()  # dataclasses has made each class twice
    return m.P(1), m.P(2), m.Q(3, 4)


def check(held, update):
    import dataclasses

    import m

    a, b, q = held
    assert repr(q) == "Q(x=3, y=[], z=3, q=4, r='r')" and a == m.P(1) and a.y is not b.y
    a.y.append(1)
    assert dataclasses.replace(a, z=5) == m.P(1, [1], 5) and dataclasses.asdict(b) == {"x": 2, "y": [], "z": 3}
