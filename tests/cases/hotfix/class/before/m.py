class Player:
    def go(self):
        return "old"
