def f():
    return "old"


def parts():
    yield "old 1"
    yield "old 2"
