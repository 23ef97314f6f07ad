DAMAGE = 1


def fire():
    return "old"


class Player:
    def hp(self):
        return 10
