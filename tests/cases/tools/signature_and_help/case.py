"""Signatures, docstrings and members that tools show are the new ones. (R18)"""

PROBES = [
    "signature(m.f)",
    "inspect.getdoc(m.f)",
    "[name for name, _ in inspect.getmembers(m.C, inspect.isfunction)]",
    "inspect.signature(m.C).parameters.keys() == {'x'}",
    "inspect.getfullargspec(m.f).args",
    "sorted(n for n in dir(m.C) if not n.startswith('__'))",
    "inspect.getmodule(m.f).__name__",
]


def hold():
    import inspect

    import m

    inspect.signature(m.f)
    inspect.getmembers(m.C)
    return m.f


def check(held, update):
    import inspect

    assert str(inspect.signature(held)) == "(a, b=2)"
