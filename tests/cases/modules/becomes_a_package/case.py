"""A module whose file has gone is found where it stands now: it may have become a package, or a package a module. (R1, R2)"""

MODULES = ["grows", "shrinks"]
DELETED = ["grows.py", "shrinks/__init__.py", "shrinks/part.py"]
KEPT = {"shrinks.part": "the submodule is still loaded"}
PROBES = [
    "grows.work(1)",
    "grows.same()",
    "grows.part.LIMIT",
    "grows.__path__[0].endswith('grows')",
    "grows.__package__",
    "grows.__spec__.submodule_search_locations is not None",
    "shrinks.work(1)",
    "hasattr(shrinks, '__path__')",
    "shrinks.__package__",
]


def hold():
    import grows
    import shrinks

    return grows, grows.work, shrinks.work, grows.same


def check(held, update):
    import grows
    import shrinks

    assert held == (grows, grows.work, shrinks.work, grows.same)
    assert held[1](1) == 11 and held[2](1) == "new 1"
    assert held[3].__code__.co_filename == grows.__file__
