class Weapon:
    def __init__(self, damage):
        self.damage = damage
        self.shots = 0

    def describe(self):
        return f"old gun {self.damage}"


gun = Weapon(10)
