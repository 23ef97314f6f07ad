"""What a function of another module makes for one name, a sentinel with a class of its own, a handler, a class, what a
decorator puts in the place of a function, stays the same object. (R1, R6)"""

PROBES = [
    "user.steps(), user.shown()",
    "[user.TABLE[key] for key in (m.SKIP, m.STOP, m.on_start)], user.TABLE[m.Kind] is m.made",
    "type(m.made) is m.Kind, type(m.SKIP) is not type(m.STOP)",
    "m.Holder.handle(2), repr(m.Holder.EMPTY), user.EMPTY is m.Holder.EMPTY",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    classes = [type(m.SKIP), type(m.STOP), m.Kind]
    return [m.SKIP, m.STOP, *m.PAIR, m.on_start, m.made, m.count, m.Holder.EMPTY, m.Holder.handle], classes


def check(held, update):
    import m

    objects, classes = held
    assert all(
        old is new
        for old, new in zip(
            objects, [m.SKIP, m.STOP, *m.PAIR, m.on_start, m.made, m.count, m.Holder.EMPTY, m.Holder.handle]
        )
    )
    assert [type(m.SKIP), type(m.STOP), m.Kind] == classes
