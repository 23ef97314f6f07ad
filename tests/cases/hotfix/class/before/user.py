from m import Player


def make():
    return Player()


class Mage(Player):
    def go(self):
        return super().go() + " mage"
