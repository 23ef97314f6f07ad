def f():
    return "new a"
