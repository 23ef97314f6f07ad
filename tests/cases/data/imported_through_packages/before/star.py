from pkg import *


def hit():
    return DAMAGE
