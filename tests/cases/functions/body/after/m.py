def f():
    return 2


def untouched():
    return "same"
