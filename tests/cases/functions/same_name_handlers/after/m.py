HANDLERS = []


def on(function):
    HANDLERS.append(function)
    return function


@on
def _():
    return "zero"


@on
def _():
    return "one"


@on
def _():
    return "two"
