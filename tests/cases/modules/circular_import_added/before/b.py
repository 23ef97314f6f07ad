def g():
    return "g"


def h():
    return "h"
