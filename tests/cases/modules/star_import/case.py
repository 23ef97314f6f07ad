"""`from m import *` elsewhere follows: changed functions and data, added and removed names. (R2, R7)"""

MODULES = ["m"]
IMPORTS = ["m", "user"]
PROBES = ["user.play()", "user.SPEED", "user.m_only()"]


def hold():
    import user

    return user.play


def check(held, update):
    assert held() == ("new", 2)
