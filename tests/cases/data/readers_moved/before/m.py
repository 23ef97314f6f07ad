X = 1
A = X
X = 2
L = []
N = len(L)
L.append(1)
unit = "s"


def label(value):
    return f"{value}{unit}"


SHOWN = label(1)
unit = "ms"
total = 0
for step in range(3):
    total = total + step
HALF = total // 2
total += 10
shadowed = max(1, 2)


def max(*values):
    return "own"


class Base:
    size = X


Base.size = 5


class Derived(Base):
    half = Base.size // 2


ORDER = Derived.half
