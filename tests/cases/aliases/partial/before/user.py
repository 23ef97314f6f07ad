from functools import partialmethod

import m


def _forward(self, a, b):
    return m.f(a, b)


class Tool:
    go = partialmethod(_forward, 9)
