REGISTRY = {}
ORDER = []


def register(name):
    def keep(function):
        REGISTRY[name] = function
        ORDER.append(name)
        return function

    return keep


def names():
    return sorted(REGISTRY)
