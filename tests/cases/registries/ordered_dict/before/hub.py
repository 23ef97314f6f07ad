from collections import OrderedDict

ROUTES = OrderedDict()


def route(path):
    def register(function):
        ROUTES[path] = function
        return function

    return register


def first(function):
    ROUTES[function.__name__] = function
    ROUTES.move_to_end(function.__name__, last=False)
    return function
