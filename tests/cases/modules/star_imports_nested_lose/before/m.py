V = 1
shown = "own"


def f():
    return "m"


from x import *

W = V + 1


def get():
    return V


AT_IMPORT = f(), get()
