def first():
    return "a"


def second():
    return "b"
