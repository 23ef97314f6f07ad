REGISTRY = []
SEEN = set()
BY_NAME = {}
NESTED = {"functions": {"by length": {}}}


def register(function):
    REGISTRY.append(function)
    SEEN.add(function)
    BY_NAME[function.__name__] = function
    NESTED["functions"]["by length"].setdefault(len(function.__name__), []).append(function)
    return function


@register
def b():
    return "new b"


@register
def c():
    return "c"


@register
def a():
    return "a"
