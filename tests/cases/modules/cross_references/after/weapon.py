import config
from config import SCALE


class Weapon:
    def __init__(self, damage):
        self.damage = damage

    def power(self):
        return "new", self.damage

    def is_big(self):
        return self.damage > config.BIG


GUN = Weapon(10 * SCALE)
TABLE = {"gun": GUN.damage, "big": GUN.is_big()}
