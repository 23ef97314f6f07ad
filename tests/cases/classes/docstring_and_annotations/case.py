"""Class docstrings and annotations are those of the new source. (R2)"""

PROBES = ["m.A.__doc__", "m.B.__doc__", "m.A.__annotations__", "typing.get_type_hints(m.A)", "inspect.getdoc(m.A)"]


def hold():
    import m

    return m.A


def check(held, update):
    assert held.__doc__ == "New." and held.__annotations__ == {"x": str, "y": int}
