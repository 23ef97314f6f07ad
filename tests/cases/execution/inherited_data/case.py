"""What is computed through an instance follows data of a class that it inherits from, however that is written. (R2)"""

MODULES = None
IMPORTS = ["base", "m"]
SKIP = {"late": "without a recorded base, data made by a call stays"}
PROBES = ["m.AREA", "m.PLAIN", "m.DEEP.start", "m.MEASURED", "base.Hooked.kinds"]


def hold():
    import m

    return m.DOTTED, m.DEEP, m.Deep


def check(held, update):
    import m

    assert held == (m.DOTTED, m.DEEP, m.Deep)
