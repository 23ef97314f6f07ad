"""Names that a module gains or loses come and go with `from m import *` when both modules are updated. (R3, R7)"""

MODULES = ["m", "user"]
PROBES = ["hasattr(user, 'gone')", "user.added()", "user.go()", "hasattr(user, 'LISTED')", "hasattr(user, 'unlisted')"]


def hold():
    import user

    return user.go


def check(held, update):
    assert held() == "added"
