"""A registry in the module itself ends with the entries of a fresh start, in its order. (R10)"""

PROBES = ["[f() for f in m.REGISTRY]", "sorted(f() for f in m.SEEN)", "list(m.BY_NAME)", "m.NESTED"]
SKIP = {"late": "what several statements made together is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.REGISTRY, m.b


def check(held, update):
    import m

    registry, b = held
    assert m.REGISTRY is registry and registry[0] is b and [f() for f in registry] == ["new b", "c", "a"]
