class Weapon:
    def __init__(self, damage):
        self.damage = damage


gun = Weapon(100)
LIMIT = 7
TABLE = {"gun": 9, "bow": 2}
