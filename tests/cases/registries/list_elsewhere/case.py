"""A handler that a module registers in another module's list is there once and runs the new code. (R10)"""

IMPORTS = ["hub", "m"]
PROBES = ["[h() for h in hub.handlers]", "hub.handlers[0] is m.on_start"]


def hold():
    import hub

    return hub.handlers, hub.handlers[0]


def check(held, update):
    import hub

    handlers, first = held
    assert hub.handlers is handlers and handlers[0] is first and len(handlers) == 2
