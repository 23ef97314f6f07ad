def helper():
    return "later helper"


class Game:
    def step(self, action):
        name = "later"
        action()
        return name, helper()
