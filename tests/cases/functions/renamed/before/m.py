def fire():
    return "old"


def play():
    return fire()
