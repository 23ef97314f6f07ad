limit = 10


def speed():
    return 20


def use():
    return limit, speed()
