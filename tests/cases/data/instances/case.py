"""A module-level object keeps its identity, takes what the source changed and keeps what the program did. (R5, R6)"""

IMPORTS = ["m", "user"]
PROBES = ["m.gun.damage", "user.shoot()", "m.gun.describe()"]
KEPT = {"m.gun.shots": "state of the program", "m.gun.owner": "state of the program"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.gun.shots = 7
    m.gun.owner = "ada"
    return m.gun


def check(held, update):
    import m
    import user

    assert m.gun is held is user.gun
    assert (held.damage, held.shots, held.owner) == (100, 7, "ada")
    assert held.describe() == "new gun 100"
