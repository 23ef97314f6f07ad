"""`typing.get_type_hints` resolves names of the new source, for functions and classes held from before. (R18)"""

PROBES = ["typing.get_type_hints(m.f)", "typing.get_type_hints(m.C)", "typing.get_type_hints(m.C.go)"]


def hold():
    import typing

    import m

    typing.get_type_hints(m.C)
    return m.f, m.C


def check(held, update):
    import typing

    import m

    f, cls = held
    assert typing.get_type_hints(f) == {"x": m.New, "return": list[m.New]}
    assert typing.get_type_hints(cls) == {"a": m.New, "b": str}
