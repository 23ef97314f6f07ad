class Player:
    hp = 10

    def heal(self):
        return self.hp + 1

    @classmethod
    def create(cls):
        return f"old {cls.__name__}"

    @staticmethod
    def limit():
        return 1

    def __str__(self):
        return "old text"


class Mage(Player):
    def heal(self):
        return 0
