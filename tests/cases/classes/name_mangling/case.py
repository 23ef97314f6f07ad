"""Private names are mangled as in the source, in changed and in added methods. (R2)"""

PROBES = ["m.Safe().open()", "m.Safe().peek()", "m.Safe._Safe__code"]


def hold():
    import m

    return m.Safe()


def check(held, update):
    assert held.open() == ("new", 2) and held.peek() == "secret"
