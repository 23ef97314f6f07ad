"""Classes nested in classes keep their identity; their methods and attributes follow the source. (R1, R2)"""

PROBES = ["m.Outer.Inner().go()", "m.Outer.Inner.Deep.x", "m.Outer.Added().y", "hasattr(m.Outer, 'Gone')"]


def hold():
    import m

    return m.Outer.Inner(), m.Outer.Inner, m.Outer.Inner.Deep


def check(held, update):
    import m

    inner, cls, deep = held
    assert inner.go() == "new" and cls is m.Outer.Inner and deep is m.Outer.Inner.Deep
