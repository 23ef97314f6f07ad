NAME = "b"


def f():
    return f"new from {NAME}"
