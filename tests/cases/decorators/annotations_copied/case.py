"""Annotations that a decorator copied to its object follow the source. (R2)"""

SKIP = {"late": "nobody knows whether the program has changed the copies"}
PROBES = ["m.f.__annotations__", "m.f(1)", "m.KINDS"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert held is m.f and held.__annotations__ == {"x": list[str], "return": int | str}
    assert m.KINDS == {"one": list[int], "three": dict[str, int]}
