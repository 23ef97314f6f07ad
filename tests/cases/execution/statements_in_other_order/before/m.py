L = []
D = {}
L.append(1)
L.append(2)
D[1] = 2
D[3] = 4
A = 1
B = 2


def register(f):
    L.append(f.__name__)
    return f


@register
def one():
    return 1


@register
def two():
    return 2
