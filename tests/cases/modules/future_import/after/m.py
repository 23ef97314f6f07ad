from __future__ import annotations


def f(x: int) -> Later:
    return x


def g(x):
    return x


class Later:
    pass
