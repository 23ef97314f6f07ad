class Player:
    alive = 0
    names = []
    speed = 2

    def __init__(self, name="x"):
        Player.alive += 1
        self.names.append(name)

    def hello(self):
        return "hello"
