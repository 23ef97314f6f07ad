import a


def g():
    return a.f() + " old b"
