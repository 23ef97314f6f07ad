import m

FACTOR = 10


def helper(x, by):
    return x * by


def better(x, by=FACTOR):
    return helper(x, by)


m.f = better
