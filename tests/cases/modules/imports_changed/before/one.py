name = "one"


def helper():
    return "one"
