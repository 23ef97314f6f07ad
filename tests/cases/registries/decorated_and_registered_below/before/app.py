handlers = {}
order = []


def handle(key):
    def register(function):
        handlers[key] = function
        order.append(function)
        return function

    return register
