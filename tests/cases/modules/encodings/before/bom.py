def f():
    return "old é"
