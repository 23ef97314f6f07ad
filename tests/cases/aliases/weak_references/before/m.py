def f():
    return "old"


class Player:
    def go(self):
        return "old"
