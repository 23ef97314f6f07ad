"""Where an enumeration becomes a plain class, or the other way round, data holds what its names stand for now. (R2, R5)"""

MODULES = None
IMPORTS = ["m", "user"]
PROBES = ["m.ALL == [1], m.BY_NAME['k'] == 1, m.BY_NAME['p'] is m.Plain.B, user.MINE == (1, m.Plain.B)"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.ALL, m.BY_NAME, m.Kind, m.Plain


def check(held, update):
    import m

    assert held[0] is m.ALL and held[1] is m.BY_NAME and held[2] is m.Kind and held[3] is m.Plain
