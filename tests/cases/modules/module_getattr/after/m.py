def f():
    return 1


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return f"{name}!"


def __dir__():
    return ["f", "anything"]
