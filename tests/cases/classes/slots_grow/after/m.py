import copy


class P:
    __slots__ = ("a", "b", "c", "d", "x")


class Q(P):
    __slots__ = ("y", "z")


class R(P):
    pass


class New(Q):
    __slots__ = ("n",)


def made(cls, names):
    thing = cls()
    for position, name in enumerate(names.split()):
        setattr(thing, name, position)
    return [getattr(thing, name) for name in names.split()]


def reduced(cls):
    thing = cls()
    thing.x, thing.z = 1, 2
    return thing.__reduce_ex__(2)[2]


def copied(cls):
    thing = cls()
    thing.x, thing.t = 1, 2
    other = copy.copy(thing)
    return other.x, other.t


STARTED = Q()
STARTED.x = [STARTED.__class__.__name__]
STARTED.d = 4
