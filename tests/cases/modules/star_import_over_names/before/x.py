__all__ = ["V", "U", "W", "_hidden", "S", "f", "T"]
V = 1
U = 2
W = 3
_hidden = 4
S = 5
T = 8


def f():
    return "x"
