def f():
    return "new"
