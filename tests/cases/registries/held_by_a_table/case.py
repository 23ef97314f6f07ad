"""Objects that a table made by a call leads to keep what has been registered with them through it. (R5, R10)"""

PROBES = [
    "{name: function(1) for name, function in m.first.checkers.items()}",
    "m.second.checkers['a'] is m.a and m.second.checkers['b'] is m.b",
    "m.BY == {'first': m.first, 'second': m.second}",
]


def hold():
    import m

    return m.first, m.second, m.BY, m.a, m.first.checkers


def check(held, update):
    import m

    now = m.first, m.second, m.BY, m.a, m.first.checkers
    assert all(a is b for a, b in zip(held, now, strict=True))
