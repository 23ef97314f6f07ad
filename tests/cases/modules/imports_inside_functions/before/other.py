X = 1


def name():
    return "old other"
