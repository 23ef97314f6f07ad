"""What the failed code changed in containers and instances of in-scope modules is taken back. (R13)"""

IMPORTS = ["hub", "m"]
EXPECT = "ExecuteError"
CAUSE = "RuntimeError"


def hold():
    import hub

    return hub.names, hub.table, hub.box, hub.table["deep"]


def check(held, error):
    import hub

    names, table, box, deep = held
    assert hub.names is names == ["m"] and hub.table is table == {"m": 1, "deep": [1]} and table["deep"] is deep
    assert hub.box is box and vars(box) == {"x": 1} and hub.level == 1 and hub.kinds == {"m"}
