def f():
    return "old a"
