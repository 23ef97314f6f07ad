def f():
    return "extra 3"
