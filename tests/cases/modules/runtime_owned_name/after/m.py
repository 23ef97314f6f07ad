def f():
    return "new"


def run():
    return "run new"
