"""A closure whose new body captures nothing at all runs it; a plain inner function can become a closure. (R1)"""

PROBES = ["m.make(1)()", "m.grow(1)()"]


def hold():
    import m

    return m.make(10)


def check(held, update):
    assert held() == "nothing"
