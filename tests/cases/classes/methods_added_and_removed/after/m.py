class Player:
    def shout(self):
        return "HEY"


class Mage(Player):
    pass
