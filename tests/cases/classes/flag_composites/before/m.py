from enum import Flag, IntFlag


class Right(Flag):
    READ = 1
    WRITE = 2


class Mode(IntFlag):
    R = 1
    W = 2
