class Player:
    speed = 5
    armour = 3

    def total(self):
        return self.speed + self.armour
