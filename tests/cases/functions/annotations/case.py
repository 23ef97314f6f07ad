"""Changed annotations are seen by `__annotations__`, `inspect` and `typing.get_type_hints`. (R2, R18)"""

PROBES = ["m.f.__annotations__", "signature(m.f)", "typing.get_type_hints(m.f)", "typing.get_type_hints(m.g)"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held.__annotations__ == {"a": str, "return": str}
