class Player:
    def fire(self):
        return "pew"


SPEED = 1
table = {"a": 1}
obj = Player()
gone = 1


def f():
    return 0
