from enum import Flag, IntEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 9

    def label(self):
        return f"new {int(self)}"


class Perm(Flag):
    R = 1
    W = 2
    X = 4
