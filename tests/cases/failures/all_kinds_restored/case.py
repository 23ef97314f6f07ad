"""Containers of every kind, instances of their subclasses, exceptions, closures and functions are taken back. (R13)"""

IMPORTS = ["hub", "m"]
EXPECT = "ExecuteError"
CAUSE = "RuntimeError"


def hold():
    import hub

    return {name: getattr(hub, name) for name in vars(hub) if not name.startswith("__")}


def check(held, error):
    import hub

    assert {name: getattr(hub, name) for name in held} == held
    assert list(held["order"].items()) == [("a", 1), ("b", 2), ("c", 3)]
    held["order"].move_to_end("b")
    assert list(reversed(held["order"])) == ["b", "c", "a"]
    assert held["counts"] == {"a": 1, "b": 1} and held["groups"] == {"x": [1]} and list(held["recent"]) == [1, 2]
    assert held["chain"].maps == [{"a": 1}, {"b": 2}] and held["raw"] == b"ab"
    assert held["stack"] == [1, 2] and vars(held["stack"]) == {"top": 2}
    assert held["settings"] == {"a": 1} and vars(held["settings"]) == {"name": "first"}
    assert vars(held["error"]) == {"code": 1}
    assert held["count"]() == (0, []) and held["tick"].calls == 0
