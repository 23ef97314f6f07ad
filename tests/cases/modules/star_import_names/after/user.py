from m import *


def go():
    return added()
