"""A default value computed from a constant of the module follows the constant. (R2, R10)"""

PROBES = ["m.hit()", "m.Gun().shot()", "m.hit.__defaults__"]


def hold():
    import m

    return m.hit


def check(held, update):
    assert held() == 50
