def h():
    return "h"


def fail():
    raise ValueError
