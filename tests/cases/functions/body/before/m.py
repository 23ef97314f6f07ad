def f():
    return 1


def untouched():
    return "same"
