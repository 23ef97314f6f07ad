"""What a bare call has registered in a module that is not updated leaves with the call. (R10)"""

MODULES = ["m"]
IMPORTS = ["hub", "m"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
KEPT = {"hub.H": "it has an entry of the running program"}
PROBES = ["m.LIMIT"]


def hold():
    import hub
    import m

    hub.H.append("runtime")
    return m.a, m.TABLE, hub.H


def check(held, update):
    import hub
    import m

    assert held == (m.a, m.TABLE, hub.H) and m.TABLE["a"] is m.a
    assert hub.H == ["runtime"]
