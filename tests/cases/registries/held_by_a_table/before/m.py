class Checker:
    def __init__(self):
        self.checkers = {}

    def checks(self, name):
        def keep(function):
            self.checkers[name] = function
            return function
        return keep


first = Checker()
second = Checker()
BY = dict(first=first, second=second)


def register(name):
    def wrap(function):
        function = BY["first"].checks(name)(function)
        return BY["second"].checks(name)(function)
    return wrap


@register("a")
def a(x):
    return 1


@register("b")
def b(x):
    return 2
