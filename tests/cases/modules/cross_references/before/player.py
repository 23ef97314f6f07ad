from weapon import GUN, TABLE, Weapon


def best():
    return max(TABLE.values())


class Player:
    weapon = GUN

    def arm(self):
        return "gun"
