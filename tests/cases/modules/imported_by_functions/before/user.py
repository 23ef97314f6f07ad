def plain():
    from config import RATE

    return RATE * 2


def renamed():
    from config import RATE as factor, rate as ask

    return factor + ask()


def by_module():
    import config as c

    return c.RATE, c.Limits.top


def nested():
    import config

    def inner():
        return config.RATE

    return inner() + (lambda: config.RATE)()


def sorted_by():
    from config import ORDER

    return sorted(["a", "b"], key=lambda key: ORDER[key])


def fallback():
    try:
        import config as c
    except ImportError:
        c = None
    return c.RATE


def both():
    import parts.left
    import parts.right

    return parts.left.SIDE, parts.right.SIDE


class Weapon:
    import config as _config
    from config import RATE, Limits

    damage = _config.RATE * 3
    top = Limits.top

    def cost(self):
        from config import Limits

        return Limits.top


PLAIN = plain()
RENAMED = renamed()
BY_MODULE = by_module()
NESTED = nested()
SORTED = sorted_by()
FALLBACK = fallback()
COST = Weapon().cost()
BOTH = both()
RUNS = [0]


def untouched():
    import math

    RUNS[0] += 1
    return math.floor(2.5)


UNTOUCHED = untouched()
