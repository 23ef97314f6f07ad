DAMAGE = 10
SPEED = 3.5
NAME = "gun"
NOTHING = None
BIG = 10**40
RAW = b"abc"
PAIR = (1, "a")
NEGATIVE = -1


def hit():
    return DAMAGE
