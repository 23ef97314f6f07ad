def f():
    return "new"


def g():
    nonlocal absent
