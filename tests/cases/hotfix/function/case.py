"""A module's function that a hotfix assigns is run by aliases, with the globals of the script. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m", "user"]
PROBES = ["m.f(2)", "user.f(2)", "user.call(3)"]


def hold():
    import m

    return m.f, [m.f]


def check(held, update):
    import m

    f, listed = held
    assert m.f is f is listed[0] and f(2) == 20 and f(1, by=3) == 3
