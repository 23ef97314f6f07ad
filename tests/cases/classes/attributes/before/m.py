class Player:
    speed = 1
    luck = 7

    def total(self):
        return self.speed + self.luck
