"""Functions that another module's class body took as methods run the new code. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["user.Tool().go()", "user.Tool().size", "user.Tool.make()", "user.Sub().go()"]


def hold():
    import user

    return user.Tool()


def check(held, update):
    assert held.go() == "new Tool"
    assert held.size == 2
