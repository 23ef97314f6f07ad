a = "text"
b = {"k": 1}
c = (1, 2)
d = 5


def read():
    return [a, b, c, d]
