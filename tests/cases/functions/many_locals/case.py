"""A function whose new body needs a much larger frame works for callers that have called it often. (R1)"""

PROBES = ["m.f(1)", "m.loop(3)"]


def hold():
    import m

    for _ in range(3000):
        assert m.loop(2) == 4
    return m.loop


def check(held, update):
    for _ in range(3000):
        assert held(2) == 2 * 55
