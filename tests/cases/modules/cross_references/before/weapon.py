import config
from config import SCALE


class Weapon:
    def __init__(self, damage):
        self.damage = damage

    def power(self):
        return "old", self.damage


GUN = Weapon(10 * SCALE)
TABLE = {"gun": GUN.damage}
