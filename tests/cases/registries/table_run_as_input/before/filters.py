from util import mark

@mark
def first(x):
    return 1

def second(x):
    return FILTERS["first"](x)

@mark
def third(x):
    return 3

FILTERS = {"abs": abs, "first": first, "second": second, "third": third}

VALUE = [mark(first).flag, second(1)]
