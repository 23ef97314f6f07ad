"""Classes registered by a class decorator are there once, as the live classes. (R1, R10)"""

IMPORTS = ["hub", "m"]
PROBES = ["{name: cls().go() for name, cls in hub.KINDS.items()}", "hub.KINDS['Wolf'] is m.Wolf"]


def hold():
    import hub
    import m

    return hub.KINDS, m.Wolf


def check(held, update):
    kinds, wolf = held
    assert kinds["Wolf"] is wolf and list(kinds) == ["Wolf", "Bear"]
