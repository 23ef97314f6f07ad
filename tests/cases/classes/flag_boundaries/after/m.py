from enum import CONFORM, EJECT, Flag, IntFlag


class Right(Flag, boundary=CONFORM):
    READ = 1


class Mode(IntFlag, boundary=EJECT):
    R = 1
