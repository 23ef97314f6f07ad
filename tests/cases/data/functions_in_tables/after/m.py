def go():
    return "new go"


def new_stop():
    return "new stop"


class Player:
    pass


class Mage(Player):
    pass


COMMANDS = {"go": go, "stop": new_stop}
KINDS = [Player, Mage]
