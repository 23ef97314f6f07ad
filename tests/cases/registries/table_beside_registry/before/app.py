handlers = []


def handle(function):
    handlers.append(function)
    return function
