class Player:
    def __init__(self, n):
        self.n = n

    def name(self):
        return self.n
