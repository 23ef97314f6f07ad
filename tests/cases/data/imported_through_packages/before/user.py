from pkg import DAMAGE


def hit():
    return DAMAGE
