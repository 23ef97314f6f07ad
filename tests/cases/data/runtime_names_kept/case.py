"""Names that only the running program created are kept. (R3)"""

KEPT = {"m.injected": "made by the program", "m.current": "made by the program"}
PROBES = ["m.f()"]


def hold():
    import m

    m.start()
    m.injected = [5]
    return m.injected


def check(held, update):
    import m

    assert m.injected is held == [5] and m.current == "running"
