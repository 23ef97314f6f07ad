def cmd_look():
    return "look again"


def cmd_say():
    return "say"
