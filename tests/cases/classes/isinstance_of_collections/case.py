"""Classes that gain or lose special methods count as instances of collections.abc accordingly. (R18)"""

PROBES = [
    "isinstance(m.A(), m.Iterable)",
    "isinstance(m.A(), m.Sized)",
    "isinstance(m.B(), m.Iterable)",
    "isinstance(m.B(), m.Callable)",
]


def hold():
    import m
    from collections.abc import Iterable, Sized

    assert isinstance(m.A(), Iterable) and not isinstance(m.B(), Iterable) and not isinstance(m.A(), Sized)


def check(held, update):
    import m
    from collections.abc import Iterable, Sized

    assert not isinstance(m.A(), Iterable) and isinstance(m.B(), Iterable) and isinstance(m.A(), Sized)
