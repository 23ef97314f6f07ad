from weapon import GUN, TABLE, Weapon


def best():
    return max(TABLE.values())


class Player:
    weapon = GUN

    def arm(self):
        return "big gun" if self.weapon.is_big() else "gun"
