class Player:
    def __init__(self):
        self.hp = 1


TABLE = {"players": []}
