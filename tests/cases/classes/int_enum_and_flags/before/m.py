from enum import Flag, IntEnum


class Level(IntEnum):
    LOW = 1

    def label(self):
        return f"old {int(self)}"


class Perm(Flag):
    R = 1
    W = 2
