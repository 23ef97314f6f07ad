VALUE = 1


class Base:
    def hello(self):
        return 1


def decorate(function):
    return lambda: (function(), 1)


def use(x):
    return x, 1
