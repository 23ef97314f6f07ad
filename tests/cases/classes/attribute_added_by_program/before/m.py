class Player:
    def hello(self):
        return "old"
