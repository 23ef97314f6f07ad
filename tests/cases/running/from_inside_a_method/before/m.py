def helper():
    return "old helper"


class Game:
    def step(self, action):
        name = "old"
        action()
        return name, helper()
