V = 1


def f():
    return "m"


from x import *

W = V + 1
