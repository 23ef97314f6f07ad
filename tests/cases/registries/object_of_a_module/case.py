"""What a module fills in an object of another one, by `module.object.method()`, follows its source. (R2, R10)"""

MODULES = None
IMPORTS = ["hub", "m"]
PROBES = ["hub.router.routes[:2], len(hub.router.routes), hub.router.names, hub.tables", "hub.router.routes[-1]()"]
SKIP = {"late": "without a recorded base, entries of changed statements stand behind those that were there"}


def hold():
    import hub
    import m

    return hub.router, hub.router.routes, m.handle


def check(held, update):
    import hub
    import m

    assert held[0] is hub.router and held[1] is hub.router.routes and held[2] is m.handle
    assert hub.router.routes[-1] is m.handle
