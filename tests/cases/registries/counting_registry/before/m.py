ENTRIES = []


def register(function):
    function.number = len(ENTRIES)
    ENTRIES.append((function.number, function))
    return function


@register
def a():
    return "old a"


@register
def b():
    return "b"
