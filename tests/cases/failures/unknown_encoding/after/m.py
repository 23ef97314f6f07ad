# -*- coding: no-such-encoding -*-
def f():
    return "new"
