"""A hotfix may put a closure or a generator function in the place of a plain function. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
PROBES = ["m.f(1)", "list(m.items())"]


def hold():
    import m

    return m.f, m.items


def check(held, update):
    f, items = held
    assert f(2) == ["cell", 2] and list(items()) == [1, 2]
