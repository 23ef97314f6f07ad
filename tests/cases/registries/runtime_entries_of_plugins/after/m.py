import enum

K = 4


class Level(enum.IntEnum):
    LOW = 22


class Player:
    k = K


def greet():
    return K
