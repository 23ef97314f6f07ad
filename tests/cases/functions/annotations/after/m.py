def f(a: str) -> str:
    return a


def g(a: list[int]):
    return a
