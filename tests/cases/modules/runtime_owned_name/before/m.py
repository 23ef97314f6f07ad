def f():
    return "old"


def run():
    return "run old"
