import m


class Player:
    def go(self):
        return "new"

    def added(self):
        return "added"


m.Player = Player
