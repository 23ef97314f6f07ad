SIZE = 1
ONLY_X = "x"


def show():
    return "x"
