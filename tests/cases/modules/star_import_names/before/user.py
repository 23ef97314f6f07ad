from m import *


def go():
    return gone()
