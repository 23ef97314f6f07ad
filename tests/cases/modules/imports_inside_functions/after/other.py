X = 2


def name():
    return "new other"
