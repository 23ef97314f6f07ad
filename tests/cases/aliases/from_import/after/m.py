DAMAGE = 2


def fire():
    return "new"


class Player:
    def hp(self):
        return 20
