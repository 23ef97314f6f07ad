handlers = {}


def handle(key):
    def register(function):
        handlers[key] = function
        return function

    return register
