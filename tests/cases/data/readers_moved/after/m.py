X = 1
X = 2
A = X
L = []
L.append(1)
N = len(L)
unit = "s"


def label(value):
    return f"{value}{unit}"


unit = "ms"
SHOWN = label(1)
total = 0
for step in range(3):
    total = total + step
total += 10
HALF = total // 2


def max(*values):
    return "own"


shadowed = max(1, 2)


class Base:
    size = X


class Derived(Base):
    half = Base.size // 2


Base.size = 5
ORDER = Derived.half
