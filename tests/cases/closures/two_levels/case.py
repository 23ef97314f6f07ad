"""Closures of both nesting levels run their new bodies with the variables of both levels. (R1)"""

PROBES = ["m.outer(1)(2)(3)"]


def hold():
    import m

    middle = m.outer(2)
    return middle, middle(3)


def check(held, update):
    middle, inner = held
    assert inner(4) == 24
    assert middle(5)(4) == 40
