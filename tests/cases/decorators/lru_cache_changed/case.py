"""lru_cache added, removed, or with another size: the name is what a fresh start has, and held aliases run new code.
(R1, R2, R18)"""

PROBES = ["m.a(1)", "m.b(1)", "m.c(1)", "m.c.cache_parameters()", "hasattr(m.b, 'cache_info')", "m.a.cache_parameters()"]


def hold():
    import m

    m.b(1)
    m.c(1)
    return m.a


def check(held, update):
    assert held(1) == "new a"
