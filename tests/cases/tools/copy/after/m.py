class Player:
    def __init__(self):
        self.hp = 1

    def __copy__(self):
        new = Player()
        new.copied = True
        return new


TABLE = {"players": [], "max": 5}
