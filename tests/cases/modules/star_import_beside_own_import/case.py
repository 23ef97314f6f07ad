"""A name that a star import used to bring stays where another statement binds it too. (R3, R4, R7)"""

MODULES = ["m", "user"]
PROBES = ["user.work([1, 2])", "hasattr(user, 'gone')", "hasattr(m, 'chain')"]


def hold():
    import user

    return user.work


def check(held, update):
    assert held([3]) == [3, 0]
