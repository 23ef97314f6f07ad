def f():
    return "nothing"
