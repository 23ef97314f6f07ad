"""A class that gets the metaclass of abstract base classes has a registry and caches of its own. (R2, R18)"""

SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
PROBES = [
    "[isinstance(x, c) for x in (m.B(), m.D(), 1, 'x') for c in (m.A, m.C, m.B, m.D)]",
    "'_abc_impl' in vars(m.A), '_abc_impl' in vars(m.B)",
    "type(m.A), type(m.B), type(m.C), type(m.D), sorted(m.A.__abstractmethods__), m.ANSWERS",
]


def hold():
    import m

    return m.A, m.B, m.C, m.D, m.B(), m.D()


def check(held, update):
    import abc

    import m

    a, b, c, d, b_instance, d_instance = held
    assert (a, b, c, d) == (m.A, m.B, m.C, m.D)
    for _ in range(3):
        assert isinstance(b_instance, a) and isinstance(b_instance, b) and not isinstance(d_instance, a)
        assert isinstance(d_instance, c) and isinstance(d_instance, d) and not isinstance(b_instance, c)
        assert isinstance(1, a) and issubclass(int, a)

    class Later:
        pass

    assert not isinstance(Later(), a)
    a.register(Later)
    assert isinstance(Later(), a) and not isinstance(Later(), abc.ABC)
