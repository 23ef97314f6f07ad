class Player:
    def __init__(self):
        self.hp = 10

    def total(self):
        return self.hp
