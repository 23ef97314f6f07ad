"""Lambdas in a list are paired by their text: one put in front does not shift the others. (R1, R6)"""

PROBES = ["[f(5) for f in m.STEPS]", "m.run(1)"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.STEPS, m.STEPS[0], m.STEPS[1]


def check(held, update):
    import m

    steps, add, double = held
    assert add(5) == 6 and double(5) == 10
    assert m.STEPS is steps
    assert steps[1] is add and steps[2] is double
