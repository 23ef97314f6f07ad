class Player:
    _reload_data = {"hp"}
    _keep_data = ["mp"]
    hp = 20
    mp = 2


class Mage:
    hp = 10
    mp = 1
