"""Classes that register through a metaclass are there once, as the live classes. (R10, R24)"""

IMPORTS = ["base", "m"]
PROBES = ["{name: cls.go(None) for name, cls in base.Meta.models.items()}", "base.Meta.models['A'] is m.A"]


def hold():
    import m

    return m.A, m.A()


def check(held, update):
    import base
    import m

    cls, obj = held
    assert m.A is cls is base.Meta.models["A"] and obj.go() == "new" and list(base.Meta.models) == ["Base", "A"]
