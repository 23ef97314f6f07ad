from enum import CONFORM, EJECT, Flag, IntFlag


class Right(Flag, boundary=CONFORM):
    READ = 1
    WRITE = 2


class Mode(IntFlag, boundary=EJECT):
    R = 1
    W = 2
