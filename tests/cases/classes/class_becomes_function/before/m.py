class A:
    def f(self):
        return 1


def g():
    return 1


K = 1


class D:
    pass
