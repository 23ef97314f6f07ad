"""A function captured by a closure of another module runs its new body there. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["user.call()", "user.nested()()"]


def hold():
    import user

    return user.nested()


def check(held, update):
    assert held() == "new"
