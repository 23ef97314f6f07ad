LIMIT = 2


def f():
    return 2


class Added:
    pass


class C:
    def go(self):
        return 2
