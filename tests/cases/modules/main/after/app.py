LIMIT = 2


class Game:
    def step(self):
        return "new"


def helper():
    return 2


def fresh():
    return helper() + LIMIT


if __name__ == "__main__":
    game = Game()
    starts = []
    starts.append("started")
    game.step()
