from m import Player


class Mage(Player):
    pass
