name = "two"


def helper():
    return "two"
