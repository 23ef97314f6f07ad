import a


def g():
    return a.f() + " new b"
