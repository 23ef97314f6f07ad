class Player:
    mana = 5

    def __init__(self):
        self.hp = 10

    def total(self):
        return self.hp + self.mana
