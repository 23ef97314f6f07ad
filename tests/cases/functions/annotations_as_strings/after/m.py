from __future__ import annotations


class Size:
    w: float


class Point:
    x: Size


def f(a: Size) -> Point:
    return 1
