"""A generator function that becomes a plain function is one for references taken before. (R1, R2)"""

PROBES = ["m.items()", "inspect.isgeneratorfunction(m.items)"]


def hold():
    import m

    return m.items


def check(held, update):
    assert held() == [1, 2, 3]
