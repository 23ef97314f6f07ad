"""Lambdas made in a loop keep what each of them captured and run the new text. (R1)"""

PROBES = ["[f(1) for f in m.make()]"]


def hold():
    import m

    return m.make()


def check(held, update):
    assert [f(1) for f in held] == [("new", n, 1) for n in range(3)]
