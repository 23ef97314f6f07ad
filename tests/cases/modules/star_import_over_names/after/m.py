FLAG = False
V = 5
T = 9


def f():
    return "m"


if FLAG:
    U = 7
try:
    W
except NameError:
    W = 30


def get():
    return V, f()


READ = V + 1
NAMES = [f()]
