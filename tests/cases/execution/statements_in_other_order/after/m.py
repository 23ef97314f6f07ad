L = []
D = {}
L.append(2)
L.append(1)
D[3] = 4
D[1] = 2
B = 2
A = 1


def register(f):
    L.append(f.__name__)
    return f


@register
def two():
    return 2


@register
def one():
    return 1
