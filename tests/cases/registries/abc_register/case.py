"""Virtual subclasses registered with an ABC stay so, and new registrations count. (R10, R18)"""

IMPORTS = ["m", "user"]
PROBES = ["issubclass(user.Blob, m.Shape)", "issubclass(m.Point, m.Shape)", "isinstance(1, m.Shape)", "issubclass(m.Line, m.Shape)"]


def hold():
    import m
    import user

    assert isinstance(user.Blob(), m.Shape) and not issubclass(m.Line, m.Shape)
    return user.Blob(), m.Line()


def check(held, update):
    import m

    blob, line = held
    assert isinstance(blob, m.Shape) and isinstance(line, m.Shape)
