routes = []


def route(path):
    def decorate(function):
        routes.append((path, function))
        return function

    return decorate
