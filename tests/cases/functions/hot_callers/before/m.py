def add(a):
    return a + 1


def calls(x):
    return add(x)


class Vec:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, index):
        return "old"

    @property
    def size(self):
        return self.n
