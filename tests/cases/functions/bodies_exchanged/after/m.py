def first():
    return "b"


def second():
    return "a"
