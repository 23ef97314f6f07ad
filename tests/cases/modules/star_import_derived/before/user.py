from names import *

TABLE = {"speed": SPEED}
TWICE = SPEED * 2


class Faster(Car):
    pass


def speed(value=SPEED):
    return value
