from __future__ import annotations


class Point:
    x: int


def f(a: Point) -> int:
    return 1
