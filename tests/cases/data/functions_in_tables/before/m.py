def go():
    return "old go"


def old_stop():
    return "old stop"


class Player:
    pass


COMMANDS = {"go": go, "stop": old_stop}
KINDS = [Player]
