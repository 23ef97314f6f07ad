class Player:
    hp = 10
    mp = 1


class Mage:
    hp = 10
    mp = 1
