"""A closure whose new body captures fewer variables runs it. (R1)"""

PROBES = ["m.make(1, 2)()"]


def hold():
    import m

    return m.make(10, 20)


def check(held, update):
    assert held() == ("only a", 10)
