from tools import times

handlers = {}


def handle(key):
    def register(function):
        handlers[key] = function
        return function

    return register


@handle("hit")
def hit(power=2):
    return power


@times(2)
def other(x):
    return x


TABLE = [hit, other]
