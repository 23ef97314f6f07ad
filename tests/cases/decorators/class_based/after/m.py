import functools


class Counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return "new call", self.function(*args)


@Counted
def f(x):
    return x * 10
