def f():
    return "new"


def parts():
    yield "new 1"
    yield "new 2"
