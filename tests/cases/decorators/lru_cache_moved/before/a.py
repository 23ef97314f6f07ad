from functools import lru_cache


@lru_cache
def f(x):
    return f"old {x}"
