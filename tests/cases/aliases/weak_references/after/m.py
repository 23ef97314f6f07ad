def f():
    return "new"


class Player:
    def go(self):
        return "new"
