def second():
    return "second"


def first():
    return "first"
