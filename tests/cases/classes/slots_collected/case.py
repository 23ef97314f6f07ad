"""Values in slots that took over storage are collected like any other. (R11)"""

KEPT = {"m.P": "a layout is kept"}


def hold():
    import m

    return [m.P() for _ in range(10)]


def check(held, update):
    import gc

    for a, b in zip(held, held[1:] + held[:1]):
        a.q = b
    n = len([o for o in gc.get_objects() if type(o) is type(held[0])])
    assert n == 10
    T = type(held[0])
    del a, b
    held.clear()
    import midflight

    midflight.forget()
    gc.collect()
    assert not [o for o in gc.get_objects() if type(o) is T]
