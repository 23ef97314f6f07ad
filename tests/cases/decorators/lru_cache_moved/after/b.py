from functools import lru_cache

X = 1


@lru_cache
def f(x):
    return f"moved {x}"
