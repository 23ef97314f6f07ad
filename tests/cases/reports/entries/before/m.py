LIMIT = 1


def f():
    return 1


def gone():
    return 1


class C:
    def go(self):
        return 1
