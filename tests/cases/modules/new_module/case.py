"""A changed module may import a module file that did not exist before. (R2)"""

PROBES = ["m.f()", "m.extra.VALUE", "m.Extra().go()"]


def hold():
    import m

    return m.f


def check(held, update):
    import sys

    import m

    assert held() == "extra"
    assert sys.modules["extra"] is m.extra and m.Extra.go.__globals__ is vars(m.extra)
