def add(a, b=2, *, c=4):
    return a + b + c


def calls(x):
    return add(x)


class Vec:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, index):
        def name():
            return self and "new"

        return name()

    @property
    def size(self):
        return self.n * 10
