x = 2


def f():
    return "new"


str(x)  # midflight: keep
