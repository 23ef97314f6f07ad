SIZE = len("ab")


def len(value):
    return 7
