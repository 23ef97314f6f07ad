"""`inspect.getsource` and friends show the new source of what was held from before. (R18)"""

PROBES = ["inspect.getsource(m.f)", "inspect.getsource(m.C)", "inspect.getsource(m.C.g)", "inspect.getsourcelines(m.h)"]


def hold():
    import inspect

    import m

    assert "old" in inspect.getsource(m.f)
    return m.f, m.C, m.C.g


def check(held, update):
    import inspect

    f, cls, g = held
    assert inspect.getsource(f) == 'def f():\n    return "new"\n'
    assert '"new"' in inspect.getsource(cls) and '"new"' in inspect.getsource(g)
