VALUE = 2


class Base:
    def hello(self):
        return 2


def decorate(function):
    return lambda: (function(), 2)


def use(x):
    return x, 2
