"""An application object and its routes in one module: the object stays, its tables are as after a fresh start. (R1, R5, R10)"""

KEPT = {"m.app": "it counts what it has served"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["[(path, view()) for path, view in m.app.routes.items()]", "m.app.call('/')", "m.app.name", "[f() for f in m.app.hooks]"]


def hold():
    import m

    m.app.served = 3
    return m.app, m.app.routes, m.index


def check(held, update):
    import m

    assert held[0] is m.app and held[1] is m.app.routes and held[2] is m.index
    assert m.app.served == 3
