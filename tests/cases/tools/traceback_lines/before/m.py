def f():
    raise ValueError("old f")


def g():
    raise ValueError("g")


class C:
    def run(self):
        raise ValueError("old run")


def make():
    def inner():
        raise ValueError("old make")

    return inner
