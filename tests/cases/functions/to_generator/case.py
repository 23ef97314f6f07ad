"""A plain function that becomes a generator function is one for references taken before. (R1, R2)"""

PROBES = ["list(m.items())", "inspect.isgeneratorfunction(m.items)"]


def hold():
    import m

    return m.items


def check(held, update):
    import inspect

    assert inspect.isgeneratorfunction(held) and list(held()) == [1, 2]
