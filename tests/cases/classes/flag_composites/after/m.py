from enum import Flag, IntFlag


class Right(Flag):
    READ = 1
    WRITE = 4
    ADMIN = 8


class Mode(IntFlag):
    R = 1
    WRITE = 2
    X = 4
