import midflight

midflight.reload(["m"])


def f():
    return "new"
