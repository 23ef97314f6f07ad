DAMAGE = 15
SPEED = 3.5
NAME = "big gun"
NOTHING = 1
BIG = 10**41
RAW = b"abcd"
PAIR = (1, "b")
NEGATIVE = -2


def hit():
    return DAMAGE
