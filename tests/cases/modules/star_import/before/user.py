from m import *


def play():
    return fire(), SPEED
