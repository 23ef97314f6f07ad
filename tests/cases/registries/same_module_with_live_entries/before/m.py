REGISTRY = []


def register(function):
    REGISTRY.append(function)
    return function


@register
def a():
    return "old a"
