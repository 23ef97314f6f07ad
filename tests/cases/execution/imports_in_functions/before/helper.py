C = 1


def k():
    return 1


class Thing:
    value = 1
