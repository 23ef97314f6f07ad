class Player:
    def __init__(self, name):
        self.name = name
        self.hp = 2


PLAYERS = {"a": Player("a"), "b": Player("b"), "c": Player("c")}


def choose(name):
    global current
    current = PLAYERS[name]
