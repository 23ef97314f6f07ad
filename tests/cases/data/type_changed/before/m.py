a = 1
b = [1, 2]
c = {"x": 1}
d = {1, 2}


def read():
    return [a, b, c, d]
