class Player:
    def hello(self):
        return "new"
