"""Abstract methods added and implemented are respected by the class machinery, and registered subclasses stay. (R2, R18)"""

IMPORTS = ["m", "user"]
PROBES = [
    "m.Circle().area()",
    "raised(lambda: m.Shape())",
    "raised(lambda: m.Square())",
    "issubclass(user.Blob, m.Shape)",
    "sorted(m.Square.__abstractmethods__)",
]


def hold():
    import m
    import user

    return m.Circle(), user.Blob(), m.Shape


def check(held, update):
    import m

    circle, blob, shape = held
    assert shape is m.Shape and circle.name() == "circle"
    assert isinstance(blob, m.Shape) and isinstance(circle, m.Shape)
