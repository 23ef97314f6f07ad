def f():
    return "alone"
