"""An lru_cache does not serve results of old code; that of an untouched function is kept. (R18)"""

IMPORTS = ["m", "user"]
PROBES = ["m.price('sword')", "user.price('sword')", "m.untouched(1)", "m.price.__wrapped__('x')", "m.C().cost(2)"]


def hold():
    import m
    import user

    assert user.price("sword") == 10 and m.C().cost(2) == 2
    m.untouched(1)
    m.untouched(2)
    return m.untouched.cache_info().currsize


def check(held, update):
    import m
    import user

    assert held == 2 and m.untouched.cache_info().currsize == 2
    assert user.price("sword") == 20
