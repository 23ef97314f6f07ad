from m import SPEED, f


def go():
    return f(), SPEED
