def f():
    return "new é"
