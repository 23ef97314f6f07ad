def layout(cls):
    return cls.__basicsize__, cls.__dictoffset__ != 0, cls.__weakrefoffset__ != 0, sorted(vars(cls))


class P:
    pass


class Q(P):
    __slots__ = ("z",)


class V:
    __slots__ = ("v", "w")


class W:
    __slots__ = ("x", "__weakref__", "__dict__")


class E(Exception):
    __slots__ = ("x", "y", "z")


def use():
    found = []
    for cls, names in ((P, "xyz"), (Q, "xyz"), (V, "vw"), (W, "xyz"), (E, "xyza")):
        for _ in range(3):
            thing = cls()
            for name in names:
                setattr(thing, name, name)
            found.append([getattr(thing, name) for name in names])
    return found
