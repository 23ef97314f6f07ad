def start():
    global current
    current = "running"


def f():
    return "old"
