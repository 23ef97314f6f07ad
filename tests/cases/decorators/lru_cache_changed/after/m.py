from functools import lru_cache


@lru_cache
def a(x):
    return "new a"


def b(x):
    return "new b"


@lru_cache(maxsize=20)
def c(x):
    return "c"
