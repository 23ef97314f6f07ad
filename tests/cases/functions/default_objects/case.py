"""Objects that are default values stay, and follow the source; what has come into them stays in them. (R3, R5)"""

PROBES = ["m.listed(1)", "m.made(1).speed", "m.given(1)[0].speed", "m.given(1)[1]", "m.Settings().speed", "m.nested(1)"]
SKIP = {"late": "without a recorded base, nothing tells what has come into a default value"}
KEPT = {
    "m.filled": "its default value holds an element of the running program",
    "m.cached": "its default value holds what it was called with",
    "m.preceded": "its default value holds what it was called for",
}


def hold():
    import m

    m.filled(1).append("own")
    m.cached("before")
    m.preceded()
    return (
        m.listed(1),
        m.filled(1),
        m.made(1),
        m.given(1)[0],
        m.cached.__kwdefaults__["cache"],
        m.preceded.__defaults__[0],
    )


def check(held, update):
    import m

    listed, filled, made, given, cache, seen = held
    assert m.listed(1) is listed and m.filled(1) is filled and m.made(1) is made and m.given(1)[0] is given
    assert filled == [0, 1, "own"]
    assert m.cached("after") is cache and cache == {"before": 1, "after": 2}
    assert m.preceded() is seen and seen == [0, 1]
