from functools import lru_cache


def a(x):
    return "old a"


@lru_cache
def b(x):
    return "old b"


@lru_cache(maxsize=10)
def c(x):
    return "c"
