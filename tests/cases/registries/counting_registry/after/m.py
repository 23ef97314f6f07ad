ENTRIES = []


def register(function):
    function.number = len(ENTRIES)
    ENTRIES.append((function.number, function))
    return function


@register
def a():
    return "new a"


@register
def c():
    return "c"
