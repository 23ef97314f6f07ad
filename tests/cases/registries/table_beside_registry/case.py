"""A function that is registered again stays in a table whose own statement did not change. (R10)"""

IMPORTS = ["app", "m"]
PROBES = ["[f() for f in app.handlers]", "[f() for f in m.TABLE.values()]"]


def hold():
    import m

    return m.hit, m.TABLE


def check(held, update):
    import app
    import m

    hit, table = held
    assert m.hit is hit and m.TABLE is table and table == {"hit": hit} and app.handlers == [hit] and hit() == 2
