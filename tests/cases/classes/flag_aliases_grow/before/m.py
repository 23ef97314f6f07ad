from enum import Flag, IntFlag, auto


class Right(Flag):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


class Mode(IntFlag):
    R = 1
    W = 2
    RW = 3
