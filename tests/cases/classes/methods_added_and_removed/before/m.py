class Player:
    def whisper(self):
        return "psst"


class Mage(Player):
    pass
