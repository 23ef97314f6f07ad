import m


def f():
    raise ValueError("hot")


m.f = f
