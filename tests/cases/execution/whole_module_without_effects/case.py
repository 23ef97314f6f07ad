"""All of a module runs again for the sake of `exec` where that does nothing but bind names. (R10)"""

PROBES = ["m.make_red", "m.make_blue", "m.Pair(1, 2)", "m.points", "m.word.findall('a b')"]
SKIP = {"late": "what a loop bound has no known base (R5)"}


def hold():
    import m

    return m.Point, m.points, m.helper


def check(held, update):
    import m

    assert held == (m.Point, m.points, m.helper)
