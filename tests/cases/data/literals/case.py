"""Constants that the program never touched have the values of the new source, also inside functions. (R5)"""

IMPORTS = ["m", "user"]
PROBES = ["m.hit()", "m.DAMAGE", "user.read()"]


def hold():
    import m

    return m.hit


def check(held, update):
    assert held() == 15
    assert "DAMAGE" in str(update) and "SPEED" not in str(update)
