"""While new statements run, they see new functions, new classes and new constants, not live ones. (R10)"""

PROBES = ["m.RESULT", "m.KIND", "m.MADE.go()", "m.FOUND"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.Maker


def check(held, update):
    import m

    assert m.Maker is held and type(m.MADE) is held and m.RESULT == "new 2 helped"
