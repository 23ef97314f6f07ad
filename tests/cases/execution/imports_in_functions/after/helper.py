C = 2


def k():
    return 2


class Thing:
    value = 2
