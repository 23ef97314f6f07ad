SIZE = 2
ONLY_Y = "y"


def show():
    return "y"
