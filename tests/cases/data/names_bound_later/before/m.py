class Player:
    def __init__(self, name):
        self.name = name
        self.hp = 1


PLAYERS = {"a": Player("a"), "b": Player("b")}


def choose(name):
    global current
    current = PLAYERS[name]
