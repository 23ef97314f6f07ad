class Player:
    def go(self):
        return "new"
