class Player:
    hp = 10

    def heal(self):
        return self.hp + 100

    @classmethod
    def create(cls):
        return f"new {cls.__name__}"

    @staticmethod
    def limit():
        return 2

    def __str__(self):
        return "new text"


class Mage(Player):
    def heal(self):
        return 0
