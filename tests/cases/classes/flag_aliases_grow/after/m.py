from enum import Flag, IntFlag, auto


class Right(Flag):
    READ = auto()
    WRITE = auto()
    ADMIN = auto()
    ALL = READ | WRITE | ADMIN


class Mode(IntFlag):
    R = 1
    W = 2
    X = 4
    RW = 7
