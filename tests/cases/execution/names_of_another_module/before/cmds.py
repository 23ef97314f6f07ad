def cmd_look():
    return "look"


def cmd_wait():
    return "wait"
