VALUE = 3


def name():
    return f"extra {VALUE}"
