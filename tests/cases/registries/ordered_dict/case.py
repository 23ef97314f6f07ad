"""A registry in an OrderedDict follows the source in place, in a fresh start's order. (R6, R10)"""

IMPORTS = ["hub", "m"]
PROBES = ["[(path, f()) for path, f in hub.ROUTES.items()]", "list(reversed(hub.ROUTES))"]
SKIP = {"late": "without a recorded base, entries of removed functions stay in a registry of another module"}


def hold():
    import hub

    return hub.ROUTES, hub.ROUTES["/a"]


def check(held, update):
    import hub
    import m

    routes, a = held
    assert hub.ROUTES is routes and routes["/a"] is a is m.a and routes["/b"] is m.b
    routes["/c"] = m.b
    routes.move_to_end("/a")
    assert list(routes) == ["top", "/b", "/c", "/a"] and routes.popitem()[0] == "/a"
