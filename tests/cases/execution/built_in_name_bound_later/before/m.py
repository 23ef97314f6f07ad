def len(value):
    return 7


SIZE = len("ab")
