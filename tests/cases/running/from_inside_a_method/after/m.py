def helper():
    return "new helper"


class Game:
    def step(self, action):
        name = "new"
        action()
        return name, helper()
