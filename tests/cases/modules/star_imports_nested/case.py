"""A name that reaches a module through several star imports in a row, and is new, covers its own; so it is with
`__all__` on the way, and in packages. (R2, R7)"""

MODULES = None
IMPORTS = ["z", "y", "x", "m", "listed", "package", "package.core", "package.deep", "user", "m2"]
PROBES = [
    "m.V, m.W, m.get(), m.f(), m.AT_IMPORT",
    "hasattr(m, '_private'), m.shown",
    "listed._private, hasattr(listed, 'f'), m2._private, m2.V",
    "package.V, package.__all__, user.V, user.READ",
]
SKIP = {"late": "without a recorded base, what a block or a call has computed keeps its value"}
REBOUND = {"m.f": "another module's function is imported now"}


def hold():
    import m

    return m.get, m.f


def check(held, update):
    import m

    get, function = held
    assert get is m.get and get() == 10
    assert function() == "m"
