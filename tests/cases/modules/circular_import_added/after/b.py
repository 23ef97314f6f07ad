import a


def g():
    return f"g with {a.NAME}"


def h():
    return "g"
