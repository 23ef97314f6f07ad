"""What is computed from what functions and class bodies import for themselves follows it. (R5, R8)"""

MODULES = None
IMPORTS = ["config", "parts.left", "parts.right", "user"]
PROBES = [
    "user.PLAIN",
    "user.RENAMED",
    "user.BY_MODULE",
    "user.NESTED",
    "user.SORTED",
    "user.FALLBACK",
    "user.COST",
    "user.BOTH",
    "user.Weapon.Limits is __import__('config').Limits",
    "user.Weapon.damage",
    "user.Weapon.RATE",
    "user.Weapon.top",
    "user.UNTOUCHED",
]


SKIP = {"late": "without a recorded base, computed values are kept"}
KEPT = {"user.RUNS": "the program has set it"}


def hold():
    import user

    user.RUNS[0] = 100
    return user.Weapon()


def check(held, update):
    import user

    assert type(held) is user.Weapon and held.damage == 21
    assert user.RUNS == [100]
