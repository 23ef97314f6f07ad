import enum

K = 3


class Level(enum.IntEnum):
    LOW = 22


class Player:
    k = K


def greet():
    return K
