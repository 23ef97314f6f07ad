REGISTRY = []


def register(function):
    REGISTRY.append(function)
    return function


@register
def a():
    return "new a"


@register
def b():
    return "b"
