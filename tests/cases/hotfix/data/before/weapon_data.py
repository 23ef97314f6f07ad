class Weapon:
    def __init__(self, damage):
        self.damage = damage


gun = Weapon(10)
LIMIT = 1
TABLE = {"gun": 1, "bow": 2}
