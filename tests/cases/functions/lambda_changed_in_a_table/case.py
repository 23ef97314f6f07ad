"""A lambda that changed in a dict runs its new text for who took it from the table before. (R1)"""

PROBES = ["{k: f(10) for k, f in m.RATES.items()}"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.RATES["half"], m.RATES["full"]


def check(held, update):
    half, full = held
    assert half(10) == 4 and full(10) == 10
